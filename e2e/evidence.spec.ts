import { AppWindow } from './pages/app-window.ts';
import { expect, test } from './support/launch.ts';

test('a claim made of a passage is weighed with evidence from two sources and given a verdict', async ({ launchApp }) => {
  const first = await launchApp();
  let window = await new AppWindow(first).ready();
  const { page, reader, inspector } = window;
  const group = (name: string) => inspector.getByRole('group', { name, exact: true });
  const attach = async (stance: string): Promise<void> => {
    await inspector.getByRole('button', { name: 'Attach the selected highlight' }).click();
    await page.getByRole('menuitem', { name: stance }).click();
  };

  await window.paste('First report\n\nThe bridge cost 4 million, the council said.');
  await expect(reader.document).toHaveAccessibleName('Text of First report');
  await reader.select('The bridge cost 4 million');
  await page.keyboard.press('c');
  await expect(inspector.getByRole('textbox', { name: 'Statement' })).toHaveValue('The bridge cost 4 million');
  await expect(group('Where it is said, and context').getByRole('listitem')).toContainText('The bridge cost 4 million');
  await expect(inspector.getByRole('combobox', { name: /^Verdict/ })).toHaveText('Unchecked');

  // For it, from the same source.
  await reader.select('the council said');
  await page.keyboard.press('h');
  await window.claims.filter({ hasText: 'The bridge cost 4 million' }).getByRole('button').click();
  await attach('Supports');
  await expect(group('For').getByRole('listitem')).toContainText('the council said');

  // Against it, from another.
  await window.paste('Second report\n\nAuditors found that it cost 6 million.');
  await expect(reader.document).toHaveAccessibleName('Text of Second report');
  await reader.select('it cost 6 million');
  await page.keyboard.press('h');
  await window.claims.filter({ hasText: 'The bridge cost 4 million' }).getByRole('button').click();
  await attach('Refutes');
  const against = group('Against').getByRole('listitem');
  await expect(against).toContainText('it cost 6 million');
  await expect(against).toContainText('Second report');
  await against.getByRole('textbox', { name: 'Why' }).fill('They saw the books.');
  await expect(inspector.getByText('Evidence conflicts')).toBeVisible();

  // From the evidence back to its passage.
  await group('For').getByRole('button', { name: 'the council said' }).click();
  await expect(reader.document).toHaveAccessibleName('Text of First report');

  await inspector.getByRole('combobox', { name: /^Verdict/ }).click();
  await page.getByRole('option', { name: 'Mostly refuted' }).click();
  await expect(window.claims.filter({ hasText: 'Mostly refuted' })).toContainText('The bridge cost 4 million');
  await window.saved();
  await window.undo();
  await window.said('Undone: Give the verdict “Mostly refuted” on “The bridge cost 4 million”');
  await window.redo();
  await expect(window.claims.filter({ hasText: 'Mostly refuted' })).toBeVisible();
  await window.saved();
  await first.close();

  window = await new AppWindow(await launchApp()).ready();
  await window.claims.filter({ hasText: 'The bridge cost 4 million' }).getByRole('button').click();
  const again = window.inspector.getByRole('group', { name: 'Against', exact: true }).getByRole('listitem');
  await expect(again.getByRole('textbox', { name: 'Why' })).toHaveValue('They saw the books.');
  await expect(window.inspector.getByRole('combobox', { name: /^Verdict/ })).toHaveText('Mostly refuted');
});
