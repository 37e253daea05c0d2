import * as z from 'zod/mini';
import type { Data } from './data.ts';
import { highlightColourSchema } from './colour.ts';
import { idSchema, instantSchema, nameSchema } from './primitives.ts';

/** A single letter or digit that applies the tag. Lower case. */
export const tagShortcutSchema = z.string().check(z.regex(/^[\p{Ll}\p{Lo}\p{Nd}]$/u));

/** An entry of the codebook. */
export const tagSchema = z.object({
  id: idSchema,
  name: nameSchema,
  parentId: z.nullable(idSchema),
  colour: highlightColourSchema,
  description: z.string(),
  shortcut: z.nullable(tagShortcutSchema),
  /** Position among its siblings; lower comes first. */
  order: z.number(),
  createdAt: instantSchema,
  modifiedAt: instantSchema,
});
export type Tag = Data<z.infer<typeof tagSchema>>;
