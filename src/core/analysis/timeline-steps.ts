import type { TimeView } from './time-scale.ts';
import type { LaneLayout, TimelineLane } from './timeline.ts';

/** Something that can have the focus in a lane: a claim, or a cluster, named by the first claim in it. */
export interface Mark {
  readonly claimId: string;
  /** Pixels from the beginning of the view, and how wide it is. */
  readonly x: number;
  readonly width: number;
}

/** Returns what is drawn of a lane from left to right. */
export const marksOf = ({ placed, clusters }: LaneLayout): readonly Mark[] =>
  [...placed, ...clusters.map(({ x, width, claimIds }) => ({ x, width, claimId: claimIds[0]! }))]
    .map(({ claimId, x, width }) => ({ claimId, x, width }))
    .sort((a, b) => a.x - b.x || a.width - b.width);

/** Returns the mark of a lane whose middle is nearest to `x`; undefined in an empty one. */
export const nearestMark = (marks: readonly Mark[], x: number): Mark | undefined => {
  const distance = (mark: Mark): number => Math.abs(mark.x + mark.width / 2 - x);
  return marks.reduce<Mark | undefined>((best, mark) => (best === undefined || distance(mark) < distance(best) ? mark : best), undefined);
};

/** Returns the claim of a lane that comes next after the view (1) or last before it (-1); undefined when there is none. */
export function claimOutside({ claims }: TimelineLane, view: TimeView, by: 1 | -1): { readonly claimId: string; readonly start: number; readonly end: number } | undefined {
  if (by === 1) return claims.find(({ start }) => start >= view.end);
  return claims.filter(({ end }) => end <= view.start).reduce<(typeof claims)[number] | undefined>((last, claim) => (last === undefined || claim.end >= last.end ? claim : last), undefined);
}

/** Returns the view moved so that what is outside of it stands in its middle. */
export function centredOn(view: TimeView, { start, end }: TimeView): TimeView {
  const half = (view.end - view.start) / 2;
  const middle = Number.isFinite(start) && Number.isFinite(end) ? (start + end) / 2 : Number.isFinite(start) ? start : end;
  return { start: middle - half, end: middle + half };
}
