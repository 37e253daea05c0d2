import type { Owner } from './units.ts';
import type { TextRange } from '../model/document.ts';

/** What of the results is not to be tagged. */
export interface LeftOut {
  /** Ids of sources that are left out as a whole. */
  readonly sources: ReadonlySet<string>;
  /** Keys of results that go another way than their source: left out of one that is not, kept of one that is. */
  readonly results: ReadonlySet<string>;
}

export const nothingLeftOut: LeftOut = { sources: new Set(), results: new Set() };

const keyOfHighlight = (sourceId: string, id: string): string => `${sourceId}/${id}`;
const keyOfPlace = (sourceId: string, { start, end }: TextRange): string => `${sourceId}/${start}-${end}`;

/** Returns the source of a result's key. */
const sourceOfKey = (key: string): string => key.slice(0, key.indexOf('/'));

/** What can be tagged: a place in a source's text, or a highlight. */
export interface Taggable {
  readonly sourceId: string;
  readonly key: string;
}

interface Found {
  readonly kind: string;
  readonly owner: Owner;
  readonly range: TextRange | null;
}

/** Returns by what key a result is known in every answer to the same query; null for one that is no passage and can't be tagged. */
export function taggableOf({ kind, owner, range }: Found): Taggable | null {
  if (owner.kind === 'highlight') return { sourceId: owner.sourceId, key: keyOfHighlight(owner.sourceId, owner.id) };
  return owner.kind === 'source' && kind === 'text' && range ? { sourceId: owner.sourceId, key: keyOfPlace(owner.sourceId, range) } : null;
}

/** Returns whether a result is left out. */
export const isLeftOut = ({ sources, results }: LeftOut, { sourceId, key }: Taggable): boolean => sources.has(sourceId) !== results.has(key);

const toggled = (set: ReadonlySet<string>, key: string): ReadonlySet<string> => {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
};

/** Leaves a result out, or puts it back. */
export const withResult = ({ sources, results }: LeftOut, { key }: Taggable): LeftOut => ({ sources, results: toggled(results, key) });

/** Leaves everything in a source out, or puts it all back: when a part of it was left out, the rest goes as well. */
export function withSource({ sources, results }: LeftOut, sourceId: string): LeftOut {
  return { sources: toggled(sources, sourceId), results: new Set([...results].filter((key) => sourceOfKey(key) !== sourceId)) };
}

interface Counted {
  readonly sourceId: string | null;
  readonly taggable: number;
}

/** How many results can be tagged, and how many of those are left out. */
export interface TagCount {
  readonly taggable: number;
  readonly leftOut: number;
}

/** Returns how many results are left out of each group. */
export function countLeftOut(groups: readonly Counted[], { sources, results }: LeftOut): readonly number[] {
  const otherwise = new Map<string, number>();
  for (const key of results) otherwise.set(sourceOfKey(key), (otherwise.get(sourceOfKey(key)) ?? 0) + 1);
  return groups.map(({ sourceId, taggable }) => {
    if (sourceId === null) return 0;
    // What was left out may have gone since, with its text.
    const some = Math.min(taggable, otherwise.get(sourceId) ?? 0);
    return sources.has(sourceId) ? taggable - some : some;
  });
}

/** Returns the counts over all groups of results. */
export const countTaggable = (groups: readonly Counted[], leftOut: LeftOut): TagCount => ({
  taggable: groups.reduce((sum, group) => sum + group.taggable, 0),
  leftOut: countLeftOut(groups, leftOut).reduce((sum, count) => sum + count, 0),
});
