import { useMemo } from 'react';
import type { TimeView } from '../../../core/analysis/time-scale.ts';
import { layOutLane, type LaneLayout, type LaneOptions } from '../../../core/analysis/timeline.ts';
import type { ShownTimeline } from './use-timeline.ts';

/** Pixels: as the styles of the lanes have them. */
const rowHeight = 28;
const lanePadding = 20;
const stackedLabel = 22;
const gutter = 168;
/** Below this width names stand above their lanes. */
const narrow = 620;

export interface LaneGeometry {
  readonly options: LaneOptions;
  readonly layouts: readonly LaneLayout[];
  /** Heights of the lanes, in pixels. */
  readonly heights: readonly number[];
  readonly stacked: boolean;
  /** Where time begins, from the left edge. */
  readonly left: number;
}

/** Where everything stands in a pane of this width. */
export function useLaneLayouts(timeline: ShownTimeline, view: TimeView, paneWidth: number): LaneGeometry {
  return useMemo(() => {
    const stacked = paneWidth < narrow;
    const left = stacked ? 12 : gutter;
    const options = { width: Math.max(120, paneWidth - left - 24), least: 12, label: stacked ? 96 : 148, gap: 6, mostRows: 12, clusterWidth: 56 };
    const layouts = timeline.lanes.map((lane) => layOutLane(lane, view, options));
    const heights = layouts.map(({ rows }) => Math.max(1, rows) * rowHeight + lanePadding + (stacked ? stackedLabel : 0));
    return { options, layouts, heights, stacked, left };
  }, [timeline, view, paneWidth]);
}
