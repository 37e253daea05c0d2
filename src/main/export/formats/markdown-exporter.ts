import type { ExportPreview } from '../../../core/exports/export-preview.ts';
import { exportMarkdown, highlightAnchor } from '../../../core/formats/markdown-export/markdown-export.ts';
import type { Message } from '../../../core/messages/messages.ts';
import { sortOut } from '../../../core/queries/highlights.ts';
import { ok, type Result } from '../../../core/result.ts';
import { FileExporter, type ExportJob } from '../exporter.ts';
import { readFirst } from '../preview-sources.ts';
import { noteSayer, readSources, withNotesSaid } from '../read-sources.ts';

/** Quotes, and characters, of a preview at most. */
const [shownQuotes, longestPreview] = [6, 4000];

/** Sources as one Markdown file: quotes in order with tags and notes. */
export class MarkdownExporter extends FileExporter<'markdown'> {
  async preview(job: ExportJob<'markdown'>): Promise<Result<ExportPreview, Message>> {
    const read = await readFirst(job);
    if (!read.ok) return read;
    const { first, tags } = read.value;
    const markdown = exportMarkdown({ sources: [{ ...first, highlights: sortOut(first.highlights).placed.slice(0, shownQuotes) }], tags, projectName: job.project.state.project.name });
    return ok({ kind: 'text', text: markdown.slice(0, longestPreview) });
  }

  protected async content(job: ExportJob<'markdown'>): Promise<Result<string, Message>> {
    const { project: { state } } = job;
    const read = await readSources(job, { until: 90 });
    if (!read.ok) return read;
    const exported = new Set(read.value.sources.flatMap(({ highlights }) => highlights.map(({ id }) => id)));
    // A passage in the same file is led to.
    const say = noteSayer(state, ({ subject }) => (subject.kind === 'highlight' && exported.has(subject.id) ? `#${highlightAnchor(subject.id)}` : null));
    return ok(exportMarkdown({ ...withNotesSaid(read.value, say), projectName: state.project.name, projectNote: say(state.project.note) }));
  }
}
