import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { TimeView } from '../../../core/analysis/time-scale.ts';
import { centredOn, claimOutside, marksOf, nearestMark } from '../../../core/analysis/timeline-steps.ts';
import { focusMark, moveBy, showAll, useTimelineStore, zoomBy } from './timeline-store.ts';
import type { LaneGeometry } from './use-lane-layouts.ts';
import type { ShownTimeline } from './use-timeline.ts';

interface Given {
  readonly timeline: ShownTimeline;
  readonly view: TimeView;
  readonly geometry: LaneGeometry;
  readonly scroller: HTMLElement | null;
  readonly scrollToLane: (index: number) => void;
}

/** Returns what answers keys in the lanes: arrows go from mark to mark, across lanes and beyond what is in view; plus, minus, pages and 0 change the view. */
export function useTimelineKeys({ timeline, view, geometry, scroller, scrollToLane }: Given): (event: KeyboardEvent) => void {
  const asked = useRef(false);
  const focus = useTimelineStore((state) => state.focus);
  useEffect(() => {
    // The mark may only be there once its lane was scrolled into view.
    if (!asked.current || !focus || !scroller) return;
    const mark = [...scroller.querySelectorAll<HTMLElement>('[data-claim]')].find(({ dataset }) => dataset['claim'] === focus.claimId && dataset['lane'] === focus.lane);
    if (!mark) return;
    asked.current = false;
    mark.focus();
  });

  const goTo = (laneIndex: number, claimId: string): void => {
    asked.current = true;
    scrollToLane(laneIndex);
    focusMark(timeline.lanes[laneIndex]!.key, claimId);
  };

  const step = (laneIndex: number, claimId: string, by: 1 | -1): void => {
    const marks = marksOf(geometry.layouts[laneIndex]!);
    const next = marks[marks.findIndex((mark) => mark.claimId === claimId) + by];
    if (next) return goTo(laneIndex, next.claimId);
    const outside = claimOutside(timeline.lanes[laneIndex]!, view, by);
    if (!outside) return;
    useTimelineStore.setState({ view: centredOn(view, outside) });
    goTo(laneIndex, outside.claimId);
  };

  const changeLane = (laneIndex: number, claimId: string, by: 1 | -1): void => {
    const here = marksOf(geometry.layouts[laneIndex]!).find((mark) => mark.claimId === claimId);
    for (let index = laneIndex + by; index >= 0 && index < timeline.lanes.length; index += by) {
      const next = nearestMark(marksOf(geometry.layouts[index]!), here ? here.x + here.width / 2 : 0);
      if (next) return goTo(index, next.claimId);
    }
  };

  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const mark = (event.target as HTMLElement).closest<HTMLElement>('[data-claim]');
    const laneIndex = timeline.lanes.findIndex(({ key }) => key === mark?.dataset['lane']);
    const claimId = mark?.dataset['claim'];
    const inLane = (go: (index: number, id: string) => void): void => { if (laneIndex >= 0 && claimId !== undefined) go(laneIndex, claimId); };
    const edge = (at: 0 | -1): void => inLane((index) => {
      const end = marksOf(geometry.layouts[index]!).at(at);
      if (end) goTo(index, end.claimId);
    });
    // What has the focus stays in view.
    const present = laneIndex < 0 ? undefined : marksOf(geometry.layouts[laneIndex]!).find((each) => each.claimId === claimId);
    const middle = present && view.start + ((present.x + present.width / 2) / geometry.options.width) * (view.end - view.start);
    const keys: Readonly<Record<string, () => void>> = {
      ArrowRight: () => inLane((index, id) => step(index, id, 1)),
      ArrowLeft: () => inLane((index, id) => step(index, id, -1)),
      ArrowDown: () => inLane((index, id) => changeLane(index, id, 1)),
      ArrowUp: () => inLane((index, id) => changeLane(index, id, -1)),
      Home: () => edge(0),
      End: () => edge(-1),
      PageUp: () => moveBy(view, -0.5),
      PageDown: () => moveBy(view, 0.5),
      '+': () => zoomBy(view, 0.5, middle),
      '=': () => zoomBy(view, 0.5, middle),
      '-': () => zoomBy(view, 2, middle),
      '0': showAll,
    };
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
}
