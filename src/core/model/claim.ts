import * as z from 'zod/mini';
import type { Data } from './data.ts';
import { idSchema, instantSchema, noteSchema } from './primitives.ts';
import { verdictSchema } from './verdict.ts';

/** A checkable statement, worded by the user. */
export const claimSchema = z.object({
  id: idSchema,
  statement: z.string().check(z.trim(), z.minLength(1), z.maxLength(10_000)),
  speaker: z.string(),
  /** The date as the user wrote it, empty when unknown. */
  saidOn: z.string(),
  verdict: verdictSchema,
  /** Every verdict given, oldest first, the present one last. */
  verdictHistory: z.array(z.object({ verdict: verdictSchema, author: z.string(), at: instantSchema, reason: z.string() })),
  note: noteSchema,
  author: z.string(),
  createdAt: instantSchema,
  modifiedAt: instantSchema,
});
export type Claim = Data<z.infer<typeof claimSchema>>;
