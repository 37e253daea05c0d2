import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { noteToPlainText } from '../../../core/formats/note/note.ts';
import { ok } from '../../../core/result.ts';
import { openText, testApp } from '../../handlers/test-app.ts';
import { ReportPdfExporter } from './report-exporters.ts';

it('takes a fact-check of the sample home as web page, Word document, Markdown and text, every heading, quote and verdict in each', async () => {
  const app = await testApp();
  await app.done('openSample', null);
  const { reportId } = await app.done('draftReport', { template: 'factCheck', claimIds: [], sourceIds: [], table: null });
  await app.done('runCommand', { name: 'report.add', input: { reportId, after: null, contents: [{ kind: 'timeline' }, { kind: 'paragraph', content: [{ kind: 'text', text: 'Done', marks: [] }, { kind: 'footnote', content: [{ kind: 'text', text: 'By hand.', marks: [] }] }] }] } });
  const subject = { kind: 'report', reportId } as const;
  const home = async (format: 'report-html' | 'report-docx' | 'report-markdown' | 'report-text', ending: string): Promise<string> => {
    app.answers.export = join(app.root, `r.${ending}`);
    await app.done('exportProject', { format, subject, options: {} });
    return app.answers.export;
  };
  const docx = await home('report-docx', 'docx');
  const texts = [
    await readFile(await home('report-html', 'html'), 'utf8'), await readFile(await home('report-markdown', 'md'), 'utf8'), await readFile(await home('report-text', 'txt'), 'utf8'),
    execFileSync('pandoc', ['--from', 'docx', '--to', 'markdown-smart', '--standalone', '--wrap=none', docx], { encoding: 'utf8' }),
  ];
  const { claims } = (await app.done('getSnapshot', null))!;
  for (const text of texts) {
    const flat = text.replaceAll('\\', '').replaceAll('&amp;', '&');
    for (const { statement } of claims) expect(flat).toContain(statement);
    for (const part of ['Fact-check: Sample project', 'What we found', 'Verdict: Mostly supported', 'On 7 October two full years lie behind.', 'para. ', 'By hand.', 'Sources']) expect(flat).toContain(part);
  }
  expect(await readFile(join(app.root, 'r-pictures/figure-1.svg'), 'utf8')).toContain('<svg');
  const native = execFileSync('pandoc', ['--from', 'docx', '--to', 'native', docx], { encoding: 'utf8' });
  for (const part of ['Header 1', 'Header 2', 'BlockQuote', 'Note']) expect(native).toContain(part);
});

it('exports a table by its saved view, notes as comments and drawn pictures as such to Word, and shows before what a file will say', async () => {
  const app = await testApp();
  await app.done('openSample', null);
  const { claims, sources } = (await app.done('getSnapshot', null))!;
  const { highlights } = await openText(app, sources[0]!.id);
  const noted = highlights.find(({ note }) => note !== null)!;
  const { created: [viewId] } = await app.done('runCommand', { name: 'claimView.save', input: { name: 'Counted', table: { query: '/\\d{2},\\d{3}/', sort: [], group: 'verdict', columns: ['statement', 'hints'] } } });
  await app.done('runCommand', { name: 'report.create', input: { title: 'Tables', style: 'apa', contents: [
    { kind: 'passage', passage: { sourceId: noted.sourceId, id: noted.id }, keepsOld: false, seen: { words: noted.selector.exact, verdict: '', at: '2026-01-01T00:00:00.000Z' } },
    { kind: 'claims', viewId: viewId!, table: { query: '', sort: [], group: 'none', columns: ['statement'] } }, { kind: 'timeline' },
  ] } });
  const reportId = (await app.done('getSnapshot', null))!.reports.find(({ title }) => title === 'Tables')!.id;
  const subject = { kind: 'report', reportId } as const;
  const counted = claims.filter(({ statement }) => /\d{2},\d{3}/.test(statement));
  expect(counted.length).toBeGreaterThan(0);
  expect(counted.length).toBeLessThan(claims.length);

  app.answers.export = join(app.root, 't.docx');
  await app.done('exportProject', { format: 'report-docx', subject, options: {} });
  const word = execFileSync('pandoc', ['--track-changes=all', '--from', 'docx', '--to', 'markdown-smart', '--wrap=none', app.answers.export], { encoding: 'utf8' });
  for (const { statement } of claims) expect(word.replaceAll('\\', '').includes(statement)).toBe(counted.some((one) => one.statement === statement));
  expect(word).toContain('comment-start');
  expect(word).toContain(noteToPlainText(noted.note!).slice(0, 20));
  expect(word).toMatch(/!\[[^\]]*\]\(media\/picture1\.png\)/);
  const bare = join(app.root, 'bare.docx');
  app.answers.export = bare;
  await app.done('exportProject', { format: 'report-docx', subject, options: { notes: false } });
  expect(execFileSync('pandoc', ['--track-changes=all', '--from', 'docx', '--to', 'markdown', bare], { encoding: 'utf8' })).not.toContain('comment-start');

  const preview = await app.done('previewExport', { format: 'report-docx', subject, options: {} });
  expect(preview).toMatchObject({ kind: 'report', title: 'Tables', titlePage: false, blocks: [{ kind: 'quote' }, { kind: 'comment' }, { kind: 'table' }, { kind: 'figure' }] });
  expect(await app.done('previewExport', { format: 'report-pdf', subject, options: { titlePage: true } })).toMatchObject({ titlePage: true, blocks: [{ kind: 'quote' }, { kind: 'table' }, {}] });
  expect(await app.done('previewExport', { format: 'report-markdown', subject, options: {} })).toMatchObject({ kind: 'text', text: expect.stringContaining('# Tables') });
});

it('makes every kind of draft of the sample, each with what it promises', async () => {
  const app = await testApp();
  await app.done('openSample', null);
  const { claims, sources, tags } = (await app.done('getSnapshot', null))!;
  const draft = async (template: 'factCheck' | 'evidenceTable' | 'readingNotes' | 'codebook' | 'claimsRegister', claimIds: readonly string[] = [], sourceIds: readonly string[] = []) => {
    const { reportId } = await app.done('draftReport', { template, claimIds: [...claimIds], sourceIds: [...sourceIds], table: null });
    const title = (await app.done('getSnapshot', null))!.reports.find(({ id }) => id === reportId)!.title;
    return { title, kinds: (await app.done('openReport', { reportId })).blocks.map(({ content }) => content.kind), blocks: (await app.done('openReport', { reportId })).blocks };
  };
  const one = await draft('factCheck', [claims[0]!.id]);
  expect(one.title).toBe(claims[0]!.statement);
  expect(one.kinds.filter((kind) => kind === 'evidence')).toHaveLength(2);
  const notes = await draft('readingNotes', [], [sources[0]!.id]);
  expect(notes.kinds.filter((kind) => kind === 'passage').length).toBeGreaterThan(10);
  const table = (await draft('evidenceTable')).blocks.find(({ content }) => content.kind === 'table')!;
  expect(JSON.stringify(table)).toMatch(/"unit":"paragraph"/);
  expect((await draft('codebook')).kinds).toContain('codebook');
  expect((await draft('claimsRegister')).kinds).toEqual(expect.arrayContaining(['claims', 'matrix']));
  expect((await draft('codebook')).title).toBe('Codebook: Sample project 2');
  expect(tags.length).toBeGreaterThan(0);
});

it('is set for the paper that is chosen, or the usual one, and says what came out otherwise than one expects', async () => {
  const app = await testApp();
  await app.done('openSample', null);
  await app.done('runCommand', { name: 'report.create', input: { title: 'Lost', style: 'apa', contents: [
    { kind: 'paragraph', content: [{ kind: 'text', text: 'Said', marks: [] }, { kind: 'footnote', content: [{ kind: 'text', text: 'By hand.', marks: [] }] }] },
    { kind: 'picture', picture: { name: `${'ab'.repeat(32)}.png`, width: 40, height: 30 }, size: 'small', alt: 'A toll booth', caption: [] },
  ] } });
  const subject = { kind: 'report', reportId: (await app.done('getSnapshot', null))!.reports.find(({ title }) => title === 'Lost')!.id } as const;
  app.answers.export = join(app.root, 'lost.docx');
  const done = await app.done('exportProject', { format: 'report-docx', subject, options: { paper: 'letter' } });
  expect(done!.remarks).toEqual([{ id: 'export.remark.picturesGone', parameters: { count: 1 } }]);
  expect(strFromU8(unzipSync(await readFile(app.answers.export))['word/document.xml']!)).toMatch(/<w:pgSz w:w="12240" w:h="15840"\/>.*$/);

  const project = app.workspace.project();
  if (!project.ok) throw new Error('no project');
  const said: string[] = [];
  const exporter = new ReportPdfExporter(async () => ok(new Uint8Array([1])));
  const write = (paper: 'region' | 'a4') => exporter.write({
    project: project.value, subject, outPath: join(app.root, 'lost.pdf'), signal: new AbortController().signal, onProgress: () => undefined, now: '2026-01-01T00:00:00.000Z', options: { titlePage: false, paper },
    usualPaper: async () => 'letter', onRemark: ({ id }) => said.push(id), print: async ({ paper: on, onNotes }) => { said.push(on); onNotes?.(paper === 'a4'); return new Uint8Array([9]); },
  });
  expect(await write('region')).toEqual(ok(null));
  expect(said).toEqual(['export.remark.picturesGone', 'letter', 'export.remark.notesAtEnd']);
  await write('a4');
  expect(said.slice(3)).toEqual(['export.remark.picturesGone', 'a4']);
});
