import type { FormatOptions } from '../../core/exports/export-formats.ts';
import type { ExportFormat } from '../../core/exports/format-ids.ts';
import type { ExportPreview } from '../../core/exports/export-preview.ts';
import type { Paper } from '../../core/exports/paper.ts';
import type { ExportSubject } from '../../core/exports/export-subject.ts';
import { message, type Message } from '../../core/messages/messages.ts';
import type { SourceDocument } from '../../core/model/document.ts';
import type { HighlightRef } from '../../core/model/highlight.ts';
import type { PageLayout } from '../../core/model/page-layout.ts';
import type { ProjectReader } from '../../core/model/project-state.ts';
import { err, type Result } from '../../core/result.ts';
import type { PaintSvg, PrintHtml } from './print.ts';
import { checkTarget, writeInOneStep } from './write-file.ts';

/** What an export reads of a project. */
export interface ExportableProject {
  readonly state: ProjectReader;
  readonly readDocument: (sourceId: string, version: number) => Promise<Result<SourceDocument, Message>>;
  readonly readOriginal: (sourceId: string, version: number) => Promise<Result<Uint8Array, Message>>;
  readonly readLayouts: (sourceId: string, first: number, count: number, version: number) => Promise<Result<readonly PageLayout[], Message>>;
  readonly readPicture: (sourceId: string, version: number, name: string) => Promise<Result<Uint8Array, Message>>;
  /** A picture of the user's own, by its name. */
  readonly readOwnPicture: (name: string) => Promise<Result<Uint8Array, Message>>;
}

/** An export that is asked for. */
export interface ExportOrder {
  readonly project: ExportableProject;
  /** Of a kind that the format takes. */
  readonly subject: ExportSubject;
  /** The highlights that the subject's search found, by {@link foundKey}; where it has none, all are taken. */
  readonly found?: ReadonlySet<string>;
  /** Absolute path of the file to write, or of the folder; a file that is there is replaced at the very end. */
  readonly outPath: string;
  readonly signal: AbortSignal;
  /** Told how much is done, in hundredths. */
  readonly onProgress: (done: number, total: number) => void;
  readonly print: PrintHtml;
  /** How drawn pictures become pixels; where nothing is said, they are left to their words. */
  readonly paint?: PaintSvg;
  /** The paper that is usual where the user lives; where nothing is said, A4. */
  readonly usualPaper?: () => Promise<Paper>;
  /** Told in words what came out otherwise than one expects. */
  readonly onRemark?: (remark: Message) => void;
  /** When the export is made. */
  readonly now: string;
}

/** Returns by what an order knows a highlight that was found. */
export const foundKey = ({ sourceId, id }: HighlightRef): string => `${sourceId} ${id}`;

/** An order with what is chosen for every option of its format. */
export interface ExportJob<Format extends ExportFormat> extends ExportOrder {
  readonly options: FormatOptions<Format>;
}

/** Returns the paper that an export is set for. */
export const paperFor = async ({ options: { paper }, usualPaper }: Pick<ExportOrder, 'usualPaper'> & { readonly options: { readonly paper: 'region' | Paper } }): Promise<Paper> =>
  paper !== 'region' ? paper : await usualPaper?.() ?? 'a4';

/** What writes one format. */
export interface Exporter<Format extends ExportFormat> {
  /**
   * Writes what is ordered. Fails in words, leaving what was there as it was and nothing half-written, when something to export is
   * missing or unreadable, the place cannot be written, or the signal is aborted.
   */
  readonly write: (job: ExportJob<Format>) => Promise<Result<null, Message>>;
  /** Returns the beginning of what it would write, quickly and without writing anything. Fails as `write` does. A format may have none. */
  readonly preview?: (job: ExportJob<Format>) => Promise<Result<ExportPreview, Message>>;
}

/** A format that is one file: it is made whole in memory, and written in one step. */
export abstract class FileExporter<Format extends ExportFormat> implements Exporter<Format> {
  /** Makes the file's content. What else it does, the file is not written once the signal is aborted. */
  protected abstract content(job: ExportJob<Format>): Promise<Result<Uint8Array | string, Message>>;

  async write(job: ExportJob<Format>): Promise<Result<null, Message>> {
    const { outPath, signal, onProgress } = job;
    const target = await checkTarget(outPath);
    if (!target.ok) return target;
    const content = await this.content(job);
    if (!content.ok) return content;
    if (signal.aborted) return err(message('problem.exportCancelled'));
    const written = await writeInOneStep(outPath, content.value, signal);
    if (written.ok) onProgress(100, 100);
    return written;
  }
}
