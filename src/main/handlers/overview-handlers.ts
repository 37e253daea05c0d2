import { message, type Message } from '../../core/messages/messages.ts';
import { everyHighlight, isPlaced } from '../../core/queries/highlights.ts';
import { ok, type Result } from '../../core/result.ts';
import type { WordAnswers, WordQuestion, WordSource } from '../words/protocol.ts';
import type { Handlers } from './answers.ts';
import type { Jobs } from './jobs.ts';
import type { Services } from './services.ts';
import type { Workspace } from './workspace.ts';

/** Returns the handlers that count: highlights by source, words and phrases, and the places where these stand. */
export function overviewHandlers({ words }: Services, workspace: Workspace, jobs: Jobs): Pick<Handlers, 'countHighlights' | 'countWords' | 'wordLines'> {
  const ask = async <Kind extends WordQuestion['kind']>(
    jobId: string, sourceIds: readonly string[] | null, question: (sources: readonly WordSource[]) => Extract<WordQuestion, { kind: Kind }>,
  ): Promise<Result<WordAnswers[Kind] | null, Message>> => {
    const project = workspace.project();
    if (!project.ok) return project;
    const { state, folder } = project.value;
    const sources = [...state.sources.values()].filter(({ id }) => sourceIds === null || sourceIds.includes(id))
      .map(({ id, version, citation }) => ({ id, version, language: citation.language ?? null }));
    return jobs.run(message('job.countWords'), (signal, report) => words.ask<Kind>(folder, question(sources), signal, report), { jobId, shown: 'view' });
  };
  return {
    countHighlights: async () => {
      const project = workspace.project();
      if (!project.ok) return project;
      const counts = new Map<string, { sourceId: string; highlights: number; untagged: number; notes: number; waiting: number }>();
      for (const highlight of everyHighlight(project.value.state)) {
        const { sourceId, tagIds, note } = highlight;
        let count = counts.get(sourceId);
        if (!count) counts.set(sourceId, (count = { sourceId, highlights: 0, untagged: 0, notes: 0, waiting: 0 }));
        count.highlights++;
        if (tagIds.length === 0) count.untagged++;
        if (note !== null) count.notes++;
        if (!isPlaced(highlight)) count.waiting++;
      }
      return ok([...counts.values()]);
    },

    countWords: ({ jobId, sourceIds, size, stop }) => ask<'frequencies'>(jobId, sourceIds, (sources) => ({ kind: 'frequencies', sources, size, stop })),

    wordLines: ({ jobId, sourceIds, keys, order }) => ask<'concordance'>(jobId, sourceIds, (sources) => ({ kind: 'concordance', sources, keys, order })),
  };
}
