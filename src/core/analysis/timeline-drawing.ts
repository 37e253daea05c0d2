import { shorten } from '../commands/words.ts';
import type { Drawing, Shape } from '../drawing/drawing.ts';
import { ticksIn, type TimeView } from './time-scale.ts';
import type { LaneLayout, LaneOptions } from './timeline.ts';

/** What the picture of a timeline says of a claim. */
export interface DrawnClaim {
  readonly statement: string;
  /** Statement, speaker, time and verdict in one line. */
  readonly title: string;
  /** Colour of its verdict, `#rrggbb`. */
  readonly colour: string;
}

export interface DrawnLane {
  readonly label: string;
  readonly layout: LaneLayout;
}

export interface TimelinePicture {
  readonly title: string;
  readonly lanes: readonly DrawnLane[];
  readonly view: TimeView;
  /** Those by which the lanes were laid out. */
  readonly options: LaneOptions;
  readonly describe: (claimId: string) => DrawnClaim;
  readonly sayCluster: (count: number) => string;
}

const [margin, gutter, head, rowHeight, laneGap, barHeight] = [24, 180, 72, 26, 14, 14];
const ink = { text: '#1c1e21', quiet: '#5b6069', line: '#e0e0dc', strong: '#b9bbbf', paper: '#ffffff', cluster: '#d5d7db' };

/** How many letters find room in so many pixels, with some space on both sides; fewer than these say nothing. */
const lettersIn = (pixels: number): number => Math.floor((pixels - 10) / 6.2);
const fewLetters = 6;

/** Returns the picture of a timeline as it is looked at, for paper: dark on white, whatever the theme. */
export function timelineDrawing({ title, lanes, view, options, describe, sayCluster }: TimelinePicture): Drawing {
  const left = margin + gutter;
  const width = left + options.width + margin;
  const shapes: Shape[] = [{ kind: 'text', x: margin, y: margin + 14, words: title, size: 17, fill: ink.text, strong: true, anchor: 'start' }];
  const scale = options.width / (view.end - view.start);
  let y = margin + head;
  const bodies: Shape[] = [];
  for (const { label, layout } of lanes) {
    const height = Math.max(1, layout.rows) * rowHeight;
    bodies.push({ kind: 'line', x1: margin, y1: y - laneGap / 2, x2: width - margin, y2: y - laneGap / 2, stroke: ink.line, width: 1, dashed: false });
    bodies.push({ kind: 'text', x: margin, y: y + 13, words: shorten(label, 28), size: 12, fill: ink.text, strong: true, anchor: 'start' });
    for (const { claimId, x, width: length, row, vague, room: free } of layout.placed) {
      const { statement, title: said, colour } = describe(claimId);
      const top = y + row * rowHeight;
      bodies.push({ kind: 'rect', x: left + x, y: top + 2, width: length, height: barHeight, radius: 3, fill: vague ? ink.paper : colour, stroke: colour, dashed: vague, title: said });
      // Where there is no room behind a long bar, its words stand within it.
      const behind = lettersIn(Math.min(Math.max(free, options.label), width - left - x - length));
      const within = behind <= fewLetters ? lettersIn(length) : 0;
      if (behind > fewLetters || within > fewLetters) {
        bodies.push({ kind: 'text', x: left + x + (within > 0 ? 0 : length) + 5, y: top + 13, words: shorten(statement, within || behind), size: 11, fill: within > 0 ? ink.text : ink.quiet, strong: false, anchor: 'start' });
      }
    }
    for (const { x, width: length, claimIds } of layout.clusters) {
      const top = y + (layout.rows - 1) * rowHeight;
      const words = sayCluster(claimIds.length);
      bodies.push({ kind: 'rect', x: left + x, y: top + 2, width: Math.max(length, 22), height: barHeight, radius: 7, fill: ink.cluster, stroke: null, dashed: false, title: words });
      bodies.push({ kind: 'text', x: left + x + Math.max(length, 22) / 2, y: top + 13, words: String(claimIds.length), size: 10, fill: ink.text, strong: true, anchor: 'middle' });
    }
    y += height + laneGap;
  }
  for (const { at, label, major } of ticksIn(view, Math.max(2, Math.floor(options.width / 90)))) {
    const x = left + (at - view.start) * scale;
    shapes.push({ kind: 'line', x1: x, y1: margin + head - 22, x2: x, y2: y, stroke: major ? ink.strong : ink.line, width: 1, dashed: false });
    shapes.push({ kind: 'text', x, y: margin + head - 28, words: label, size: 11, fill: ink.quiet, strong: major, anchor: 'middle' });
  }
  return { width, height: y + margin, title, background: ink.paper, shapes: [...shapes, ...bodies] };
}
