import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import type { Operation } from '../../core/model/change.ts';
import type { HighlightRef } from '../../core/model/highlight.ts';
import type { Locator } from '../../core/model/report-text.ts';
import { bridge } from './bridge.ts';
import { useProjectStore } from './project-store.ts';

/** On which page or in which paragraph highlights stand, as far as something on the page has asked; null for one of which that can't be told. */
type Known = ReadonlyMap<string, Locator | null>;

const useLocatorStore = create<{ readonly known: Known }>(() => ({ known: new Map() }));
const { setState, getState } = useLocatorStore;

const keyOf = ({ sourceId, id }: HighlightRef): string => `${sourceId} ${id}`;

/** What is asked for in one call at most. */
const batch = 500;
let wanted: HighlightRef[] = [];
const asked = new Set<string>();

function ask(ref: HighlightRef): void {
  follow();
  const key = keyOf(ref);
  if (getState().known.has(key) || asked.has(key)) return;
  asked.add(key);
  wanted.push(ref);
  if (wanted.length === 1) queueMicrotask(() => void fetchWanted());
}

async function fetchWanted(): Promise<void> {
  const refs = wanted.slice(0, batch);
  wanted = wanted.slice(batch);
  const answer = await bridge().locatePassages({ refs });
  for (const ref of refs) asked.delete(keyOf(ref));
  if (answer.ok) {
    setState(({ known }) => {
      const more = new Map(known);
      refs.forEach((ref, index) => more.set(keyOf(ref), answer.value[index] ?? null));
      return { known: more };
    });
  }
  if (wanted.length > 0) await fetchWanted();
}

let following = false;

/** Forgets what a change may have made untrue, and all of it with the project; from the first question on, for as long as the window is there. */
function follow(): void {
  if (following) return;
  following = true;
  bridge().on('changed', ({ operations }) => setState((state) => {
    const known = without(state.known, operations);
    return known === state.known ? state : { known };
  }));
  useProjectStore.subscribe(({ view }, before) => {
    if (view?.folder !== before.view?.folder) setState({ known: new Map() });
  });
}

function without(known: Known, operations: readonly Operation[]): Known {
  if (known.size === 0) return known;
  const moved = new Set<string>();
  for (const operation of operations) {
    if (operation.collection === 'highlights' && (operation.kind !== 'patch' || operation.after.selector || operation.after.review !== undefined)) {
      moved.add(keyOf({ sourceId: operation.scope ?? '', id: operation.id }));
    }
  }
  return [...moved].some((key) => known.has(key)) ? new Map([...known].filter(([key]) => !moved.has(key))) : known;
}

/** Returns on which page or in which paragraph highlights stand; null where that is not known, or not yet. */
export function useLocators(refs: readonly HighlightRef[]): (ref: HighlightRef) => Locator | null {
  const known = useLocatorStore((state) => state.known);
  useEffect(() => { for (const ref of refs) ask(ref); }, [refs, known]);
  return useMemo(() => (ref) => known.get(keyOf(ref)) ?? null, [known]);
}
