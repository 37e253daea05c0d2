import * as z from 'zod/mini';
import type { Data } from './data.ts';
import { citationSchema } from './citation.ts';
import { readings } from './reading.ts';
import { idSchema, instantSchema, noteSchema, offsetSchema, versionSchema } from './primitives.ts';

const fileSchema = z.object({
  /** The name of the file as the user had it; for pasted text a name made from its first words. */
  name: z.string().check(z.minLength(1), z.maxLength(500)),
  /** The kind of file. Open, so that a project with a kind that a version of the app cannot import is still read by it. */
  mediaType: z.string().check(z.regex(/^[a-z]+\/[a-z0-9][a-z0-9.+-]{0,99}$/)),
  /** The encoding that its text was read in, by its WHATWG name in lower case. */
  encoding: z.string().check(z.regex(/^[a-z0-9][a-z0-9_-]{0,39}$/)),
  /** How it was read, where its kind can be read in several ways. */
  reading: z.optional(z.enum(readings)),
  /** Bytes of the original. */
  size: z.number().check(z.int(), z.nonnegative()),
  /** Lower-case hexadecimal SHA-256 of the original bytes. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

const contentFields = {
  version: versionSchema,
  file: fileSchema,
  /** Length of the extracted text in UTF-16 code units. */
  textLength: offsetSchema,
  importedAt: instantSchema,
};

/** What came in with one version of a source. Its original bytes and extracted text lie in files beside the record. */
export const sourceContentSchema = z.object(contentFields);
export type SourceContent = Data<z.infer<typeof sourceContentSchema>>;

/** One imported document. `file`, `textLength` and `importedAt` are those of its present version. */
export const sourceSchema = z.object({
  id: idSchema,
  citation: citationSchema,
  ...contentFields,
  /** Versions that were replaced, oldest first. Their texts stay readable. */
  formerVersions: z.array(sourceContentSchema),
  /** Annotations of a PDF that were imported as highlights, by {@link takenName}, so that none is imported twice. */
  takenAnnotations: z.optional(z.array(z.string().check(z.maxLength(500)))),
  note: noteSchema,
  modifiedAt: instantSchema,
});
export type Source = Data<z.infer<typeof sourceSchema>>;

/** Returns by what a source remembers that an annotation of one of its versions was imported. */
export const takenName = (version: number, name: string): string => `${version} ${name}`;
