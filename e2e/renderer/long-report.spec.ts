import type { BlockContent } from '../../src/core/model/report-block.ts';
import { ReportPage } from '../pages/report-page.ts';
import { expect, test } from './support/harness.ts';
import { projectOf } from './support/project.ts';

const words = 'There is enough to say here that it fills a line or two of the page, as paragraphs of reports do, and then ends.';
const quotes = Array.from({ length: 200 }, (_, i) => `figure ${i} of the count`);
const text = quotes.map((quote) => `It is said that ${quote} was not seen.`).join('\n\n');

/** Three hundred pages with two thousand live blocks. */
function longReport(): readonly BlockContent[] {
  const at = '2026-01-02T09:00:00.000Z';
  return Array.from({ length: 5600 }, (_, i): BlockContent => {
    if (i % 40 === 0) return { kind: 'heading', level: 1, content: [{ kind: 'text', text: `Part ${i / 40}`, marks: [] }] };
    if (i % 14 < 5) return { kind: 'passage', passage: { sourceId: 'count', id: `mark-${i % 200}` }, keepsOld: false, seen: { words: quotes[i % 200]!, verdict: '', at } };
    return { kind: 'paragraph', content: [{ kind: 'text', text: `Paragraph ${i}. ${words}`, marks: [] }] };
  });
}

test('a report of 300 pages with 2,000 live blocks opens and is typed in without a wait, wherever', async ({ open }) => {
  const started = projectOf([{ id: 'count', text, highlights: quotes.map((quote) => ({ quote })) }]);
  const marks = started.commands.map((call, index) => (call.name === 'highlight.create' ? { ...call, ids: [`mark-${index}`] } : call));
  const { page } = await open({ ...started, commands: [...marks, { name: 'report.create', input: { title: 'Long', style: 'apa', contents: [...longReport()] } }] });
  const report = new ReportPage(page);
  const before = Date.now();
  await page.getByRole('list', { name: 'Reports of this project' }).getByRole('button', { name: 'Long', exact: true }).click();
  await expect(report.text.getByRole('heading', { name: 'Part 0', exact: true })).toBeVisible();
  await expect(report.quotes.first()).toContainText('(Count');
  const opening = Date.now() - before;

  // Somewhere in the middle, far from what was drawn first.
  await report.text.getByText(/^Paragraph 2805\./).scrollIntoViewIfNeeded();
  await report.text.getByText(/^Paragraph 2805\./).click();
  await page.keyboard.press('End');
  const times = await page.evaluate(() => {
    const measured: number[] = [];
    (window as unknown as { measured: number[] }).measured = measured;
    window.addEventListener('beforeinput', () => {
      const start = performance.now();
      // Once the frame is drawn: a task behind it.
      requestAnimationFrame(() => setTimeout(() => measured.push(performance.now() - start)));
    }, true);
    return measured;
  });
  expect(times).toEqual([]);
  await page.keyboard.type('It is typed at a steady pace.', { delay: 60 });
  const measured = await page.evaluate(() => (window as unknown as { measured: number[] }).measured.toSorted((a, b) => a - b));
  test.info().annotations.push({ type: 'measured', description: `opening ${opening} ms; letter to frame: median ${measured[measured.length >> 1]!.toFixed(1)}, slowest ${measured.at(-1)!.toFixed(1)} ms` });
  expect(measured[measured.length >> 1]).toBeLessThan(60);
  await expect(report.text.getByText(/^Paragraph 2805\..*steady pace\.$/)).toBeVisible();
  await expect(report.quotes.first()).toBeAttached();
});
