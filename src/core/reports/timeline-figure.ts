import { timelineDrawing } from '../analysis/timeline-drawing.ts';
import { viewOfAll } from '../analysis/time-scale.ts';
import { layOutLane, timelineOf } from '../analysis/timeline.ts';
import { text } from '../messages/messages.ts';
import { exchangeColour } from '../model/colour.ts';
import { verdictOf } from '../model/verdict.ts';
import { sayTime } from '../time/say-time.ts';
import { aside } from './quotes.ts';
import type { ReportProject } from './report-project.ts';
import type { SetBlock } from './set-block.ts';

/** Narrower than a picture of the timeline that is saved by itself, so that its words can be read in a column. Pixels. */
const options = { width: 480, least: 10, label: 150, gap: 6, mostRows: 40, clusterWidth: 48 };

/** Returns the claims in time by when they were said, in lanes by speaker, as a picture; words where none has a time. */
export function timelineFigure({ claims, project, now }: ReportProject): SetBlock {
  const { lanes } = timelineOf(claims.values(), 'saidOn', ({ speaker }) => (speaker.trim() === '' ? [] : [speaker.trim()]));
  const timed = lanes.flatMap((lane) => lane.claims);
  if (timed.length === 0) return aside(text('report.noTimes'));
  const view = viewOfAll(timed, now);
  const title = text('timeline.titleSaid', { project: project.name });
  const drawing = timelineDrawing({
    title, view, options,
    lanes: lanes.map((lane) => ({ label: lane.key === '' ? text('timeline.noSpeaker') : lane.key, layout: layOutLane(lane, view, options) })).filter(({ layout }) => layout.rows > 0),
    describe: (claimId) => {
      const claim = claims.get(claimId)!;
      const verdict = verdictOf(project.verdicts, claim.verdict);
      const said = claim.saidOn?.edtf == null ? '' : sayTime(claim.saidOn.edtf);
      return { statement: claim.statement, title: [claim.statement, claim.speaker, said, verdict.name].filter((words) => words !== '').join(' · '), colour: exchangeColour(verdict.colour) };
    },
    sayCluster: (count) => text('timeline.cluster', { count }),
  });
  return { kind: 'figure', drawing, caption: [] };
}
