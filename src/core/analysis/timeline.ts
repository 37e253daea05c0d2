import type { Claim } from '../model/claim.ts';
import { boundsOf } from '../time/edtf.ts';
import type { TimeView } from './time-scale.ts';

/** Which of a claim's times its place is told by. */
export type TimelineBy = 'saidOn' | 'about';

/** A claim as it stands in time: milliseconds from 1970 in UTC; infinite where an end is open or unknown. */
export interface TimedClaim extends TimeView {
  readonly claimId: string;
  /** True when its time is said to be about right, uncertain, or without a known end. */
  readonly vague: boolean;
}

/** Claims under one heading. */
export interface TimelineLane {
  /** What the heading is made of: a speaker's name, a verdict's id, a tag's id; empty for claims that have none. */
  readonly key: string;
  /** By their beginning, then by their end. */
  readonly claims: readonly TimedClaim[];
}

export interface Timeline {
  readonly lanes: readonly TimelineLane[];
  /** Claims whose time is missing or not understood, in the order given. */
  readonly undated: readonly string[];
}

/**
 * Returns claims in time, in lanes by the keys that `lanesOf` answers for each: a claim stands in each of its lanes, and in the lane
 * without a key when it has none, which comes last. The others are in the order in which their first claim is given.
 */
export function timelineOf(claims: Iterable<Claim>, by: TimelineBy, lanesOf: (claim: Claim) => readonly string[]): Timeline {
  const lanes = new Map<string, TimedClaim[]>();
  const undated: string[] = [];
  for (const claim of claims) {
    const edtf = claim[by]?.edtf;
    const bounds = edtf == null ? null : boundsOf(edtf);
    if (!bounds) {
      undated.push(claim.id);
      continue;
    }
    const timed = { claimId: claim.id, ...bounds };
    const keys = [...new Set(lanesOf(claim))];
    for (const key of keys.length === 0 ? [''] : keys) {
      const lane = lanes.get(key);
      if (lane) lane.push(timed);
      else lanes.set(key, [timed]);
    }
  }
  const inOrder = [...lanes].map(([key, timed]): TimelineLane => ({ key, claims: timed.sort((a, b) => a.start - b.start || a.end - b.end) }));
  return { lanes: [...inOrder.filter(({ key }) => key !== ''), ...inOrder.filter(({ key }) => key === '')], undated };
}

/** A claim at its place in a lane: pixels from the beginning of the view, and the row counted from 0. */
export interface PlacedClaim extends TimedClaim {
  readonly x: number;
  readonly width: number;
  readonly row: number;
  /** Pixels between it and the next one of its row, or the end of the view: room for its words. */
  readonly room: number;
}

/** Claims that stand too close to be drawn each, with the pixels over which they are spread. */
export interface ClaimCluster {
  readonly x: number;
  readonly width: number;
  readonly claimIds: readonly string[];
}

export interface LaneLayout {
  readonly placed: readonly PlacedClaim[];
  readonly clusters: readonly ClaimCluster[];
  /** Rows that are used, one more where there are clusters. */
  readonly rows: number;
}

/** How a lane is drawn, in pixels. */
export interface LaneOptions {
  /** Width of the view. */
  readonly width: number;
  /** Least width that a claim takes, so that it can be seen and hit. */
  readonly least: number;
  /** Room after each claim for its words. */
  readonly label: number;
  readonly gap: number;
  /** Rows that a lane may have; what needs more is gathered into clusters. */
  readonly mostRows: number;
  /** Clusters that begin within so many pixels are one. */
  readonly clusterWidth: number;
}

/**
 * Returns where the claims of a lane that touch the view are drawn: in rows in which none lies over another. Where more stand at
 * one place than there are rows, the rest is gathered in clusters, so that a lane's height is bounded whatever is in it.
 */
export function layOutLane({ claims }: TimelineLane, view: TimeView, options: LaneOptions): LaneLayout {
  const { width, least, label, gap, mostRows, clusterWidth } = options;
  const scale = width / (view.end - view.start);
  const ends: number[] = [];
  const placed: Omit<PlacedClaim, 'room'>[] = [];
  const clusters: { x: number; width: number; readonly claimIds: string[] }[] = [];
  for (const claim of claims) {
    if (claim.start >= view.end || claim.end <= view.start) continue;
    const x = Math.max(0, (claim.start - view.start) * scale);
    const shown = Math.max(least, Math.min(width, (claim.end - view.start) * scale) - x);
    let row = 0;
    while (row < ends.length && ends[row]! > x) row++;
    if (row < mostRows) {
      ends[row] = x + shown + label + gap;
      placed.push({ ...claim, x, width: shown, row });
      continue;
    }
    const last = clusters.at(-1);
    if (last && x - last.x <= clusterWidth) {
      last.claimIds.push(claim.claimId);
      last.width = Math.max(last.width, x + least - last.x);
    } else clusters.push({ x, width: least, claimIds: [claim.claimId] });
  }
  return { placed: withRoom(placed, width), clusters, rows: ends.length + (clusters.length > 0 ? 1 : 0) };
}

function withRoom(placed: readonly Omit<PlacedClaim, 'room'>[], width: number): readonly PlacedClaim[] {
  const next = new Map<number, number>();
  return placed.toReversed().map((claim) => {
    const room = Math.max(0, (next.get(claim.row) ?? width) - claim.x - claim.width);
    next.set(claim.row, claim.x);
    return { ...claim, room };
  }).toReversed();
}
