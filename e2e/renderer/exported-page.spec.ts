import { exportHtml } from '../../src/core/formats/html-export/html-export.ts';
import { reportHtml } from '../../src/core/formats/report/report-html.ts';
import { reportStyle } from '../../src/core/formats/report/report-style.ts';
import { testPage } from '../../src/core/formats/testing/exported-page.ts';
import '../../src/core/reports/words.ts';
import { setWords, type SetReport } from '../../src/core/reports/set-block.ts';
import { axeObjections } from '../support/axe.ts';
import { expect, test } from './support/harness.ts';

const wide = Array.from({ length: 9 }, (_, column) => setWords(`Column ${column + 1}`));
const testReport: SetReport = {
  title: 'Tolls and totals', author: 'Ada', notes: [setWords('Bo Ng, Tolls.')],
  blocks: [
    { kind: 'heading', level: 1, content: setWords('What we found') },
    { kind: 'paragraph', role: 'text', content: [...setWords('It is not so.'), { kind: 'note', number: 1 }, { kind: 'text', text: 'See there', marks: [], link: 'https://a.example/' }] },
    { kind: 'claim', subject: { kind: 'claim', id: 'c' }, statement: 'It rained.', verdict: { name: 'Mixed', colour: 'amber', meaning: 'mixed' }, facts: [{ label: 'Said by', words: 'Ng' }] },
    { kind: 'paragraph', role: 'label', content: setWords('For') }, { kind: 'quote', content: setWords('It did.'), cite: setWords('(Ng, 2024)'), subject: null }, { kind: 'paragraph', role: 'aside', content: setWords('By hand.') },
    { kind: 'table', figures: false, head: wide, rows: [wide, wide], groups: [{ from: 0, name: setWords('First') }, { from: 1, name: setWords('Second') }] },
    { kind: 'figure', drawing: { width: 10, height: 10, title: 'A line', background: '#ffffff', shapes: [] }, caption: setWords('Drawn') },
    { kind: 'list', start: 1, items: [{ depth: 1, ordered: false, content: setWords('inside') }, { depth: 0, ordered: false, content: setWords('outside') }] },
    { kind: 'paragraph', role: 'text', content: setWords('قال الوزير إن الأرقام صحيحة.') },
    ...Array.from({ length: 30 }, (_, index) => ({ kind: 'paragraph', role: 'text', content: setWords(`Paragraph ${index + 1}.`) }) as const),
    { kind: 'entries', entries: [setWords('Ng, B. (2024). Tolls.')] },
  ],
};

test('an exported page shows what its reader chooses, without a script, in light and dark', async ({ page }) => {
  await page.setContent([...exportHtml(testPage())].join(''));
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeObjections(page), colorScheme).toEqual([]);
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

test('a report as a web page has nothing that axe objects to, in light and dark, on a screen and a telephone', async ({ page }) => {
  await page.setContent(reportHtml(testReport, { style: reportStyle, contentSecurityPolicy: "default-src 'none'; style-src 'unsafe-inline'", titlePage: false, day: '2 May 2026', language: 'en', pictures: new Map() }).html);
  for (const [colorScheme, width] of [['light', 1280], ['dark', 1280], ['light', 360]] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    expect(await axeObjections(page), colorScheme).toEqual([]);
  }
  await page.getByRole('link', { name: '1', exact: true }).click();
  await expect(page.locator('#note-1')).toBeInViewport();
  await page.getByRole('link', { name: 'Back to note 1 in the text' }).click();
  await expect(page.locator('#ref-1')).toBeInViewport();
});
