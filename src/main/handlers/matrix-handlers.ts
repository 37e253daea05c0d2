import { coOccurrence, type CoOccurrence, type Stretch } from '../../core/analysis/co-occurrence.ts';
import type { Nearness } from '../../core/analysis/nearness.ts';
import { reachOf, stretchesOf } from '../../core/analysis/tag-meetings.ts';
import { paragraphsOf, sentencesOf } from '../../core/analysis/units.ts';
import type { Message } from '../../core/messages/messages.ts';
import type { TextRange } from '../../core/model/document.ts';
import { everyHighlight, isPlaced } from '../../core/queries/highlights.ts';
import { ok, type Result } from '../../core/result.ts';
import type { OpenProject } from '../storage/index.ts';
import type { Handlers } from './answers.ts';
import { Latest } from './slices.ts';
import type { Workspace } from './workspace.ts';

/** Passages of a cell that are listed. */
const mostPassages = 2000;

/** Returns the handlers that tell where tags meet, and in which sources they are. */
export function matrixHandlers(workspace: Workspace): Pick<Handlers, 'tagMeetings' | 'meetingPassages' | 'tagsBySource'> {
  const units = new SourceUnits();
  const latest = new Latest();
  return {
    tagMeetings: async ({ near }) => {
      const project = workspace.project();
      if (!project.ok) return project;
      const wanted = latest.begin();
      const met = await meetingsOf(project.value, near, units, wanted);
      if (!met.ok) return met;
      if (!met.value) return ok(null);
      const { totals, meeting } = met.value;
      const tagIds = [...totals.keys()];
      const meetings = tagIds.flatMap((a, i) => tagIds.slice(i).flatMap((b) => {
        const found = meeting(a, b);
        return found ? [{ a, b, count: found.count, jaccard: found.jaccard }] : [];
      }));
      return ok({ totals: Object.fromEntries(totals), meetings });
    },

    meetingPassages: async ({ near, a, b }) => {
      const project = workspace.project();
      if (!project.ok) return project;
      const met = await meetingsOf(project.value, near, units, () => true);
      if (!met.ok) return met;
      const { highlights } = project.value.state;
      const passages = met.value?.meeting(a, b)?.passages ?? [];
      return ok({
        total: passages.length,
        passages: passages.slice(0, mostPassages).map((ref) => ({ ref, quote: highlights.get(ref.sourceId)?.get(ref.id)?.selector.exact ?? '' })),
      });
    },

    tagsBySource: async () => {
      const project = workspace.project();
      if (!project.ok) return project;
      const counts = new Map<string, number>();
      for (const highlight of everyHighlight(project.value.state)) {
        if (!isPlaced(highlight)) continue;
        for (const tagId of highlight.tagIds) {
          const key = `${tagId} ${highlight.sourceId}`;
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
      }
      return ok(Array.from(counts, ([key, count]) => {
        const [tagId, sourceId] = key.split(' ');
        return { tagId: tagId!, sourceId: sourceId!, count };
      }));
    },
  };
}

/** Answers where tags meet; null as soon as `wanted` says that nobody waits for it any more. */
async function meetingsOf(project: OpenProject, near: Nearness, units: SourceUnits, wanted: () => boolean): Promise<Result<CoOccurrence | null, Message>> {
  const { highlights } = project.state;
  const sources: (readonly Stretch[])[] = [];
  for (const sourceId of project.state.sources.keys()) {
    const there = highlights.get(sourceId);
    if (!there || there.size === 0) continue;
    const found = near.kind === 'sentences' || near.kind === 'paragraph' ? await units.of(project, sourceId, near.kind) : ok(null);
    if (!found.ok) return found;
    sources.push(stretchesOf(there.values(), found.value));
    await new Promise<void>((resolve) => { setImmediate(resolve); });
    if (!wanted()) return ok(null);
  }
  return ok(coOccurrence(sources, reachOf(near), near.kind === 'passage'));
}

/** Finds the sentences and paragraphs of sources, each once: a text never changes. */
class SourceUnits {
  private readonly found = new Map<string, readonly TextRange[]>();
  private project: OpenProject | null = null;

  async of(project: OpenProject, sourceId: string, kind: 'sentences' | 'paragraph'): Promise<Result<readonly TextRange[], Message>> {
    if (this.project !== project) this.found.clear();
    this.project = project;
    const key = `${kind} ${sourceId} ${project.state.sources.get(sourceId)!.version}`;
    const known = this.found.get(key);
    if (known) return ok(known);
    const document = await project.readDocument(sourceId);
    if (!document.ok) return document;
    const units = kind === 'sentences' ? sentencesOf(document.value) : paragraphsOf(document.value.blocks);
    this.found.set(key, units);
    return ok(units);
  }
}
