import { isoDate } from '../formats/citation/citation-line.ts';
import type { Source } from '../model/source.ts';

/**
 * In which order sources are listed with what was found in them: the best first, as in the library, by the date of the source, by
 * the number of results, or by title.
 */
export const resultOrders = ['best', 'library', 'newest', 'oldest', 'hits', 'title'] as const;
export type ResultOrder = (typeof resultOrders)[number];

interface Ordered {
  readonly kind: string;
  readonly sourceId: string | null;
  readonly count: number;
}

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Returns the sign of a comparison of dates as far as they are known, so that a year comes before its months. */
const byDate = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Returns the groups, best first, with those of sources in another order; the others stay where they are. Equals stand in the
 * library's order, and by date those without one come last. `sources` are in the library's order.
 */
export function inOrder<Group extends Ordered>(groups: readonly Group[], order: ResultOrder, sources: ReadonlyMap<string, Source>): readonly Group[] {
  if (order === 'best') return groups;
  const found = new Map(groups.flatMap((group) => (group.kind === 'source' && group.sourceId !== null ? [[group.sourceId, group]] : [])));
  const inLibrary = [...sources.values()].flatMap((source) => {
    const group = found.get(source.id);
    return group ? [{ group, title: source.citation.title, date: isoDate(source.citation.issued) }] : [];
  });
  type Item = (typeof inLibrary)[number];
  const compare: Readonly<Record<typeof order, (a: Item, b: Item) => number>> = {
    library: () => 0,
    newest: (a, b) => (a.date === null || b.date === null ? Number(a.date === null) - Number(b.date === null) : byDate(b.date, a.date)),
    oldest: (a, b) => (a.date === null || b.date === null ? Number(a.date === null) - Number(b.date === null) : byDate(a.date, b.date)),
    hits: (a, b) => b.group.count - a.group.count,
    title: (a, b) => byName.compare(a.title, b.title),
  };
  const sorted = inLibrary.sort(compare[order]);
  return [...groups.filter(({ kind }) => kind !== 'source'), ...sorted.map(({ group }) => group)];
}
