import { ChevronLeft, ChevronRight, Download, Image, Maximize2, Printer, Spline, ZoomIn, ZoomOut } from 'lucide-react';
import type { TimeView } from '../../../core/analysis/time-scale.ts';
import type { TimelineBy } from '../../../core/analysis/timeline.ts';
import { text } from '../../../core/messages/messages.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { Select } from '../../ui/Select.tsx';
import { Space, ViewTools } from '../../ui/ViewFrame.tsx';
import { exportTimeline, printTimeline } from './export-timeline.ts';
import { laneKinds, moveBy, showAll, showBy, showLanes, useTimelineStore, zoomBy } from './timeline-store.ts';
import type { ShownTimeline } from './use-timeline.ts';
import styles from './Timeline.module.css';

const bys: readonly TimelineBy[] = ['saidOn', 'about'];

/** What the timeline goes by, what stands in a lane, how much time is in view; and pictures of it. */
export const TimelineBar = ({ timeline, view }: { readonly timeline: ShownTimeline; readonly view: TimeView }): React.JSX.Element => {
  const { by, lanes } = useTimelineStore();
  const whole = useTimelineStore((state) => state.view === null);
  return (
    <ViewTools label={text('place.timeline')} open>
      <div className={styles.choice}>
        <Select label={text('timeline.by')} value={by} options={bys.map((value) => ({ value, label: text(`timeline.${value}`) }))} onChange={showBy} />
      </div>
      <div className={styles.choice}>
        <Select label={text('timeline.lanes')} value={lanes} options={laneKinds.map((value) => ({ value, label: text(`timeline.lanes.${value}`) }))} onChange={showLanes} />
      </div>
      <Space />
      <IconButton size="small" label={text('timeline.earlier')} icon={<ChevronLeft aria-hidden />} onClick={() => moveBy(view, -0.4)} />
      <IconButton size="small" label={text('timeline.later')} icon={<ChevronRight aria-hidden />} onClick={() => moveBy(view, 0.4)} />
      <IconButton size="small" label={text('timeline.zoomOut')} icon={<ZoomOut aria-hidden />} onClick={() => zoomBy(view, 2)} />
      <IconButton size="small" label={text('timeline.zoomIn')} icon={<ZoomIn aria-hidden />} onClick={() => zoomBy(view, 0.5)} />
      <IconButton size="small" label={text('timeline.all')} icon={<Maximize2 aria-hidden />} disabled={whole} onClick={showAll} />
      <Menu align="end" trigger={<IconButton size="small" label={text('timeline.export')} icon={<Download aria-hidden />} />}>
        <MenuItem icon={<Spline aria-hidden />} onSelect={() => void exportTimeline(timeline, view, 'svg')}>{text('timeline.exportSvg')}</MenuItem>
        <MenuItem icon={<Image aria-hidden />} onSelect={() => void exportTimeline(timeline, view, 'png')}>{text('timeline.exportPng')}</MenuItem>
        <MenuItem icon={<Printer aria-hidden />} onSelect={() => void printTimeline(timeline, view)}>{text('timeline.print')}</MenuItem>
      </Menu>
    </ViewTools>
  );
};
