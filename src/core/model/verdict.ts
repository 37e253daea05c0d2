import * as z from 'zod/mini';

/** The default scale of verdicts, in order. */
export const verdicts = ['unchecked', 'supported', 'mostly-supported', 'mixed', 'mostly-refuted', 'refuted', 'unverifiable'] as const;
export const verdictSchema = z.enum(verdicts);
export type Verdict = (typeof verdicts)[number];
