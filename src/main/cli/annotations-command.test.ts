import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName, type PDFDict } from '@cantoo/pdf-lib';
import { expect, it, onTestFinished } from 'vitest';
import { annotateOriginal } from '../export/pdf/annotate-original.ts';
import { makeOriginalPlan } from '../export/pdf/make-original-plan.ts';
import { annotatedPdf } from '../import/pdf/test-pdf.ts';
import { readHere } from '../import/read-source.ts';
import { textsHere } from '../replace/text-work.ts';
import { openProject } from '../storage/index.ts';
import { value } from '../storage/test-support.ts';
import { runCli } from './cli.ts';

const conformance = join(import.meta.dirname, '../../../../shared/conformance/pdf');
let ids = 0;
const services = { version: '1', author: 'Ada', now: () => '2026-01-02T03:04:05.678Z', newId: () => `id${++ids}`, print: async () => new Uint8Array(), readSource: readHere, texts: textsHere };

async function json(...argv: readonly string[]): Promise<{ readonly code: number; readonly records: readonly Record<string, unknown>[]; readonly stderr: string }> {
  const said = { stdout: '', stderr: '' };
  const code = await runCli([...argv, '--json'], { stdout: (text) => { said.stdout += text; }, stderr: (text) => { said.stderr += text; } }, services);
  return { code, stderr: said.stderr, records: said.stdout.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>) };
}

async function folderOfTest(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'annotations-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

it('lists the annotations of a PDF, and adds each as a highlight once', async () => {
  const folder = await folderOfTest();
  const project = join(folder, 'project');
  await writeFile(join(folder, 'a.pdf'), await annotatedPdf());
  await json('init', project);
  await json('import', project, join(folder, 'a.pdf'));
  const listed = await json('annotations', project, 'a.pdf');
  expect(listed.records).toMatchObject([
    { kind: 'highlight', page: 1, exact: 'words', contents: 'Really?\n\nCy: Yes.', author: 'Bob', created: '2025-01-02T03:04:05.000Z', imported: false },
    { kind: 'note', exact: 'Other', contents: 'Note' },
    { kind: 'square', exact: 'text.', area: [200, 20, 300, 60] },
    { kind: 'line', exact: 'Other', area: [49, 57, 91, 63] },
    { kind: 'freeText', exact: 'here.', contents: 'Check this', area: [200, 200, 300, 240] },
    { kind: 'circle', exact: '', area: null },
  ]);
  expect((await json('annotations', project, 'a.pdf', '--import')).records.slice(6)).toHaveLength(5);
  const again = await json('annotations', project, 'a.pdf', '--import');
  expect(again.records.map(({ imported }) => imported)).toEqual([true, true, true, true, true, false]);
  const { records } = await json('list', project, 'highlights');
  expect(records.map(({ exact, note, author }) => [exact, note, author]).sort((a, b) => String(a).localeCompare(String(b)))).toEqual([['here.', 'Check this', 'Ada'], ['Other', null, 'Ada'], ['Other', 'Note', 'Ada'], ['text.', null, 'Ada'], ['words', 'Really?\n\nCy: Yes.', 'Bob']]);

  const open = value(await openProject(project, { readOnly: true }));
  const [source] = [...open.state.sources.values()];
  const original = value(await open.readOriginal(source!.id));
  expect(Buffer.from(original).equals(readFileSync(join(folder, 'a.pdf')))).toBe(true);
  // Exported, ours stand beside what others wrote: nothing of that goes, for the highlight was answered.
  const exported = { source: source!, document: value(await open.readDocument(source!.id)), highlights: [...open.state.highlights.get(source!.id)!.values()] };
  const plan = value(await makeOriginalPlan(exported, new Map(), () => [], async () => ({ ok: true, value: null })));
  const pdf = value(await annotateOriginal(original, { ...plan, drawn: false, appended: null }));
  await open.close();
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const kinds = document.getPage(0).node.Annots()!.asArray().map((each) => (document.context.lookup(each) as PDFDict).get(PDFName.of('Subtype'))!.toString());
  expect(kinds.sort()).toEqual(['/Circle', '/FreeText', '/Highlight', '/Highlight', '/Highlight', '/Line', '/Link', '/Popup', '/Popup', '/Popup', '/Square', '/Square', '/Square', '/Square', '/Text', '/Text', '/Text']);
});

it('says of other sources that they have none', async () => {
  const folder = await folderOfTest();
  await writeFile(join(folder, 'a.txt'), 'Text.');
  await json('init', join(folder, 'project'));
  await json('import', join(folder, 'project'), join(folder, 'a.txt'));
  expect(await json('annotations', join(folder, 'project'), 'a.txt')).toMatchObject({ code: 1, stderr: expect.stringContaining('is no PDF') });
});

it.skipIf(!existsSync(conformance))('finds the words of the conformance files', async () => {
  const folder = await folderOfTest();
  const project = join(folder, 'project');
  await json('init', project);
  const names = ['annotation-highlight.pdf', 'annotation-highlight-without-appearance.pdf', 'annotation-text-without-popup.pdf'];
  await json('import', project, ...names.map((name) => join(conformance, name)));
  const quotes: unknown[] = [];
  for (const name of names) quotes.push((await json('annotations', project, name)).records.map(({ kind, exact }) => [kind, exact]));
  expect(quotes).toEqual([[['highlight', 'Lorem ipsum dolor sit amet']], [['highlight', 'Lorem ipsum dolor sit amet']], [['note', '\uFFFC']]]);
});

it.skipIf(spawnSync('qpdf', ['--version']).error !== undefined)('opens what is locked with its password', async () => {
  const folder = await folderOfTest();
  const [plain, locked, project] = ['plain.pdf', 'locked.pdf', 'project'].map((name) => join(folder, name)) as [string, string, string];
  await writeFile(plain, await annotatedPdf());
  execFileSync('qpdf', ['--encrypt', 'user', 'owner', '256', '--', plain, locked]);
  await json('init', project);
  expect(await json('import', project, locked)).toMatchObject({ code: 1, stderr: expect.stringContaining('locked with a password') });
  expect((await json('import', project, locked, '--password', 'user')).code).toBe(0);
  expect((await json('annotations', project, 'locked.pdf', '--password', 'user')).records).toHaveLength(6);
});
