import { message, type Message } from '../../core/messages/messages.ts';
import type { TextRange } from '../../core/model/document.ts';
import type { HighlightRef } from '../../core/model/highlight.ts';
import { isPlaced } from '../../core/queries/highlights.ts';
import type { DraftPassage } from '../../core/reports/draft-report.ts';
import { PassageLocator } from '../../core/reports/locate-passage.ts';
import type { PassagesFound } from '../../core/search/engine.ts';
import { extended } from '../../core/search/extent.ts';
import { TextUnits } from '../../core/segmentation/text-units.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { CallRequest } from '../../ipc/contract.ts';
import type { ProjectSearch } from '../search/project-search.ts';
import { presentText, type ReadableProject } from './locate-passages.ts';

type Wanted = Pick<CallRequest<'draftReport'>, 'passages' | 'tagIds' | 'search'>;

/** Returns the passages that a draft is to quote: those named, those with a tag, or what a search finds; null where all are meant. Fails in words when there are too many. */
export async function passagesFor(project: ReadableProject, search: ProjectSearch, wanted: Wanted, signal: AbortSignal): Promise<Result<readonly DraftPassage[] | null, Message>> {
  const { state } = project;
  if (wanted.passages) return ok(wanted.passages.map((ref) => ({ kind: 'highlight', ref })));
  if (wanted.tagIds) {
    const tags = new Set(wanted.tagIds);
    return ok([...state.highlights.values()].flatMap((highlights) => [...highlights.values()]).filter((highlight) => highlight.tagIds.some((id) => tags.has(id))).map(asPassage));
  }
  if (!wanted.search) return ok(null);
  const { query, leftOut } = wanted.search;
  const found = await search.ask({ kind: 'passages', query, extent: 'hit', order: 'library', leftOut: { sources: new Set(leftOut.sources), results: new Set(leftOut.results) } }, { signal });
  if (!found.ok) return found;
  if (found.value === null) return err(message('problem.draftStopped'));
  return found.value.more > 0 ? err(message('problem.reportFoundMany')) : ok(await foundPassages(project, found.value));
}

/** Returns the claims that a search finds. Fails in words when there are none. */
export async function claimsFor(search: ProjectSearch, query: string, signal: AbortSignal): Promise<Result<readonly string[], Message>> {
  const found = await search.ask({ kind: 'claims', query }, { signal });
  if (!found.ok) return found;
  if (found.value === null) return err(message('problem.draftStopped'));
  return found.value.claimIds.length === 0 ? err(message('problem.reportFoundNone')) : ok(found.value.claimIds);
}

const asPassage = ({ sourceId, id }: HighlightRef): DraftPassage => ({ kind: 'highlight', ref: { sourceId, id } });

/** Returns what to quote for a place of a text: the highlight around it, or else its sentence; null where the text is not there. */
export const passageAt = async (project: ReadableProject, sourceId: string, range: TextRange): Promise<DraftPassage | null> => (await passagesAt(project, sourceId, [range]))[0] ?? null;

/** Each passage once, highlights that were found as such first. */
async function foundPassages(project: ReadableProject, { passages, highlights }: PassagesFound): Promise<readonly DraftPassage[]> {
  const found = highlights.map(asPassage);
  const bySource = new Map<string, TextRange[]>();
  for (const { sourceId, selector } of passages) bySource.set(sourceId, [...bySource.get(sourceId) ?? [], selector]);
  for (const [sourceId, hits] of bySource) found.push(...await passagesAt(project, sourceId, hits));
  return [...new Map(found.map((passage) => [passage.kind === 'highlight' ? `${passage.ref.sourceId} ${passage.ref.id}` : `${passage.sourceId} at ${passage.start}`, passage])).values()];
}

/** What lies in a highlight is that highlight; elsewhere the sentence is quoted as words. */
async function passagesAt(project: ReadableProject, sourceId: string, hits: readonly TextRange[]): Promise<readonly DraftPassage[]> {
  const marked = [...project.state.highlights.get(sourceId)?.values() ?? []].filter(isPlaced);
  const document = await presentText(project, sourceId);
  if (!document) return [];
  const [units, locator] = [new TextUnits(document), new PassageLocator(document)];
  return hits.map((hit): DraftPassage => {
    const around = marked.find(({ selector }) => selector.start <= hit.start && selector.end >= hit.end);
    if (around) return asPassage(around);
    const range = extended(units, hit, 'sentence');
    return { kind: 'words', sourceId, start: range.start, words: document.text.slice(range.start, range.end), locator: locator.at(range) };
  });
}
