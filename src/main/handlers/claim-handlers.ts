import type { StatingPassage } from '../../core/claims/suggest-for-claim.ts';
import { sentenceAround, type SentenceAround } from '../../core/claims/sentence-around.ts';
import { isPlaced } from '../../core/queries/highlights.ts';
import { ok } from '../../core/result.ts';
import { TextUnits } from '../../core/segmentation/text-units.ts';
import type { Handlers } from './answers.ts';
import type { Workspace } from './workspace.ts';

/** Returns the handlers for what claims need of texts that no window has open. */
export function claimHandlers(workspace: Workspace): Pick<Handlers, 'readContexts' | 'suggestForClaim'> {
  return {
    readContexts: async ({ refs }) => {
      const project = workspace.project();
      if (!project.ok) return project;
      const { state } = project.value;
      const around = new Map<string, SentenceAround>();
      for (const sourceId of new Set(refs.map((ref) => ref.sourceId))) {
        const version = state.sources.get(sourceId)?.version;
        const document = version === undefined ? null : await project.value.readDocument(sourceId, version);
        // A text that can't be read costs its quotes their context, and no more: opening it says why.
        if (!document?.ok || state.sources.get(sourceId)?.version !== version) continue;
        const units = new TextUnits(document.value);
        for (const { id } of refs.filter((ref) => ref.sourceId === sourceId)) {
          const highlight = state.highlights.get(sourceId)?.get(id);
          if (highlight && isPlaced(highlight)) around.set(`${sourceId} ${id}`, sentenceAround(units, highlight.selector));
        }
      }
      return ok(refs.map(({ sourceId, id }) => around.get(`${sourceId} ${id}`) ?? null));
    },

    suggestForClaim: async ({ refs }) => {
      const project = workspace.project();
      if (!project.ok) return project;
      const { state } = project.value;
      // The rules are large, and nobody waits for them at the start.
      const { suggestForClaim } = await import('../../core/claims/suggest-for-claim.ts');
      const passages: StatingPassage[] = [];
      for (const { sourceId, id } of refs) {
        const version = state.sources.get(sourceId)?.version;
        const document = version === undefined ? null : await project.value.readDocument(sourceId, version);
        const source = state.sources.get(sourceId);
        const highlight = state.highlights.get(sourceId)?.get(id);
        // Without the text there is nothing to suggest; opening it says why.
        if (!document?.ok || !source || source.version !== version || !highlight || !isPlaced(highlight)) continue;
        const { start, end } = highlight.selector;
        passages.push({ sourceId, text: document.value.text, start, end, citation: source.citation });
      }
      return ok(suggestForClaim(passages));
    },
  };
}
