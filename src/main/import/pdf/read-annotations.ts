import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PdfAnnotation } from '../../../core/formats/pdf/annotated-passage.ts';
import type { Message } from '../../../core/messages/messages.ts';
import type { AnnotationKind } from '../../../core/model/annotation-kind.ts';
import type { Box } from '../../../core/model/page-layout.ts';
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
  readonly textContent?: readonly string[];
  readonly inReplyTo?: string | null;
  /** Of a reply that is none but says what became of a note. */
  readonly state?: string | null;
}

/** Told how many pages of a file were looked through. */
type OnPage = (done: number, total: number) => void;

/** Returns what {@link readAnnotations} does, wherever that is. Rejects with the signal's reason when it is aborted. */
export type AnnotationReader = (bytes: Uint8Array, password: string | null, signal: AbortSignal, onPage: OnPage) => Promise<Result<readonly PdfAnnotation[], Message>>;

const kinds: Readonly<Record<string, AnnotationKind>> = {
  Highlight: 'highlight', Underline: 'underline', Squiggly: 'squiggly', StrikeOut: 'strikeOut', Square: 'square', Circle: 'circle', Polygon: 'polygon',
  PolyLine: 'line', Line: 'line', Ink: 'ink', Stamp: 'stamp', FreeText: 'freeText', Caret: 'caret', Text: 'note',
};

/** Reads in this thread: for whoever is a thread already, and where nothing else waits. */
export const annotationsHere: AnnotationReader = (bytes, password, signal, onPage) => readAnnotations(bytes, password, (done, total) => {
  signal.throwIfAborted();
  onPage(done, total);
});

/** Pages after which what pdf.js keeps of them is dropped. */
const cleanEvery = 50;

/**
 * Returns the marks, drawings and notes that lie in a PDF, in the order of its pages; links and fields are left out, and replies stand with
 * what they answer. `onPage` is told of each page. Fails as reading the file does; rejects with what `onPage` throws.
 */
export async function readAnnotations(bytes: Uint8Array, password: string | null, onPage: OnPage = () => undefined): Promise<Result<readonly PdfAnnotation[], Message>> {
  const pdfjs = await loadPdfJs();
  const opened = await openPdf(pdfjs, bytes, password);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  try {
    const found: PdfAnnotation[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      onPage(number - 1, pdf.numPages);
      // A page that cannot be read has no annotations either; the others do.
      const read = await pdf.getPage(number).then((page) => page.getAnnotations({ intent: 'any' })).catch(() => []) as readonly ReadAnnotation[];
      const replies = repliesIn(read);
      for (const each of read) {
        const annotation = annotationOf(each, number - 1, replies, pdfjs);
        if (annotation) found.push(annotation);
      }
      if (number % cleanEvery === 0) await pdf.cleanup();
      await nextTurn();
    }
    return ok(found);
  } finally {
    await pdf.destroy();
  }
}

/** Returns what was answered to annotations of a page, by their names, each in a paragraph behind the name of whoever did. */
function repliesIn(read: readonly ReadAnnotation[]): ReadonlyMap<string, readonly string[]> {
  const replies = new Map<string, readonly string[]>();
  const answered = new Map(read.flatMap(({ id, inReplyTo }) => (id !== undefined && inReplyTo ? [[id, inReplyTo] as const] : [])));
  for (const { id, contentsObj, titleObj, inReplyTo, state } of read) {
    const said = contentsObj?.str?.trim() ?? '';
    if (id === undefined || !inReplyTo || state || said === '') continue;
    // A reply may answer a reply: all of a conversation stands with what began it.
    let first = inReplyTo;
    for (let steps = 0; steps < read.length && answered.has(first); steps++) first = answered.get(first)!;
    const author = titleObj?.str?.trim() ?? '';
    replies.set(first, [...replies.get(first) ?? [], author === '' ? said : `${author}: ${said}`]);
  }
  return replies;
}

function annotationOf(read: ReadAnnotation, page: number, replies: ReadonlyMap<string, readonly string[]>, pdfjs: PdfJs): PdfAnnotation | null {
  const { id, subtype = '', rect = [], quadPoints, color, contentsObj, textContent = [], titleObj, creationDate, modificationDate, inReplyTo } = read;
  const kind = Object.hasOwn(kinds, subtype) ? kinds[subtype] : undefined;
  if (!kind || id === undefined || inReplyTo || rect.length !== 4) return null;
  const quads = Array.from(quadPoints ?? []);
  const boxes = Array.from({ length: Math.floor(quads.length / 8) }, (_, index) => boxOf(quads.slice(index * 8, index * 8 + 8)));
  const said = contentsObj?.str?.trim() ?? '';
  return {
    name: id, kind, page,
    boxes: boxes.length > 0 ? boxes : [boxOf(rect)],
    colour: color && color.length === 3 ? `#${Array.from(color, (part) => Math.round(part).toString(16).padStart(2, '0')).join('')}` : null,
    contents: [said === '' ? textContent.join('\n').trim() : said, ...replies.get(id) ?? []].filter((part) => part !== '').join('\n\n'),
    author: titleObj?.str?.trim() ?? '',
    createdAt: instantOf(creationDate, pdfjs),
    modifiedAt: instantOf(modificationDate, pdfjs),
  };
}

function boxOf(points: readonly number[]): Box {
  const [xs, ys] = [points.filter((_, index) => index % 2 === 0), points.filter((_, index) => index % 2 === 1)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

const instantOf = (written: string | null | undefined, pdfjs: PdfJs): string | null => {
  const date = written ? pdfjs.PDFDateString.toDateObject(written) : null;
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : null;
};
