import { claimsAbout, exportedClaims } from '../../../core/exports/exported-claims.ts';
import type { ExportPreview } from '../../../core/exports/export-preview.ts';
import { exportHtml } from '../../../core/formats/html-export/html-export.ts';
import { claimId, markId, sourceId, tagId } from '../../../core/formats/html-export/page-ids.ts';
import type { LinkTarget } from '../../../core/formats/note/links.ts';
import { message, text, type Message } from '../../../core/messages/messages.ts';
import { isPlaced } from '../../../core/queries/highlights.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { FileExporter, type ExportJob } from '../exporter.ts';
import { Turns } from '../turns.ts';
import { previewSources } from '../preview-sources.ts';
import { isWhole, noteSayer, readSources, withNotesSaid, type ReadSources } from '../read-sources.ts';

/** Sources as one web page, with their highlights painted, notes beside them, and claims. */
export class HtmlExporter extends FileExporter<'html'> {
  preview(job: ExportJob<'html'>): Promise<Result<ExportPreview, Message>> {
    const { notes, claims } = job.options;
    return previewSources(job, { notes, claims, parts: [...(claims ? [text('export.claims')] : []), text('export.codebook')] });
  }

  protected async content(job: ExportJob<'html'>): Promise<Result<string, Message>> {
    const { project: { state }, subject, options, now, signal, onProgress } = job;
    const read = await readSources(job, { pictures: true, until: 50 });
    if (!read.ok) return read;
    const claims = !options.claims ? [] : isWhole(subject) ? exportedClaims(state) : claimsAbout(state, read.value.sources);
    const say = noteSayer(state, addressesIn(read.value, new Set(claims.map(({ claim }) => claim.id))));
    const { sources, tags } = withNotesSaid(read.value, options.notes ? say : () => null);
    const pieces: string[] = [];
    const page = exportHtml({
      sources, tags,
      claims: claims.map((exported) => ({ ...exported, claim: { ...exported.claim, note: options.notes ? say(exported.claim.note) : null } })),
      allSources: state.sources, projectName: state.project.name, projectNote: options.notes ? say(state.project.note) : null, madeOn: now.slice(0, 10),
    });
    const total = sources.reduce((sum, { document }) => sum + document.blocks.length, 1);
    const whole = await new Turns(signal).run(page, (piece) => {
      pieces.push(piece);
      onProgress(50 + Math.min(45, Math.round((45 * pieces.length) / total)), 100);
    });
    if (whole === null) return err(message('problem.exportCancelled'));
    return ok(pieces.join(''));
  }
}

/** Returns where on the page a link to a record leads. */
function addressesIn({ sources, tags }: ReadSources, claims: ReadonlySet<string>): (target: LinkTarget) => string | null {
  const painted = new Set(sources.flatMap(({ highlights }) => highlights.filter(isPlaced).map(({ id }) => id)));
  const shown = new Set(sources.map(({ source }) => source.id));
  const used = new Set(sources.flatMap(({ highlights }) => highlights.flatMap(({ tagIds }) => tagIds)));
  return ({ subject }) => {
    switch (subject.kind) {
      case 'highlight': return painted.has(subject.id) ? `#${markId(subject.id)}` : null;
      case 'claim': return claims.has(subject.id) ? `#${claimId(subject.id)}` : null;
      case 'source': return shown.has(subject.id) ? `#${sourceId(subject.id)}` : null;
      case 'tag': return tags.has(subject.id) && used.has(subject.id) ? `#${tagId(subject.id)}` : null;
      case 'project': return null;
    }
  };
}
