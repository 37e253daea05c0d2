import { create } from 'zustand';
import type { Message } from '../../../core/messages/messages.ts';
import type { HalfId } from '../../../core/panes/panes.ts';
import type { TextRange } from '../../../core/model/document.ts';
import type { SourceHits } from '../../../ipc/search.ts';
import { bridge } from '../../state/bridge.ts';
import { usePlaces } from '../../state/places.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { revealPassage, useUiStore } from '../../state/ui-store.ts';

interface FindStore {
  /** The source whose page has the bar, and the half that shows it; null while it is closed. */
  readonly sourceId: string | null;
  readonly half: HalfId | null;
  readonly written: string;
  /** Null before the first answer. */
  readonly hits: SourceHits | null;
  readonly current: number;
  readonly problem: Message | null;
  /** Raised each time the user asks for the bar. */
  readonly requests: number;
}

/** Finding on the page that is read. What was typed stays for the next page. */
export const useFindStore = create<FindStore>(() => ({ sourceId: null, half: null, written: '', hits: null, current: 0, problem: null, requests: 0 }));

const { getState, setState } = useFindStore;
let latest = 0;

/** Opens the bar on the source that is read; with the selected words, if they are few. */
export function openFind(): void {
  const { activeSourceId } = useUiStore.getState();
  if (activeSourceId === null) return;
  setState(({ requests }) => ({ sourceId: activeSourceId, half: usePlaces.getState().panes.focused, requests: requests + 1, hits: null, problem: null }));
  setFind(selectedWords() ?? getState().written);
}

/** Returns what is selected, if it is few words on one line. Of what is selected in a text the browser is not asked: it may be all of a book. */
function selectedWords(): string | null {
  const { selection } = useUiStore.getState();
  const read = selection && useProjectStore.getState().view?.loaded.get(selection.sourceId)?.document.text;
  const words = (read ? read.slice(selection.range.start, Math.min(selection.range.end, selection.range.start + 200)) : document.getSelection()?.toString() ?? '').trim();
  return words !== '' && words.length <= 100 && !words.includes('\n') ? words : null;
}

/** Closes the bar and takes what was found off the page. */
export function closeFind(): void {
  latest++;
  setState({ sourceId: null, half: null, hits: null, problem: null });
}

/** Takes what was typed and finds it at once; the first hit from what is in view on is brought into view. */
export function setFind(written: string, from: number = currentStart()): void {
  setState({ written });
  void find(from);
}

async function find(from: number): Promise<void> {
  const call = ++latest;
  const { sourceId, written } = getState();
  if (sourceId === null) return;
  if (written.trim() === '') return setState({ hits: null, problem: null });
  const answer = await bridge().findInSource({ sourceId, query: written });
  if (call !== latest || (answer.ok && answer.value === null)) return;
  if (!answer.ok) return setState({ hits: null, problem: answer.error });
  const hits = answer.value!;
  const next = firstFrom(hits.ends, from);
  setState({ hits, problem: hits.hints[0] ?? null, current: next });
  reveal();
}

/** Goes to the next (1) or previous (-1) hit, going round. */
export function stepFind(by: 1 | -1): void {
  const { hits, current } = getState();
  const count = (hits?.ends.length ?? 0) / 2;
  if (count === 0) return;
  setState({ current: (current + by + count) % count });
  reveal();
}

/** Returns the range of the hit that is gone to; null when there is none. */
export function currentHit({ hits, current }: Pick<FindStore, 'hits' | 'current'>): TextRange | null {
  const start = hits?.ends[current * 2];
  return start === undefined ? null : { start, end: hits!.ends[current * 2 + 1]! };
}

const currentStart = (): number => currentHit(getState())?.start ?? 0;

function reveal(): void {
  const { sourceId } = getState();
  const hit = currentHit(getState());
  if (sourceId !== null && hit) revealPassage(sourceId, hit);
}

function firstFrom(ends: readonly number[], offset: number): number {
  let low = 0;
  let high = ends.length / 2;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ends[middle * 2]! < offset) low = middle + 1;
    else high = middle;
  }
  return low < ends.length / 2 ? low : 0;
}
