import type { ExportPreview } from '../../../core/exports/export-preview.ts';
import type { Codebook, ExportedSource } from '../../../core/formats/exported-source.ts';
import { printTitle, renderAppendedPages, renderPrintPages } from '../../../core/formats/print-html/print-html.ts';
import { message, text, type Message } from '../../../core/messages/messages.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { FileExporter, paperFor, type ExportJob } from '../exporter.ts';
import { annotateInWorker, type Annotate } from '../pdf/annotate-in-worker.ts';
import { makeOriginalPlan } from '../pdf/make-original-plan.ts';
import { makePlan } from '../pdf/make-plan.ts';
import type { AppendedPages, PlacedAnnotation } from '../pdf/plan.ts';
import { boundsOf } from '../pdf/quads.ts';
import { summing, weighing } from '../pdf/weighed.ts';
import { previewSources } from '../preview-sources.ts';
import { noteSayer, readSources, withNotesSaid, type ReadSources } from '../read-sources.ts';

/** Hundredths of the whole at which the steps of an export end. */
const steps = { read: 10, planned: 30, appended: 45, printed: 60, annotated: 95 } as const;

/** Sources as PDF with real annotations: one that is a PDF as itself, others set for print. */
export class PdfExporter extends FileExporter<'pdf'> {
  private readonly annotate: Annotate;

  /** A thread of its own writes annotations, unless something else shall. */
  constructor(annotate: Annotate = annotateInWorker) {
    super();
    this.annotate = annotate;
  }

  preview(job: ExportJob<'pdf'>): Promise<Result<ExportPreview, Message>> {
    const { summary, appendix } = job.options;
    return previewSources(job, { notes: true, claims: true, parts: [...(summary ? [text('export.summary')] : []), ...(appendix ? [text('export.appendix')] : [])] });
  }

  protected async content(job: ExportJob<'pdf'>): Promise<Result<Uint8Array, Message>> {
    const read = await readSources(job, { pictures: true, until: steps.read });
    if (!read.ok) return read;
    const said = withNotesSaid(read.value, noteSayer(job.project.state));
    const [only, ...others] = said.sources;
    return only && others.length === 0 && only.source.file.mediaType === 'application/pdf' ? this.annotated(job, only, said) : this.printed(job, said);
  }

  private async printed(job: ExportJob<'pdf'>, { sources, tags }: ReadSources): Promise<Result<Uint8Array, Message>> {
    const { project: { state }, signal, onProgress, options, print, now } = job;
    const projectName = state.project.name;
    const title = printTitle(sources, projectName);
    const pages = renderPrintPages({ sources, tags, projectName, appendix: options.appendix, summary: options.summary ? summing(state) : null });
    try {
      const printed = await print({ html: pages.html, title, paper: await paperFor(job), signal });
      onProgress(steps.printed, 100);
      return await this.annotate({ printed, plan: makePlan(sources, tags, pages, title, now, { weighed: weighing(state), drawn: options.marks === 'drawn' }) }, signal, (done, total) =>
        onProgress(Math.round(steps.printed + ((steps.annotated - steps.printed) * done) / total), 100));
    } catch (error) {
      if (signal.aborted) return err(message('problem.exportCancelled'));
      return err(message('problem.exportPrintFailed', { detail: error instanceof Error ? error.message : String(error) }));
    }
  }

  /** Makes a source that is a PDF as it is, with its highlights written into it and the pages behind it that are asked for. */
  private async annotated(job: ExportJob<'pdf'>, exported: ExportedSource, { tags }: ReadSources): Promise<Result<Uint8Array, Message>> {
    const { project, signal, onProgress, options } = job;
    const { id, version } = exported.source;
    const original = await project.readOriginal(id, version);
    if (!original.ok) return original;
    const plan = await makeOriginalPlan(exported, tags, weighing(project.state), async (page) => {
      const layouts = await project.readLayouts(id, page, 1, version);
      return layouts.ok ? ok(layouts.value[0] ?? null) : layouts;
    });
    if (!plan.ok) return plan;
    onProgress(steps.planned, 100);
    const appended = await this.appended(job, exported, tags, plan.value.annotations);
    if (!appended.ok) return appended;
    onProgress(steps.appended, 100);
    try {
      return await this.annotate({ original: original.value, plan: { ...plan.value, drawn: options.marks === 'drawn', appended: appended.value } }, signal, (done, total) =>
        onProgress(Math.round(steps.appended + ((steps.annotated - steps.appended) * done) / total), 100));
    } catch (error) {
      if (signal.aborted) return err(message('problem.exportCancelled'));
      throw error;
    }
  }

  /** Prints the pages that are put behind a PDF; null where none are asked for. */
  private async appended(job: ExportJob<'pdf'>, exported: ExportedSource, tags: Codebook, annotations: readonly PlacedAnnotation[]): Promise<Result<AppendedPages | null, Message>> {
    const { project: { state }, options, signal, print } = job;
    const pages = renderAppendedPages(exported, tags, { appendix: options.appendix, summary: options.summary ? summing(state) : null });
    if (!pages) return ok(null);
    const first = new Map(annotations.toReversed().map(({ id, page, shape }) => [id, { page, top: boundsOf(shape.kind === 'quads' ? shape.quads.flat() : shape.rect).top }]));
    try {
      return ok({ printed: await print({ html: pages.html, title: exported.source.citation.title, paper: await paperFor(job), signal }), targets: pages.passages.map((id) => first.get(id) ?? null) });
    } catch (error) {
      if (signal.aborted) return err(message('problem.exportCancelled'));
      return err(message('problem.exportPrintFailed', { detail: error instanceof Error ? error.message : String(error) }));
    }
  }
}
