import { AppWindow } from './pages/app-window.ts';
import { allThemes, axeViolations } from './support/axe.ts';
import { expect, test } from './support/launch.ts';

test('axe finds nothing to object to', async ({ launchApp }) => {
  const window = await new AppWindow(await launchApp()).ready();
  const { page } = window;
  await window.reader.shown();
  expect(await axeViolations(page, { themes: allThemes }), 'reading').toEqual([]);
  // On its quote: a click on its note would open that for writing.
  await window.reader.cards.first().getByRole('blockquote').click();
  expect(await axeViolations(page, { themes: allThemes }), 'a selected card').toEqual([]);
  await page.keyboard.press('c');
  await expect(window.inspector.getByRole('textbox', { name: 'Statement' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+p');
  expect(await axeViolations(page, { themes: allThemes }), 'a claim just made and pinned').toEqual([]);
  await window.openClaim(/third year/);
  await window.claim.evidence('For').first().focus();
  expect(await axeViolations(page, { themes: allThemes }), 'the page of a claim').toEqual([]);
  await page.keyboard.press('v');
  await expect(window.claim.verdictForm).toBeVisible();
  expect(await axeViolations(page, { themes: allThemes }), 'giving a verdict').toEqual([]);
  await page.keyboard.press('Escape');
  await window.tags.first().click();
  expect(await axeViolations(page, { themes: allThemes }), 'a tag').toEqual([]);
  await page.keyboard.press('ControlOrMeta+k');
  expect(await axeViolations(page, { themes: allThemes }), 'the palette').toEqual([]);
});
