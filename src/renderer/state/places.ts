import { create } from 'zustand';
import type { TextRange } from '../../core/model/document.ts';
import { placeKey, sourceOf, type Place } from '../../core/model/place.ts';
import * as panesCore from '../../core/panes/panes.ts';
import { focusedHalf, halfOf, placeIn, type HalfId, type Panes, type TabMove } from '../../core/panes/panes.ts';
import { emptyTrail, jump, keepStops, travel, type Stop, type Trail } from '../../core/panes/trail.ts';
import { positionOf, remember, remembered } from './memory.ts';
import { useProjectStore } from './project-store.ts';

export { placeKey, type Place } from '../../core/model/place.ts';

/** A request to a half to bring a part of the text it shows into view; a new token asks again for the same part. */
export interface Reveal {
  readonly half: HalfId;
  readonly key: string;
  readonly range: TextRange;
  /** Where the part goes: anywhere in view, or to the very top, as when going back to what was read. */
  readonly to: 'view' | 'top';
  readonly token: number;
}

interface Closed {
  readonly half: HalfId;
  readonly place: Place;
  /** Its number among the tabs of the half. */
  readonly at: number;
}

interface PlacesStore {
  readonly panes: Panes;
  readonly trail: Trail;
  readonly reveal: Reveal | null;
  /** Tabs closed since the project was opened, latest last. */
  readonly closed: readonly Closed[];
}

/** What the middle pane shows, and the way that led there. */
export const usePlaces = create<PlacesStore>(() => ({ panes: panesCore.emptyPanes, trail: emptyTrail, reveal: null, closed: [] }));

const { getState, setState } = usePlaces;

/** Closed tabs that can be opened again. */
const mostClosed = 30;
let token = 0;

/** A text in front of a half, which can tell what part of it is in view. */
export interface TextView {
  /** Key of the place that shows it. */
  readonly key: string;
  /** Returns the range of the blocks in view. */
  readonly inView: () => TextRange;
  /** Returns the offset of the first line in view. */
  readonly top: () => number;
}

const views = new Map<HalfId, TextView>();

/** Tells that a half shows a text; returns a function that tells that it no longer does. */
export function offerTextView(half: HalfId, view: TextView): () => void {
  views.set(half, view);
  return () => { if (views.get(half) === view) views.delete(half); };
}

/** Returns the offset of the first line in view of a place that is in front of a half; null when it is in front of none. */
export const topInView = (key: string): number | null => [...views.values()].find((view) => view.key === key)?.top() ?? null;

/** Puts what stands at `offset` of a place at the top of the half that shows it, as when going on with what was read. It is no jump. */
export function goOnAt(place: Place, offset: number): void {
  const key = placeKey(place);
  const half = getState().panes.halves.find(({ active }) => active === key);
  if (half) setState({ reveal: { half: half.id, key, range: { start: offset, end: offset }, to: 'top', token: ++token } });
}

/** Returns the place in front of the half with the focus; null when nothing is open. */
export const placeInFront = (): Place | null => placeIn(focusedHalf(getState().panes));

function stopIn(panes: Panes): Stop | null {
  const half = focusedHalf(panes);
  const place = placeIn(half);
  if (!place) return null;
  const key = placeKey(place);
  const view = views.get(half.id);
  return { half: half.id, place, offset: view?.key === key ? view.top() : positionOf(half.id, key) };
}

/** Shows these panes. Where that puts another place before the user, it is a jump to go back from. */
function show(panes: Panes): void {
  const present = getState();
  if (panes === present.panes) return;
  const here = stopIn(present.panes);
  const next = stopIn(panes);
  const jumped = next !== null && (here?.half !== next.half || placeKey(here.place) !== placeKey(next.place));
  setState({ panes, trail: jumped ? jump(present.trail, here, next) : present.trail });
  remember({ panes });
}

interface OpenOptions {
  /** In the other half, which is opened where there is none. */
  readonly beside?: boolean;
}

/** Opens a place, or brings it forward where it is open. */
export const openPlace = (place: Place, options: OpenOptions = {}): void => show(panesCore.showPlace(getState().panes, place, options));

/**
 * Closes a place wherever it is open.
 * @public
 */
export function closePlace(place: Place): void {
  for (const { id } of getState().panes.halves) closeTab(id, placeKey(place));
}

/** Opens a place, if need be, and brings a range of its text into view. It is a jump unless that is in view already. */
export function revealIn(place: Place, range: TextRange, { beside = false, step = false }: OpenOptions & { readonly step?: boolean } = {}): void {
  const { panes, trail } = getState();
  const next = panesCore.showPlace(panes, place, { beside });
  const half = next.focused;
  const key = placeKey(place);
  const here = stopIn(panes);
  const shown = views.get(half);
  const text = halfOf(panes, half)?.active === key && shown?.key === key ? shown.inView() : null;
  const seen = text !== null && range.start >= text.start && range.start < text.end;
  setState({
    panes: next,
    trail: seen && here?.half === half ? trail : jump(trail, here, { half, place, offset: range.start, ...(step ? { step } : {}) }),
    reveal: { half, key, range, to: 'view', token: ++token },
  });
  if (next !== panes) remember({ panes: next });
}

/** Tells that a reveal was carried out, so that it is not again when its text is shown anew. */
export const revealed = (done: Reveal): void => setState(({ reveal }) => (reveal?.token === done.token ? { reveal: null } : {}));

/** Goes back (-1) or forward (1) on the way that led here. Returns false when there is nowhere to go. */
export function go(by: 1 | -1): boolean {
  const { panes, trail } = getState();
  const next = travel(trail, stopIn(panes), by);
  if (!next) return false;
  const { place, offset } = next.stop;
  const half = halfOf(panes, next.stop.half) ? next.stop.half : panes.focused;
  const shown = panesCore.showIn(panes, half, place);
  setState({
    panes: shown,
    trail: next.trail,
    reveal: offset === null ? null : { half, key: placeKey(place), range: { start: offset, end: offset + 1 }, to: 'top', token: ++token },
  });
  remember({ panes: shown });
  return true;
}

/** Gives a half the focus: keys and the inspector are about what it shows. */
export function focusHalf(id: HalfId): void {
  const { panes } = getState();
  const focused = panesCore.focusHalf(panes, id);
  if (focused === panes) return;
  setState({ panes: focused });
  remember({ panes: focused });
}

/** Brings a tab to the front of its half. */
export const showTab = (half: HalfId, place: Place): void => show(panesCore.showIn(getState().panes, half, place));

/** Closes a tab. */
export function closeTab(half: HalfId, key: string): void {
  const { panes, closed } = getState();
  const tabs = halfOf(panes, half)?.tabs ?? [];
  const at = tabs.findIndex((tab) => placeKey(tab) === key);
  const place = tabs[at];
  if (!place) return;
  setState({ closed: [...closed, { half, place, at }].slice(-mostClosed) });
  show(panesCore.closeTab(panes, half, key));
}

/** Closes all tabs of a half but one. */
export function closeOtherTabs(half: HalfId, key: string): void {
  const { panes, closed } = getState();
  const others = (halfOf(panes, half)?.tabs ?? []).flatMap((place, at) => (placeKey(place) === key ? [] : [{ half, place, at }]));
  // Backwards, so that each is put back among those before it.
  setState({ closed: [...closed, ...others.toReversed()].slice(-mostClosed) });
  show(panesCore.closeOtherTabs(panes, half, key));
}

/** Closes the tab in front of the half with the focus. */
export function closeTabInFront(): void {
  const { id, active } = focusedHalf(getState().panes);
  if (active !== null) closeTab(id, active);
}

/** Opens the tab closed last again, in the half where it was. */
export function reopenTab(): void {
  const { panes, closed } = getState();
  const last = closed.at(-1);
  if (!last) return;
  setState({ closed: closed.slice(0, -1) });
  show(panesCore.reopenTab(panes, last.half, last.place, last.at));
}

/** Brings the next (1) or previous (-1) tab of the half with the focus to the front, going round. */
export const stepTab = (by: 1 | -1): void => show(panesCore.stepTab(getState().panes, by));

/** Moves a tab within its half or to the other. */
export const moveTab = (move: TabMove): void => show(panesCore.moveTab(getState().panes, move));

/** Moves the tab in front by one place to the right (1) or left (-1). */
export const shiftTab = (by: 1 | -1): void => show(panesCore.shiftTab(getState().panes, by));

/** Moves the tab in front to the other half. */
export const moveToOtherHalf = (): void => show(panesCore.moveToOtherHalf(getState().panes));

/** Shows what is in front a second time, in the other half. */
export const showBeside = (): void => show(panesCore.showBeside(getState().panes));

/** Closes a half; its tabs join those of the other. */
export const joinHalves = (closed: HalfId): void => show(panesCore.joinHalves(getState().panes, closed));

/** Shows what was open when the project was left, and takes away what no longer exists. Returns a function that stops. */
export function followPlaces(): () => void {
  return useProjectStore.subscribe(({ view }, before) => {
    if (view?.sources === before.view?.sources && view?.claims === before.view?.claims && view?.reports === before.view?.reports) return;
    const exists = (place: Place): boolean => {
      if (!view) return false;
      const sourceId = sourceOf(place);
      if (place.kind === 'claim') return view.claims.has(place.claimId);
      if (place.kind === 'report') return view.reports.has(place.reportId);
      return sourceId === null || view.sources.has(sourceId);
    };
    if (view?.folder !== before.view?.folder) {
      const stored = remembered().panes;
      const panes = stored ? panesCore.restorePanes(stored, exists) : panesCore.emptyPanes;
      const first = stored === null ? view?.sources.keys().next().value : undefined;
      setState({
        panes: first === undefined ? panes : panesCore.showPlace(panes, { kind: 'source', sourceId: first, version: null }),
        trail: emptyTrail, reveal: null, closed: [],
      });
      return;
    }
    setState(({ panes, trail, closed }) => ({
      panes: panesCore.keepPlaces(panes, exists),
      trail: keepStops(trail, exists),
      closed: closed.filter(({ place }) => exists(place)),
    }));
  });
}
