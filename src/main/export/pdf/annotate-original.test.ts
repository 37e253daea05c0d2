import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { degrees, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts, type PDFNumber, type PDFRef } from '@cantoo/pdf-lib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { textOf } from '../../../core/messages/messages.ts';
import type { PageLayout } from '../../../core/model/page-layout.ts';
import { pagesOf } from '../../../core/pages/page-at.ts';
import { quadsOf } from '../../../core/pages/quads.ts';
import { readPdf } from '../../import/pdf/read-pdf.ts';
import { annotateOriginal } from './annotate-original.ts';
import type { OriginalPlan, PlacedAnnotation } from './plan.ts';
import { readPpm } from './test-ppm.ts';

const conformance = join(import.meta.dirname, '../../../../../shared/conformance/pdf');
const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;
const name = (value: string): PDFName => PDFName.of(value);

const planned = (id: string, page: number, shape: PlacedAnnotation['shape'], contents = ''): PlacedAnnotation => ({
  id, page, shape, contents, colour: [1, 0.8, 0], author: 'Ada', subject: '', createdAt: '2026-01-02T03:04:05.000Z', modifiedAt: '2026-01-02T03:04:05.000Z',
});
const line: PlacedAnnotation['shape'] = { kind: 'quads', quads: [[50, 212, 100, 212, 50, 198, 100, 198]] };

/** A plan that adds these annotations and does nothing else, but for what is said. */
const adding = (annotations: readonly PlacedAnnotation[], more: Partial<OriginalPlan> = {}): OriginalPlan => ({ annotations, ours: [], taken: [], drawn: false, appended: null, ...more });

async function annotated(original: Uint8Array, plan: OriginalPlan): Promise<Uint8Array> {
  const done = await annotateOriginal(original, plan);
  if (!done.ok) throw new Error(textOf(done.error));
  expect(Buffer.from(done.value.subarray(0, original.length)).equals(Buffer.from(original))).toBe(true);
  return done.value;
}
const refused = async (original: Uint8Array, more: Partial<OriginalPlan> = {}): Promise<string> => {
  const done = await annotateOriginal(original, adding([planned('h', 0, line)], more));
  return done.ok ? '' : done.error.id;
};

/** The annotations of each page: kind, name and the numbers that say where it lies. */
async function annotationsIn(pdf: Uint8Array): Promise<readonly (readonly { readonly kind: string; readonly id: string; readonly at: readonly number[]; readonly contents: string }[])[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return document.getPages().map((page) => (page.node.Annots()?.asArray() ?? []).map((each) => {
    const dict = document.context.lookup(each, PDFDict);
    const words = (key: string): string => {
      const value = dict.lookup(name(key));
      return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
    };
    const at = dict.lookupMaybe(name('QuadPoints'), PDFArray) ?? dict.lookup(name('Rect'), PDFArray);
    return { kind: dict.lookup(name('Subtype'), PDFName).decodeText(), id: words('NM'), contents: words('Contents'), at: at.asArray().map((value) => (value as PDFNumber).asNumber()) };
  }));
}

async function made({ objectStreams = false, others = false } = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const text of ['First page.', 'Second page.']) {
    const page = document.addPage([400, 300]);
    page.drawText(text, { x: 50, y: 200, size: 12, font });
    if (others) page.node.set(name('Annots'), document.context.obj([document.context.register(document.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9], NM: PDFString.of('theirs'), Contents: PDFString.of('Hello') }))]));
  }
  return document.save({ useObjectStreams: objectStreams });
}

function check(pdf: Uint8Array, folder: string): void {
  const path = join(folder, 'checked.pdf');
  writeFileSync(path, pdf);
  execFileSync('qpdf', ['--check', path]);
}
async function folderOfTest(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'annotate-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

describe('annotateOriginal', () => {
  it.skipIf(!has('qpdf')).each([{ objectStreams: false }, { objectStreams: true }])('adds to a file and leaves its bytes as they are, %o', async (kind) => {
    const pdf = await annotated(await made(kind), adding([planned('h', 1, line, 'A note'), planned('a', 1, { kind: 'square', rect: [10, 10, 90, 60] })]));
    check(pdf, await folderOfTest());
    const [first, second] = await annotationsIn(pdf);
    expect(first).toEqual([]);
    expect(second!.map(({ kind, id }) => [kind, id])).toEqual([['Highlight', 'h'], ['Popup', ''], ['Square', 'a']]);
    expect([second![0]!.at, second![0]!.contents, second![2]!.at]).toEqual([line.kind === 'quads' && line.quads[0], 'A note', [10, 10, 90, 60]]);
  });

  it('takes the place of what it wrote before, and leaves the annotations of others alone', async () => {
    const once = await annotated(await made({ others: true }), adding([planned('h', 0, line, 'Old'), planned('gone', 1, line, 'Old')], { ours: ['h', 'gone'] }));
    const twice = await annotated(once, adding([planned('h', 0, line, 'New')], { ours: ['h', 'gone'] }));
    expect((await annotationsIn(twice)).map((page) => page.map(({ kind, id, contents }) => `${kind} ${id} ${contents}`))).toEqual([
      ['Highlight h New', 'Popup  ', 'Text theirs Hello'], ['Text theirs Hello'],
    ]);
  });

  it('takes the place of a highlight of others that was imported, unless it was answered, and of nothing else', async () => {
    const document = await PDFDocument.load(await made());
    const { context } = document;
    const their = (Subtype: string, more: Record<string, unknown> = {}): PDFRef => context.register(context.obj({ Type: 'Annot', Subtype, Rect: [50, 198, 100, 212], NM: PDFString.of(Subtype), ...more } as never));
    const [plain, answered, drawn] = [their('Highlight'), their('Highlight'), their('Ink')];
    document.getPage(0).node.set(name('Annots'), context.obj([plain, answered, drawn, their('Text', { IRT: answered })]));
    const taken = [plain, answered, drawn].map(({ objectNumber }) => `${objectNumber}R`);
    const pdf = await annotated(await document.save({ useObjectStreams: false }), adding([planned('h', 0, line)], { ours: ['h'], taken }));
    expect((await annotationsIn(pdf))[0]!.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['Highlight h', 'Highlight Highlight', 'Ink Ink', 'Text Text']);
  });

  it.skipIf(!has('pdftoppm') || !has('qpdf'))('draws marks, and what others drew, into the pages of a new file, and leaves links', async () => {
    const folder = await folderOfTest();
    const document = await PDFDocument.load(await made());
    const { context } = document;
    const red = context.register(context.stream('1 0 0 rg 0 0 10 10 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 10, 10] }));
    const their = (Subtype: string, more: Record<string, unknown>): PDFRef => context.register(context.obj({ Type: 'Annot', Subtype, ...more } as never));
    const [ink, link] = [their('Ink', { Rect: [200, 100, 260, 160], AP: { N: red } }), their('Link', { Rect: [0, 0, 9, 9] })];
    document.getPage(0).node.set(name('Annots'), context.obj([
      ink, link, their('Highlight', { Rect: [300, 30, 390, 60], QuadPoints: [300, 60, 390, 60, 300, 30, 390, 30], C: [0, 1, 0] }), their('Popup', { Rect: [0, 0, 9, 9], Parent: ink }), their('Ink', { Rect: [0, 0, 9, 9], F: 2, AP: { N: red } }),
    ]));
    const done = await annotateOriginal(await document.save({ useObjectStreams: false }), adding([planned('h', 0, line), planned('a', 1, { kind: 'square', rect: [10, 10, 90, 60] })], { drawn: true }));
    if (!done.ok) throw new Error(textOf(done.error));
    check(done.value, folder);
    expect((await annotationsIn(done.value)).map((page) => page.map(({ kind }) => kind))).toEqual([['Link'], []]);
    execFileSync('pdftoppm', ['-r', '72', join(folder, 'checked.pdf'), join(folder, 'page')]);
    const [first, second] = [1, 2].map((page) => readPpm(readFileSync(join(folder, `page-${page}.ppm`))));
    expect(first!.colourAt(98, 89)).toEqual([255, 204, 0]);
    expect(first!.colourAt(230, 170)).toEqual([255, 0, 0]);
    expect(first!.colourAt(350, 255)).toEqual([0, 255, 0]);
    expect(first!.colourAt(350, 20)).toEqual([255, 255, 255]);
    expect(second!.colourAt(50, 265)).toEqual([255, 204, 0]);
  });

  it.skipIf(!has('qpdf') || !has('pdftotext')).each([{ objectStreams: false }, { objectStreams: true }])('puts printed pages behind the others, with links to the passages, %o', async (kind) => {
    const folder = await folderOfTest();
    const printed = await PDFDocument.create();
    const page = printed.addPage([595, 842]);
    page.drawText('Highlights by tag', { x: 50, y: 700, size: 12, font: await printed.embedFont(StandardFonts.Helvetica) });
    const linkTo = (URI: string): PDFRef => printed.context.register(printed.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [50, 600, 90, 612], A: { S: 'URI', URI: PDFString.of(URI) } }));
    page.node.set(name('Annots'), printed.context.obj([linkTo('passage:0'), linkTo('passage:1'), linkTo('https://example.org/')]));
    const pdf = await annotated(await made(kind), adding([planned('h', 1, line)], { appended: { printed: await printed.save(), targets: [{ page: 1, top: 212 }, null] } }));
    check(pdf, folder);
    expect(execFileSync('pdftotext', [join(folder, 'checked.pdf'), '-'], { encoding: 'utf8' })).toMatch(/First page\.[^]*Second page\.[^]*Highlights by tag/);
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    expect(document.getPageCount()).toBe(3);
    const links = document.getPage(2).node.Annots()!.asArray().map((each) => document.context.lookup(each, PDFDict));
    expect(links.map((link) => (link.lookupMaybe(name('Dest'), PDFArray) ?? link.lookupMaybe(name('A'), PDFDict))?.toString())).toEqual([
      `[ ${document.getPage(1).ref.toString()} /XYZ null 252 null ]`, undefined, expect.stringContaining('https://example.org/'),
    ]);
  });

  it('refuses, with reasons, files that are damaged, encrypted, certified, or forms that only their maker can show', async () => {
    expect(await refused(Buffer.from('%PDF-1.4\nno end'))).toBe('problem.exportPdfDamaged');
    const change = async (edit: (document: PDFDocument) => void): Promise<Uint8Array> => {
      const document = await PDFDocument.load(await made());
      edit(document);
      return document.save({ useObjectStreams: false });
    };
    const signed = await change(({ catalog, context }) => catalog.set(name('AcroForm'), context.obj({ SigFlags: 3, Fields: [] })));
    expect([await refused(signed), await refused(signed, { drawn: true }), await refused(signed, { appended: { printed: signed, targets: [] } })]).toEqual(['', 'problem.exportPdfSigned', 'problem.exportPdfSigned']);
    const certified = (level: number) => change(({ catalog, context }) => catalog.set(name('Perms'), context.obj({ DocMDP: { Type: 'Sig', Reference: [{ TransformMethod: 'DocMDP', TransformParams: { P: level } }] } })));
    expect(await refused(await certified(2))).toBe('problem.exportPdfCertified');
    expect(await refused(await certified(3))).toBe('');
    expect(await refused(await change(({ catalog, context }) => catalog.set(name('NeedsRendering'), context.obj(true))))).toBe('problem.exportPdfForm');
  });

  it.skipIf(!has('qpdf'))('refuses what is encrypted, and takes what is linearised', async () => {
    const folder = await folderOfTest();
    const [plain, locked, fast] = ['plain.pdf', 'locked.pdf', 'fast.pdf'].map((file) => join(folder, file)) as [string, string, string];
    writeFileSync(plain, await made());
    execFileSync('qpdf', ['--encrypt', '', 'owner', '256', '--', plain, locked]);
    expect(await refused(readFileSync(locked))).toBe('problem.exportPdfEncrypted');
    execFileSync('qpdf', ['--linearize', plain, fast]);
    const pdf = await annotated(readFileSync(fast), adding([planned('h', 1, line)]));
    check(pdf, folder);
    expect((await annotationsIn(pdf))[1]!.map(({ id }) => id)).toEqual(['h']);
  });

  it.skipIf(!has('pdftoppm'))('marks the words of pages that are turned and cut where they are seen', async () => {
    const folder = await folderOfTest();
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    for (const turn of [0, 90, 180, 270]) {
      const page = document.addPage([400, 300]);
      page.setCropBox(20, 30, 350, 250);
      page.setRotation(degrees(turn));
      page.drawText('Some words here', { x: 60, y: 200, size: 30, font });
    }
    const original = await document.save();
    const read = await readPdf(original, 'a.pdf', {});
    if (!read.ok) throw new Error(textOf(read.error));
    const layouts = read.value.layout!.map((layout) => JSON.parse(layout) as PageLayout);
    const annotations = layouts.map((layout, page) => planned(`h${page}`, page, { kind: 'quads', quads: quadsOf(layout, { start: layout.start + 5, end: layout.start + 10 }) }));
    writeFileSync(join(folder, 'out.pdf'), await annotated(original, adding(annotations)));
    execFileSync('pdftoppm', ['-r', '36', '-cropbox', join(folder, 'out.pdf'), join(folder, 'page')]);
    for (const [page, turn] of [0, 90, 180, 270].entries()) {
      const { width, height, colourAt } = readPpm(readFileSync(join(folder, `page-${page + 1}.ppm`)));
      // The middle of “words”, as it lies on the page before it is turned, from the upper left of what is seen of it.
      const [left, top] = [(60 + 130 - 20) / 2, (280 - 205) / 2];
      const [x, y] = turn === 0 ? [left, top] : turn === 90 ? [width - top, left] : turn === 180 ? [width - left, height - top] : [top, height - left];
      const yellow = ([red, green, blue]: readonly number[]): boolean => red! > 100 && green! > 80 && blue! < 100;
      const around = [-6, -4, -2, 0, 2, 4, 6].flatMap((dx) => [-6, -4, -2, 0, 2, 4, 6].map((dy) => yellow(colourAt(Math.round(x! + dx), Math.round(y! + dy)))));
      expect([turn, around.filter(Boolean).length]).toEqual([turn, expect.toSatisfy((count: number) => count > 10)]);
      expect([turn, yellow(colourAt(Math.round(width / 2), Math.round(turn % 180 === 0 ? (turn === 0 ? height - 4 : 4) : height / 2)))]).toEqual([turn, false]);
    }
  });
});

describe.skipIf(!existsSync(conformance) || !has('pdftotext') || !has('qpdf'))('what poppler sees under the marks', () => {
  it.each([
    // Passages of plain words, all over a paper in two columns; and in Arabic letters, which are read from the right.
    { file: 'tracemonkey.pdf', words: /(?<=[a-z.,] )[a-z]+(?: [a-z]+){3,14}(?= [a-z])/g, most: 200 },
    { file: 'ArabicCIDTrueType.pdf', words: /(?<=^|\s)\p{sc=Arab}+(?: \p{sc=Arab}+)?(?=\s|$)/gmu, most: 40 },
  ])('is the words of each passage and nothing else, in $file', async ({ file, words, most }) => {
    const folder = await folderOfTest();
    const original = readFileSync(join(conformance, file));
    const read = await readPdf(original, file, {});
    if (!read.ok) throw new Error(textOf(read.error));
    const { document: { text, pages }, layout } = read.value;
    const layouts = layout!.map((each) => JSON.parse(each) as PageLayout);
    const candidates = [...text.matchAll(words)].filter(({ index, 0: quote }) => { const { first, last } = pagesOf(pages!, { start: index, end: index + quote.length }); return first === last; });
    expect(candidates.length).toBeGreaterThan(3);
    const count = Math.min(most, candidates.length);
    const chosen = Array.from({ length: count }, (_, index) => candidates[Math.floor(index * candidates.length / count)]!);
    const passages = chosen.map((match, index) => {
      const range = { start: match.index, end: match.index + match[0].length };
      const { first: page } = pagesOf(pages!, range);
      return { id: `h${index}`, quote: match[0], page, quads: quadsOf(layouts[page]!, range) };
    });
    const pdf = await annotated(original, adding(passages.map(({ id, page, quads }) => planned(id, page, { kind: 'quads', quads }))));
    const path = join(folder, 'out.pdf');
    writeFileSync(path, pdf);
    execFileSync('qpdf', ['--check', path]);
    const boxes = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8', maxBuffer: 50_000_000 }).split('<page ').slice(1).map((page) => {
      const height = Number(/height="([\d.]+)"/.exec(page)![1]);
      return [...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map(([, x0, y0, x1, y1, word]) => ({ x: (Number(x0) + Number(x1)) / 2, y: height - (Number(y0) + Number(y1)) / 2, word: word! }));
    });
    const written = await annotationsIn(pdf);
    const wrong = passages.filter(({ id, quote, page }) => {
      const { at } = written[page]!.find((each) => each.id === id)!;
      const quads = Array.from({ length: at.length / 8 }, (_, index) => at.slice(index * 8, index * 8 + 8));
      const covered = quads.flatMap(([x0, y1, x1, , , y0]) => boxes[page]!.filter(({ x, y }) => x > x0! && x < x1! && y > y0! && y < y1!).map(({ word }) => word));
      // In which order poppler lists the words of a line does not matter here.
      const lettersOf = (given: string): string => given.normalize('NFKC').replaceAll(/[-\s]/g, '').split('').sort().join('');
      return lettersOf(covered.join('')) !== lettersOf(quote);
    });
    expect(wrong.map(({ quote }) => quote)).toEqual([]);
  });
});
