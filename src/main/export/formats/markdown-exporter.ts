import { exportMarkdown, highlightAnchor } from '../../../core/formats/markdown-export/markdown-export.ts';
import type { Message } from '../../../core/messages/messages.ts';
import { ok, type Result } from '../../../core/result.ts';
import { FileExporter, type ExportJob } from '../exporter.ts';
import { noteSayer, readSources, withNotesSaid } from '../read-sources.ts';

/** Sources as one Markdown file: quotes in order with tags and notes. */
export class MarkdownExporter extends FileExporter<'markdown'> {
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
