import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { exportHtml } from '../../src/core/formats/html-export/html-export.ts';
import { testPage } from '../../src/core/formats/testing/exported-page.ts';

test('an exported page shows what its reader chooses, without a script, in light and dark', async ({ page }) => {
  await page.setContent([...exportHtml(testPage())].join(''));
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${colorScheme}: ${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
  }

  const card = (id: string) => page.locator(`#card-${id}`);
  const painted = (id: string) => page.locator(`#hl-${id}`).evaluate((mark) => getComputedStyle(mark).borderBlockEndColor !== 'rgba(0, 0, 0, 0)' && !getComputedStyle(mark).borderBlockEndColor.endsWith('/ 0)'));
  await page.getByText('Show highlights by tag').click();
  await page.getByRole('checkbox', { name: /Hedge/ }).check();
  await expect(card('b')).toBeVisible();
  await expect(card('a')).toBeHidden();
  expect([await painted('b'), await painted('a'), await painted('d')]).toEqual([true, false, true]);
  await page.getByRole('checkbox', { name: /Blue/ }).check();
  await expect(card('c')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(card('a')).toBeVisible();
  expect(await painted('a')).toBe(true);

  await card('d').getByRole('link', { name: 'Highlight 4' }).click();
  await expect(page.locator('#hl-d')).toBeInViewport();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Show highlights by tag')).toBeHidden();
});
