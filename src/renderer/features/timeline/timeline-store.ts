import { create } from 'zustand';
import { moved, zoomed, type TimeView } from '../../../core/analysis/time-scale.ts';
import type { TimelineBy } from '../../../core/analysis/timeline.ts';

/** What lanes are made of. */
export const laneKinds = ['speaker', 'verdict', 'tag', 'none'] as const;
export type LaneKind = (typeof laneKinds)[number];

interface TimelineStore {
  readonly by: TimelineBy;
  readonly lanes: LaneKind;
  /** The stretch of time in view; null while it is all there is. */
  readonly view: TimeView | null;
  /** The mark that Tab leads to: the claim and the lane it stands in. */
  readonly focus: { readonly lane: string; readonly claimId: string } | null;
}

/** How the timeline is looked at, kept while the window is open. */
export const useTimelineStore = create<TimelineStore>(() => ({ by: 'saidOn', lanes: 'speaker', view: null, focus: null }));

const { setState } = useTimelineStore;

/** Tells claims' places by another of their times; everything is in view again. */
export const showBy = (by: TimelineBy): void => setState({ by, view: null });
export const showLanes = (lanes: LaneKind): void => setState({ lanes });
export const showAll = (): void => setState({ view: null });
export const focusMark = (lane: string, claimId: string): void => setState({ focus: { lane, claimId } });

/** Shows `factor` times as much time, with `at` (milliseconds) where it is. `shown` is what is in view. */
export const zoomBy = (shown: TimeView, factor: number, at: number = (shown.start + shown.end) / 2): void => setState({ view: zoomed(shown, factor, at) });

/** Goes on by a share of what is in view; positive is later. */
export const moveBy = (shown: TimeView, share: number): void => setState({ view: moved(shown, share) });

/** Brings a stretch into view: near enough to tell its claims apart, with as much room on both sides. */
export function showStretch({ start, end }: TimeView): void {
  const width = Math.max(end - start, 6 * 3_600_000);
  setState({ view: { start: start - width, end: end + width } });
}
