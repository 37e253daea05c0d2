import * as z from 'zod/mini';
import type { Data } from './data.ts';
import { idSchema, instantSchema, nameSchema, noteSchema } from './primitives.ts';

/** A search kept under a name; what it finds is found anew each time. */
const savedSearchSchema = z.object({
  id: idSchema,
  name: nameSchema,
  /** As typed into the search field. */
  query: z.string().check(z.maxLength(10_000)),
});

/** What a project says of itself. One record, whose id is the project's. */
export const projectSchema = z.object({
  id: idSchema,
  name: nameSchema,
  note: noteSchema,
  /** In the order in which they are listed. */
  savedSearches: z.array(savedSearchSchema),
  createdAt: instantSchema,
  modifiedAt: instantSchema,
});
export type Project = Data<z.infer<typeof projectSchema>>;

/** Returns the record of a project that was made at `now` and holds nothing yet. */
export const newProject = (id: string, name: string, now: string): Project =>
  ({ id, name, note: null, savedSearches: [], createdAt: now, modifiedAt: now });
