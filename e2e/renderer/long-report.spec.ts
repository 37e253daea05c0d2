import type { BlockContent } from '../../src/core/model/report-block.ts';
import { expect, test } from './support/harness.ts';
import { projectOf } from './support/project.ts';

const words = 'There is enough to say here that it fills a line or two of the page, as paragraphs of reports do, and then ends.';
const quotes = Array.from({ length: 200 }, (_, i) => `figure ${i} of the count`);
const text = quotes.map((quote) => `It is said that ${quote} was not seen.`).join('\n\n');

/** Seventy pages with five hundred live blocks: what is far from the view is many times what is near. How fast three hundred pages are is measured by the benchmarks. */
const count = 1400;

/** Returns the blocks of a long report. */
function longReport(): readonly BlockContent[] {
  const at = '2026-01-02T09:00:00.000Z';
  return Array.from({ length: count }, (_, i): BlockContent => {
    if (i % 40 === 0) return { kind: 'heading', level: 1, content: [{ kind: 'text', text: `Part ${i / 40}`, marks: [] }] };
    if (i % 14 < 5) return { kind: 'passage', passage: { sourceId: 'count', id: `mark-${i % 200}` }, keepsOld: false, seen: { words: quotes[i % 200]!, verdict: '', at } };
    return { kind: 'paragraph', content: [{ kind: 'text', text: `Paragraph ${i}. ${words}`, marks: [] }] };
  });
}

// What is on the page is asked of the page itself: looking for roles among so many blocks takes the test longer than anything it measures.
test('a long report with hundreds of live blocks opens in seconds, and is typed in far down its text', async ({ open }) => {
  const started = projectOf([{ id: 'count', title: 'Count', text, highlights: quotes.map((quote) => ({ quote })) }]);
  const marks = started.commands.map((call) => ({ ...call, ids: quotes.map((_, i) => `mark-${i}`) }));
  const { page } = await open({ ...started, commands: [...marks, { name: 'report.create', input: { title: 'Long', style: 'apa', contents: [...longReport()] } }] });
  const opening = await page.getByRole('list', { name: 'Reports of this project' }).getByRole('button', { name: 'Long', exact: true }).evaluate((button) => new Promise<number>((resolve) => {
    const start = performance.now();
    const look = (): void => {
      if (document.querySelector('[data-kind="passage"] figcaption')?.textContent === '(“Count,” n.d., para. 2)') resolve(performance.now() - start);
      else requestAnimationFrame(look);
    };
    (button as HTMLElement).click();
    look();
  }));

  // Somewhere in the middle, far from what was drawn first: what lies there comes with the view.
  const place = await page.evaluate(async () => {
    const scroller = document.querySelector('[data-report-scroller]')!;
    const view = scroller.getBoundingClientRect();
    scroller.scrollTop = scroller.scrollHeight / 2;
    for (let before = 0; ;) {
      await new Promise(requestAnimationFrame);
      const paragraph = [...document.querySelectorAll<HTMLElement>('[contenteditable="true"] > p')].find((each) => each.getBoundingClientRect().top > view.top + 100);
      const { left, top } = paragraph?.getBoundingClientRect() ?? { left: 0, top: Infinity };
      // Once it stays where it is.
      if (top === before && top < view.bottom - 100) return { x: left + 40, y: top + 12, height: scroller.scrollHeight };
      before = top;
    }
  });
  // What is left out keeps its room: a line at least for each block.
  expect(place.height).toBeGreaterThan(count * 30);
  await page.mouse.click(place.x, place.y);
  await page.evaluate(() => {
    const measured: number[] = [];
    (window as unknown as { measured: number[] }).measured = measured;
    window.addEventListener('beforeinput', () => {
      const start = performance.now();
      // Once the frame is drawn: a task behind it.
      requestAnimationFrame(() => setTimeout(() => measured.push(performance.now() - start)));
    }, true);
  });
  await page.keyboard.type('It is typed at a steady pace.', { delay: 60 });
  const measured = await page.evaluate(() => (window as unknown as { measured: number[] }).measured.toSorted((a, b) => a - b));
  const median = measured[measured.length >> 1]!;
  test.info().annotations.push({ type: 'measured', description: `opening ${Math.round(opening)} ms; letter to frame: median ${median.toFixed(1)} ms, slowest ${measured.at(-1)!.toFixed(1)} ms` });
  expect(measured.length).toBeGreaterThan(20);
  // A wide berth, for busy machines.
  expect([opening < 10_000, median < 300]).toEqual([true, true]);
  await expect.poll(() => page.evaluate(() => [...document.querySelectorAll('[contenteditable="true"] > p')].some(({ textContent }) => textContent.includes('It is typed at a steady pace.')))).toBe(true);

  // Keys lead to the ends and from view to view, though what is far from the view is not laid out.
  const inView = (words: string): Promise<boolean> => page.evaluate((wanted) => {
    const block = [...document.querySelectorAll('[contenteditable="true"] > *')].find(({ textContent }) => textContent.includes(wanted));
    const { top, bottom } = block?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    return top >= 0 && bottom <= window.innerHeight;
  }, words);
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' The very end.');
  await expect.poll(() => inView(`Paragraph 1399. ${words} The very end.`)).toBe(true);
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('The very start: ');
  await expect.poll(() => inView('The very start: Part 0')).toBe(true);
  for (let view = 0; view < 12; view++) await page.keyboard.press('PageDown');
  await page.keyboard.press('End');
  await page.keyboard.type(' Twelve views on.');
  await expect.poll(() => inView(' Twelve views on.')).toBe(true);
  // What is done again is shown, wherever the view has gone.
  await page.keyboard.press('ControlOrMeta+Home');
  await expect.poll(() => inView('The very start: Part 0')).toBe(true);
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect.poll(() => inView(' Twelve views on.')).toBe(true);
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('Paragraph 1111.');
  await expect.poll(() => inView('Paragraph 1111.')).toBe(true);
  // Words are put in the place of others all over the report, and thousands of paragraphs are pasted in its midst, in a moment; the caret stays in view.
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Paragraph');
  await page.getByRole('search', { name: 'Find in this report' }).getByLabel('Replace with').fill('Section');
  await page.getByRole('button', { name: 'Replace all' }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => inView('Section 5. There is enough to say')).toBe(true);
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', pasted);
    document.querySelector('[contenteditable="true"][data-lexical-editor]')!.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, Array.from({ length: 2000 }, (_, i) => `<p>Pasted ${i}. ${words}</p>`).join(''));
  await expect.poll(() => page.evaluate(() => document.querySelector('[contenteditable="true"][data-lexical-editor]')!.childElementCount)).toBeGreaterThan(count + 1990);
  await page.keyboard.type('Written behind it. ');
  await expect.poll(() => inView('Written behind it. ')).toBe(true);
});
