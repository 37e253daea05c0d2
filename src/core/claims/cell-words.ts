import { text, textOf } from '../messages/messages.ts';
import type { ClaimColumn } from '../model/claim-view.ts';
import { verdictOf } from '../model/verdict.ts';
import type { ClaimFacts, ClaimsProject } from './claim-facts.ts';

/** What cells name. */
export type CellsProject = Pick<ClaimsProject, 'project' | 'tags' | 'sources' | 'disagreements'>;

/** Returns what a cell of the table says, in words: empty where there is nothing to say. Instants are said as days in UTC, `YYYY-MM-DD`. */
export function cellWords(column: ClaimColumn, facts: ClaimFacts, project: CellsProject): string {
  const { claim, sums } = facts;
  switch (column) {
    case 'statement': case 'speaker': case 'place': case 'assignee': return claim[column];
    case 'verdict': return verdictOf(project.project.verdicts, claim.verdict).name;
    case 'confidence': return claim.confidence === null ? '' : text('claims.percent', { percent: claim.confidence });
    case 'saidOn': case 'about': return claim[column]?.words ?? '';
    case 'tags': return claim.tagIds.map((tagId) => project.tags.get(tagId)?.name).filter((name) => name !== undefined).join(', ');
    case 'for': return numberWords(sums.supports);
    case 'against': return numberWords(sums.refutes);
    case 'sources': return sums.sourceIds.map((sourceId) => project.sources.get(sourceId)?.citation.title).filter((title) => title !== undefined).join('; ');
    case 'status': return text(`claim.status.${claim.status}`);
    case 'hints': return facts.hints(project).map(({ reason }) => textOf(reason)).join('; ');
    case 'created': return claim.createdAt.slice(0, 10);
    case 'modified': return claim.modifiedAt.slice(0, 10);
  }
}

const numberWords = (count: number): string => (count === 0 ? '' : String(count));
