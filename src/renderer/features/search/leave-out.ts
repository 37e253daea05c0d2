import { countTaggable, nothingLeftOut, taggableOf, withResult, withSource, type TagCount } from '../../../core/search/left-out.ts';
import type { SearchHit } from '../../../ipc/search.ts';
import { useSearchStore } from './search-store.ts';

const { getState, setState } = useSearchStore;

/** Leaves a result out of what is tagged, or puts it back; one that can't be tagged stays as it is. */
export function toggleHit(hit: SearchHit): void {
  const taggable = taggableOf(hit);
  if (taggable) setState(({ leftOut }) => ({ leftOut: withResult(leftOut, taggable) }));
}

/** Leaves all results in a source out of what is tagged, or puts them back. */
export const toggleSource = (sourceId: string): void => setState(({ leftOut }) => ({ leftOut: withSource(leftOut, sourceId) }));

export const putAllBack = (): void => setState({ leftOut: nothingLeftOut });

/** Returns what leaves out, or puts back, what keys act on in the list; null when that can't be tagged. */
export function toggleInFocus(): (() => void) | null {
  const { results, current, heading } = getState();
  if (!results) return null;
  if (heading === null && current !== null) {
    const hit = results.hits.get(current);
    return hit && taggableOf(hit) ? () => toggleHit(hit) : null;
  }
  const group = results.groups[heading ?? 0];
  return group && group.sourceId !== null && group.taggable > 0 ? () => toggleSource(group.sourceId!) : null;
}

/** Returns how many of the present results can be tagged, and how many of those are left out. */
export const tagCount = (): TagCount => countTaggable(getState().results?.groups ?? [], getState().leftOut);
