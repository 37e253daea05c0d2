import * as z from 'zod/mini';
import type { Data } from './data.ts';

/** A person or body in CSL-JSON (CSL 1.0.2 schema, `name-variable`); `literal` is used when the parts are not known. */
export const citationNameSchema = z.object({
  family: z.optional(z.string()),
  given: z.optional(z.string()),
  literal: z.optional(z.string()),
});
export type CitationName = Data<z.infer<typeof citationNameSchema>>;

/** A date in CSL-JSON (`date-variable`): [[year, month?, day?]], or `raw` when it could not be read as one. */
export const citationDateSchema = z.object({
  'date-parts': z.optional(z.array(z.array(z.number().check(z.int())).check(z.minLength(1), z.maxLength(3)))),
  raw: z.optional(z.string()),
});
export type CitationDate = Data<z.infer<typeof citationDateSchema>>;

/** The part of CSL-JSON 1.0.2 that a source's citation keeps. Unknown fields are preserved. */
export const citationSchema = z.looseObject({
  type: z.string(),
  title: z.string().check(z.minLength(1), z.maxLength(2000)),
  author: z.optional(z.array(citationNameSchema)),
  publisher: z.optional(z.string()),
  issued: z.optional(citationDateSchema),
  accessed: z.optional(citationDateSchema),
  URL: z.optional(z.string()),
  language: z.optional(z.string()),
});
export type Citation = Data<z.infer<typeof citationSchema>>;
