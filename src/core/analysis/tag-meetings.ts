import type { TextRange } from '../model/document.ts';
import type { Highlight } from '../model/highlight.ts';
import { isPlaced } from '../queries/highlights.ts';
import type { Stretch } from './co-occurrence.ts';
import type { Nearness } from './nearness.ts';
import { unitsTouched } from './units.ts';

/** Returns how many units may lie from the end of one passage to the beginning of the other. */
export const reachOf = (near: Nearness): number => (near.kind === 'sentences' ? near.within : 0);

/**
 * Returns the tagged passages of a source as stretches of the units that tell nearness, in the order that `coOccurrence` wants.
 * `units` are the sentences or paragraphs of its text; null where characters tell. Passages without a place are left out.
 */
export function stretchesOf(highlights: Iterable<Highlight>, units: readonly TextRange[] | null): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const highlight of highlights) {
    if (!isPlaced(highlight) || highlight.tagIds.length === 0) continue;
    const { sourceId, id, selector: { start, end }, tagIds } = highlight;
    const { first, last } = units ? unitsTouched(units, { start, end }) : { first: start, last: end - 1 };
    stretches.push({ ref: { sourceId, id }, tagIds, first, last });
  }
  return stretches.sort((a, b) => a.first - b.first || a.last - b.last);
}
