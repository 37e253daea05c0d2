import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { noteToPlainText } from '../../../core/formats/note/note.ts';
import type { BlockContent } from '../../../core/model/report-block.ts';
import { plainText } from '../../../core/model/report-text.ts';
import { openText, testApp, type TestApp } from '../../handlers/test-app.ts';

// A report that has everything, read back by programs that share no code with the app.

const hasOffice = existsSync('/usr/bin/soffice');
if (!hasOffice) process.stderr.write('Skipped: there is no LibreOffice\n');
const at = '2026-01-01T00:00:00.000Z';

interface Exported {
  readonly app: TestApp;
  /** Exports the report to a file and answers its path. */
  readonly to: (format: 'report-docx' | 'report-html' | 'report-markdown', ending: string) => Promise<string>;
  /** What every format has to say, in the order in which it stands in the report. */
  readonly words: readonly string[];
  readonly headings: readonly string[];
  readonly remark: string;
}

async function everything(): Promise<Exported> {
  const app = await testApp();
  await app.done('openSample', null);
  const { claims, sources } = (await app.done('getSnapshot', null))!;
  const { highlights } = await openText(app, sources[0]!.id);
  const noted = highlights.find(({ note }) => note !== null)!;
  const claim = claims.find(({ statement }) => statement.startsWith('At least 67,100'))!;
  const headings = ['First part', 'Claims by verdict', 'مراجعة بالعربية', 'Works'];
  const heading = (index: number, level: 1 | 2 = 1): BlockContent => ({ kind: 'heading', level, content: plainText(headings[index]!) });
  const contents: readonly BlockContent[] = [
    heading(0),
    { kind: 'paragraph', content: [{ kind: 'text', text: 'Words with ', marks: [] }, { kind: 'text', text: 'a link', marks: ['bold'], link: 'https://a.example/?b=1&c=2' }, { kind: 'footnote', content: plainText('Said at the foot.') }] },
    { kind: 'passage', passage: { sourceId: noted.sourceId, id: noted.id }, keepsOld: false, seen: { words: noted.selector.exact, verdict: '', at } },
    { kind: 'claim', claimId: claim.id, keepsOld: false, seen: { words: claim.statement, verdict: 'Unverifiable', at } },
    { kind: 'evidence', claimId: claim.id, side: 'all' },
    { kind: 'list', start: 3, items: [{ depth: 0, ordered: true, content: plainText('third') }, { depth: 1, ordered: false, content: plainText('within it') }, { depth: 0, ordered: true, content: plainText('fourth') }] },
    heading(1, 2),
    { kind: 'claims', viewId: null, table: { query: '', sort: [], group: 'verdict', columns: ['statement', 'speaker'] } },
    { kind: 'timeline' }, { kind: 'matrix' }, { kind: 'pageBreak' },
    heading(2),
    { kind: 'paragraph', content: [...plainText('قال الوزير إن الأرقام صحيحة.'), { kind: 'footnote', content: plainText('حاشية بالعربية.') }] },
    { kind: 'codebook', examples: true }, heading(3), { kind: 'sources', all: true },
  ];
  await app.done('runCommand', { name: 'report.create', input: { title: 'Everything at once', style: 'chicago', contents: [...contents] } });
  const reportId = (await app.done('getSnapshot', null))!.reports.find(({ title }) => title === 'Everything at once')!.id;
  return {
    app, headings, remark: noteToPlainText(noted.note!).slice(0, 24),
    to: async (format, ending) => {
      app.answers.export = join(app.root, `everything.${ending}`);
      await app.done('exportProject', { format, subject: { kind: 'report', reportId }, options: {} });
      return app.answers.export;
    },
    words: [
      'Everything at once', headings[0]!, 'a link', noted.selector.exact, claim.statement, 'Verdict: Unverifiable', 'third', 'within it', 'fourth', headings[1]!, 'Mostly supported (1)', ...claims.map(({ statement }) => statement),
      'Trump’s plan, as reported', headings[2]!, 'قال الوزير إن الأرقام صحيحة', 'Checkable', headings[3]!, ...sources.map(({ citation }) => citation.title), 'Said at the foot.', 'حاشية بالعربية.',
    ],
  };
}

const read = (program: string, args: readonly string[], input = ''): string => execFileSync(program, args, { encoding: 'utf8', input });
const flat = (text: string): string => text.replace(/\s+/g, ' ');

it('a Word document is read by pandoc and LibreOffice with every heading, quote, comment, table, footnote and picture', async () => {
  const { app, to, words, headings, remark } = await everything();
  const path = await to('report-docx', 'docx');
  const plain = flat(read('pandoc', ['--from', 'docx', '--to', 'plain', '--standalone', '--wrap=none', '--columns=300', path]));
  for (const part of words) expect(plain).toContain(part);
  const native = JSON.parse(read('pandoc', ['--track-changes=all', '--from', 'docx', '--to', 'json', path])) as unknown;
  const ofKind = (kind: string): readonly unknown[] => nodesOf(native, kind);
  expect(ofKind('Header')).toHaveLength(headings.length);
  expect(ofKind('Table')).toHaveLength(2);
  expect(ofKind('Note').length).toBeGreaterThanOrEqual(5);
  expect(ofKind('OrderedList')).toHaveLength(1);
  expect(ofKind('BlockQuote').length).toBeGreaterThan(1);
  expect(ofKind('Link')).toHaveLength(1);
  const marked = flat(read('pandoc', ['--track-changes=all', '--from', 'docx', '--to', 'markdown-smart', '--wrap=none', path]));
  expect(marked).toContain('![Claims of Sample project by when they were said](media/picture1.png)');
  expect(marked).toContain(remark);
  const parts = unzipSync(await readFile(path));
  const styles = strFromU8(parts['word/styles.xml']!);
  for (const style of ['heading 1', 'Title', 'Quote', 'Bibliography', 'footnote text', 'caption']) expect(styles).toContain(`w:name w:val="${style}"`);
  expect(strFromU8(parts['word/document.xml']!)).toContain('<w:bidi/>');
  if (!hasOffice) return;
  const made = spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${app.root}/office`, '--convert-to', 'pdf', '--outdir', app.root, path]);
  expect(made.status).toBe(0);
  // Each note under its own number.
  // Poppler gives what is written from right to left letter by letter, joined or not.
  const laid = flat(read('pdftotext', ['-layout', join(app.root, 'everything.pdf'), '-']));
  for (const part of ['Everything at once', 'First part', '1 Said at the foot.', 'Verdict: Unverifiable', 'third', 'within it', 'Mostly supported', 'Trump’s plan', 'Checkable', 'Works']) expect(laid).toContain(part);
}, 90_000);

it('a web page is valid and holds everything', async () => {
  const { to, words } = await everything();
  const html = await readFile(await to('report-html', 'html'), 'utf8');
  const { results } = await new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] }).validateString(html);
  expect(results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`))).toEqual([]);
  const plain = flat(read('pandoc', ['--from', 'html', '--to', 'plain', '--wrap=none', '--columns=300'], html));
  for (const part of words) expect(plain).toContain(part);
});

it('Markdown is CommonMark for cmark, and for pandoc has its headings, tables, footnotes and pictures', async () => {
  const { to, words, headings } = await everything();
  const markdown = await readFile(await to('report-markdown', 'md'), 'utf8');
  const xml = read('cmark', ['--to', 'xml'], markdown);
  for (const node of ['<heading level="2"', '<block_quote>', '<list type="ordered" start="3"', '<link destination="https://a.example/?b=1&amp;c=2"', '<image destination="everything-pictures/figure-1.svg"']) expect(xml).toContain(node);
  const native = JSON.parse(read('pandoc', ['--from', 'gfm', '--to', 'json'], markdown)) as unknown;
  expect(nodesOf(native, 'Header')).toHaveLength(headings.length + 1);
  expect(nodesOf(native, 'Table')).toHaveLength(2);
  expect(nodesOf(native, 'Note').length).toBeGreaterThanOrEqual(5);
  const plain = flat(read('pandoc', ['--from', 'gfm', '--to', 'plain', '--wrap=none', '--columns=300'], markdown));
  for (const part of words) expect(plain).toContain(part);
});

/** Returns the nodes of a kind in pandoc's JSON, however deep. */
function nodesOf(json: unknown, kind: string): readonly unknown[] {
  if (Array.isArray(json)) return json.flatMap((one) => nodesOf(one, kind));
  if (typeof json !== 'object' || json === null) return [];
  return [...('t' in json && json.t === kind ? [json] : []), ...Object.values(json).flatMap((one) => nodesOf(one, kind))];
}
