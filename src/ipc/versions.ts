import * as z from 'zod/mini';
import type { ComparedRow } from '../core/comparison/compare-texts.ts';
import type { Data } from '../core/model/data.ts';
import { idSchema, versionSchema } from '../core/model/primitives.ts';
import { selectorSchema } from '../core/model/selector.ts';
import { outcomeCountsSchema } from '../core/replacement/replacement.ts';

/** What became of a source whose text was to be replaced. */
export const replaceOutcomeSchema = z.object({
  /** The number of the new text; null when the file has the very bytes that the source has already. */
  version: z.nullable(versionSchema),
  counts: outcomeCountsSchema,
});
export type ReplaceOutcome = Data<z.infer<typeof replaceOutcomeSchema>>;

/** One version of a source, present or former. */
export const openVersionSchema = z.object({
  /** Its text and structure, as `pieces.ts` makes and reads them. */
  pieces: z.array(z.string()),
  /** Where the highlights lay in it when it was replaced; of those that still exist. None for the present one. */
  passages: z.array(z.object({ id: idSchema, selector: selectorSchema })),
});

const range = z.object({ start: z.number(), end: z.number() });
const pieces = z.array(z.object({ kind: z.enum(['same', 'inserted', 'deleted']), start: z.number(), end: z.number() }));

const comparedRowSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('same'), ranges: z.array(z.number()) }),
  z.object({ kind: z.literal('inserted'), to: range }),
  z.object({ kind: z.literal('deleted'), from: range }),
  z.object({ kind: z.literal('changed'), from: range, to: range, pieces }),
  z.object({ kind: z.literal('moved'), from: range, to: range, pieces }),
  z.object({ kind: z.literal('movedAway'), from: range, to: range }),
]) satisfies z.ZodMiniType<ComparedRow>;

export type OpenVersion = Data<z.infer<typeof openVersionSchema>>;

/** What changed from one version of a source's text to another: both texts, and the rows over them. */
export const comparisonSchema = z.object({ before: z.string(), after: z.string(), rows: z.array(comparedRowSchema) });
export type Comparison = Data<z.infer<typeof comparisonSchema>>;
