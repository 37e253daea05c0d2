import { setImmediate } from 'node:timers/promises';
import { offsetMapOf, type OffsetMap } from '../../core/anchoring/offsets.ts';
import { message, text, textOf, type Message } from '../../core/messages/messages.ts';
import type { Source } from '../../core/model/source.ts';
import { ok, type Result } from '../../core/result.ts';
import { SearchEngine, type SearchPage } from '../../core/search/engine.ts';
import { parseQuery } from '../../core/search/parse-query.ts';
import type { GroupCount, Hit } from '../../core/search/results.ts';
import { sourceTextOf } from '../../core/search/units.ts';
import { bounded } from '../search/bounded.ts';
import type { OpenProject } from '../storage/index.ts';
import type { Command } from './command.ts';
import { withProject } from './open.ts';
import type { ExitCode, Output } from './output.ts';

/** `search`: prints what fits a query, by source. A text that cannot be read is told of and fails the command; what the others have is printed. */
export async function runSearch(command: Extract<Command, { name: 'search' }>, output: Output): Promise<ExitCode> {
  const query = parseQuery(command.query);
  if (!query.ok) return output.fail(query.error.message);
  if (query.value.root === null) return output.fail(message('cli.searchEmpty'));
  return withProject(command.folder, output, async (project) => {
    const unreadable: Message[] = [];
    const found = await searchOnce(project, command, (problem) => void unreadable.push(problem));
    if (!found.ok) return output.fail(found.error);
    for (const problem of unreadable) output.fail(problem);
    await print(project, found.value, output);
    return unreadable.length === 0 ? 0 : 1;
  });
}

async function searchOnce(
  project: OpenProject, { query, order, limit }: Extract<Command, { name: 'search' }>, onUnreadable: (problem: Message) => void,
): Promise<Result<SearchPage, Message>> {
  const { state } = project;
  const engine = new SearchEngine({
    bounded,
    now: () => performance.now(),
    turn: () => setImmediate(),
    progress: () => undefined,
    readText: async ({ id }) => {
      const document = await project.readDocument(id);
      if (document.ok) return sourceTextOf(document.value);
      onUnreadable(document.error);
      return null;
    },
  });
  engine.put('project', [state.project]);
  for (const collection of ['sources', 'tags', 'claims', 'evidence', 'reports'] as const) engine.put(collection, [...state[collection].values()]);
  for (const blocks of state.reportBlocks.values()) engine.put('reportBlocks', [...blocks.values()]);
  for (const highlights of state.highlights.values()) engine.put('highlights', [...highlights.values()]);
  await engine.fill();
  const page = await engine.search(query, order, 0, limit);
  // Null would be for one who asked for something else meanwhile.
  return page.ok ? ok(page.value!) : page;
}

async function print(project: OpenProject, { groups, hits, total, hints }: SearchPage, output: Output): Promise<void> {
  for (const hint of hints) output.note(textOf(hint));
  let done = 0;
  for (const group of groups) {
    const own = hits.slice(done, done + group.count);
    if (own.length === 0) break;
    output.words(headingOf(project, group));
    const source = group.sourceId === null ? undefined : project.state.sources.get(group.sourceId);
    // Positions count in the text; one that cannot be read has none.
    const document = source && (await project.readDocument(source.id));
    const place = document?.ok === true ? { text: document.value.text, offsets: offsetMapOf(document.value.text) } : null;
    for (const hit of own) printHit(hit, source, place, output);
    done += own.length;
  }
  if (total === 0) output.note(text('cli.searchNothing'));
  else if (total > hits.length) output.note(text('cli.searchFirst', { shown: hits.length.toLocaleString('en'), total: total.toLocaleString('en') }));
}

function headingOf({ state }: OpenProject, { kind, sourceId, count }: GroupCount): string {
  const source = sourceId === null ? undefined : state.sources.get(sourceId);
  return source ? `${source.id}  ${source.citation.title}  ${count}` : `${text(`search.group.${kind === 'source' ? 'project' : kind}`)}  ${count}`;
}

interface SourceText {
  readonly text: string;
  readonly offsets: OffsetMap;
}

function printHit({ kind, owner, range, context, marks }: Hit, source: Source | undefined, place: SourceText | null, output: Output): void {
  const positions = range && place && { start: place.offsets.toCodePoints(range.start), end: place.offsets.toCodePoints(range.end) };
  const inContext = offsetMapOf(context);
  const id = 'id' in owner ? owner.id : owner.kind === 'report' ? owner.reportId : null;
  output.result(
    {
      kind, of: owner.kind, id, sourceId: source?.id ?? null, title: source?.citation.title ?? null,
      start: positions?.start ?? null, end: positions?.end ?? null, exact: range && place ? place.text.slice(range.start, range.end) : null,
      context, marks: marks.map(({ start, end }) => ({ start: inContext.toCodePoints(start), end: inContext.toCodePoints(end) })),
    },
    ['', ...(positions ? [`${positions.start}–${positions.end}`] : []), ...(id === null ? [] : [id]), ...(kind === 'text' || kind === 'passage' ? [] : [text(`search.in.${kind}`)]), context].join('  '),
  );
}
