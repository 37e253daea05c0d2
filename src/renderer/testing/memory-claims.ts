import { sentenceAround } from '../../core/claims/sentence-around.ts';
import type { SourceDocument } from '../../core/model/document.ts';
import type { ProjectReader } from '../../core/model/project-state.ts';
import type { Source } from '../../core/model/source.ts';
import { isPlaced } from '../../core/queries/highlights.ts';
import { ok } from '../../core/result.ts';
import { TextUnits } from '../../core/segmentation/text-units.ts';
import type { Bridge } from '../../ipc/bridge.ts';

/** Returns the calls about claims over the project of a `MemoryHost`. */
export const memoryClaims = (state: ProjectReader, textOf: (source: Source) => SourceDocument | undefined): Pick<Bridge, 'readContexts' | 'suggestForClaim'> => ({
  readContexts: async ({ refs }) => ok(refs.map(({ sourceId, id }) => {
    const source = state.sources.get(sourceId);
    const document = source && textOf(source);
    const highlight = state.highlights.get(sourceId)?.get(id);
    return document && highlight && isPlaced(highlight) ? sentenceAround(new TextUnits(document), highlight.selector) : null;
  })),
  suggestForClaim: async ({ refs }) => {
    const { suggestForClaim } = await import('../../core/claims/suggest-for-claim.ts');
    return ok(suggestForClaim(refs.flatMap(({ sourceId, id }) => {
      const source = state.sources.get(sourceId);
      const document = source && textOf(source);
      const highlight = state.highlights.get(sourceId)?.get(id);
      return document && highlight && isPlaced(highlight) ? [{ sourceId, text: document.text, start: highlight.selector.start, end: highlight.selector.end, citation: source.citation }] : [];
    })));
  },
});
