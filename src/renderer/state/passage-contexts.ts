import { useEffect } from 'react';
import { create } from 'zustand';
import { type SentenceAround } from '../../core/claims/sentence-around.ts';
import type { Operation } from '../../core/model/change.ts';
import type { HighlightRef } from '../../core/model/highlight.ts';
import { bridge } from './bridge.ts';
import { useProjectStore } from './project-store.ts';

/** What stands around highlights in their sentences, as far as something on the page has asked; null for one that has no place. */
type Known = ReadonlyMap<string, SentenceAround | null>;

const useContexts = create<{ readonly known: Known }>(() => ({ known: new Map() }));
const { setState, getState } = useContexts;

const keyOf = ({ sourceId, id }: HighlightRef): string => `${sourceId} ${id}`;

/** What is asked for in one call at most. */
const batch = 100;
let wanted: HighlightRef[] = [];
const asked = new Set<string>();

/** Asks for what is around a highlight, unless it is known; all that are wanted at the same moment in one call. */
function ask(ref: HighlightRef): void {
  const key = keyOf(ref);
  if (getState().known.has(key) || asked.has(key)) return;
  asked.add(key);
  wanted.push(ref);
  if (wanted.length === 1) queueMicrotask(() => void fetchWanted());
}

/** Asks for what is around highlights that are about to be shown, so that it is here, or nearly, once they are. */
export function askContextsAhead(refs: readonly HighlightRef[]): void {
  refs.forEach(ask);
}

async function fetchWanted(): Promise<void> {
  const refs = wanted.slice(0, batch);
  wanted = wanted.slice(batch);
  const answer = await bridge().readContexts({ refs });
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

/** Forgets what a change may have made untrue, and all of it with the project. Returns a function that stops. */
export function followPassageContexts(): () => void {
  const stopChanges = bridge().on('changed', ({ operations }) => setState((state) => {
    const known = without(state.known, operations);
    return known === state.known ? state : { known };
  }));
  const stopProject = useProjectStore.subscribe(({ view }, before) => {
    if (view?.folder !== before.view?.folder) setState({ known: new Map() });
  });
  return () => {
    stopChanges();
    stopProject();
  };
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

/** Returns what stands around a highlight in its sentence, of any source; undefined until it is known, null when the highlight has no place. */
export function usePassageContext(ref: HighlightRef | null): SentenceAround | null | undefined {
  const known = useContexts((state) => (ref ? state.known.get(keyOf(ref)) : undefined));
  const sourceId = ref?.sourceId;
  const id = ref?.id;
  useEffect(() => {
    if (known === undefined && sourceId !== undefined && id !== undefined) ask({ sourceId, id });
  }, [known, sourceId, id]);
  return known;
}
