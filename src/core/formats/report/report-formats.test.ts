import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { SetBlock, SetReport } from '../../reports/set-block.ts';
import { setWords } from '../../reports/set-block.ts';
import '../../reports/words.ts';
import { reportHtml } from './report-html.ts';
import { reportMarkdown } from './report-markdown.ts';
import { reportRich } from './report-rich.ts';
import { reportStyle } from './report-style.ts';
import { reportText } from './report-text.ts';

const note = (number: number) => ({ kind: 'note', number }) as const;
const photo = `${'ab'.repeat(32)}.png`;
const blocks: readonly SetBlock[] = [
  { kind: 'heading', level: 1, content: setWords('What we found') },
  { kind: 'paragraph', role: 'text', content: [...setWords('It is '), ...setWords('not so ', 'bold'), ...setWords('*sure* <b>'), { kind: 'text', text: 'here', marks: [], link: 'https://a.example/?b&c' }, note(1), ...setWords('.')] },
  { kind: 'quote', content: [...setWords('One line'), { kind: 'break' }, ...setWords('and another')], cite: setWords('(Ng, 2024, p. 4)'), subject: null },
  { kind: 'list', start: 3, items: [{ depth: 0, ordered: true, content: setWords('three') }, { depth: 1, ordered: false, content: setWords('inside') }, { depth: 0, ordered: true, content: setWords('four') }] },
  { kind: 'table', figures: true, head: [setWords('Who'), setWords('Count')], rows: [[setWords('a | b'), setWords('2')]] },
  { kind: 'claim', subject: { kind: 'claim', id: 'c' }, statement: 'It rained.', verdict: { name: 'Mixed', colour: 'amber', meaning: 'mixed' }, facts: [{ label: 'Said by', words: 'Ng' }] },
  { kind: 'figure', drawing: { width: 10, height: 10, title: 'A line', background: '#ffffff', shapes: [] }, caption: setWords('Drawn') },
  { kind: 'entries', entries: [[...setWords('Ng, B. (2024). '), ...setWords('Tolls', 'italic'), ...setWords('.')]] },
  { kind: 'paragraph', role: 'text', content: setWords('قال الوزير إن الأرقام صحيحة.') },
  { kind: 'picture', picture: { name: photo, width: 800, height: 400 }, size: 'small', alt: 'A toll "booth"', caption: setWords('The booth') },
  { kind: 'pageBreak' }, { kind: 'rule' },
];
const report: SetReport = { title: 'Tolls & totals', author: 'Ada', blocks, notes: [[...setWords('Bo Ng, '), ...setWords('Tolls', 'italic'), ...setWords('.')]] };
const page = reportHtml(report, { style: reportStyle, contentSecurityPolicy: "default-src 'none'", titlePage: false, day: '2 May 2026', language: 'en', pictures: new Map([[photo, 'data:image/png;base64,AAAA']]) });

describe('as a web page', () => {
  it('has its headings, notes with ways there and back, tables with heads, and text that stays text', () => {
    expect(page.headings).toEqual(['Tolls & totals', 'What we found', 'Notes']);
    expect(page.html).toContain('<h1 dir="ltr">Tolls &amp; totals</h1>');
    expect(page.html).toContain('<strong>not so </strong>*sure* &lt;b&gt;<a class="link" href="https://a.example/?b&amp;c">here</a><sup><a id="ref-1" href="#note-1" role="doc-noteref">1</a></sup>');
    expect(page.html).toContain('<blockquote dir="ltr"><p>One line<br>and another (Ng, 2024, p. 4)</p></blockquote>');
    expect(page.html).toContain('<ol start="3" dir="ltr"><li dir="ltr">three<ul dir="ltr"><li dir="ltr">inside</li></ul></li><li dir="ltr">four</li></ol>');
    expect(page.html).toContain('<th scope="col" dir="ltr">Count</th>');
    expect(page.html).toContain('<p dir="rtl">قال الوزير');
    expect(page.html).toContain('<figure class="picture small"><img src="data:image/png;base64,AAAA" alt="A toll &quot;booth&quot;" width="800" height="400"><figcaption dir="ltr">The booth</figcaption></figure>');
    expect(page.html).not.toContain('<script');
  });

  it('is nested strictly, as xmllint sees once its void elements are closed', () => {
    const xml = page.html.replace('<!DOCTYPE html>', '').replaceAll(/<(br|hr|meta|img)\b([^>]*)>/g, '<$1$2/>');
    execFileSync('xmllint', ['--noout', '-'], { input: xml });
  });
});

it('in Arabic begins on the right, whatever its names and figures are', () => {
  const arabic: SetReport = { title: 'تقرير', author: 'Ada', notes: [setWords('حاشية')], blocks: [{ kind: 'table', figures: true, head: [setWords('المصدر'), setWords('العدد')], rows: [[setWords('الوزارة'), setWords('67,100')]] }] };
  const { html } = reportHtml(arabic, { style: '', contentSecurityPolicy: '', titlePage: false, day: '2 May 2026', language: 'ar', pictures: new Map() });
  for (const part of ['<html lang="ar" dir="rtl">', '<p><bdi>2 May 2026</bdi></p>', '<table dir="rtl" class="figures short">', '<td>67,100</td>', '<ol dir="rtl"><li id="note-1" dir="rtl">']) expect(html).toContain(part);
});

describe('as Markdown', () => {
  const { markdown, pictures } = reportMarkdown(report, 'r-pictures', new Map([[photo, Buffer.from('bytes')]]));

  it('is CommonMark with footnotes and tables, its pictures beside it', () => {
    expect(markdown).toContain('# Tolls & totals\n');
    expect(markdown).toContain('It is **not so** \\*sure\\* \\<b>[here](https://a.example/?b\\&c)[^1].');
    expect(markdown).toContain('> One line\\\n> and another (Ng, 2024, p. 4)');
    expect(markdown).toMatch(/3\. three\n\s+- inside\n4\. four/);
    expect(markdown).toContain('| a \\| b |');
    expect(markdown).toContain('![A line](r-pictures/figure-1.svg)');
    expect(markdown).toContain('[^1]: Bo Ng, *Tolls*.');
    expect(markdown).toContain('![A toll "booth"](r-pictures/figure-2.png)');
    expect([...pictures.keys()]).toEqual(['figure-1.svg', 'figure-2.png']);
    expect(reportMarkdown(report, 'r-pictures', new Map()).markdown).toContain('\nA toll "booth"\n');
  });

  it('is read back by pandoc with every part', () => {
    const native = execFileSync('pandoc', ['--from', 'gfm', '--to', 'native'], { input: markdown, encoding: 'utf8' });
    for (const part of ['Header', 'BlockQuote', 'OrderedList', 'BulletList', 'Table', 'Note', 'Image', 'HorizontalRule']) expect(native).toContain(part);
  });
});

it('rows that are gathered stand below what they have in common, in every format', () => {
  const gathered: SetReport = { title: 'T', author: '', notes: [], blocks: [{ kind: 'table', figures: false, head: [setWords('Claim'), setWords('Verdict')], rows: [[setWords('It rained.'), setWords('Mixed')], [setWords('It snowed.'), setWords('Mixed')]], groups: [{ from: 0, name: setWords('Ada (1)') }, { from: 1, name: setWords('Bo (1)') }] }] };
  const { html } = reportHtml(gathered, { style: '', contentSecurityPolicy: '', titlePage: false, day: '', language: 'en', pictures: new Map() });
  expect(html).toContain('<tr class="group"><th scope="rowgroup" colspan="2" dir="ltr">Ada (1)</th></tr><tr><td dir="ltr">It rained.</td>');
  expect(html).toContain('</tbody><tbody><tr class="group"><th scope="rowgroup" colspan="2" dir="ltr">Bo (1)</th></tr>');
  expect(reportMarkdown(gathered, 'p', new Map()).markdown).toContain('| Ada (1) | |\n| It rained. | Mixed |\n| Bo (1) | |\n| It snowed. | Mixed |');
  expect(reportText(gathered)).toContain('Claim\tVerdict\nAda (1)\nIt rained.\tMixed\nBo (1)\nIt snowed.\tMixed');
  expect(reportRich(gathered, { madeAt: '2026-05-02T00:00:00.000Z', day: '', language: 'en', pictures: [], own: new Map(), commentOn: () => null }).blocks[1]).toMatchObject({ rows: [{ header: true }, { spans: true }, { header: false }, { spans: true }, {}] });
});

it('as plain text reads in order, with notes at the end', () => {
  expect(reportText(report)).toBe(`Tolls & totals
==============
Ada

What we found
-------------

It is not so *sure* <b>here (https://a.example/?b&c)[1].

> One line
> and another (Ng, 2024, p. 4)

3. three
  • inside
4. four

Who\tCount
a | b\t2

It rained.
Verdict: Mixed
Said by: Ng

[A line]

Ng, B. (2024). Tolls.

قال الوزير إن الأرقام صحيحة.

[A toll "booth"]
The booth

* * *

Notes

[1] Bo Ng, Tolls.
`);
});

it('for word processors has headings, lists, tables and footnotes of their own', () => {
  const rich = reportRich(report, { madeAt: '2026-05-02T00:00:00.000Z', day: '2 May 2026', language: 'en', pictures: [], commentOn: () => null, own: new Map([[photo, { bytes: Buffer.from('bytes'), extension: 'png', width: 800, height: 400 }]]) });
  expect(rich.blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'heading', 'paragraph', 'quote', 'list', 'table', 'paragraph', 'paragraph', 'figure', 'paragraph', 'paragraph', 'figure', 'pageBreak', 'rule']);
  expect(rich.blocks[3]).toMatchObject({ content: [{ text: 'It is ' }, { text: 'not so ', look: { strong: true } }, {}, { address: 'https://a.example/?b&c' }, { type: 'footnote', blocks: [{ content: [{ text: 'Bo Ng, ' }, { look: { emphasis: true } }, {}] }] }, {}] });
  expect(rich.blocks[7]).toMatchObject({ keepNext: true, content: [{ text: 'It rained.' }] });
  expect(rich.blocks[12]).toMatchObject({ picture: { width: 200, height: 100 }, alt: 'A toll "booth"', caption: [{ text: 'The booth' }] });
  expect(rich.blocks[5]).toMatchObject({ ordered: true, firstNumber: 3, items: [[{ type: 'paragraph' }, { type: 'list', ordered: false }], [{ type: 'paragraph' }]] });
});
