import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import type { Message } from '../../core/messages/messages.ts';
import type { Operation } from '../../core/model/change.ts';
import type { Highlight, HighlightRef } from '../../core/model/highlight.ts';
import { subjectKey } from '../../core/model/subject.ts';
import { ok, type Result } from '../../core/result.ts';
import { bridge } from './bridge.ts';
import { useProjectStore } from './project-store.ts';

/** Highlights by key, of sources loaded or not, as far as something on the page has asked for them; null for one that is not there. */
type Known = ReadonlyMap<string, Highlight | null>;

const useKnown = create<{ readonly known: Known }>(() => ({ known: new Map() }));
const { setState, getState } = useKnown;

const keyOf = (ref: HighlightRef): string => subjectKey({ kind: 'highlight', ...ref });

/** What is asked for in one call at most. */
const batch = 500;
const wanted = new Map<string, HighlightRef>();
const asked = new Set<string>();

/** Asks main for highlights that are not known yet; all that are wanted at the same moment in one call. */
function ask(ref: HighlightRef): void {
  const key = keyOf(ref);
  if (getState().known.has(key) || asked.has(key)) return;
  asked.add(key);
  wanted.set(key, ref);
  if (wanted.size === 1) queueMicrotask(() => void fetchWanted());
}

async function fetchWanted(): Promise<void> {
  const entries = [...wanted].slice(0, batch);
  for (const [key] of entries) wanted.delete(key);
  const answer = bridge().getHighlights({ refs: entries.map(([, { sourceId, id }]) => ({ sourceId, id })) });
  if (wanted.size > 0) void fetchWanted();
  const result = await answer;
  for (const [key] of entries) asked.delete(key);
  if (!result.ok) return;
  setState(({ known }) => {
    const more = new Map(known);
    entries.forEach(([key], index) => more.set(key, result.value[index] ?? null));
    return { known: more };
  });
}

/** Keeps what is known true with every change, and forgets it with the project. Returns a function that stops. */
export function followKnownHighlights(): () => void {
  const stopChanges = bridge().on('changed', ({ operations }) => setState(({ known }) => ({ known: changed(known, operations) })));
  const stopProject = useProjectStore.subscribe(({ view }, before) => {
    if (view?.folder !== before.view?.folder) setState({ known: new Map() });
  });
  return () => {
    stopChanges();
    stopProject();
  };
}

function changed(known: Known, operations: readonly Operation[]): Known {
  let copy: Map<string, Highlight | null> | null = null;
  for (const operation of operations) {
    if (operation.collection !== 'highlights') continue;
    const key = keyOf({ sourceId: operation.scope ?? '', id: operation.id });
    const present = (copy ?? known).get(key);
    if (present === undefined) continue;
    copy ??= new Map(known);
    if (operation.kind === 'insert') copy.set(key, operation.record);
    else if (operation.kind === 'remove') copy.set(key, null);
    else if (present) copy.set(key, { ...present, ...operation.after });
  }
  return copy ?? known;
}

/** Returns a highlight if it is in this window already, else undefined. */
export const highlightHere = (ref: HighlightRef): Highlight | undefined =>
  useProjectStore.getState().view?.loaded.get(ref.sourceId)?.highlights.get(ref.id) ?? getState().known.get(keyOf(ref)) ?? undefined;

/** Answers a highlight as it is now, of any source; null when it is not there. Its source need not be open, and is not opened. */
export async function askForHighlight(ref: HighlightRef): Promise<Result<Highlight | null, Message>> {
  const loaded = useProjectStore.getState().view?.loaded.get(ref.sourceId);
  if (loaded) return ok(loaded.highlights.get(ref.id) ?? null);
  const answer = await bridge().getHighlights({ refs: [{ sourceId: ref.sourceId, id: ref.id }] });
  return answer.ok ? ok(answer.value[0] ?? null) : answer;
}

/** As {@link useHighlight}, of several: a function that returns each. */
export function useHighlights(refs: readonly HighlightRef[]): (ref: HighlightRef) => Highlight | null | undefined {
  const loaded = useProjectStore(({ view }) => view?.loaded);
  const known = useKnown((state) => state.known);
  useEffect(() => { for (const ref of refs) if (!loaded?.has(ref.sourceId)) ask(ref); }, [refs, loaded, known]);
  return useMemo(() => (ref) => {
    const source = loaded?.get(ref.sourceId);
    return source ? source.highlights.get(ref.id) ?? null : known.get(keyOf(ref));
  }, [loaded, known]);
}

/** Returns a highlight as it is now, of any source: undefined until main has answered, null when it is not there. */
export function useHighlight(ref: HighlightRef | null): Highlight | null | undefined {
  const loaded = useProjectStore(({ view }) => {
    const source = ref && view?.loaded.get(ref.sourceId);
    return source ? source.highlights.get(ref.id) ?? null : undefined;
  });
  const known = useKnown((state) => (ref ? state.known.get(keyOf(ref)) : undefined));
  const sourceId = ref?.sourceId;
  const id = ref?.id;
  const missing = loaded === undefined && known === undefined;
  useEffect(() => {
    if (missing && sourceId !== undefined && id !== undefined) ask({ sourceId, id });
  }, [missing, sourceId, id]);
  return loaded === undefined ? known : loaded;
}
