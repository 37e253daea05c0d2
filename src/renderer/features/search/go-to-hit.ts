import { shorten } from '../../../core/commands/words.ts';
import { text } from '../../../core/messages/messages.ts';
import type { SearchHit } from '../../../ipc/search.ts';
import { askForHighlight } from '../../state/known-highlights.ts';
import { placeKey, sourcePlace } from '../../../core/model/place.ts';
import { focusHalf, openPlace, revealIn, usePlaces } from '../../state/places.ts';
import { showInReport } from '../../state/report-target.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { inspect, showClaim, useUiStore } from '../../state/ui-store.ts';
import { showProblem } from '../notices/toasts.ts';
import { countShown, hitNumber, setCurrent, setFolded, useSearchStore } from './search-store.ts';

/** Leads to what was found: a passage or a claim beside the results, or what the inspector shows. */
export async function goToHit(hit: SearchHit): Promise<void> {
  const { owner } = hit;
  switch (owner.kind) {
    case 'tag': return inspect({ kind: 'tag', tagId: owner.id });
    case 'claim': return showClaim(owner.id, where());
    case 'project': return inspect({ kind: 'project' });
    case 'report': return showInReport(owner.reportId, owner.blockId, { words: wordsFound(hit), ...where() });
    case 'source':
      if (hit.kind === 'text') return revealIn(sourcePlace(owner.sourceId), hit.range ?? { start: 0, end: 1 }, where());
      openPlace(sourcePlace(owner.sourceId), where());
      return inspect({ kind: 'source', sourceId: owner.sourceId });
    case 'highlight': return goToHighlight(owner);
  }
}

/** The letters that were found, as they stand there. */
const wordsFound = ({ context, marks: [mark] }: SearchHit): string => (mark ? context.slice(mark.start, mark.end) : '');

/** Passages come beside the results, where these are in view; the half with the results must then have the focus. */
function where(): { readonly beside: boolean } {
  const { panes } = usePlaces.getState();
  const results = panes.halves.find(({ active }) => active === placeKey({ kind: 'search' }));
  if (results) focusHalf(results.id);
  return { beside: results !== undefined };
}

async function goToHighlight(ref: { readonly sourceId: string; readonly id: string }): Promise<void> {
  const found = await askForHighlight(ref);
  if (!found.ok) return showProblem(found.error);
  const highlight = found.value;
  if (!highlight || highlight.review !== null) return openPlace(sourcePlace(ref.sourceId), where());
  revealIn(sourcePlace(ref.sourceId), highlight.selector, where());
  inspect({ kind: 'cards' });
  useUiStore.setState({ selected: { sourceId: ref.sourceId, id: ref.id } });
}

/** Goes to the next (1) or previous (-1) result, going round, and leads there. */
export async function stepResult(by: 1 | -1): Promise<void> {
  const state = useSearchStore.getState();
  const { current } = state;
  const count = countShown(state);
  if (count === 0) return;
  const next = current === null ? (by === 1 ? 0 : count - 1) : (current + by + count) % count;
  await openResult(next);
}

/** Makes the result of that number the current one and leads there. */
export async function openResult(number: number): Promise<void> {
  const hit = await hitNumber(number);
  if (!hit) return;
  let before = 0;
  for (const [group, { count }] of (useSearchStore.getState().results?.groups ?? []).entries()) {
    if (number >= before && number < before + count) setFolded(group, false);
    before += count;
  }
  setCurrent(number);
  await goToHit(hit);
}

/** Characters of a claim's statement that stand before what was found elsewhere in the claim. */
const longestStatement = 60;

/** Returns what a hit was found in, in a word; null for the text itself, which needs none. What stands beside a claim's statement says little without it. */
export function kindWords({ kind, owner, context }: SearchHit): string | null {
  switch (kind) {
    case 'text': return null;
    case 'passage': return null;
    case 'citations': return text('search.kind.citation');
    case 'tags': return null;
    case 'claims': {
      const statement = owner.kind === 'claim' ? useProjectStore.getState().view?.claims.get(owner.id)?.statement : undefined;
      return statement === undefined || statement.includes(context.replaceAll('…', '').trim()) ? null : shorten(statement, longestStatement);
    }
    case 'reports': return owner.kind === 'report' && owner.blockId !== null ? shorten(useProjectStore.getState().view?.reports.get(owner.reportId)?.title ?? '', longestStatement) : null;
    case 'notes': return text(owner.kind === 'highlight' ? 'search.kind.note' : `search.kind.noteOn.${owner.kind === 'tag' || owner.kind === 'report' ? 'project' : owner.kind}`);
  }
}
