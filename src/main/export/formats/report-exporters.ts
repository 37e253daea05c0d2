import '../../../core/exports/words.ts';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { ExportPreview } from '../../../core/exports/export-preview.ts';
import { previewReport } from '../../../core/exports/preview-report.ts';
import { drawingSvg } from '../../../core/drawing/drawing-svg.ts';
import { noteToPlainText } from '../../../core/formats/note/note.ts';
import { pictureKind } from '../../../core/formats/pictures/picture-kind.ts';
import { reportHtml } from '../../../core/formats/report/report-html.ts';
import { reportMarkdown } from '../../../core/formats/report/report-markdown.ts';
import { reportRich } from '../../../core/formats/report/report-rich.ts';
import { reportStyle } from '../../../core/formats/report/report-style.ts';
import { reportText } from '../../../core/formats/report/report-text.ts';
import { message, type Message } from '../../../core/messages/messages.ts';
import type { RichPicture } from '../../../core/formats/rich/rich-document.ts';
import type { SetReport } from '../../../core/reports/set-block.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { writeDocx } from '../docx/write-docx.ts';
import { FileExporter, paperFor, type Exporter, type ExportJob, type ExportOrder } from '../exporter.ts';
import { annotateInWorker, type Annotate } from '../pdf/annotate-in-worker.ts';
import { readOwnPictures, readPictureAddresses, readReport } from '../read-report.ts';
import { commentsIn, remarksIn } from '../report-comments.ts';
import { checkTarget, writeInOneStep } from '../write-file.ts';

/** Hundredths of the whole at which the steps of an export end. */
const steps = { read: 20, painted: 40, printed: 70, described: 95 } as const;

/** Blocks that a preview is made of, and characters of one that is a text. */
const [previewed, longestPreview] = [40, 4000];

/** Pixels of a picture for each that it was drawn with: sharp on paper too. */
const density = 3;
/** Pixels that a picture may have each way. */
const mostPixels = 12_000;

/** Printed pages load their style and faces from the app; see `printing.ts`. */
const printStyle = '<link rel="stylesheet" href="print/report.css">';
const printPolicy = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src data:; font-src 'self'; base-uri 'none'; form-action 'none'";
const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** Returns how the first blocks of a report will be set. */
async function previewOf(order: ExportOrder, { titlePage, comments }: { readonly titlePage: boolean; readonly comments: boolean }): Promise<Result<ExportPreview, Message>> {
  const read = await readReport(order, previewed);
  if (!read.ok) return read;
  const remarkOn = comments ? remarksIn(order.project.state) : () => null;
  return ok(previewReport(read.value.report, {
    titlePage, day: read.value.day,
    commentOn: (subject) => {
      const remark = remarkOn(subject);
      return remark && noteToPlainText(remark.note);
    },
  }));
}

/** A report as PDF, set for paper: tagged, with outline, links and numbers of pages. */
export class ReportPdfExporter extends FileExporter<'report-pdf'> {
  private readonly annotate: Annotate;

  /** A thread of its own writes what the file says of itself, unless something else shall. */
  constructor(annotate: Annotate = annotateInWorker) {
    super();
    this.annotate = annotate;
  }

  preview(job: ExportJob<'report-pdf'>): Promise<Result<ExportPreview, Message>> {
    return previewOf(job, { titlePage: job.options.titlePage, comments: false });
  }

  protected async content(job: ExportJob<'report-pdf'>): Promise<Result<Uint8Array, Message>> {
    const { signal, onProgress, options, print, now } = job;
    const read = await readReport(job);
    if (!read.ok) return read;
    onProgress(steps.read, 100);
    const { report, day, language } = read.value;
    const { html, headings } = reportHtml(report, { style: printStyle, contentSecurityPolicy: printPolicy, titlePage: options.titlePage, day, language, pictures: await readPictureAddresses(job, report) });
    try {
      let atFoot = false;
      const printed = await print({ html, title: report.title, paper: await paperFor(job), signal, onNotes: (placed) => { atFoot = placed; } });
      if (!atFoot && report.notes.length > 0) job.onRemark?.(message('export.remark.notesAtEnd'));
      onProgress(steps.printed, 100);
      // The notes have a heading of their own only at the end.
      const plan = { anchors: [], headings: atFoot ? headings.slice(0, -1) : headings, annotations: [], drawn: false, title: report.title, authors: report.author === '' ? [] : [report.author], subject: '', keywords: [], madeAt: now };
      return await this.annotate({ printed, plan }, signal, (done, total) => onProgress(Math.round(steps.printed + ((steps.described - steps.printed) * done) / Math.max(1, total)), 100));
    } catch (error) {
      if (signal.aborted) return err(message('problem.exportCancelled'));
      return err(message('problem.exportPrintFailed', { detail: error instanceof Error ? error.message : String(error) }));
    }
  }
}

/** A report as one web page without scripts. */
export class ReportHtmlExporter extends FileExporter<'report-html'> {
  preview(job: ExportJob<'report-html'>): Promise<Result<ExportPreview, Message>> {
    return previewOf(job, { titlePage: false, comments: false });
  }

  protected async content(job: ExportJob<'report-html'>): Promise<Result<string, Message>> {
    const read = await readReport(job);
    if (!read.ok) return read;
    const { report, day, language } = read.value;
    return ok(reportHtml(report, { style: reportStyle, contentSecurityPolicy: pagePolicy, titlePage: false, day, language, pictures: await readPictureAddresses(job, report) }).html);
  }
}

/** A report as plain text. */
export class ReportTextExporter extends FileExporter<'report-text'> {
  async preview(job: ExportJob<'report-text'>): Promise<Result<ExportPreview, Message>> {
    const read = await readReport(job, previewed);
    return read.ok ? ok({ kind: 'text', text: reportText(read.value.report).slice(0, longestPreview) }) : read;
  }

  protected async content(job: ExportJob<'report-text'>): Promise<Result<string, Message>> {
    const read = await readReport(job);
    return read.ok ? ok(reportText(read.value.report)) : read;
  }
}

/** A report as a Word document, with notes on what it quotes as comments. */
export class ReportDocxExporter extends FileExporter<'report-docx'> {
  preview(job: ExportJob<'report-docx'>): Promise<Result<ExportPreview, Message>> {
    return previewOf(job, { titlePage: false, comments: job.options.notes });
  }

  protected async content(job: ExportJob<'report-docx'>): Promise<Result<Uint8Array, Message>> {
    const { signal, onProgress, options, project, now } = job;
    const read = await readReport(job);
    if (!read.ok) return read;
    onProgress(steps.read, 100);
    const { report, day, language } = read.value;
    try {
      const pictures = await paintedFigures(report, job);
      onProgress(steps.painted, 100);
      const commentOn = options.notes ? commentsIn(project.state) : () => null;
      const own = await readOwnPictures(job, report);
      const rich = richPictures(own);
      if (rich.size < own.size) job.onRemark?.(message('export.remark.picturesInWords', { count: own.size - rich.size }));
      return ok(await writeDocx(reportRich(report, { madeAt: now, day, language, pictures, own: rich, commentOn }), await paperFor(job), signal));
    } catch (error) {
      if (signal.aborted) return err(message('problem.exportCancelled'));
      throw error;
    }
  }
}

/** Pictures of kinds that word processors know. */
const richPictures = (own: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, RichPicture> => new Map([...own].flatMap(([name, bytes]) => {
  const kind = pictureKind(bytes);
  return kind && kind.extension !== 'webp' ? [[name, { bytes, extension: kind.extension, width: kind.width, height: kind.height }] as const] : [];
}));

/** Paints the figures of a report, in their order; null for one that the engine cannot paint, which is left to its words. Rejects once the signal is aborted. */
async function paintedFigures({ blocks }: SetReport, { paint, signal }: ExportOrder): Promise<readonly (RichPicture | null)[]> {
  const painted: (RichPicture | null)[] = [];
  for (const block of blocks) {
    if (block.kind !== 'figure') continue;
    const { width, height } = block.drawing;
    const scale = Math.min(density, mostPixels / width, mostPixels / height);
    const bytes = await paint?.({ svg: drawingSvg(block.drawing), width: Math.ceil(width * scale), height: Math.ceil(height * scale), signal }).catch(() => null) ?? null;
    signal.throwIfAborted();
    painted.push(bytes && { bytes, extension: 'png', width: Math.ceil(width), height: Math.ceil(height) });
  }
  return painted;
}

/** A report as Markdown, with its pictures in a folder beside it. */
export class ReportMarkdownExporter implements Exporter<'report-markdown'> {
  async preview(job: ExportJob<'report-markdown'>): Promise<Result<ExportPreview, Message>> {
    const read = await readReport(job, previewed);
    return read.ok ? ok({ kind: 'text', text: reportMarkdown(read.value.report, 'pictures', new Map()).markdown.slice(0, longestPreview) }) : read;
  }

  async write(job: ExportJob<'report-markdown'>): Promise<Result<null, Message>> {
    const { outPath, signal, onProgress } = job;
    const target = await checkTarget(outPath);
    if (!target.ok) return target;
    const read = await readReport(job);
    if (!read.ok) return read;
    const folder = `${basename(outPath, extname(outPath))}-pictures`;
    const { markdown, pictures } = reportMarkdown(read.value.report, encodeURI(folder), await readOwnPictures(job, read.value.report));
    if (pictures.size > 0) await mkdir(join(dirname(outPath), folder), { recursive: true });
    for (const [name, content] of pictures) {
      const written = await writeInOneStep(join(dirname(outPath), folder, name), content, signal);
      if (!written.ok) return written;
    }
    // The text comes last: with it its pictures are there.
    const written = await writeInOneStep(outPath, markdown, signal);
    if (written.ok) onProgress(100, 100);
    return written;
  }
}
