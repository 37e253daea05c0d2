import { evidenceOn } from '../claims/evidence-by-claim.ts';
import { highlightOfEvidence } from '../model/evidence.ts';
import type { HighlightRef } from '../model/highlight.ts';
import type { BlockContent } from '../model/report-block.ts';
import type { ReportProject } from './report-project.ts';

/** Returns the highlights whose words or places a block shows. */
export function passagesShown(content: BlockContent, { evidenceByClaim, tags }: Pick<ReportProject, 'evidenceByClaim' | 'tags'>): readonly HighlightRef[] {
  switch (content.kind) {
    case 'passage': return [content.passage];
    case 'evidence': return evidenceOn(evidenceByClaim, content.claimId).flatMap((item) => highlightOfEvidence(item) ?? []);
    case 'codebook': return content.examples ? [...tags.values()].flatMap(({ examples }) => examples) : [];
    default: return [];
  }
}
