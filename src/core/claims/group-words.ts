import { text } from '../messages/messages.ts';
import type { ClaimStatus } from '../model/claim.ts';
import type { ClaimGrouping } from '../model/claim-view.ts';
import { verdictOf } from '../model/verdict.ts';
import { tagPath } from '../queries/tag-tree.ts';
import type { CellsProject } from './cell-words.ts';
import type { HintKind } from './hints.ts';

/** Returns what a group of claims is called; `value` is what its claims have in common, null when they have none. */
export function groupWords(grouping: ClaimGrouping, value: string | null, project: CellsProject): string {
  if (grouping === 'none') return '';
  if (value === null) return text(`claims.without.${grouping}`);
  switch (grouping) {
    case 'speaker': case 'assignee': return value;
    case 'verdict': return verdictOf(project.project.verdicts, value).name;
    case 'tag': {
      const tag = project.tags.get(value);
      return tag ? tagPath(project.tags, tag).join(' / ') : '';
    }
    case 'source': return project.sources.get(value)?.citation.title ?? '';
    case 'hint': return text(`hint.kind.${value as HintKind}`);
    case 'status': return text(`claim.status.${value as ClaimStatus}`);
  }
}
