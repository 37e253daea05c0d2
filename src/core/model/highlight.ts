import * as z from 'zod/mini';
import type { Data } from './data.ts';
import { highlightColourSchema } from './colour.ts';
import { idSchema, instantSchema, noteSchema } from './primitives.ts';
import { selectorSchema } from './selector.ts';

/** A passage that the user marked. Highlights may overlap freely. */
export const highlightSchema = z.object({
  id: idSchema,
  sourceId: idSchema,
  selector: selectorSchema,
  /** The colour it was marked with; a tagged highlight shows its first tag's colour instead. */
  colour: highlightColourSchema,
  /** In the order they were applied, each once. */
  tagIds: z.array(idSchema),
  note: noteSchema,
  author: z.string(),
  createdAt: instantSchema,
  modifiedAt: instantSchema,
});
export type Highlight = Data<z.infer<typeof highlightSchema>>;

/** Names a highlight together with the source that holds it. */
export const highlightRefSchema = z.object({ sourceId: idSchema, id: idSchema });
export type HighlightRef = Data<z.infer<typeof highlightRefSchema>>;
