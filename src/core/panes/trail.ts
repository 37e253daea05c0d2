import { placeKey, type Place } from '../model/place.ts';
import type { HalfId } from './panes.ts';

/** A stop on the way through the project: what was in front of a half, and where in it. */
export interface Stop {
  readonly half: HalfId;
  readonly place: Place;
  /** UTF-16 offset of the text at the top of the view; null where that is not known or has no meaning. */
  readonly offset: number | null;
  /** True when it was reached by walking from one highlight to the next. */
  readonly step?: boolean;
}

/** Where the user has been, as a browser keeps it: going back leaves the later stops to go forward to. */
export interface Trail {
  readonly stops: readonly Stop[];
  /** The stop where the user is; -1 when there is none yet. */
  readonly at: number;
}

export const emptyTrail: Trail = { stops: [], at: -1 };

/** Stops that are kept; the oldest go first. */
const most = 100;

const isSame = (a: Stop | undefined, b: Stop): boolean => a !== undefined && a.half === b.half && placeKey(a.place) === placeKey(b.place);

const bounded = ({ stops, at }: Trail): Trail => {
  const over = Math.max(0, stops.length - most);
  return over === 0 ? { stops, at } : { stops: stops.slice(over), at: at - over };
};

/** Notes where the user is now: by scrolling, or by a click into the other half, they may have left the stop. */
function noted({ stops, at }: Trail, here: Stop | null): Trail {
  if (!here) return { stops, at };
  const present = stops[at];
  if (present && isSame(present, here)) return { stops: stops.with(at, { ...present, ...here }), at };
  return { stops: [...stops.slice(0, at + 1), here], at: at + 1 };
}

/**
 * Returns the trail after a jump from `here` (null where nothing was open) to `next`. What lay ahead is forgotten. Walking
 * on from highlight to highlight is one stop, however far it goes.
 */
export function jump(trail: Trail, here: Stop | null, next: Stop): Trail {
  const walking = next.step === true && isSame(trail.stops[trail.at], next) && trail.stops[trail.at]!.step === true;
  if (walking) return { stops: [...trail.stops.slice(0, trail.at), next], at: trail.at };
  const left = noted(trail, here);
  return bounded({ stops: [...left.stops.slice(0, left.at + 1), next], at: left.at + 1 });
}

/** Returns the trail after a step back (-1) or forward (1) and the stop to show; null when there is none that way. */
export function travel(trail: Trail, here: Stop | null, by: 1 | -1): { readonly trail: Trail; readonly stop: Stop } | null {
  const stop = trail.stops[trail.at + by];
  if (!stop) return null;
  const present = trail.stops[trail.at];
  // Elsewhere by a click into the other half: the way back leads first to where the trail was left.
  if (here && present && by === -1 && !isSame(present, here)) {
    const left = noted(trail, here);
    return { trail: { ...left, at: left.at - 1 }, stop: present };
  }
  const stops = here && present && isSame(present, here) ? trail.stops.with(trail.at, { ...present, offset: here.offset }) : trail.stops;
  return { trail: { stops, at: trail.at + by }, stop };
}

/** Takes the stops away whose place no longer exists. */
export function keepStops({ stops, at }: Trail, exists: (place: Place) => boolean): Trail {
  const kept = stops.filter(({ place }) => exists(place));
  if (kept.length === stops.length) return { stops, at };
  return { stops: kept, at: Math.min(kept.length - 1, stops.slice(0, at + 1).filter(({ place }) => exists(place)).length - 1) };
}
