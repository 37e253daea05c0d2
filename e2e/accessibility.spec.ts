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
    await window.reader.cards.first().click();
    expect(await violations(), 'a selected card').toEqual([]);
    await window.claims.first().getByRole('button').click();
    expect(await violations(), 'a claim').toEqual([]);
    await window.tags.first().click();
    expect(await violations(), 'a tag').toEqual([]);
    await page.keyboard.press('ControlOrMeta+k');
    expect(await violations(), 'the palette').toEqual([]);
  });
}
