import { shorten } from '../../../core/commands/words.ts';
import { text, type Message } from '../../../core/messages/messages.ts';
import type { LegacyEncoding } from '../../../core/model/encodings.ts';
import { placeKey, sourcePlace } from '../../../core/model/place.ts';
import { readingsBeside, type Reading } from '../../../core/model/reading.ts';
import type { Source } from '../../../core/model/source.ts';
import { outcomes, type OutcomeCounts } from '../../../core/replacement/replacement.ts';
import { samePlace } from '../../../core/replacement/same-place.ts';
import type { Result } from '../../../core/result.ts';
import type { ReplaceOutcome } from '../../../ipc/versions.ts';
import { bridge } from '../../state/bridge.ts';
import { loadSource } from '../../state/load-source.ts';
import { goOnAt, openPlace, topInView } from '../../state/places.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { showProblem, showToast } from '../notices/toasts.ts';

/** Returns what became of the highlights, in words; what happened to none of them is left out. */
export function summaryOf(counts: OutcomeCounts): string {
  const parts = outcomes.filter((outcome) => counts[outcome] > 0).map((outcome) => text(`outcome.${outcome}`, { count: counts[outcome] }));
  return parts.length === 0 ? text('replace.noHighlights') : parts.join(', ');
}

/** Lets the user choose a newer version of a source, says what became of its highlights, and opens the review where one is needed. */
export async function replaceSource(sourceId: string): Promise<void> {
  tell(sourceId, await bridge().replaceSource({ sourceId }));
}

/** Reads a source's original in another encoding or another way, and says what became of its highlights. */
export async function rereadSource(sourceId: string, choice: { readonly encoding: LegacyEncoding } | { readonly reading: Reading }): Promise<void> {
  const goOn = holdPlace(sourceId);
  const answer = await bridge().rereadSource({ sourceId, ...choice });
  tell(sourceId, answer);
  if (answer.ok && answer.value.version !== null) await goOn();
}

/** Reads a source's original in the other of the two ways in which it can be read; does nothing where there is one. */
export async function readOtherWay({ id, file: { reading } }: Source): Promise<void> {
  const other = reading && readingsBeside(reading).find((each) => each !== reading);
  if (other) await rereadSource(id, { reading: other });
}

/** Remembers what is at the top of a source's text in view. Returns a function that puts it there again in the newer text. */
function holdPlace(sourceId: string): () => Promise<void> {
  const place = sourcePlace(sourceId);
  const textOf = (): string | undefined => useProjectStore.getState().view?.loaded.get(sourceId)?.document.text;
  const before = textOf();
  const offset = topInView(placeKey(place));
  return async () => {
    if (before === undefined || offset === null || offset === 0) return;
    await loadSource(sourceId);
    const after = textOf();
    const again = after === undefined ? null : samePlace(before, offset, after);
    if (again !== null) goOnAt(place, again);
  };
}

function tell(sourceId: string, answer: Result<ReplaceOutcome | null, Message>): void {
  if (!answer.ok) return showProblem(answer.error);
  if (!answer.value) return;
  const { version, counts } = answer.value;
  const source = useProjectStore.getState().view?.sources.get(sourceId);
  const title = shorten(source?.citation.title ?? '');
  if (version === null) return showToast({ tone: 'info', text: text('replace.identical', { title }) });
  const needed = counts.doubtful + counts.gone > 0;
  if (needed) openPlace({ kind: 'review', sourceId });
  showToast({
    tone: 'done',
    text: text('replace.done', { title, summary: summaryOf(counts) }),
    action: { label: text('replace.showChanges'), run: () => showChanges(sourceId) },
  });
}

/** Opens what changed from the version before to the present one. */
export function showChanges(sourceId: string): void {
  const source = useProjectStore.getState().view?.sources.get(sourceId);
  const former = source?.formerVersions.at(-1);
  if (source && former) openPlace({ kind: 'changes', sourceId, from: former.version, to: source.version });
}
