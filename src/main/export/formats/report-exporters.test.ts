import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { testApp } from '../../handlers/test-app.ts';

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
