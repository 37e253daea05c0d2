import { AppWindow } from './pages/app-window.ts';
import { axeViolations } from './support/axe.ts';
import { expect, test } from './support/launch.ts';

for (const theme of ['light', 'dark', 'sepia'] as const) {
  test(`axe finds nothing to object to in ${theme}`, async ({ launchApp }) => {
    const window = await new AppWindow(await launchApp()).ready();
    const { page } = window;
    await window.reader.shown();
    await window.showIn(theme);
    expect(await axeViolations(page), 'reading').toEqual([]);
    // On its quote: a click on its note would open that for writing.
    await window.reader.cards.first().getByRole('blockquote').click();
    expect(await axeViolations(page), 'a selected card').toEqual([]);
    await page.keyboard.press('c');
    await expect(window.inspector.getByRole('textbox', { name: 'Statement' })).toBeVisible();
    await page.keyboard.press('ControlOrMeta+Shift+p');
    expect(await axeViolations(page), 'a claim just made and pinned').toEqual([]);
    await window.openClaim(/third year/);
    await window.claim.evidence('For').first().focus();
    expect(await axeViolations(page), 'the page of a claim').toEqual([]);
    await page.keyboard.press('v');
    await expect(window.claim.verdictForm).toBeVisible();
    expect(await axeViolations(page), 'giving a verdict').toEqual([]);
    await page.keyboard.press('Escape');
    await window.tags.first().click();
    expect(await axeViolations(page), 'a tag').toEqual([]);
    await page.keyboard.press('ControlOrMeta+k');
    expect(await axeViolations(page), 'the palette').toEqual([]);
  });
}
