import { evidenceInHighlight, evidenceInHighlights, evidenceInSource } from '../../../core/claims/evidence-in-highlights.ts';
import type { SummedClaim } from '../../../core/formats/print-html/summary-html.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Stance } from '../../../core/model/evidence.ts';
import type { Highlight } from '../../../core/model/highlight.ts';
import type { ProjectReader } from '../../../core/model/project-state.ts';
import { verdictOf } from '../../../core/model/verdict.ts';

/** Returns what tells the claims that passages of a source are evidence on, in the order in which they were made. */
export function summing(state: ProjectReader): (sourceId: string) => readonly SummedClaim[] {
  const evidence = evidenceInHighlights(state.evidence.values());
  return (sourceId) => {
    const byClaim = new Map<string, Map<Stance, number>>();
    for (const { claimId, stance } of evidenceInSource(evidence, sourceId)) {
      const stances = byClaim.get(claimId) ?? new Map<Stance, number>();
      byClaim.set(claimId, stances.set(stance, (stances.get(stance) ?? 0) + 1));
    }
    return [...state.claims.values()].flatMap(({ id, statement, verdict }) => {
      const stances = byClaim.get(id);
      if (!stances) return [];
      const words = [...stances].map(([stance, count]) => text('export.stanceCount', { stance: text(`stance.${stance}`), count }));
      return [{ statement, verdict: verdictOf(state.project.verdicts, verdict).name, stances: words.join(', ') }];
    });
  };
}

/** Returns what says of a highlight, in lines, for which claims it is evidence, and what verdicts these have. */
export function weighing(state: ProjectReader): (highlight: Highlight) => readonly string[] {
  const evidence = evidenceInHighlights(state.evidence.values());
  return (highlight) => evidenceInHighlight(evidence, highlight).flatMap(({ claimId, stance }) => {
    const claim = state.claims.get(claimId);
    return claim ? [text('export.pdfClaim', { stance: text(`stance.${stance}`), statement: claim.statement, verdict: verdictOf(state.project.verdicts, claim.verdict).name })] : [];
  });
}
