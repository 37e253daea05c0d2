import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Glyph } from '../../../core/formats/pdf/glyph.ts';
import { pageLines, type PageLines } from '../../../core/formats/pdf/page-lines.ts';
import { pdfCitation } from '../../../core/formats/pdf/pdf-citation.ts';
import { pdfDocument } from '../../../core/formats/pdf/pdf-document.ts';
import { message, type Message } from '../../../core/messages/messages.ts';
import type { PageLayout } from '../../../core/model/page-layout.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import type { ImportedFile, ReadTerms } from '../importer.ts';
import { loadPdfJs, openPdf } from './open-pdf.ts';
import { glyphsOf } from './page-glyphs.ts';

/** Pages that a file may have. */
const mostPages = 10_000;
/** Pages after which what pdf.js keeps of fonts and pages is dropped. */
const cleanEvery = 50;
/** Characters at the beginning of the text in which a DOI or ISBN is looked for. */
const citedWithin = 12_000;

/**
 * Returns the text of a PDF in the order in which it is read, with the place of every letter. Pages that are damaged are told of and
 * left empty; those that are pictures are told of too. Fails with words where no page can be read, or a password is needed.
 */
export async function readPdf(bytes: Uint8Array, name: string, { password = null, onProgress }: { readonly password?: string | null | undefined } & Pick<ReadTerms, 'onProgress'>): Promise<Result<ImportedFile, Message>> {
  const pdfjs = await loadPdfJs();
  const opened = await openPdf(pdfjs, bytes, password);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  try {
    if (pdf.numPages > mostPages) return err(message('import.pdf.tooManyPages', { pages: pdf.numPages, limit: mostPages }));
    const labels = await pdf.getPageLabels().catch(() => null);
    const pages: PageLines[] = [];
    const damaged: number[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      onProgress?.(number - 1, pdf.numPages);
      const read = await readPage(pdf, number, labels?.[number - 1] ?? null, pdfjs.OPS);
      if (read === null) damaged.push(number);
      pages.push(pageLines(read ?? { ...emptyPage, label: labels?.[number - 1] ?? null }));
      if (number % cleanEvery === 0) await pdf.cleanup();
      await nextTurn();
    }
    if (pages.length === 0 || damaged.length === pages.length) return err(message('import.pdf.noPages'));
    const { document, layouts, largest } = pdfDocument(pages);
    const metadata = await pdf.getMetadata().catch(() => null);
    const citation = pdfCitation({
      name, largest, start: document.text.slice(0, citedWithin),
      info: (metadata?.info ?? {}) as Readonly<Record<string, unknown>>,
      xmp: (key) => (metadata?.metadata as { readonly get: (key: string) => unknown } | null | undefined)?.get(key) ?? null,
    });
    const scanned = layouts.flatMap((layout, index) => (layout.scanned && !damaged.includes(index + 1) ? [index + 1] : []));
    const warnings = [
      ...(damaged.length > 0 ? [message('import.pdf.damagedPages', { count: damaged.length, pages: listed(damaged) })] : []),
      ...(scanned.length > 0 ? [message('import.pdf.scanned', { count: scanned.length, pages: listed(scanned) })] : []),
    ];
    return ok({ document, layout: layouts.map((layout) => JSON.stringify(layout)), citation, encoding: 'utf-8', ...(warnings.length > 0 ? { warnings } : {}) });
  } finally {
    await pdf.destroy();
  }
}

const emptyPage = { box: [0, 0, 612, 792], rotation: 0, label: null, glyphs: [] as readonly Glyph[] } as const;

async function readPage(pdf: PDFDocumentProxy, number: number, label: string | null, ops: Parameters<typeof glyphsOf>[1]): Promise<Parameters<typeof pageLines>[0] | null> {
  let page: PDFPageProxy | null = null;
  try {
    page = await pdf.getPage(number);
    const [x0 = 0, y0 = 0, x1 = 612, y1 = 792] = page.view;
    const rotation = (((page.rotate % 360) + 360) % 360) as PageLayout['rotation'];
    return { box: [x0, y0, x1, y1], rotation, label, glyphs: await glyphsOf(page, ops) };
  } catch {
    // Whatever it is in the file that pdf.js stumbles over, the other pages may be whole.
    return null;
  } finally {
    page?.cleanup();
  }
}

/** Returns numbers as people write them: 3, 5–8. */
function listed(numbers: readonly number[]): string {
  const parts: string[] = [];
  for (let start = 0; start < numbers.length;) {
    let end = start;
    while (numbers[end + 1] === numbers[end]! + 1) end++;
    parts.push(end === start ? `${numbers[start]}` : `${numbers[start]}–${numbers[end]}`);
    start = end + 1;
  }
  return parts.length > 12 ? `${parts.slice(0, 12).join(', ')} …` : parts.join(', ');
}
