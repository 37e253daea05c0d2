import * as z from 'zod/mini';
import { citationSchema, type Citation } from '../../model/citation.ts';
import type { Data } from '../../model/data.ts';

/** One entry of a library of references. */
export const libraryEntrySchema = z.object({
  /** Its name in the file; may be empty. */
  key: z.string(),
  citation: citationSchema,
  /** Names of the files that it has attached. */
  files: z.array(z.string()),
});
export type LibraryEntry = Data<z.infer<typeof libraryEntrySchema>>;

/** Returns fields that say something, as a citation. */
export const withoutEmpty = (fields: Readonly<Record<string, unknown>> & { readonly type: string; readonly title: string }): Citation =>
  Object.fromEntries(Object.entries({ ...fields, title: fields.title.slice(0, 2_000) }).filter(([, value]) => value !== '' && value !== null && !(Array.isArray(value) && value.length === 0))) as unknown as Citation;

