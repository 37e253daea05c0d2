import * as z from 'zod/mini';
import type { Outcome } from '../anchoring/reanchor/outcome.ts';
import type { Data } from '../model/data.ts';
import { reviewSchema } from '../model/highlight.ts';
import { idSchema, versionSchema } from '../model/primitives.ts';
import { selectorSchema } from '../model/selector.ts';

/** Every outcome, from the surest to the least sure. */
export const outcomes = ['same', 'moved', 'changed', 'doubtful', 'gone'] as const satisfies readonly Outcome[];

/** What became of one highlight. */
export const replacedPassageSchema = z.object({
  id: idSchema,
  outcome: z.enum(outcomes),
  /** How sure that is, from 0 to 1. */
  score: z.number().check(z.minimum(0), z.maximum(1)),
  /** The version of the text that `before` is about. */
  version: versionSchema,
  before: selectorSchema,
  /** Its place in the new text; null for the doubtful and the gone. */
  after: z.nullable(selectorSchema),
  candidates: reviewSchema.shape.candidates,
});
export type ReplacedPassage = Data<z.infer<typeof replacedPassageSchema>>;

/** What a replacement did to the highlights of its source. Kept beside the new text, so that it can be looked up later. */
export const replacementSchema = z.object({
  /** The version that was replaced. */
  from: versionSchema,
  /** In the order of the old text. */
  passages: z.array(replacedPassageSchema),
});
export type Replacement = Data<z.infer<typeof replacementSchema>>;

/** How many passages had each outcome. */
export const outcomeCountsSchema = z.object({ same: z.number(), moved: z.number(), changed: z.number(), doubtful: z.number(), gone: z.number() });
export type OutcomeCounts = Data<z.infer<typeof outcomeCountsSchema>>;

/** Returns how many of `passages` had each outcome. */
export function countOutcomes(passages: readonly Pick<ReplacedPassage, 'outcome'>[]): OutcomeCounts {
  const counts = { same: 0, moved: 0, changed: 0, doubtful: 0, gone: 0 };
  for (const { outcome } of passages) counts[outcome]++;
  return counts;
}
