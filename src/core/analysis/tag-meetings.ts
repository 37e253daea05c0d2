import * as z from 'zod/mini';
import type { Data } from '../model/data.ts';
import type { TextRange } from '../model/document.ts';
import type { Highlight } from '../model/highlight.ts';
import { isPlaced } from '../queries/highlights.ts';
import type { Stretch } from './co-occurrence.ts';
import { unitsTouched } from './units.ts';

/** How near two passages must be for their tags to meet. */
export const nearnessSchema = z.discriminatedUnion('kind', [
  /** One highlight carries both. */
  z.object({ kind: z.literal('passage') }),
  /** They share a character at least. */
  z.object({ kind: z.literal('overlap') }),
  /** The same sentence (0), the one beside it (1), and so on. */
  z.object({ kind: z.literal('sentences'), within: z.number().check(z.int(), z.minimum(0), z.maximum(50)) }),
  /** They touch the same paragraph. */
  z.object({ kind: z.literal('paragraph') }),
]);
export type Nearness = Data<z.infer<typeof nearnessSchema>>;

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
