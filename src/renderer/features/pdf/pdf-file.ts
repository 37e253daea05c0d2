import { getDocument, GlobalWorkerOptions, PasswordResponses, PDFDataRangeTransport, PDFWorker, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { message, type Message } from '../../../core/messages/messages.ts';
import { bridge } from '../../state/bridge.ts';
import { PdfMaps, PdfParts, workerUrl } from './pdf-assets.ts';

/** Bytes that are asked for at once. */
const chunk = 2 ** 17;
/** Pixels of the largest picture in a document that is decoded. */
const largestImage = 2 ** 26;
/** Pages that pdf.js keeps what it read of. */
const pagesKept = 24;

/** Which original is read. */
export interface PdfOriginal {
  readonly sourceId: string;
  readonly version: number;
  /** Bytes. */
  readonly size: number;
}

/** What keeps an original from being drawn: a password that is missing or wrong, or a failure. */
export type PdfProblem = { readonly kind: 'password'; readonly wrong: boolean } | { readonly kind: 'failed'; readonly problem: Message };

/** Reads the original in main, slice by slice, as pdf.js asks for it. */
class Slices extends PDFDataRangeTransport {
  private readonly original: PdfOriginal;
  private readonly fail: (problem: Message) => void;

  constructor(original: PdfOriginal, fail: (problem: Message) => void) {
    super(original.size, null);
    this.original = original;
    this.fail = fail;
  }

  override requestDataRange(start: number, end: number): void {
    const { sourceId, version } = this.original;
    void bridge().originalSlice({ sourceId, version, start, end }).then((slice) => {
      if (slice.ok) this.onDataRange(start, slice.value);
      else this.fail(slice.error);
    });
  }
}

let worker: PDFWorker | null = null;

/** One thread reads all documents. */
function sharedWorker(): PDFWorker {
  if (worker && !worker.destroyed) return worker;
  GlobalWorkerOptions.workerSrc = workerUrl;
  worker = PDFWorker.create({ port: new Worker(workerUrl, { type: 'module' }) });
  return worker;
}

/** An original that is open for drawing. */
export class PdfFile {
  readonly document: PDFDocumentProxy;
  private readonly stop: () => Promise<void>;
  private readonly pages = new Map<number, Promise<PDFPageProxy>>();

  constructor(document: PDFDocumentProxy, stop: () => Promise<void>) {
    this.document = document;
    this.stop = stop;
  }

  /** Returns a page, counted from 0; rejects for one that cannot be read. */
  page(number: number): Promise<PDFPageProxy> {
    let page = this.pages.get(number);
    this.pages.delete(number);
    page ??= this.document.getPage(number + 1);
    this.pages.set(number, page);
    if (this.pages.size > pagesKept) {
      const [oldest, forgotten] = this.pages.entries().next().value!;
      this.pages.delete(oldest);
      void forgotten.then((each) => each.cleanup(), () => undefined);
    }
    return page;
  }

  /** Lets go of the original. */
  dispose(): void {
    this.pages.clear();
    void this.stop();
  }
}

/** An original that is open for drawing, or what keeps it from that. */
export type OpenedPdf = { readonly file: PdfFile } | { readonly problem: PdfProblem };

/** Opens an original for drawing. Nothing in it is run, and nothing is fetched from anywhere. */
export async function openPdf(original: PdfOriginal, password: string | null): Promise<OpenedPdf> {
  let problem: PdfProblem | null = null;
  const range = new Slices(original, (error) => {
    problem ??= { kind: 'failed', problem: error };
    void task.destroy();
  });
  const task = getDocument({
    range, worker: sharedWorker(), ...(password === null ? {} : { password }),
    rangeChunkSize: chunk, disableAutoFetch: true, disableStream: true, isEvalSupported: false, enableXfa: false, useSystemFonts: false, maxImageSize: largestImage, verbosity: 0,
    // Names to be found among the parts; nothing is fetched from there.
    cMapUrl: './', standardFontDataUrl: './', wasmUrl: './', iccUrl: './', useWorkerFetch: false, CMapReaderFactory: PdfMaps, StandardFontDataFactory: PdfParts, WasmFactory: PdfParts,
  });
  task.onPassword = (_answer: unknown, reason: number) => {
    problem = { kind: 'password', wrong: reason === PasswordResponses.INCORRECT_PASSWORD };
    void task.destroy();
  };
  try {
    return { file: new PdfFile(await task.promise, () => task.destroy()) };
  } catch (error) {
    return { problem: problem ?? { kind: 'failed', problem: message('pdf.unreadable', { detail: error instanceof Error ? error.message : String(error) }) } };
  }
}
