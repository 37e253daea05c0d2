import AxeBuilder from '@axe-core/playwright';
import { AppWindow } from './pages/app-window.ts';
import { expect, test } from './support/launch.ts';

for (const theme of ['light', 'dark', 'sepia'] as const) {
  test(`axe finds nothing to object to in ${theme}`, async ({ launchApp }) => {
    const window = await new AppWindow(await launchApp()).ready();
    const { page } = window;
    await window.reader.shown();
    await page.keyboard.press('ControlOrMeta+k');
    await expect(page.getByRole('dialog', { name: 'All commands' }).getByRole('combobox')).toBeFocused();
    await page.keyboard.type(`theme: ${theme}`);
    await page.keyboard.press('Enter');
    await expect(page.locator(`html[data-theme="${theme}"]`)).toBeAttached();
    const violations = async (): Promise<readonly string[]> => {
      const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    };
    expect(await violations(), 'reading').toEqual([]);
    // On its quote: a click on its note would open that for writing.
    await window.reader.cards.first().getByRole('blockquote').click();
    expect(await violations(), 'a selected card').toEqual([]);
    await page.keyboard.press('c');
    await expect(window.inspector.getByRole('textbox', { name: 'Statement' })).toBeVisible();
    await page.keyboard.press('ControlOrMeta+Shift+p');
    expect(await violations(), 'a claim just made and pinned').toEqual([]);
    await window.openClaim(/third year/);
    await window.claim.evidence('For').first().focus();
    expect(await violations(), 'the page of a claim').toEqual([]);
    await page.keyboard.press('v');
    await expect(window.claim.verdictForm).toBeVisible();
    expect(await violations(), 'giving a verdict').toEqual([]);
    await page.keyboard.press('Escape');
    await window.tags.first().click();
    expect(await violations(), 'a tag').toEqual([]);
    await page.keyboard.press('ControlOrMeta+k');
    expect(await violations(), 'the palette').toEqual([]);
  });
}
