import * as z from 'zod/mini';
import type { Data } from './data.ts';
import { highlightRefSchema } from './highlight.ts';
import { idSchema, instantSchema } from './primitives.ts';

export const stances = ['states', 'supports', 'refutes', 'context'] as const;
export const stanceSchema = z.enum(stances);
export type Stance = (typeof stances)[number];

/** A link from a claim to a highlight, with a stance. The quote is kept, so that it outlives the highlight. */
export const evidenceSchema = z.object({
  id: idSchema,
  claimId: idSchema,
  highlight: highlightRefSchema,
  quote: z.string(),
  stance: stanceSchema,
  why: z.string(),
  author: z.string(),
  createdAt: instantSchema,
  modifiedAt: instantSchema,
});
export type Evidence = Data<z.infer<typeof evidenceSchema>>;
