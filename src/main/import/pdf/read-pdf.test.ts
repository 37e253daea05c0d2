import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { textOf } from '../../../core/messages/messages.ts';
import type { PageLayout } from '../../../core/model/page-layout.ts';
import { quadsOf } from '../../../core/pages/quads.ts';
import type { ImportedFile, ReadTerms } from '../importer.ts';
import { readPdf } from './read-pdf.ts';

const conformance = join(import.meta.dirname, '../../../../../shared/conformance/pdf');
const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

async function read(bytes: Uint8Array, terms: ReadTerms = {}): Promise<ImportedFile & { readonly layouts: readonly PageLayout[] }> {
  const result = await readPdf(bytes, 'file.pdf', terms);
  if (!result.ok) throw new Error(textOf(result.error));
  return { ...result.value, layouts: result.value.layout!.map((line) => JSON.parse(line) as PageLayout) };
}
const problem = async (bytes: Uint8Array, terms: ReadTerms = {}): Promise<string> => {
  const result = await readPdf(bytes, 'file.pdf', terms);
  return result.ok ? '' : result.error.id;
};

async function made(pages: readonly string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const text of pages) document.addPage([400, 300]).drawText(text, { x: 50, y: 200, size: 12, font });
  return document.save({ useObjectStreams: false });
}

describe('readPdf', () => {
  it('reads text, and tells how far it is', async () => {
    const told: string[] = [];
    const { document, warnings } = await read(await made(['First page.', 'Second page.']), { onProgress: (done, total) => void told.push(`${done}/${total}`) });
    expect([document.text, warnings]).toEqual(['First page.\nSecond page.', undefined]);
    expect(told).toEqual(['0/2', '1/2']);
  });

  it('says which pages have no text', async () => {
    expect((await read(await made(['Words.', '', '']))).warnings).toMatchObject([{ id: 'import.pdf.scanned', parameters: { count: 2, pages: '2–3' } }]);
  });

  it('refuses what is no PDF, in words', async () => {
    expect(await problem(Buffer.from('no PDF'))).toBe('import.pdf.damaged');
  });

  it.skipIf(!has('qpdf'))('asks for the password of a locked file, and needs none for one that only restricts', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'read-pdf-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const [plain, locked, restricted] = ['plain.pdf', 'locked.pdf', 'restricted.pdf'].map((name) => join(folder, name)) as [string, string, string];
    writeFileSync(plain, await made(['Secret words.']));
    execFileSync('qpdf', ['--encrypt', 'user', 'owner', '256', '--', plain, locked]);
    execFileSync('qpdf', ['--encrypt', '', 'owner', '256', '--', plain, restricted]);
    expect(await problem(readFileSync(locked))).toBe('import.pdf.password');
    expect(await problem(readFileSync(locked), { password: 'wrong' })).toBe('import.pdf.wrongPassword');
    expect((await read(readFileSync(locked), { password: 'user' })).document.text).toBe('Secret words.');
    expect((await read(readFileSync(restricted))).document.text).toBe('Secret words.');
  });
});

describe.skipIf(!existsSync(conformance))('the conformance files', () => {
  const file = (name: string): Uint8Array => readFileSync(join(conformance, name));

  it('are all read', async () => {
    for (const name of readdirSync(conformance)) expect([name, await problem(file(name))]).toEqual([name, '']);
  });

  it('read as people read them', async () => {
    expect((await read(file('vertical.pdf'))).document.text).toMatch(/^あいうえお日本語/);
    expect((await read(file('ArabicCIDTrueType.pdf'))).document.text).toContain('انواع الخطوط العربية');
    expect((await read(file('rotation.pdf'))).document.text).toContain('This is my second page. It will have a landscape layout.');
    expect((await read(file('helloworld-bad.pdf'))).document.text).toContain('Hello, world!');
    const paper = await read(file('tracemonkey.pdf'));
    expect(paper.citation.title).toBe('Trace-based Just-in-Time Type Specialization for Dynamic Languages');
    expect(paper.document.text).toContain('Unlike method-based dynamic compilers, our dynamic compiler operates at the granularity of individual loops. This design choice is based on the expectation that programs spend most of their time in hot loops.');
    expect(paper.document.blocks.filter((block) => block.type === 'heading').map((block) => 'start' in block && paper.document.text.slice(block.start, block.end)).slice(1, 4)).toEqual(['Abstract', '1. Introduction', '2. Overview: Example Tracing Run']);
  });

  it.skipIf(!has('pdftotext'))('have their words where another reader sees them', async () => {
    const { document, layouts } = await read(file('tracemonkey.pdf'));
    const box = execFileSync('pdftotext', ['-bbox', '-f', '2', '-l', '2', join(conformance, 'tracemonkey.pdf'), '-'], { encoding: 'utf8' });
    const seen = [...box.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([a-z]{6,})</g)].map(([, x0, y0, x1, y1, word]) => ({ x0: Number(x0), x1: Number(x1), middle: 792 - (Number(y0) + Number(y1)) / 2, word: word! }));
    const { start, end } = layouts[1]!;
    const ours = [...document.text.slice(start, end).matchAll(/(?<![\p{L}-])[a-z]{6,}(?![\p{L}-])/gu)].map((match) => {
      const [quad] = quadsOf(layouts[1]!, { start: start + match.index, end: start + match.index + match[0].length });
      return { x0: quad![0]!, x1: quad![2]!, bottom: quad![5]!, top: quad![1]!, word: match[0] };
    });
    expect(seen.length).toBeGreaterThan(200);
    const missed = seen.filter(({ x0, x1, middle, word }) => !ours.some((our) => our.word === word && Math.abs(our.x0 - x0) < 0.5 && Math.abs(our.x1 - x1) < 0.5 && our.bottom < middle && our.top > middle));
    // Words that a line end parts are whole in ours.
    expect(missed.length).toBeLessThan(seen.length * 0.03);
  });
});
