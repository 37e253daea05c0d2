import type { TextRange } from '../model/document.ts';
import type { ComparedRow } from './compare-texts.ts';

type ChangedRow = Exclude<ComparedRow, { kind: 'same' }>;

/** A row as the comparison is shown: a paragraph, or unchanged ones folded away. */
export type ShownRow =
  | { readonly kind: 'same'; readonly to: TextRange }
  | { readonly kind: 'folded'; readonly run: number; readonly count: number }
  | ChangedRow;

/** Unchanged paragraphs shown beside each change, for orientation; fewer than twice as many are not folded. */
const neighbours = 1;

/** Returns the rows to show: long runs of unchanged paragraphs are folded, but for those that `unfolded` names by their place among `rows`. */
export function shownRows(rows: readonly ComparedRow[], unfolded: ReadonlySet<number>): readonly ShownRow[] {
  const shown: ShownRow[] = [];
  for (const [run, row] of rows.entries()) {
    if (row.kind !== 'same') {
      shown.push(row);
      continue;
    }
    const count = row.ranges.length / 2;
    const at = (index: number): ShownRow => ({ kind: 'same', to: { start: row.ranges[index * 2]!, end: row.ranges[index * 2 + 1]! } });
    const head = run === 0 ? 0 : neighbours;
    const tail = run === rows.length - 1 ? 0 : neighbours;
    const whole = unfolded.has(run) || count <= head + tail + 1;
    for (let index = 0; index < (whole ? count : head); index++) shown.push(at(index));
    if (whole) continue;
    shown.push({ kind: 'folded', run, count: count - head - tail });
    for (let index = count - tail; index < count; index++) shown.push(at(index));
  }
  return shown;
}

/** Returns where the changes are among the rows shown. A paragraph that moved is one change, at its new place. */
export const changesIn = (rows: readonly ShownRow[]): readonly number[] =>
  rows.flatMap(({ kind }, index) => (kind === 'same' || kind === 'folded' || kind === 'movedAway' ? [] : [index]));
