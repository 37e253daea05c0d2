import { expect, test } from './support/harness.ts';
import { projectOf } from './support/project.ts';
import type { ReaderDriver } from './support/reader-driver.ts';

const words = 'stand here, among words that fill a line or two of the page, so that there is something to read and to scroll through.';
const paragraphs = Array.from({ length: 9_000 }, (_, i) => `Paragraph ${i} says that mark${i}x and also twin${i}y ${words}`);
const text = paragraphs.join('\n\n');
/** Far more than is on the page at once. */
const long = (highlights: readonly string[] = []) => projectOf([{ id: 'long', text, highlights: highlights.map((quote) => ({ quote })) }, { id: 'other', text: 'Another text.' }]);

/** Scrolls to a share of the text's height, and returns what the paragraph in the middle of the view says, once one is there. */
async function leapTo(reader: ReaderDriver, share: number): Promise<string> {
  await reader.document.evaluate((root, to) => {
    const scroller = root.closest('section')!.firstElementChild!;
    scroller.scrollTop = to * (scroller.scrollHeight - scroller.clientHeight);
  }, share);
  let seen = '';
  await expect.poll(async () => (seen = await inTheMiddle(reader))).toMatch(/^Paragraph \d+ says/);
  return seen;
}

const inTheMiddle = (reader: ReaderDriver): Promise<string> => reader.document.evaluate((root) => {
  const { left, width, top, height } = root.closest('section')!.getBoundingClientRect();
  // Between two paragraphs there is a gap.
  const hits = [0.5, 0.52, 0.54].map((share) => document.elementFromPoint(left + width / 2, top + height * share)?.closest('[data-start]'));
  return hits.find((hit) => hit)?.textContent ?? '';
});

const numberOf = (seen: string): number => Number(/\d+/.exec(seen)![0]);

test('is there wherever it is scrolled to, at once', async ({ open }) => {
  const reader = await open(long());
  for (const share of [0.5, 0.97, 0.2, 0.7, 0]) {
    const number = numberOf(await leapTo(reader, share));
    if (share > 0) expect(Math.abs(number / paragraphs.length - share)).toBeLessThan(0.1);
  }
  await reader.document.focus();
  await reader.page.keyboard.press('ArrowRight');
  await reader.page.keyboard.press('ControlOrMeta+End');
  await expect(reader.document.getByText(paragraphs.at(-1)!)).toBeInViewport();
  await reader.page.keyboard.press('ControlOrMeta+Home');
  await expect(reader.document.getByText(paragraphs[0]!)).toBeInViewport();
});

test('keeps the passages and what is selected while it is read elsewhere', async ({ open }) => {
  const reader = await open(long(['twin4500y']));
  await reader.select('mark3x');
  await leapTo(reader, 0.5);
  await expect.poll(async () => (await reader.painted()).some(({ text: seen }) => seen === 'twin4500y')).toBe(true);
  await leapTo(reader, 0.9);
  await leapTo(reader, 0);
  await reader.page.keyboard.press('h');
  await expect.poll(async () => (await reader.stored()).map(({ selector }) => selector.exact)).toEqual(['twin4500y', 'mark3x']);
});

test('can be selected from where it is read to its end, and as a whole, and looked through while it is', async ({ open }) => {
  const reader = await open(long());
  const { keyboard } = reader.page;
  await reader.select('mark2x');
  await keyboard.press('ControlOrMeta+Shift+End');
  await expect(reader.document.getByText(paragraphs.at(-1)!)).toBeInViewport();
  await leapTo(reader, 0.6);
  await keyboard.press('h');
  await expect.poll(async () => (await reader.stored()).map(({ selector }) => selector.exact)).toEqual([text.slice(text.indexOf('mark2x'))]);

  await keyboard.press('ControlOrMeta+a');
  await leapTo(reader, 0.3);
  await keyboard.press('h');
  await expect.poll(async () => (await reader.stored()).map(({ selector }) => selector.exact.length)).toEqual([text.length - text.indexOf('mark2x'), text.length]);
});

test('is where it was left when its tab is brought forward again, and can be read at two places beside each other', async ({ open }) => {
  const reader = await open(long());
  await leapTo(reader, 0.8);
  const top = (): Promise<number> => reader.document.evaluate((root) => {
    const { top: edge } = root.closest('section')!.getBoundingClientRect();
    const first = [...root.querySelectorAll('[data-start]')].find((leaf) => leaf.getBoundingClientRect().bottom > edge + 4)!;
    return Number(/\d+/.exec(first.textContent)![0]);
  });
  const left = await top();
  const tabs = reader.page.getByRole('tablist', { name: 'Open tabs' }).getByRole('tab');
  await reader.page.getByRole('list', { name: 'Sources in this project' }).getByRole('button', { name: /^other/ }).click();
  await expect(reader.document).toContainText('Another text.');
  await tabs.filter({ hasText: 'long' }).click();
  await expect.poll(top).toBe(left);

  await reader.page.getByRole('button', { name: 'Open beside' }).click();
  const halves = reader.page.getByRole('document', { name: 'Text of long' });
  await expect(halves).toHaveCount(2);
  for (const half of [0, 1]) await expect.poll(() => halves.nth(half).locator('[data-start]').count()).toBeGreaterThan(20);
});
