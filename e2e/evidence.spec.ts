import { AppWindow } from './pages/app-window.ts';
import { expect, test } from './support/launch.ts';

const statement = 'The bridge cost 4 million';

test('a claim is weighed by mouse: pinned, passages of another source attached to it, and a verdict given', async ({ launchApp }) => {
  const first = await launchApp();
  let window = await new AppWindow(first).ready();
  const { page, reader, claim, inspector } = window;

  await window.paste('First report\n\nThe bridge cost 4 million, the council said.');
  await expect(reader.document).toHaveAccessibleName('Text of First report');
  await reader.select(statement);
  await reader.toolbar.getByRole('button', { name: 'Claim' }).click();
  await expect(inspector.getByRole('textbox', { name: 'Statement' })).toHaveValue(statement);
  await inspector.getByRole('button', { name: 'Open its page' }).click();
  await expect(claim.evidence('Where it is said')).toContainText('The bridge cost 4 million, the council said.');
  await claim.region.getByRole('button', { name: 'Pin', exact: true }).click();

  // Against it, from another source that was never marked.
  await window.paste('Second report\n\nAuditors found that it cost 6 million. Nobody else counted.');
  await expect(reader.document).toHaveAccessibleName('Text of Second report');
  await expect(window.pinned).toContainText(statement);
  await reader.select('it cost 6 million');
  await window.pinned.getByRole('button', { name: 'Refutes' }).click();
  await expect(window.pinned.getByRole('button', { name: 'Refutes' })).toHaveAttribute('aria-pressed', 'true');
  // For it, and taken off again.
  await reader.select('Nobody else counted');
  await window.pinned.getByRole('button', { name: 'Supports' }).click();
  await window.pinned.getByRole('button', { name: 'Supports' }).click();
  await expect(window.pinned.getByRole('button', { name: 'Supports' })).toHaveAttribute('aria-pressed', 'false');

  await window.pinned.getByRole('button', { name: /^Pinned: / }).click();
  const [against] = [claim.evidence('Against')];
  await expect(against).toHaveCount(1);
  await expect(against).toContainText('Auditors found that it cost 6 million.');
  await expect(against).toContainText('Second report');
  await expect(claim.evidence('For')).toHaveCount(0);
  await claim.setStrength(against, 'Strong');
  await expect(against).toContainText('Strong');
  await against.getByRole('button', { name: 'Write why it counts' }).click();
  await page.keyboard.type('They saw the books.');
  await page.keyboard.press('Enter');
  await claim.setStance(claim.evidence('Where it is said'), 'Supports');
  await expect(claim.evidence('For')).toContainText(statement);

  // From the evidence to its passage, beside.
  await against.hover();
  await against.getByRole('button', { name: 'Open beside' }).click();
  await expect(window.half('Second').document).toHaveAccessibleName('Text of Second report');
  await expect(reader.card('it cost 6 million')).toHaveAttribute('aria-current', 'true');

  await claim.giveVerdict('Mostly refuted', 'The auditors counted.');
  await expect(claim.verdict).toContainText('The auditors counted.');
  await expect(window.claims.filter({ hasText: 'Mostly refuted' })).toContainText(statement);
  await window.saved();
  await window.undo();
  await window.said('Undone: Give the verdict “Mostly refuted” on “The bridge cost 4 million”');
  await window.redo();
  await expect(window.claims.filter({ hasText: 'Mostly refuted' })).toBeVisible();
  await window.saved();
  await first.close();

  window = await new AppWindow(await launchApp()).ready();
  await expect(window.pinned).toContainText(statement);
  await expect(window.claim.evidence('Against')).toContainText('They saw the books.');
  await expect(window.claim.verdict).toContainText('Mostly refuted');
});

test('a claim is weighed with the keyboard alone', async ({ launchApp }) => {
  const window = await new AppWindow(await launchApp()).ready();
  const { page, reader, claim } = window;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const command = async (words: string): Promise<void> => {
    await press('ControlOrMeta+k');
    await expect(page.getByRole('combobox').first()).toBeFocused();
    await page.keyboard.type(words);
    await press('Enter');
  };

  await window.paste('First report\n\nThe bridge cost 4 million.\n\nAuditors found that it cost 6 million. Nobody else counted.');
  await expect(reader.document).toHaveAccessibleName('Text of First report');
  await expect(reader.document).toBeFocused();
  // The sentence at the cursor becomes a claim, which is pinned; the next two are attached to it without marking them first.
  await press('Control+Home', 'Alt+ArrowDown', 'c');
  await expect(window.claims.filter({ hasText: statement })).toBeVisible();
  await press('ControlOrMeta+Shift+p');
  await expect(window.pinned).toContainText(statement);
  await press('Escape', 'Alt+ArrowDown', '-');
  await expect(reader.card('Auditors found that it cost 6 million.')).toBeVisible();
  await press('Alt+ArrowDown', '+', '-', '-');
  await expect(reader.card('Nobody else counted.')).toBeVisible();

  await command('open the pinned claim');
  await expect(claim.region).toBeVisible();
  await expect(claim.evidence('Against')).toHaveCount(1);
  await expect(claim.evidence('Against')).toContainText('Auditors found that it cost 6 million.');
  await claim.evidence('Against').focus();
  await press('3', 'n');
  await page.keyboard.type('They saw the books.');
  await press('Enter');
  await expect(claim.evidence('Against')).toContainText('Strong');
  await expect(claim.evidence('Against')).toBeFocused();
  // To the other side and back, keeping the focus.
  await press('+');
  await expect(claim.evidence('For')).toBeFocused();
  await press('-');
  await expect(claim.evidence('Against')).toBeFocused();
  await press('Enter');
  await expect(window.half('Second').document).toHaveAccessibleName('Text of First report');
  await press('v', '6');
  await page.keyboard.type('The auditors counted.');
  await press('Tab', 'ArrowRight', 'Enter');
  await expect(claim.verdict).toContainText('Refuted');
  await expect(claim.verdict).toContainText('55 % sure');
  await expect(claim.verdict).toContainText('The auditors counted.');
  await window.saved();
});
