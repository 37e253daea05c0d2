import { useVirtualizer } from '@tanstack/react-virtual';
import { CalendarRange, ChartGantt } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ticksIn } from '../../../core/analysis/time-scale.ts';
import { marksOf } from '../../../core/analysis/timeline-steps.ts';
import { text } from '../../../core/messages/messages.ts';
import { useLookingAtClaim } from '../../state/looked-at.ts';
import { showClaim } from '../../state/ui-store.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { useElementWidth } from '../../ui/use-element-width.ts';
import { ViewFrame } from '../../ui/ViewFrame.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useKeyWords } from '../actions/registry.ts';
import { useScale, VerdictIcon } from '../claims/verdict.tsx';
import { TimelineBar } from './TimelineBar.tsx';
import { TimelineLane } from './TimelineLane.tsx';
import { useTimelineStore } from './timeline-store.ts';
import { useLaneLayouts } from './use-lane-layouts.ts';
import { usePointerView } from './use-pointer-view.ts';
import { useTimeline, type ShownTimeline } from './use-timeline.ts';
import { useTimelineKeys } from './use-timeline-keys.ts';
import styles from './Timeline.module.css';

/** Pixels that the name of a tick needs. */
const tickWidth = 84;
/** Claims without a time that the menu lists. */
const mostListed = 50;

/** The claims of the project in time: lanes of marks over an axis that goes from hours to centuries. */
export const TimelineView = (): React.JSX.Element => {
  const timeline = useTimeline();
  if (timeline.claims.size === 0) return <NoClaims />;
  if (timeline.lanes.length === 0) return <NoDates timeline={timeline} />;
  return <Lanes timeline={timeline} />;
};

const Lanes = ({ timeline }: { readonly timeline: ShownTimeline }): React.JSX.Element => {
  const scale = useScale();
  const by = useTimelineStore((state) => state.by);
  const focus = useTimelineStore((state) => state.focus);
  const view = useTimelineStore((state) => state.view) ?? timeline.all;
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const width = useElementWidth(scroller);
  const geometry = useLaneLayouts(timeline, view, width);
  const { options, layouts, heights, stacked, left } = geometry;
  usePointerView(scroller, view, left, options.width);
  const virtual = useVirtualizer({ count: timeline.lanes.length, getScrollElement: () => scroller, estimateSize: (index) => heights[index] ?? 48, overscan: 4 });
  useEffect(() => virtual.measure(), [virtual, heights]);
  const onKeyDown = useTimelineKeys({ timeline, view, geometry, scroller, scrollToLane: (index) => virtual.scrollToIndex(index, { align: 'auto' }) });

  const ticks = ticksIn(view, Math.max(2, Math.floor(options.width / tickWidth)));
  const xOf = (time: number): number => left + ((time - view.start) / (view.end - view.start)) * options.width;
  const reached = reachable(timeline, layouts.map(marksOf), focus);
  useLookingAtClaim('timeline', reached?.claimId ?? null);
  return (
    <ViewFrame label={text('place.timeline')}>
      <TimelineBar timeline={timeline} view={view} />
      <VisuallyHidden>{text('timeline.keys')}</VisuallyHidden>
      <div className={styles.axis} aria-hidden>
        {ticks.map(({ at, label, major }) => <span key={at} className={styles.tick} data-major={major || undefined} style={{ insetInlineStart: xOf(at) }}>{label}</span>)}
      </div>
      <div ref={setScroller} className={styles.lanes} onKeyDown={onKeyDown}>
        <div className={styles.ground} style={{ blockSize: virtual.getTotalSize() }}>
          {ticks.map(({ at, major }) => <span key={at} className={styles.line} data-major={major || undefined} style={{ insetInlineStart: xOf(at) }} aria-hidden />)}
          {width > 0 && virtual.getVirtualItems().map(({ index, start, size }) => {
            const lane = timeline.lanes[index]!;
            return (
              <div key={lane.key} className={styles.place} style={{ insetBlockStart: start, blockSize: size }}>
                <TimelineLane
                  lane={lane} name={timeline.nameLane(lane.key)} layout={layouts[index]!} claims={timeline.claims} scale={scale} by={by} view={view}
                  left={left} stacked={stacked} reached={reached?.lane === lane.key ? reached.claimId : null}
                />
              </div>
            );
          })}
        </div>
      </div>
      {timeline.undated.length > 0 && <Undated timeline={timeline} />}
    </ViewFrame>
  );
};

/** Returns the mark that Tab leads to: the one that had the focus last while it is drawn, else the first. */
function reachable(timeline: ShownTimeline, marks: readonly ReturnType<typeof marksOf>[], focus: { readonly lane: string; readonly claimId: string } | null): typeof focus {
  const there = timeline.lanes.findIndex(({ key }) => key === focus?.lane);
  if (focus && marks[there]?.some(({ claimId }) => claimId === focus.claimId)) return focus;
  const first = marks.findIndex((list) => list.length > 0);
  return first < 0 ? null : { lane: timeline.lanes[first]!.key, claimId: marks[first]![0]!.claimId };
}

const Undated = ({ timeline }: { readonly timeline: ShownTimeline }): React.JSX.Element => (
  <footer className={styles.foot}>
    <Menu side="top" trigger={<Button variant="quiet" size="small" icon={<CalendarRange aria-hidden />}>{text('timeline.undated', { count: timeline.undated.length })}</Button>}>
      {timeline.undated.slice(0, mostListed).map((claimId) => {
        const claim = timeline.claims.get(claimId)!;
        return (
          <MenuItem key={claimId} icon={<VerdictIcon verdict={claim.verdict} />} onSelect={() => showClaim(claimId)}>
            <span className={styles.listed} dir="auto">{claim.statement}</span>
          </MenuItem>
        );
      })}
    </Menu>
  </footer>
);

const NoClaims = (): React.JSX.Element => {
  const keys = useKeyWords('highlight.claim');
  return <EmptyState icon={<ChartGantt />} title={text('timeline.none')}>{text('timeline.noneHint', { keys })}</EmptyState>;
};

const NoDates = ({ timeline }: { readonly timeline: ShownTimeline }): React.JSX.Element => (
  <ViewFrame label={text('place.timeline')}>
    <TimelineBar timeline={timeline} view={timeline.all} />
    <div className={styles.empty}><EmptyState icon={<ChartGantt />} title={text('timeline.noneDated')}>{text('timeline.noneDatedHint')}</EmptyState></div>
    <Undated timeline={timeline} />
  </ViewFrame>
);
