import type { Locator, Page } from '@playwright/test';
import { axeObjections } from '../support/axe.ts';
import { linesOf, pdfProject } from './support/pdf.ts';
import { expect, test } from './support/harness.ts';

const columns = (page: number): readonly (readonly string[])[] => {
  const lines = linesOf(page, 40).map((line) => line.slice(0, 42));
  return [lines, lines.map((line) => line.replace('bridge', 'tunnel'))];
};
const report = (password?: string): ReturnType<typeof pdfProject> => pdfProject([
  { columns: [linesOf(0, 30)], label: 'i', leadsTo: 20, address: 'https://example.org/report' },
  { columns: columns(1), label: 'ii' },
  { columns: [], label: '1' },
  { columns: [linesOf(3, 20)], label: '2', turned: 90 },
  ...Array.from({ length: 30 }, (_, page) => ({ columns: [linesOf(page + 4, 40)], label: String(page + 3) })),
], 'Printed report', password);

const pageOf = (page: Page, number: number): Locator => page.locator(`[data-page="${number}"]`);
/** A word of a page, by the line it stands in. */
const word = (page: Page, number: number, line: number, name: string): Locator =>
  pageOf(page, number).locator(`[data-leaf]`).nth(line).locator('[data-start]').filter({ hasText: name }).first();
const bar = (page: Page): Locator => page.getByRole('toolbar', { name: 'Pages' });
const field = (page: Page): Locator => bar(page).getByRole('textbox', { name: 'Page' });
const drawn = (page: Page, number: number): Locator => pageOf(page, number).locator('canvas');

test('passages are marked by pointer and keys where they stand, and their cards lie beside them', async ({ open }) => {
  const reader = await open(await report());
  const { page } = reader;
  await expect(drawn(page, 0)).toBeVisible();
  // From one line to the next, past the end of the line: the nearest letters count.
  const from = (await word(page, 0, 3, 'On').boundingBox())!;
  const to = (await word(page, 0, 4, 'says').boundingBox())!;
  await page.mouse.move(from.x + 1, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 560, from.y + from.height / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y + to.height / 2, { steps: 3 });
  await page.mouse.up();
  await expect(reader.toolbar).toBeVisible();
  await page.keyboard.press('h');
  const card = page.getByRole('listitem').filter({ hasText: 'On page 1 line 4 says' });
  await expect(card).toContainText('On page 1 line 5');
  await expect.poll(async () => Math.abs((await card.boundingBox())!.y - from.y)).toBeLessThan(40);

  // A sentence by keys, from the cursor down a line.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('s');
  await page.keyboard.press('h');
  await expect(page.getByRole('listitem').filter({ hasText: 'On page 1 line 7 says' })).toBeVisible();

  // A click on the first takes it, and far away and back it is still painted.
  await field(page).fill('20');
  await field(page).press('Enter');
  await expect(drawn(page, 21)).toBeVisible();
  await page.keyboard.press('k');
  await expect(card).toBeVisible();
  await expect.poll(() => page.evaluate(() => [...CSS.highlights.entries()].filter(([name, set]) => /^hl-amber-\d$/.test(name) && set.size > 0).length)).toBe(1);
  // The words over the picture are there to be selected and not to be seen.
  expect(await axeObjections(page, { without: '[data-page] [data-start]' })).toEqual([]);
});

test('pages are gone to by label, zoomed about what is seen, turned and laid side by side', async ({ open }) => {
  const { page } = await open(await report());
  await field(page).fill('12');
  await field(page).press('Enter');
  await expect(bar(page)).toContainText('(14 of 34)');
  await expect(drawn(page, 13)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+1');
  await expect(bar(page).getByRole('button', { name: 'Zoom: 100%' })).toBeVisible();
  await expect(field(page)).toHaveValue('12');
  await expect(drawn(page, 13)).toBeVisible();
  const upright = (await pageOf(page, 13).boundingBox())!;
  await bar(page).getByRole('button', { name: 'Turn the pages to the right' }).click();
  const turned = (await pageOf(page, 13).boundingBox())!;
  expect([turned.width, turned.height]).toEqual([upright.height, upright.width]);
  await page.keyboard.press('ControlOrMeta+9');
  await bar(page).getByRole('button', { name: 'Two pages side by side' }).click();
  expect((await pageOf(page, 13).boundingBox())!.y).toBe((await pageOf(page, 12).boundingBox())!.y);
  await bar(page).getByRole('button', { name: 'Small pictures of the pages' }).click();
  await page.getByRole('navigation', { name: 'Small pictures of the pages' }).getByRole('button', { name: 'Page 14' }).click();
  await expect(drawn(page, 15)).toBeVisible();
});

test('a link within the document is followed, and led back from; the address of one out of it is copied', async ({ open }) => {
  const { page } = await open(await report());
  await pageOf(page, 0).getByRole('link').click();
  await expect(pageOf(page, 20)).toBeInViewport();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(pageOf(page, 0)).toBeInViewport();
  await pageOf(page, 0).getByRole('button', { name: 'Copy the address https://example.org/report' }).click();
  await expect(page.getByText('Copied https://example.org/report')).toBeVisible();
});

test('what is found is painted on pages that were not in the window', async ({ open }) => {
  const { page } = await open(await report());
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('On page 25 line 7');
  await page.keyboard.press('Enter');
  await expect(word(page, 24, 6, 'line')).toBeInViewport();
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('search-hit-current')?.size)).toBe(1);
});

test('of a page that is a picture an area is marked, with a picture of it on its card', async ({ open }) => {
  const { page } = await open(await report());
  await field(page).fill('1');
  await field(page).press('Enter');
  await expect(bar(page)).toContainText('This page is a picture without text.');
  await bar(page).getByRole('button', { name: 'Mark an area' }).click();
  const box = (await pageOf(page, 2).boundingBox())!;
  await page.mouse.move(box.x + 100, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x + 300, box.y + 220, { steps: 4 });
  await page.mouse.up();
  await expect(pageOf(page, 2).getByRole('img', { name: 'Marked area' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'Marked area of page 3' }).locator('canvas')).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(pageOf(page, 2).getByRole('img', { name: 'Marked area' })).toHaveCount(0);
  // The same by keys.
  for (const key of ['ControlOrMeta+Alt+a', 'ArrowDown', 'ArrowDown', 'Shift+ArrowRight', 'Enter']) await page.keyboard.press(key);
  await expect(pageOf(page, 2).getByRole('img', { name: 'Marked area' })).toBeVisible();
});

test('a locked document asks for its password', async ({ open }) => {
  const { page } = await open(await report('sesame'));
  const form = page.getByRole('form', { name: 'This document is locked' });
  await form.getByLabel('Password').fill('open');
  await form.getByRole('button', { name: 'Open' }).click();
  await expect(form).toContainText('That password does not open it.');
  await form.getByLabel('Password').fill('sesame');
  await form.getByRole('button', { name: 'Open' }).click();
  await expect(form).toHaveCount(0);
  await expect(drawn(page, 0)).toBeVisible();
});
