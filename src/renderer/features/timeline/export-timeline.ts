import { timelineDrawing } from '../../../core/analysis/timeline-drawing.ts';
import type { TimeView } from '../../../core/analysis/time-scale.ts';
import { layOutLane } from '../../../core/analysis/timeline.ts';
import type { Drawing } from '../../../core/drawing/drawing.ts';
import { drawingSvg } from '../../../core/drawing/drawing-svg.ts';
import { text } from '../../../core/messages/messages.ts';
import { exchangeColour } from '../../../core/model/colour.ts';
import { defaultScale, verdictOf } from '../../../core/model/verdict.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { drawingPng } from '../../ui/paint-drawing.ts';
import { printPicture } from '../../ui/print-picture.ts';
import { saveMade } from '../export/save-made.ts';
import { sayClaim } from './say-claim.ts';
import { useTimelineStore } from './timeline-store.ts';
import type { ShownTimeline } from './use-timeline.ts';

/** A picture is as wide as paper on its side is, whatever the width of the window. */
const options = { width: 1120, least: 10, label: 150, gap: 6, mostRows: 40, clusterWidth: 48 };
/** Pixels of a PNG for each of the picture: sharp on paper too. */
const density = 2;

/** Returns the picture of the timeline as it is looked at. */
function pictureOf(timeline: ShownTimeline, view: TimeView): Drawing {
  const { by } = useTimelineStore.getState();
  const project = useProjectStore.getState().view?.project;
  const scale = project?.verdicts ?? defaultScale;
  return timelineDrawing({
    title: text(by === 'saidOn' ? 'timeline.titleSaid' : 'timeline.titleAbout', { project: project?.name ?? '' }), view, options,
    lanes: timeline.lanes.map((lane) => ({ label: timeline.nameLane(lane.key), layout: layOutLane(lane, view, options) })).filter(({ layout }) => layout.rows > 0),
    describe: (claimId) => {
      const claim = timeline.claims.get(claimId)!;
      return { statement: claim.statement, title: sayClaim(claim, by, scale), colour: exchangeColour(verdictOf(scale, claim.verdict).colour) };
    },
    sayCluster: (count) => text('timeline.cluster', { count }),
  });
}

/** Saves the timeline as it is looked at as a picture, where the user says. */
export async function exportTimeline(timeline: ShownTimeline, view: TimeView, kind: 'svg' | 'png'): Promise<void> {
  const drawing = pictureOf(timeline, view);
  await saveMade({ name: drawing.title, kind, content: kind === 'svg' ? drawingSvg(drawing) : await drawingPng(drawing, density) });
}

/** Asks the system to print the timeline as it is looked at. */
export const printTimeline = (timeline: ShownTimeline, view: TimeView): Promise<void> => printPicture(pictureOf(timeline, view));
