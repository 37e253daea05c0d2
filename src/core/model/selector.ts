import * as z from 'zod/mini';
import type { Data } from './data.ts';
import { pagePassageSchema } from './page-layout.ts';

/**
 * Where a passage lies: the W3C TextPositionSelector and TextQuoteSelector of the Web Annotation Data Model §4.2.4–4.2.5
 * as one record. Offsets are UTF-16 here; the borders convert them to code points.
 */
export const selectorSchema = z.object({
  start: z.number().check(z.int(), z.nonnegative()),
  end: z.number().check(z.int(), z.positive()),
  exact: z.string().check(z.minLength(1)),
  prefix: z.string(),
  suffix: z.string(),
  /** Of a source with pages, where the passage lies on each that it touches. */
  pages: z.optional(z.array(pagePassageSchema)),
}).check(z.refine((s) => s.end > s.start && s.exact.length === s.end - s.start, 'the quote does not have the length of its range'));
export type Selector = Data<z.infer<typeof selectorSchema>>;
