import { evidenceInHighlight, evidenceInHighlights } from '../../../core/claims/evidence-in-highlights.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Highlight } from '../../../core/model/highlight.ts';
import type { ProjectReader } from '../../../core/model/project-state.ts';
import { verdictOf } from '../../../core/model/verdict.ts';

/** Returns what says of a highlight, in lines, for which claims it is evidence, and what verdicts these have. */
export function weighing(state: ProjectReader): (highlight: Highlight) => readonly string[] {
  const evidence = evidenceInHighlights(state.evidence.values());
  return (highlight) => evidenceInHighlight(evidence, highlight).flatMap(({ claimId, stance }) => {
    const claim = state.claims.get(claimId);
    return claim ? [text('export.pdfClaim', { stance: text(`stance.${stance}`), statement: claim.statement, verdict: verdictOf(state.project.verdicts, claim.verdict).name })] : [];
  });
}
