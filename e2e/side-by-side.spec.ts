import { AppWindow } from './pages/app-window.ts';
import { expect, test } from './support/launch.ts';

const long = Array.from({ length: 120 }, (_, i) => `Paragraph ${i} of a long statement, in which the ministry repeats what it has said before about the number.`).join('\n\n');

test('a claim is weighed with two texts side by side, and both are there again after a restart, where they were left', async ({ launchApp }) => {
  const launched = await launchApp();
  const window = await new AppWindow(launched).ready();
  const { page } = window;
  await window.paste(long);
  await expect(window.reader.document).toHaveAccessibleName(/Paragraph 0/);
  await window.sources.getByRole('button', { name: /^Putin and Netanyahu/ }).first().click({ modifiers: ['ControlOrMeta'] });
  const [first, second] = [window.half('First'), window.half('Second')];
  await second.shown();
  await expect(first.document).toHaveAccessibleName(/Paragraph 0/);
  await expect(second.document).toHaveAccessibleName(/Putin and Netanyahu/);

  await second.select('Russia’s president');
  await page.keyboard.press('c');
  await expect(window.inspector.getByRole('textbox', { name: 'Statement' })).toHaveValue('Russia’s president');
  await page.keyboard.press('ControlOrMeta+Shift+p');
  await first.select('the ministry repeats');
  await page.keyboard.press('-');
  await expect(window.inspector.getByRole('group', { name: 'Against', exact: true })).toContainText('the ministry repeats');

  // Two further down than the one that is looked for later: it is in the middle then, not at an edge, where the height of a line decides.
  const paragraph = first.document.getByText('Paragraph 27 of');
  const top = async (): Promise<number> => (await paragraph.boundingBox())!.y;
  await paragraph.scrollIntoViewIfNeeded();
  await paragraph.hover();
  const before = await top();
  await page.mouse.wheel(0, 20);
  await expect.poll(top).toBeLessThan(before);
  await window.saved();
  await launched.close();

  const again = await new AppWindow(await launchApp()).ready();
  await expect(again.half('First').document.getByText('Paragraph 25 of')).toBeInViewport();
  await expect(again.half('Second').document).toHaveAccessibleName(/Putin and Netanyahu/);
  await expect(again.tabsOf('first')).toHaveCount(2);
  await expect(again.tabsOf('second')).toHaveCount(1);
});

test('back and forward lead through the sources that were read', async ({ launchApp }) => {
  const window = await new AppWindow(await launchApp()).ready();
  const { reader, sources, page } = window;
  await reader.shown();
  await window.openSource(/^Gaza after two years/);
  await expect(reader.document).toHaveAccessibleName(/Gaza after two years/);
  await window.chooseMenu('Go', 'Back');
  await expect(reader.document).toHaveAccessibleName(/Putin and Netanyahu/);
  await sources.getByRole('button').first().press('Alt+ArrowRight');
  await expect(reader.document).toHaveAccessibleName(/Gaza after two years/);
  await expect(page.getByRole('button', { name: 'Forward', exact: true })).toHaveAttribute('aria-disabled', 'true');
});
