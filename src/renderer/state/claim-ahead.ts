import { evidenceOn } from '../../core/claims/evidence-by-claim.ts';
import { statingPassages } from '../../core/claims/stating-passages.ts';
import type { ClaimSuggestion } from '../../core/claims/suggestion.ts';
import type { Message } from '../../core/messages/messages.ts';
import { highlightOfEvidence } from '../../core/model/evidence.ts';
import type { HighlightRef } from '../../core/model/highlight.ts';
import type { Result } from '../../core/result.ts';
import { bridge } from './bridge.ts';
import { askContextsAhead } from './passage-contexts.ts';
import { useProjectStore } from './project-store.ts';
import type { ProjectView } from './project-view.ts';

type Answer = Promise<Result<readonly ClaimSuggestion[], Message>>;

/** The last answer that was asked for ahead: about which passages, of which state of the project, and what it says once it is there. */
let ahead: { readonly asked: string; readonly view: ProjectView; readonly answer: Answer; said: readonly ClaimSuggestion[] | null } | null = null;

const nameOf = (refs: readonly HighlightRef[]): string => refs.map(({ sourceId, id }) => `${sourceId} ${id}`).join('\n');

/** Asks main for what the page of a claim will want of it, so that main answers while the page is being drawn. */
export function askAboutClaim(claimId: string): void {
  const { view } = useProjectStore.getState();
  if (!view) return;
  const evidence = evidenceOn(view.evidenceByClaim, claimId);
  askContextsAhead(evidence.flatMap((item) => highlightOfEvidence(item) ?? []));
  const stating = statingPassages(evidence);
  if (stating.length === 0 || view.readOnly || aheadOf(stating)) return;
  const asking = { asked: nameOf(stating), view, answer: bridge().suggestForClaim({ refs: stating }), said: null as readonly ClaimSuggestion[] | null };
  ahead = asking;
  void asking.answer.then((result) => { if (result.ok) asking.said = result.value; });
}

/** Has main asked about a claim that may be opened next, once the window has nothing else to do. Returns a function that stops. */
export function askAboutClaimWhenIdle(claimId: string): () => void {
  const handle = requestIdleCallback(() => askAboutClaim(claimId));
  return () => cancelIdleCallback(handle);
}

/** What was asked for ahead about passages, as long as nothing has changed since. */
const aheadOf = (refs: readonly HighlightRef[]): typeof ahead =>
  (ahead !== null && ahead.asked === nameOf(refs) && ahead.view === useProjectStore.getState().view ? ahead : null);

/** Returns what main has already said that the passages which state a claim suggest; null when it has not. */
export const suggestionsAhead = (refs: readonly HighlightRef[]): readonly ClaimSuggestion[] | null => aheadOf(refs)?.said ?? null;

/** Returns what main suggests by the passages that state a claim: the answer asked for ahead where nothing has changed since. */
export function suggestionsOf(refs: readonly HighlightRef[]): Answer {
  const given = aheadOf(refs);
  ahead = null;
  return given?.answer ?? bridge().suggestForClaim({ refs });
}
