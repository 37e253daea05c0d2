import { mostShown } from './limits.ts';
import type { GroupCount } from './results.ts';

/** One line of a list of results: the heading of a group, or the hit of that number. */
export type ResultRow =
  | { readonly kind: 'group'; readonly group: number }
  | { readonly kind: 'hit'; readonly group: number; readonly hit: number };

/** The lines of a list of results, counted without making them. */
export interface ResultRows {
  readonly count: number;
  readonly rowAt: (index: number) => ResultRow;
  /** Returns the line of a hit; of a hit in a folded group that of the group's heading. */
  readonly rowOfHit: (hit: number) => number;
  /** Returns the line of a group's heading. */
  readonly rowOfGroup: (group: number) => number;
  /** How many hits can be looked at. */
  readonly hits: number;
}

/** Returns the lines for these groups; those of folded ones are their headings alone. */
export function rowsOf(groups: readonly GroupCount[], folded: ReadonlySet<number>): ResultRows {
  const headings: number[] = [];
  const firsts: number[] = [];
  let row = 0;
  let hits = 0;
  for (const [group, { count }] of groups.entries()) {
    const shown = Math.max(0, Math.min(count, mostShown - hits));
    headings.push(row);
    firsts.push(hits);
    row += 1 + (folded.has(group) ? 0 : shown);
    hits += shown;
  }
  const lastWithin = (starts: readonly number[], wanted: number): number => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (starts[middle]! <= wanted) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  return {
    count: row,
    hits,
    rowAt: (index) => {
      const group = lastWithin(headings, index);
      return index === headings[group] ? { kind: 'group', group } : { kind: 'hit', group, hit: firsts[group]! + index - headings[group]! - 1 };
    },
    rowOfHit: (hit) => {
      const group = lastWithin(firsts, hit);
      return folded.has(group) ? headings[group]! : headings[group]! + 1 + hit - firsts[group]!;
    },
    rowOfGroup: (group) => headings[group]!,
  };
}
