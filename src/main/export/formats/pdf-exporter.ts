import type { ExportedSource } from '../../../core/formats/exported-source.ts';
import { printTitle, renderPrintPages } from '../../../core/formats/print-html/print-html.ts';
import { message, type Message } from '../../../core/messages/messages.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { FileExporter, type ExportJob } from '../exporter.ts';
import { annotateInWorker, type Annotate } from '../pdf/annotate-in-worker.ts';
import { makeOriginalPlan } from '../pdf/make-original-plan.ts';
import { makePlan } from '../pdf/make-plan.ts';
import { weighing } from '../pdf/weighed.ts';
import { noteSayer, readSources, withNotesSaid, type ReadSources } from '../read-sources.ts';

/** Hundredths of the whole at which the steps of an export end. */
const steps = { read: 10, planned: 30, printed: 60, annotated: 95 } as const;

/** Sources as PDF with real annotations: one that is a PDF as itself, others set for print. */
export class PdfExporter extends FileExporter<'pdf'> {
  private readonly annotate: Annotate;

  /** A thread of its own writes annotations, unless something else shall. */
  constructor(annotate: Annotate = annotateInWorker) {
    super();
    this.annotate = annotate;
  }

  protected async content(job: ExportJob<'pdf'>): Promise<Result<Uint8Array, Message>> {
    const read = await readSources(job, { pictures: true, until: steps.read });
    if (!read.ok) return read;
    const said = withNotesSaid(read.value, noteSayer(job.project.state));
    const [only, ...others] = said.sources;
    return only && others.length === 0 && only.source.file.mediaType === 'application/pdf' ? this.annotated(job, only, said) : this.printed(job, said);
  }

  private async printed({ project: { state }, signal, onProgress, options, print, now }: ExportJob<'pdf'>, { sources, tags }: ReadSources): Promise<Result<Uint8Array, Message>> {
    const projectName = state.project.name;
    const title = printTitle(sources, projectName);
    const pages = renderPrintPages({ sources, tags, projectName, appendix: options.appendix });
    try {
      const printed = await print({ html: pages.html, title, signal });
      onProgress(steps.printed, 100);
      return await this.annotate({ printed, plan: makePlan(sources, tags, pages, title, now, weighing(state)) }, signal, (done, total) =>
        onProgress(Math.round(steps.printed + ((steps.annotated - steps.printed) * done) / total), 100));
    } catch (error) {
      if (signal.aborted) return err(message('problem.exportCancelled'));
      return err(message('problem.exportPrintFailed', { detail: error instanceof Error ? error.message : String(error) }));
    }
  }

  /** Makes a source that is a PDF as it is, with its highlights written into it. */
  private async annotated({ project, signal, onProgress }: ExportJob<'pdf'>, exported: ExportedSource, { tags }: ReadSources): Promise<Result<Uint8Array, Message>> {
    const { id, version } = exported.source;
    const original = await project.readOriginal(id, version);
    if (!original.ok) return original;
    const plan = await makeOriginalPlan(exported, tags, weighing(project.state), async (page) => {
      const layouts = await project.readLayouts(id, page, 1, version);
      return layouts.ok ? ok(layouts.value[0] ?? null) : layouts;
    });
    if (!plan.ok) return plan;
    onProgress(steps.planned, 100);
    try {
      return await this.annotate({ original: original.value, plan: plan.value }, signal, (done, total) =>
        onProgress(Math.round(steps.planned + ((steps.annotated - steps.planned) * done) / total), 100));
    } catch (error) {
      if (signal.aborted) return err(message('problem.exportCancelled'));
      throw error;
    }
  }
}
