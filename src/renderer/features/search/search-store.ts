import { create } from 'zustand';
import type { Message } from '../../../core/messages/messages.ts';
import type { Result } from '../../../core/result.ts';
import type { QueryProblem } from '../../../core/search/boolean-query.ts';
import { nothingLeftOut, type LeftOut } from '../../../core/search/left-out.ts';
import { mostShown } from '../../../core/search/limits.ts';
import type { ResultOrder } from '../../../core/search/order.ts';
import { parseQuery } from '../../../core/search/parse-query.ts';
import type { Query } from '../../../core/search/query.ts';
import type { SearchHit, SearchPage } from '../../../ipc/search.ts';
import { bridge } from '../../state/bridge.ts';
import { remember, remembered } from '../../state/memory.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useShellStore } from '../shell/shell-store.ts';

/** What a search found, as far as it was asked for. */
export interface Results extends Omit<SearchPage, 'hits' | 'first'> {
  readonly query: string;
  readonly order: ResultOrder;
  /** Hits by their number; those that were not in view are missing. */
  readonly hits: ReadonlyMap<number, SearchHit>;
}

interface SearchStore {
  /** As typed. */
  readonly written: string;
  readonly parsed: Result<Query, QueryProblem>;
  readonly order: ResultOrder;
  /** What was found last; it stays while something else is looked for. */
  readonly results: Results | null;
  readonly searching: boolean;
  /** Why there is no answer. */
  readonly problem: Message | null;
  /** The number of the hit that keys act on; null before the first. */
  readonly current: number | null;
  /** The number of the group whose heading keys act on instead; null when they act on a hit. */
  readonly heading: number | null;
  readonly folded: ReadonlySet<number>;
  /** What is not to be tagged with the rest. */
  readonly leftOut: LeftOut;
  /** Another object each time the field is to have the keys; with `select`, all that is in it is selected. */
  readonly fieldRequest: { readonly select: boolean };
}

const atTop = { current: null, heading: null, folded: new Set<number>() } as const;
const empty = { ...atTop, written: '', parsed: parseQuery(''), results: null, searching: false, problem: null, leftOut: nothingLeftOut } as const;

/** The search of this window. */
export const useSearchStore = create<SearchStore>(() => ({ ...empty, order: remembered().resultOrder, fieldRequest: { select: true } }));

const { getState, setState } = useSearchStore;

/** Hits that are asked for at once. */
const pageSize = 100;
let latest = 0;
let pagesAsked = new Set<number>();

/** Takes what was typed for the query, and looks for it at once. */
export function setQuery(written: string): void {
  const parsed = parseQuery(written);
  setState((state) => ({ written, parsed, problem: null, leftOut: written.trim() === state.written.trim() ? state.leftOut : nothingLeftOut }));
  if (!parsed.ok) {
    latest++;
    setState({ searching: false });
  } else if (parsed.value.root === null) {
    latest++;
    setState({ ...atTop, results: null, searching: false });
  } else {
    void look(false);
  }
}

/** Lists what was found in another order, from its top, now and at later starts. */
export function setOrder(order: ResultOrder): void {
  const { parsed } = getState();
  remember({ resultOrder: order });
  setState({ order });
  if (parsed.ok && parsed.value.root !== null) void look(false);
}

/** Looks for the same again, because something changed; what the user is at stays as it is. */
export function searchAgain(): void {
  const { parsed } = getState();
  if (parsed.ok && parsed.value.root !== null) void look(true);
}

async function look(again: boolean): Promise<void> {
  const call = ++latest;
  const { written, order, current } = getState();
  const first = again && current !== null ? pageOf(current) * pageSize : 0;
  setState({ searching: true });
  const answer = await bridge().search({ query: written, order, first, count: pageSize });
  if (call !== latest) return;
  if (!answer.ok) return setState({ searching: false, problem: answer.error });
  // Null: another window asked for something else meanwhile.
  if (answer.value === null) return void look(again);
  pagesAsked = new Set([pageOf(first)]);
  const { hits, first: from, ...rest } = answer.value;
  setState((state) => ({
    searching: false,
    problem: null,
    results: { ...rest, query: written, order, hits: numbered(hits, from) },
    ...(again ? { current: state.current !== null && state.current < rest.total ? state.current : null } : atTop),
  }));
}

const pageOf = (hit: number): number => Math.floor(hit / pageSize);

const numbered = (hits: readonly SearchHit[], first: number): ReadonlyMap<number, SearchHit> => new Map(hits.map((hit, i) => [first + i, hit]));

/** Asks for the hits around those that came into view. */
export function showHits(first: number, last: number): void {
  for (let page = pageOf(first); page <= pageOf(last); page++) {
    if (pagesAsked.has(page)) continue;
    pagesAsked.add(page);
    void addPage(page);
  }
}

async function addPage(page: number): Promise<void> {
  const call = latest;
  const { results } = getState();
  if (!results) return;
  const answer = await bridge().search({ query: results.query, order: results.order, first: page * pageSize, count: pageSize });
  if (call !== latest) return;
  if (!answer.ok || answer.value === null) return void pagesAsked.delete(page);
  const { hits, first } = answer.value;
  setState((state) => (state.results ? { results: { ...state.results, hits: new Map([...state.results.hits, ...numbered(hits, first)]) } } : {}));
}

/** Returns a hit, asking for it if it was not in view yet; null when there is none. */
export async function hitNumber(number: number): Promise<SearchHit | null> {
  const known = getState().results?.hits.get(number);
  if (known) return known;
  pagesAsked.add(pageOf(number));
  await addPage(pageOf(number));
  return getState().results?.hits.get(number) ?? null;
}

/** Lets keys act on the hit of this number. */
export const setCurrent = (current: number): void => setState({ current, heading: null });

/** Lets keys act on the heading of a group. The hit that was current before stays so for what leads on from there. */
export const setHeading = (heading: number): void => setState({ heading });

/** Returns how many results can be looked at. */
export const countShown = ({ results }: Pick<SearchStore, 'results'>): number => Math.min(mostShown, results?.total ?? 0);

/** Folds or unfolds a group of results. */
export const setFolded = (group: number, folded: boolean): void =>
  setState((state) => {
    if (state.folded.has(group) === folded) return {};
    const next = new Set(state.folded);
    if (folded) next.add(group);
    else next.delete(group);
    return { folded: next };
  });

/** Asks the search view to put the keys into its field, with all that is in it selected. */
export const requestField = (): void => setState({ fieldRequest: { select: true } });

/** Gives the keys back to the field when a popup beside it closes, unless something else was opened meanwhile; what is typed there already stays. */
export function toField(): false {
  if (useShellStore.getState().overlay === null) setState({ fieldRequest: { select: false } });
  return false;
}

/** Forgets what was looked for: it belongs to a project that is no longer open. */
export function forgetSearch(): void {
  latest++;
  setState(empty);
}

// Each project has its own order.
useProjectStore.subscribe(({ view }, before) => {
  if (view?.folder !== before.view?.folder) setState({ order: remembered().resultOrder });
});
