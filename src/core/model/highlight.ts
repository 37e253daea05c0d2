import * as z from 'zod/mini';
import type { Data } from './data.ts';
import { highlightColourSchema } from './colour.ts';
import { areaSchema } from './page-layout.ts';
import { idSchema, instantSchema, noteSchema, offsetSchema, versionSchema } from './primitives.ts';
import { selectorSchema } from './selector.ts';

/**
 * A passage that waits for the user's decision, because the source's text was replaced and nothing tells for sure where
 * it stands now. Its selector is about an older version of the text, so it has no place in the present one.
 */
export const reviewSchema = z.object({
  /** Doubtful: there are candidates, none of them sure. Gone: there is none. */
  outcome: z.enum(['doubtful', 'gone']),
  /** The version of the source's text that the selector is about. */
  version: versionSchema,
  /** Passages of the present text that may be it, the likeliest first: UTF-16 offsets, scores from 0 to 1. */
  candidates: z.array(z.object({ start: offsetSchema, end: offsetSchema, score: z.number().check(z.minimum(0), z.maximum(1)) })),
  /** True once the user decided to keep it without a place. */
  orphan: z.boolean(),
});

/** A passage that the user marked. Highlights may overlap freely. */
export const highlightSchema = z.object({
  id: idSchema,
  sourceId: idSchema,
  selector: selectorSchema,
  /** A rectangle of a page that is marked in place of words; the selector is then the text in it, or the nearest before it. */
  area: z.nullable(areaSchema),
  /** The colour it was marked with; a tagged highlight shows its first tag's colour instead. */
  colour: highlightColourSchema,
  /** In the order they were applied, each once. */
  tagIds: z.array(idSchema),
  note: noteSchema,
  /** Null while the selector is about the source's present text: the usual case. */
  review: z.nullable(reviewSchema),
  author: z.string(),
  createdAt: instantSchema,
  modifiedAt: instantSchema,
});
export type Highlight = Data<z.infer<typeof highlightSchema>>;

/** Names a highlight together with the source that holds it. */
export const highlightRefSchema = z.object({ sourceId: idSchema, id: idSchema });
export type HighlightRef = Data<z.infer<typeof highlightRefSchema>>;
