import type { Message } from '../../core/messages/messages.ts';
import { everyHighlight, isWaiting } from '../../core/queries/highlights.ts';
import { countTagSets } from '../../core/queries/tag-counts.ts';
import type { ProjectMemory } from '../../core/model/project-memory.ts';
import type { Snapshot } from '../../ipc/snapshot.ts';
import type { OpenProject } from '../storage/index.ts';

/** Returns what a window needs of a project from the start, with what there is to tell about it. */
export function snapshotOf({ folder, sequence, readOnly, state, history }: OpenProject, notices: readonly Message[], memory: ProjectMemory): Snapshot {
  const bySource: Record<string, number> = {};
  const byTag: Record<string, number> = {};
  const waiting: Record<string, number> = {};
  for (const [sourceId, highlights] of state.highlights) {
    bySource[sourceId] = highlights.size;
    for (const highlight of highlights.values()) {
      for (const tagId of highlight.tagIds) byTag[tagId] = (byTag[tagId] ?? 0) + 1;
      if (isWaiting(highlight)) waiting[sourceId] = (waiting[sourceId] ?? 0) + 1;
    }
  }
  return {
    folder,
    sequence,
    readOnly,
    project: state.project,
    sources: [...state.sources.values()],
    tags: [...state.tags.values()],
    claims: [...state.claims.values()],
    evidence: [...state.evidence.values()],
    reports: [...state.reports.values()],
    counts: { bySource, byTag, byTagSet: Object.fromEntries(countTagSets(everyHighlight(state))), waiting },
    history,
    notices,
    memory,
  };
}
