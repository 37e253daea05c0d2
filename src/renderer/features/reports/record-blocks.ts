import type { Highlight } from '../../../core/model/highlight.ts';
import type { BlockContent } from '../../../core/model/report-block.ts';
import { verdictOf } from '../../../core/model/verdict.ts';
import { useProjectStore } from '../../state/project-store.ts';

const now = (): string => new Date().toISOString();

/** Returns the block that quotes a highlight as it is now. */
export const passageBlock = ({ sourceId, id, selector }: Highlight): BlockContent =>
  ({ kind: 'passage', passage: { sourceId, id }, keepsOld: false, seen: { words: selector.exact, verdict: '', at: now() } });

/** Returns the block that shows a claim as it is now; null once that is gone. */
export function claimBlock(claimId: string): BlockContent | null {
  const { view } = useProjectStore.getState();
  const claim = view?.claims.get(claimId);
  if (!view || !claim) return null;
  return { kind: 'claim', claimId, keepsOld: false, seen: { words: claim.statement, verdict: verdictOf(view.project.verdicts, claim.verdict).name, at: now() } };
}
