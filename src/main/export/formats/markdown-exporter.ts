import { exportMarkdown, highlightAnchor } from '../../../core/formats/markdown-export/markdown-export.ts';
import type { LinkTarget } from '../../../core/formats/note/links.ts';
import { withLinksSaid } from '../../../core/formats/note/say-links.ts';
import type { Message } from '../../../core/messages/messages.ts';
import { nameOf, namesOf, sayLinks } from '../../../core/queries/subject-names.ts';
import { ok, type Result } from '../../../core/result.ts';
import { FileExporter, type ExportJob } from '../exporter.ts';
import { readSources } from '../read-sources.ts';

/** Sources as one Markdown file: quotes in order with tags and notes. */
export class MarkdownExporter extends FileExporter<'markdown'> {
  protected async content(job: ExportJob<'markdown'>): Promise<Result<string, Message>> {
    const { project: { state }, subject } = job;
    const names = namesOf(state);
    const isExported = (sourceId: string): boolean => subject.kind === 'sources' && (subject.sourceIds.length === 0 || subject.sourceIds.includes(sourceId));
    // A passage in the same file is led to.
    const addressOf = ({ subject: about }: LinkTarget): string | null => {
      if (about.kind !== 'highlight' || !isExported(about.sourceId) || !nameOf(names, about)) return null;
      const tagIds = state.highlights.get(about.sourceId)!.get(about.id)!.tagIds;
      return subject.kind !== 'sources' || subject.tagIds.length === 0 || tagIds.some((id) => subject.tagIds.includes(id)) ? `#${highlightAnchor(about.id)}` : null;
    };
    const read = await readSources(job, { addressOf, until: 90 });
    if (!read.ok) return read;
    return ok(exportMarkdown({ ...read.value, projectName: state.project.name, projectNote: withLinksSaid(state.project.note, sayLinks(names), addressOf) }));
  }
}
