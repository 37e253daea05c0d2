import type { TimelineBy } from '../../../core/analysis/timeline.ts';
import type { Claim } from '../../../core/model/claim.ts';
import { verdictOf, type Scale } from '../../../core/model/verdict.ts';
import { sayTime } from '../../../core/time/say-time.ts';

/** Returns a claim in one line: what is claimed, by whom, when, and the verdict. */
export function sayClaim(claim: Claim, by: TimelineBy, scale: Scale): string {
  const { statement, speaker, verdict } = claim;
  const edtf = claim[by]?.edtf;
  return [statement, speaker, edtf == null ? '' : sayTime(edtf), verdictOf(scale, verdict).name].filter((words) => words !== '').join(' · ');
}
