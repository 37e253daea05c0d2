import * as z from 'zod/mini';
import { parseEdtf } from '../time/edtf.ts';
import type { Data } from './data.ts';

/** A time that the user gave: the words as written, and what they mean as EDTF; null where they were not understood. */
export const timeSchema = z.object({
  words: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  edtf: z.nullable(z.string().check(z.refine((edtf) => parseEdtf(edtf) !== null, 'not a date or time'))),
});
export type Time = Data<z.infer<typeof timeSchema>>;

/** Returns the time that words mean which are EDTF themselves; other words are kept and mean nothing. Null for none. */
export function timeOf(written: string): Time | null {
  const words = written.trim();
  if (words === '') return null;
  return { words, edtf: parseEdtf(words) ? words : null };
}
