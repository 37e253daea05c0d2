import { degrees, PDFArray, PDFDocument, PDFName, PDFNumber, PDFString, StandardFonts, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';
import type { Block } from '../../../src/core/model/document.ts';
import type { PageLayout, TextRun } from '../../../src/core/model/page-layout.ts';
import { pageRangeOf } from '../../../src/core/pages/page-range.ts';
import type { StartedProject } from './project.ts';

/** A page to be made: columns of lines of text, each a paragraph; none for a page that is a picture. */
export interface GivenPage {
  readonly columns: readonly (readonly string[])[];
  readonly turned?: 0 | 90 | 180 | 270;
  readonly label?: string;
  /** Links the first line to this page, counted from 0. */
  readonly leadsTo?: number;
  /** Links the second line to this address. */
  readonly address?: string;
}

const size = [612, 792] as const;
const fontSize = 11;
const lineHeight = 15;
const at = '2026-01-02T09:00:00.000Z';

/** Returns a project with one PDF, made for it, with the layout that main would read from it. */
export async function pdfProject(pages: readonly GivenPage[], title = 'Printed report', password?: string): Promise<StartedProject> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const layouts: PageLayout[] = [];
  const blocks: Block[] = [];
  let text = '';
  for (const given of pages) {
    const page = pdf.addPage([...size]);
    if (given.turned) page.setRotation(degrees(given.turned));
    const start = text.length === 0 ? 0 : (text += '\n\n').length;
    const runs: TextRun[] = [];
    for (const [number, lines] of given.columns.entries()) {
      for (const [line, words] of lines.entries()) {
        if (text.length > start) text += '\n\n';
        const [x, y] = [54 + number * 270, 720 - line * lineHeight];
        page.drawText(words, { x, y, size: fontSize, font });
        runs.push(runOf(words, text.length, x, y, font));
        blocks.push({ type: 'paragraph', start: text.length, end: text.length + words.length, spans: [] });
        text += words;
      }
    }
    if (runs.length === 0) {
      page.drawRectangle({ x: 60, y: 300, width: 480, height: 300 });
      blocks.push({ type: 'paragraph', start: text.length, end: text.length + 1, spans: [] });
      text += '\uFFFC';
    }
    layouts.push({ start, end: text.length, box: [0, 0, ...size], rotation: given.turned ?? 0, label: given.label ?? null, scanned: runs.length === 0, runs });
  }
  for (const [number, { leadsTo, address }] of pages.entries()) {
    if (leadsTo !== undefined) link(pdf, pdf.getPage(number), pdf.getPage(leadsTo));
    if (address !== undefined) {
      const out = pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [54, 700, 200, 714], Border: [0, 0, 0], A: { S: 'URI', URI: PDFString.of(address) } });
      pdf.getPage(number).node.addAnnot(pdf.context.register(out));
    }
  }
  if (password !== undefined) pdf.encrypt({ userPassword: password, ownerPassword: `${password}!` });
  const bytes = await pdf.save({ useObjectStreams: false });
  return {
    project: {
      name: 'Test project',
      sources: [{
        document: { text, blocks, pages: layouts.map(pageRangeOf) },
        layouts,
        source: {
          id: 'pdf', citation: { type: 'report', title },
          file: { name: 'report.pdf', mediaType: 'application/pdf', encoding: 'utf-8', size: bytes.length, sha256: '0'.repeat(64) },
          textLength: text.length, version: 1, formerVersions: [], note: null, importedAt: at, modifiedAt: at,
        },
      }],
    },
    commands: [],
    originals: { pdf: Buffer.from(bytes).toString('base64') },
  };
}

function runOf(words: string, start: number, x: number, y: number, font: PDFFont): TextRun {
  const edges = Array.from({ length: words.length + 1 }, (_, unit) => font.widthOfTextAtSize(words.slice(0, unit), fontSize));
  return { start, end: start + words.length, origin: [x, y], direction: [1, 0], reading: 'right', ascent: fontSize * 0.8, descent: fontSize * 0.25, edges };
}

function link(pdf: PDFDocument, page: PDFPage, to: PDFPage): void {
  const { context } = pdf;
  const annotation = context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [54, 716, 300, 732], Border: [0, 0, 0], Dest: [to.ref, 'XYZ', 0, 740, null] });
  const annotations = PDFArray.withContext(context);
  annotations.push(context.register(annotation));
  page.node.set(PDFName.of('Annots'), annotations);
  page.node.set(PDFName.of('StructParents'), PDFNumber.of(0));
}

/** Returns lines of words that differ from page to page and line to line. */
export const linesOf = (page: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, line) => `On page ${page + 1} line ${line + 1} says that the bridge cost ${(page * 37 + line * 11) % 97} million in ${1990 + line}.`);
