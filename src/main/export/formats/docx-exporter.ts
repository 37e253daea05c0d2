import { pictureKind } from '../../../core/formats/pictures/picture-kind.ts';
import { exportRich, type RichSource } from '../../../core/formats/rich/export-rich.ts';
import type { RichPicture } from '../../../core/formats/rich/rich-document.ts';
import { highlightAnchorName } from '../../../core/formats/rich/source-blocks.ts';
import type { ExportPreview } from '../../../core/exports/export-preview.ts';
import { claimsAbout, exportedClaims } from '../../../core/exports/exported-claims.ts';
import type { ExportedSource } from '../../../core/formats/exported-source.ts';
import { message, text, type Message } from '../../../core/messages/messages.ts';
import { isPlaced } from '../../../core/queries/highlights.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { writeDocx } from '../docx/write-docx.ts';
import { FileExporter, paperFor, type ExportableProject, type ExportJob } from '../exporter.ts';
import { Turns } from '../turns.ts';
import { previewSources } from '../preview-sources.ts';
import { isWhole, noteSayer, pictureNames, readSources, withNotesSaid } from '../read-sources.ts';

/** Sources as a Word document, with highlights painted and commented on, and claims. */
export class DocxExporter extends FileExporter<'docx'> {
  preview(job: ExportJob<'docx'>): Promise<Result<ExportPreview, Message>> {
    const { notes, claims } = job.options;
    return previewSources(job, { notes, claims, parts: [...(claims ? [text('export.claims')] : []), text('export.codebook')] });
  }

  protected async content(job: ExportJob<'docx'>): Promise<Result<Uint8Array, Message>> {
    const { project, subject, options, now, signal, onProgress } = job;
    const { state } = project;
    const read = await readSources(job, { until: 40 });
    if (!read.ok) return read;
    const claims = !options.claims ? [] : isWhole(subject) ? exportedClaims(state) : claimsAbout(state, read.value.sources);
    const marked = new Set(read.value.sources.flatMap(({ highlights }) => highlights.filter(isPlaced).map(({ id }) => id)));
    const say = options.notes ? noteSayer(state, ({ subject: about }) => (about.kind === 'highlight' && marked.has(about.id) ? `#${highlightAnchorName(about.id)}` : null)) : () => null;
    const { sources, tags } = withNotesSaid(read.value, say);
    const rich: RichSource[] = [];
    for (const exported of sources) rich.push({ ...exported, richPictures: await richPicturesOf(project, exported) });
    const document = await new Turns(signal).run(exportRich({
      sources: rich, tags, allSources: state.sources, projectName: state.project.name, projectNote: say(state.project.note), madeAt: now,
      claims: claims.map((exported) => ({ ...exported, claim: { ...exported.claim, note: say(exported.claim.note) } })),
    }));
    if (!document) return err(message('problem.exportCancelled'));
    onProgress(60, 100);
    try {
      return ok(await writeDocx(document, await paperFor(job), signal));
    } catch (error) {
      if (signal.aborted) return err(message('problem.exportCancelled'));
      throw error;
    }
  }
}

/** Pictures of kinds that word processors know; others are left to their words. */
async function richPicturesOf(project: ExportableProject, { source, document }: ExportedSource): Promise<ReadonlyMap<string, RichPicture>> {
  const pictures = new Map<string, RichPicture>();
  for (const name of pictureNames(document)) {
    const bytes = await project.readPicture(source.id, source.version, name);
    const kind = bytes.ok ? pictureKind(bytes.value) : null;
    if (bytes.ok && kind && kind.extension !== 'webp') pictures.set(name, { bytes: bytes.value, extension: kind.extension, width: kind.width, height: kind.height });
  }
  return pictures;
}
