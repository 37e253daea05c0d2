import * as z from 'zod/mini';
import type { Data } from './data.ts';
import { idSchema, instantSchema, noteSchema } from './primitives.ts';
import { timeSchema } from './time.ts';

/** How far the work on a claim is. */
export const claimStatuses = ['open', 'in-work', 'done'] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

const shortText = z.string().check(z.maxLength(500));

/** A verdict that was given: the step of the scale, and what it was called then. */
const givenVerdictSchema = z.object({ verdict: idSchema, name: z.string(), author: z.string(), at: instantSchema, reason: z.string().check(z.maxLength(10_000)) });

/** A checkable statement, worded by the user. */
export const claimSchema = z.object({
  id: idSchema,
  statement: z.string().check(z.trim(), z.minLength(1), z.maxLength(10_000)),
  /** Who said it; empty when unknown. */
  speaker: shortText,
  saidOn: z.nullable(timeSchema),
  /** The time that the statement is about. */
  about: z.nullable(timeSchema),
  /** Where it was said or what place it is about, as the user words it; empty when unknown. */
  place: shortText,
  /** In the order they were applied, each once. */
  tagIds: z.array(idSchema),
  /** A step of the project's scale. */
  verdict: idSchema,
  /** Every verdict given, oldest first, the present one last. */
  verdictHistory: z.array(givenVerdictSchema),
  /** How sure the user is of the verdict, in percent; null while that is not said. */
  confidence: z.nullable(z.number().check(z.int(), z.minimum(0), z.maximum(100))),
  status: z.enum(claimStatuses),
  /** Who works on it; empty when nobody is named. */
  assignee: shortText,
  note: noteSchema,
  /** Hints of conflicts that the user looked at and put aside: which, by its key, and why. */
  dismissedHints: z.array(z.object({ hint: z.string().check(z.maxLength(500)), reason: z.string().check(z.maxLength(10_000)), author: z.string(), at: instantSchema })),
  author: z.string(),
  createdAt: instantSchema,
  modifiedAt: instantSchema,
});
export type Claim = Data<z.infer<typeof claimSchema>>;
