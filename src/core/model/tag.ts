import * as z from 'zod/mini';
import type { Data } from './data.ts';
import { highlightColourSchema } from './colour.ts';
import { highlightRefSchema } from './highlight.ts';
import { idSchema, instantSchema, nameSchema } from './primitives.ts';

/** A single letter or digit that applies the tag. Lower case. */
export const tagShortcutSchema = z.string().check(z.regex(/^[\p{Ll}\p{Lo}\p{Nd}]$/u));

/** An entry of the codebook. */
export const tagSchema = z.object({
  id: idSchema,
  name: nameSchema,
  parentId: z.nullable(idSchema),
  colour: highlightColourSchema,
  /** Rich text, as notes are; empty when there is none. */
  description: z.string(),
  /** Passages chosen as typical, in the order they were chosen, each once. */
  examples: z.array(highlightRefSchema),
  /** True when it is no longer offered for new passages; those that carry it keep it. */
  archived: z.boolean(),
  shortcut: z.nullable(tagShortcutSchema),
  /** Position among its siblings; lower comes first. */
  order: z.number(),
  createdAt: instantSchema,
  modifiedAt: instantSchema,
});
export type Tag = Data<z.infer<typeof tagSchema>>;

/** Returns a tag's name as names are compared: letter case and ways to write the same character aside. */
export const foldName = (name: string): string => name.normalize('NFKC').trim().toLocaleLowerCase('en');
