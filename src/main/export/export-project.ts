import { exportMarkdown, highlightAnchor } from '../../core/formats/markdown-export/markdown-export.ts';
import type { Codebook, ExportedSource } from '../../core/formats/exported-source.ts';
import type { LinkTarget } from '../../core/formats/note/links.ts';
import { withLinksSaid } from '../../core/formats/note/say-links.ts';
import { printTitle, renderPrintPages } from '../../core/formats/print-html/print-html.ts';
import { message, type Message } from '../../core/messages/messages.ts';
import { forEachLeaf, type SourceDocument } from '../../core/model/document.ts';
import type { PageLayout } from '../../core/model/page-layout.ts';
import type { Note } from '../../core/model/primitives.ts';
import type { ProjectReader } from '../../core/model/project-state.ts';
import type { Source } from '../../core/model/source.ts';
import { nameOf, namesOf, sayLinks } from '../../core/queries/subject-names.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { ExportRequest } from '../../ipc/contract.ts';
import { annotateInWorker, type Annotate } from './pdf/annotate-in-worker.ts';
import { makeOriginalPlan } from './pdf/make-original-plan.ts';
import { makePlan } from './pdf/make-plan.ts';
import { weighing } from './pdf/weighed.ts';
import type { PrintHtml } from './print.ts';
import { pictureAddress } from '../picture-address.ts';
import { checkTarget, writeInOneStep } from './write-file.ts';

/** What an export reads of a project. */
export interface ExportableProject {
  readonly state: ProjectReader;
  readonly readDocument: (sourceId: string, version: number) => Promise<Result<SourceDocument, Message>>;
  readonly readOriginal: (sourceId: string, version: number) => Promise<Result<Uint8Array, Message>>;
  readonly readLayouts: (sourceId: string, first: number, count: number, version: number) => Promise<Result<readonly PageLayout[], Message>>;
  readonly readPicture: (sourceId: string, version: number, name: string) => Promise<Result<Uint8Array, Message>>;
}

export interface ExportOrder extends ExportRequest {
  readonly project: ExportableProject;
  /** Absolute path of the file to write; one that is there is replaced at the very end. */
  readonly outPath: string;
  readonly signal: AbortSignal;
  /** Told how much is done, in hundredths. */
  readonly onProgress: (done: number, total: number) => void;
  readonly print: PrintHtml;
  /** When the export is made. */
  readonly now: string;
  /** How annotations get into the PDF; a thread of its own does it unless a test says otherwise. */
  readonly annotate?: Annotate;
}

/** Hundredths of the whole at which the steps of an export end. */
const steps = { read: 10, planned: 30, printed: 60, annotated: 95, written: 100 } as const;

/**
 * Exports sources into one file. Fails, leaving a file that was there as it was and nothing half-written, when a source
 * is missing or unreadable, the target cannot be written, the pages cannot be laid out, or `signal` is aborted.
 */
export async function exportProject(order: ExportOrder): Promise<Result<null, Message>> {
  const { outPath, signal, onProgress } = order;
  const target = await checkTarget(outPath);
  if (!target.ok) return target;
  const sources = await readSources(order);
  if (!sources.ok) return sources;
  const content = order.format === 'markdown' ? ok(markdownOf(order, sources.value)) : await pdfOf(order, sources.value);
  if (!content.ok) return content;
  if (signal.aborted) return err(message('problem.exportCancelled'));
  const written = await writeInOneStep(outPath, content.value, signal);
  if (written.ok) onProgress(steps.written, steps.written);
  return written;
}

async function readSources({ project, sourceIds, format, signal, onProgress }: ExportOrder): Promise<Result<readonly ExportedSource[], Message>> {
  const { sources, highlights } = project.state;
  const wanted = sourceIds.length === 0 ? [...sources.keys()] : [...new Set(sourceIds)];
  if (wanted.length === 0) return err(message('problem.exportNothing'));
  const read: ExportedSource[] = [];
  for (const id of wanted) {
    if (signal.aborted) return err(message('problem.exportCancelled'));
    const source = sources.get(id);
    if (!source) return err(message('problem.sourceMissing'));
    // Copied at once with its version: the project may change while the text is read and the export goes on.
    const marked = [...(highlights.get(id)?.values() ?? [])];
    const document = await project.readDocument(id, source.version);
    if (!document.ok) return document;
    const pictures = format === 'pdf' ? await picturesIn(project, source, document.value) : new Map<string, string>();
    read.push({ source, document: document.value, pictures, highlights: marked });
    onProgress(Math.round((steps.read * read.length) / wanted.length), steps.written);
  }
  return ok(read);
}

/** One that cannot be read is left to its words: the text is exported all the same. */
async function picturesIn(project: ExportableProject, source: Source, { blocks }: SourceDocument): Promise<ReadonlyMap<string, string>> {
  const pictures = new Map<string, string>();
  const names = new Set<string>();
  forEachLeaf(blocks, (_, block) => { if (block.type === 'figure' && block.picture) names.add(block.picture.name); });
  for (const name of names) {
    const bytes = await project.readPicture(source.id, source.version, name);
    if (bytes.ok) pictures.set(name, pictureAddress(bytes.value));
  }
  return pictures;
}

function markdownOf({ project: { state } }: ExportOrder, sources: readonly ExportedSource[]): string {
  const exported = new Set(sources.map(({ source }) => source.id));
  // A passage in the same file is led to.
  const addressOf = ({ subject }: LinkTarget): string | null =>
    (subject.kind === 'highlight' && exported.has(subject.sourceId) && nameOf(namesOf(state), subject) ? `#${highlightAnchor(subject.id)}` : null);
  const say = (note: Note): Note => withLinksSaid(note, sayLinks(namesOf(state)), addressOf);
  return exportMarkdown({ ...said(sources, state.tags, say), projectName: state.project.name, projectNote: say(state.project.note) });
}

/** Returns sources and tags with notes that are read outside the app, where links to records lead nowhere. */
function said(sources: readonly ExportedSource[], tags: Codebook, say: (note: Note) => Note): { readonly sources: readonly ExportedSource[]; readonly tags: Codebook } {
  return {
    sources: sources.map(({ source, highlights, ...rest }) => ({
      ...rest,
      source: { ...source, note: say(source.note) },
      highlights: highlights.map((highlight) => (highlight.note === null ? highlight : { ...highlight, note: say(highlight.note) })),
    })),
    tags: new Map(Array.from(tags, ([id, tag]) => [id, { ...tag, description: say(tag.description) ?? '' }])),
  };
}

async function pdfOf(order: ExportOrder, read: readonly ExportedSource[]): Promise<Result<Uint8Array, Message>> {
  const { project: { state }, signal, onProgress, appendix, print, now, annotate = annotateInWorker } = order;
  const { sources, tags } = said(read, state.tags, (note) => withLinksSaid(note, sayLinks(namesOf(state))));
  const [only] = sources;
  if (only && sources.length === 1 && only.source.file.mediaType === 'application/pdf') return annotated(order, only, tags);
  const projectName = state.project.name;
  const title = printTitle(sources, projectName);
  const pages = renderPrintPages({ sources, tags, projectName, appendix });
  try {
    const printed = await print({ html: pages.html, title, signal });
    onProgress(steps.printed, steps.written);
    const pdf = await annotate({ printed, plan: makePlan(sources, tags, pages, title, now, weighing(state)) }, signal, (done, total) =>
      onProgress(Math.round(steps.printed + ((steps.annotated - steps.printed) * done) / total), steps.written));
    return pdf;
  } catch (error) {
    if (signal.aborted) return err(message('problem.exportCancelled'));
    return err(message('problem.exportPrintFailed', { detail: error instanceof Error ? error.message : String(error) }));
  }
}

/** Returns a source that is a PDF as it is, with its highlights written into it. */
async function annotated(order: ExportOrder, exported: ExportedSource, tags: Codebook): Promise<Result<Uint8Array, Message>> {
  const { project, signal, onProgress, annotate = annotateInWorker } = order;
  const { id, version } = exported.source;
  const original = await project.readOriginal(id, version);
  if (!original.ok) return original;
  const plan = await makeOriginalPlan(exported, tags, weighing(project.state), async (page) => {
    const layouts = await project.readLayouts(id, page, 1, version);
    return layouts.ok ? ok(layouts.value[0] ?? null) : layouts;
  });
  if (!plan.ok) return plan;
  onProgress(steps.planned, steps.written);
  try {
    return await annotate({ original: original.value, plan: plan.value }, signal, (done, total) =>
      onProgress(Math.round(steps.planned + ((steps.annotated - steps.planned) * done) / total), steps.written));
  } catch (error) {
    if (signal.aborted) return err(message('problem.exportCancelled'));
    throw error;
  }
}
