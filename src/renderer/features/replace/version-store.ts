import { create } from 'zustand';
import { versionPlace } from '../../../core/model/place.ts';
import type { HighlightSet } from '../../../core/queries/highlight-set.ts';
import { placeKey, revealIn } from '../../state/places.ts';

interface VersionStore {
  /** Where highlights lay in former texts that are on the page, by the key of the place; later ones are offered behind. */
  readonly shown: ReadonlyMap<string, readonly HighlightSet[]>;
  /** The highlight chosen in a former text. It is not the selected one: what commands change lies in the present text. */
  readonly chosen: { readonly key: string; readonly id: string } | null;
}

/** What the cards beside a former text show. */
export const useVersionStore = create<VersionStore>(() => ({ shown: new Map(), chosen: null }));

const { getState, setState } = useVersionStore;

/** Tells where highlights lay in a former text on the page; returns a function that tells that it no longer is. */
export function offerVersion(key: string, highlights: HighlightSet): () => void {
  const change = (to: (sets: readonly HighlightSet[]) => readonly HighlightSet[]): void =>
    setState(({ shown }) => ({ shown: new Map(shown).set(key, to(shown.get(key) ?? [])) }));
  change((sets) => [...sets, highlights]);
  return () => change((sets) => sets.filter((set) => set !== highlights));
}

/** Chooses a highlight in a former text, and brings its passage there into view. */
export function goInVersion(sourceId: string, version: number, id: string): void {
  const place = versionPlace(sourceId, version);
  const key = placeKey(place);
  const highlight = getState().shown.get(key)?.at(-1)?.get(id);
  if (!highlight) return;
  setState({ chosen: { key, id } });
  revealIn(place, highlight.selector, { step: true });
}

/** Chooses the highlight after the chosen one of a former text (1), or before it (-1), and returns its id; null when there is none. */
export function stepInVersion(sourceId: string, version: number, by: 1 | -1): string | null {
  const key = placeKey(versionPlace(sourceId, version));
  const { shown, chosen } = getState();
  const highlights = shown.get(key)?.at(-1);
  const mark = chosen?.key === key ? highlights?.mark(chosen.id) : undefined;
  const next = highlights?.placed.nth(mark ? highlights.placed.placeOf(mark) + by : 0);
  if (!next) return null;
  goInVersion(sourceId, version, next.id);
  return next.id;
}

/** Returns the highlight chosen in the former text with this key. */
export const useChosenIn = (key: string): string | null => useVersionStore(({ chosen }) => (chosen?.key === key ? chosen.id : null));
