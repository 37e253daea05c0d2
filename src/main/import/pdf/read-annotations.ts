import type { PdfAnnotation } from '../../../core/formats/pdf/annotated-passage.ts';
import type { Message } from '../../../core/messages/messages.ts';
import { ok, type Result } from '../../../core/result.ts';
import { loadPdfJs, openPdf, type PdfJs } from './open-pdf.ts';

/** An annotation as pdf.js tells of it, as far as we ask. */
interface ReadAnnotation {
  readonly id?: string;
  readonly subtype?: string;
  readonly rect?: readonly number[];
  readonly quadPoints?: ArrayLike<number> | null;
  readonly color?: ArrayLike<number> | null;
  readonly contentsObj?: { readonly str?: string };
  readonly titleObj?: { readonly str?: string };
  readonly creationDate?: string | null;
  readonly modificationDate?: string | null;
  readonly inReplyTo?: string | null;
}

const kinds: Readonly<Record<string, PdfAnnotation['kind']>> = {
  Highlight: 'highlight', Underline: 'underline', Squiggly: 'squiggly', StrikeOut: 'strikeOut', Square: 'square', Text: 'note',
};

/** Returns the marks and notes that lie in a PDF, in the order of its pages; replies, links, fields and drawings are left out. Fails as reading the file does. */
export async function readAnnotations(bytes: Uint8Array, password: string | null): Promise<Result<readonly PdfAnnotation[], Message>> {
  const pdfjs = await loadPdfJs();
  const opened = await openPdf(pdfjs, bytes, password);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  try {
    const found: PdfAnnotation[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      // A page that cannot be read has no annotations either; the others do.
      const read = await pdf.getPage(number).then((page) => page.getAnnotations({ intent: 'any' }), () => []) as readonly ReadAnnotation[];
      for (const each of read) {
        const annotation = annotationOf(each, number - 1, pdfjs);
        if (annotation) found.push(annotation);
      }
    }
    return ok(found);
  } finally {
    await pdf.destroy();
  }
}

function annotationOf({ id, subtype = '', rect = [], quadPoints, color, contentsObj, titleObj, creationDate, modificationDate, inReplyTo }: ReadAnnotation, page: number, pdfjs: PdfJs): PdfAnnotation | null {
  const kind = Object.hasOwn(kinds, subtype) ? kinds[subtype] : undefined;
  if (!kind || id === undefined || inReplyTo || rect.length !== 4) return null;
  const quads = Array.from(quadPoints ?? []);
  const boxes = Array.from({ length: Math.floor(quads.length / 8) }, (_, index) => boxOf(quads.slice(index * 8, index * 8 + 8)));
  return {
    name: id, kind, page,
    boxes: boxes.length > 0 ? boxes : [boxOf(rect)],
    colour: color && color.length === 3 ? `#${Array.from(color, (part) => Math.round(part).toString(16).padStart(2, '0')).join('')}` : null,
    contents: contentsObj?.str?.trim() ?? '',
    author: titleObj?.str?.trim() ?? '',
    createdAt: instantOf(creationDate, pdfjs),
    modifiedAt: instantOf(modificationDate, pdfjs),
  };
}

function boxOf(points: readonly number[]): readonly [number, number, number, number] {
  const [xs, ys] = [points.filter((_, index) => index % 2 === 0), points.filter((_, index) => index % 2 === 1)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

const instantOf = (written: string | null | undefined, pdfjs: PdfJs): string | null => {
  const date = written ? pdfjs.PDFDateString.toDateObject(written) : null;
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : null;
};
