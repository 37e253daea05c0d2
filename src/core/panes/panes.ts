import * as z from 'zod/mini';
import type { Data } from '../model/data.ts';
import { placeKey, placeSchema, type Place } from '../model/place.ts';

/** The two halves that the middle pane can have. Each keeps its name while it is open, whichever side it is on. */
export const halfIds = ['a', 'b'] as const;
export type HalfId = (typeof halfIds)[number];
export const halfIdSchema = z.enum(halfIds);

const most = 200;
const halfSchema = z.object({
  id: halfIdSchema,
  tabs: z.array(placeSchema).check(z.maxLength(most)),
  /** Key of the tab in front; null when there are no tabs. */
  active: z.nullable(z.string()),
});

/** What the middle pane shows: one half or two, each with its own tabs. Only a half that is alone may have no tabs. */
export const panesSchema = z.object({
  halves: z.array(halfSchema).check(z.minLength(1), z.maxLength(2)),
  /** The half that keys and the inspector are about. */
  focused: halfIdSchema,
});
export type Half = Data<z.infer<typeof halfSchema>>;
export type Panes = Data<z.infer<typeof panesSchema>>;

export const emptyPanes: Panes = { halves: [{ id: 'a', tabs: [], active: null }], focused: 'a' };

/** Returns the half of that name; undefined while it is closed. */
export const halfOf = ({ halves }: Panes, id: HalfId): Half | undefined => halves.find((half) => half.id === id);

/** Returns the half that has the focus. */
export const focusedHalf = (panes: Panes): Half => halfOf(panes, panes.focused) ?? panes.halves[0]!;

/** Returns the half that has not the focus; undefined when there is only one. */
export const otherHalf = (panes: Panes): Half | undefined => panes.halves.find(({ id }) => id !== focusedHalf(panes).id);

/** Returns the place in front of a half; null when it has no tabs. */
export const placeIn = (half: Half): Place | null => half.tabs.find((tab) => placeKey(tab) === half.active) ?? null;

const has = (half: Half, key: string): boolean => half.tabs.some((tab) => placeKey(tab) === key);

const withHalf = (panes: Panes, changed: Half): Panes =>
  ({ ...panes, halves: panes.halves.map((half) => (half.id === changed.id ? changed : half)) });

/** Gives the focus to a half. */
export const focusHalf = (panes: Panes, id: HalfId): Panes => (panes.focused === id || !halfOf(panes, id) ? panes : { ...panes, focused: id });

/** Brings a place to the front of a half, with a tab for it where it has none, and gives that half the focus. */
export function showIn(panes: Panes, id: HalfId, place: Place): Panes {
  const half = halfOf(panes, id)!;
  const key = placeKey(place);
  if (half.active === key) return focusHalf(panes, id);
  const front = half.tabs.findIndex((tab) => placeKey(tab) === half.active);
  const tabs = has(half, key) ? half.tabs : half.tabs.toSpliced(front + 1, 0, place);
  return { ...withHalf(panes, { ...half, tabs, active: key }), focused: id };
}

/** Returns the half beside the one with the focus, opened where there is none. */
function beside(panes: Panes): { readonly panes: Panes; readonly id: HalfId } {
  const other = otherHalf(panes);
  if (other) return { panes, id: other.id };
  const id = halfIds.find((each) => !halfOf(panes, each))!;
  return { panes: { ...panes, halves: [...panes.halves, { id, tabs: [], active: null }] }, id };
}

/** Returns the half that a place is shown in: where it is in front, then where it has a tab, the half with the focus before the other. */
function homeOf(panes: Panes, key: string): Half {
  const focused = focusedHalf(panes);
  const halves = [focused, otherHalf(panes) ?? focused];
  return halves.find(({ active }) => active === key) ?? halves.find((half) => has(half, key)) ?? focused;
}

/**
 * Shows a place where it is open already, else in a new tab of the half with the focus. With `beside` set, in the other
 * half, which is opened where there is none; there is no beside while nothing is open.
 */
export function showPlace(panes: Panes, place: Place, { beside: wanted = false }: { readonly beside?: boolean } = {}): Panes {
  if (wanted && focusedHalf(panes).tabs.length > 0) {
    const next = beside(panes);
    return showIn(next.panes, next.id, place);
  }
  return showIn(panes, homeOf(panes, placeKey(place)).id, place);
}

/** Shows the place in front a second time, in the other half. Nothing changes while nothing is open. */
export function showBeside(panes: Panes): Panes {
  const place = placeIn(focusedHalf(panes));
  return place ? showPlace(panes, place, { beside: true }) : panes;
}

/** Takes a half that lost its last tab away, unless it is alone. */
function withoutEmpty(panes: Panes): Panes {
  const filled = panes.halves.filter(({ tabs }) => tabs.length > 0);
  const halves = filled.length > 0 ? filled : panes.halves.slice(0, 1);
  if (halves.length === panes.halves.length) return panes;
  return { halves, focused: halves.some(({ id }) => id === panes.focused) ? panes.focused : halves[0]!.id };
}

/** Takes the tabs away that `goes` holds for. Where the one in front goes, the next that stays comes to the front. */
function withoutTabs(half: Half, goes: (tab: Place) => boolean): Half {
  const tabs = half.tabs.filter((tab) => !goes(tab));
  if (tabs.length === half.tabs.length) return half;
  const front = half.tabs.findIndex((tab) => placeKey(tab) === half.active);
  const next = half.tabs.slice(Math.max(0, front)).find((tab) => !goes(tab)) ?? tabs.at(-1);
  return { ...half, tabs, active: next ? placeKey(next) : null };
}

/** Closes a tab of a half; a half without tabs is closed with it, unless it is alone. */
export function closeTab(panes: Panes, id: HalfId, key: string): Panes {
  const half = halfOf(panes, id);
  return half && has(half, key) ? withoutEmpty(withHalf(panes, withoutTabs(half, (tab) => placeKey(tab) === key))) : panes;
}

/** Puts a closed tab back at its number in a half, or in the one with the focus where that half is closed, and brings it to the front. */
export function reopenTab(panes: Panes, id: HalfId, place: Place, at: number): Panes {
  const half = halfOf(panes, id) ?? focusedHalf(panes);
  const key = placeKey(place);
  const tabs = has(half, key) ? half.tabs : half.tabs.toSpliced(at, 0, place);
  return { ...withHalf(panes, { ...half, tabs, active: key }), focused: half.id };
}

/** Closes all tabs of a half but one. */
export function closeOtherTabs(panes: Panes, id: HalfId, key: string): Panes {
  const half = halfOf(panes, id);
  return half && has(half, key) ? withHalf(panes, { ...half, tabs: half.tabs.filter((tab) => placeKey(tab) === key), active: key }) : panes;
}

/** Closes a place wherever it has a tab. */
export const closePlace = (panes: Panes, place: Place): Panes =>
  panes.halves.reduce((present, { id }) => closeTab(present, id, placeKey(place)), panes);

/** Takes the places away that no longer exist. */
export function keepPlaces(panes: Panes, exists: (place: Place) => boolean): Panes {
  const halves = panes.halves.map((half) => withoutTabs(half, (tab) => !exists(tab)));
  return halves.every((half, i) => half === panes.halves[i]) ? panes : withoutEmpty({ ...panes, halves });
}

/** Brings the next (1) or previous (-1) tab of the half with the focus to the front, going round. */
export function stepTab(panes: Panes, by: 1 | -1): Panes {
  const half = focusedHalf(panes);
  const front = half.tabs.findIndex((tab) => placeKey(tab) === half.active);
  const next = half.tabs[(front + by + half.tabs.length) % half.tabs.length];
  return next ? withHalf(panes, { ...half, active: placeKey(next) }) : panes;
}

export interface TabMove {
  readonly from: HalfId;
  readonly key: string;
  /** The half that it goes to, opened where it is closed. */
  readonly to: HalfId;
  /** Key of the tab that it goes before; null for the end. */
  readonly before: string | null;
}

/** Moves a tab within its half or to the other one, and brings it to the front there. A place has at most one tab in a half. */
export function moveTab(panes: Panes, { from, key, to, before }: TabMove): Panes {
  const place = halfOf(panes, from)?.tabs.find((tab) => placeKey(tab) === key);
  if (!place || before === key) return panes;
  // The only tab of the only half: another half would be left empty.
  if (!halfOf(panes, to) && halfOf(panes, from)!.tabs.length === 1) return panes;
  const opened: Panes = halfOf(panes, to) ? panes : { ...panes, halves: [...panes.halves, { id: to, tabs: [], active: null }] };
  const left = withHalf(opened, withoutTabs(halfOf(opened, from)!, (tab) => placeKey(tab) === key));
  const target = halfOf(left, to)!;
  const others = target.tabs.filter((tab) => placeKey(tab) !== key);
  const at = before === null ? -1 : others.findIndex((tab) => placeKey(tab) === before);
  const tabs = others.toSpliced(at < 0 ? others.length : at, 0, place);
  return withoutEmpty({ ...withHalf(left, { ...target, tabs, active: key }), focused: to });
}

/** Moves the tab in front of the half with the focus by one place to the right (1) or left (-1). */
export function shiftTab(panes: Panes, by: 1 | -1): Panes {
  const half = focusedHalf(panes);
  const at = half.tabs.findIndex((tab) => placeKey(tab) === half.active);
  const place = half.tabs[at];
  if (!place || at + by < 0 || at + by >= half.tabs.length) return panes;
  return withHalf(panes, { ...half, tabs: half.tabs.toSpliced(at, 1).toSpliced(at + by, 0, place) });
}

/** Moves the tab in front to the other half, which is opened where there is none. */
export function moveToOtherHalf(panes: Panes): Panes {
  const { id, active } = focusedHalf(panes);
  const to = otherHalf(panes)?.id ?? halfIds.find((each) => each !== id)!;
  return active === null ? panes : moveTab(panes, { from: id, key: active, to, before: null });
}

/** Closes a half: its tabs join those of the other, behind them. */
export function joinHalves(panes: Panes, closed: HalfId): Panes {
  const half = halfOf(panes, closed);
  const rest = panes.halves.find(({ id }) => id !== closed);
  if (!half || !rest) return panes;
  const tabs = [...rest.tabs, ...half.tabs.filter((tab) => !has(rest, placeKey(tab)))];
  return { halves: [{ ...rest, tabs }], focused: rest.id };
}

/** Returns stored panes as they can be shown: each name and tab once, a tab in front wherever there are tabs, and only places that exist. */
export function restorePanes(stored: Panes, exists: (place: Place) => boolean): Panes {
  const ids = new Set<HalfId>();
  const halves = stored.halves.filter(({ id }) => !ids.has(id) && ids.add(id)).map((half): Half => {
    const tabs = [...new Map(half.tabs.filter(exists).map((tab) => [placeKey(tab), tab])).values()];
    const front = tabs.find((tab) => placeKey(tab) === half.active) ?? tabs[0];
    return { id: half.id, tabs, active: front ? placeKey(front) : null };
  });
  const focused = ids.has(stored.focused) ? stored.focused : halves[0]!.id;
  return withoutEmpty({ halves, focused });
}
