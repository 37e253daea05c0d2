import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { reportHtml } from '../../src/core/formats/report/report-html.ts';
import '../../src/core/reports/words.ts';
import { setWords, type SetBlock, type SetReport } from '../../src/core/reports/set-block.ts';

const resources = join(import.meta.dirname, '..', '..', 'resources', 'print');
const script = readFileSync(join(resources, 'foot-notes.js'), 'utf8');
const height = 926;

/** Chapters of every kind of block, each paragraph of another length, with two hundred notes of one to five lines. */
function longReport(): SetReport {
  const notes = Array.from({ length: 200 }, (_, index) => setWords(`Note ${index + 1} says ${'what there is to say of it and where '.repeat(1 + (index % 8))}.`));
  let next = 0;
  const call = () => ({ kind: 'note', number: ++next }) as const;
  const blocks = Array.from({ length: 40 }, (_, chapter): readonly SetBlock[] => [
    { kind: 'heading', level: chapter % 4 === 0 ? 1 : 2, content: setWords(`Chapter ${chapter + 1}`) },
    { kind: 'paragraph', role: 'text', content: [...setWords(`P${chapter} ${'Words of a paragraph that go on for a while. '.repeat(2 + (chapter % 9))}`), call(), ...setWords(' And on.'), call()] },
    { kind: 'quote', content: setWords(`Q${chapter} ${'It was said so. '.repeat(1 + (chapter % 20))}`), cite: [call()], subject: null }, { kind: 'paragraph', role: 'aside', content: setWords(`A${chapter} by hand.`) },
    { kind: 'list', start: 1, items: Array.from({ length: 5 }, (_, item) => ({ depth: item === 3 ? 1 : 0, ordered: true, content: [...setWords(`L${chapter}.${item} ${'item '.repeat(chapter)}`), ...(item === 2 ? [call()] : [])] })) },
    { kind: 'table', figures: false, head: [setWords('Head'), setWords('Count')], rows: Array.from({ length: chapter % 3 === 0 ? 30 : 4 }, (_, row) => [[...setWords(`R${chapter}.${row}`), ...(row === 3 ? [call()] : [])], setWords(String(row))]) },
    { kind: 'paragraph', role: 'text', content: setWords('قال الوزير إن الأرقام صحيحة. '.repeat(1 + chapter)) },
    ...(chapter % 10 === 9 ? [{ kind: 'pageBreak' } as const] : []),
  ]).flat();
  return { title: 'Long', author: '', blocks, notes };
}

test('notes are laid at the foot of the sheet that calls them, and no word is lost', async ({ page }) => {
  const report = longReport();
  await page.setContent(reportHtml(report, { style: `<style>${readFileSync(join(resources, 'print.css'), 'utf8')}</style><style>${readFileSync(join(resources, 'report.css'), 'utf8')}</style>`, contentSecurityPolicy: '', titlePage: false, day: '', language: 'en', pictures: new Map() }).html);
  await page.evaluate((tall) => {
    document.documentElement.classList.add('on-sheets');
    document.documentElement.style.setProperty('--sheet-width', '513px');
    document.documentElement.style.setProperty('--sheet-height', `${tall}px`);
  }, height);
  const wordsOf = () => page.evaluate(() => [...document.querySelectorAll('main :is(p, li, td, h1, h2, h3)')].map((each) => each.textContent).join(' ').match(/[PQALR]\d+(?:\.\d+)?|Chapter \d+/g));
  const before = await wordsOf();
  const sheets = await page.evaluate(`(${script})(${height})`);
  expect(sheets).toBeGreaterThan(20);
  expect(await wordsOf()).toEqual(before);
  const laid = await page.evaluate(() => [...document.querySelectorAll('.sheet')].map((sheet) => {
    const foot = sheet.querySelector('.foot-notes');
    const body = [...sheet.children].filter((child) => child !== foot);
    return {
      calls: [...sheet.querySelectorAll('a[role="doc-noteref"]')].map((call) => call.textContent), notes: [...foot?.querySelectorAll('.foot-number') ?? []].map((number) => number.textContent),
      over: Math.max(...body.map((child) => child.getBoundingClientRect().bottom)) - (foot ?? sheet).getBoundingClientRect()[foot ? 'top' : 'bottom'],
      last: body.at(-1)?.tagName ?? '', tables: [...sheet.querySelectorAll('table')].every((table) => table.querySelector('thead') !== null),
    };
  }));
  for (const { calls, notes, over, last, tables } of laid) {
    expect(notes).toEqual(calls);
    expect(over).toBeLessThanOrEqual(1);
    // A heading stays with what it is over.
    expect(last).not.toMatch(/^H/);
    expect(tables).toBe(true);
  }
  expect(laid.flatMap(({ notes }) => notes)).toEqual(report.notes.map((_, index) => String(index + 1)));
});

test('a page without notes is left as it is, a note longer than a page is parted, and a page that cannot be laid out is told of', async ({ page }) => {
  const pageOf = (report: SetReport) => reportHtml(report, { style: '', contentSecurityPolicy: '', titlePage: false, day: '', language: 'en', pictures: new Map() }).html;
  const plain: SetReport = { title: 'Short', author: '', blocks: [{ kind: 'paragraph', role: 'text', content: setWords('Words.') }], notes: [] };
  await page.setContent(pageOf(plain));
  expect(await page.evaluate(`(${script})(${height})`)).toBe(0);
  const called: SetBlock = { kind: 'paragraph', role: 'text', content: [{ kind: 'note', number: 1 }] };
  // A note longer than a page goes on at the foot of the next ones.
  await page.setContent(pageOf({ ...plain, blocks: [called], notes: [setWords('So much to say. '.repeat(2000))] }));
  expect(await page.evaluate(`(${script})(${height})`)).toBeGreaterThan(1);
  expect((await page.locator('.foot-notes').allTextContents()).join('').match(/So much to say\./g)).toHaveLength(2000);
  // A row taller than a page finds no place.
  await page.setContent(pageOf({ ...plain, blocks: [called, { kind: 'table', figures: false, head: [setWords('Said')], rows: [[setWords('So much to say. '.repeat(5000))]] }], notes: [setWords('See there.')] }));
  expect(await page.evaluate(`(${script})(${height})`)).toBe(-1);
});
