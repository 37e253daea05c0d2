import * as z from 'zod/mini';
import { claimViewSchema } from './claim-view.ts';
import type { Data } from './data.ts';
import { idSchema, instantSchema, nameSchema, noteSchema } from './primitives.ts';
import { defaultScale, scaleSchema } from './verdict.ts';

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
  /** The verdicts that claims can be given. */
  verdicts: scaleSchema,
  /** Saved looks of the table of claims, in the order in which they are listed. */
  claimViews: z.array(claimViewSchema),
  createdAt: instantSchema,
  modifiedAt: instantSchema,
});
export type Project = Data<z.infer<typeof projectSchema>>;

/** Returns the record of a project that was made at `now` and holds nothing yet. */
export const newProject = (id: string, name: string, now: string): Project =>
  ({ id, name, note: null, savedSearches: [], verdicts: defaultScale, claimViews: [], createdAt: now, modifiedAt: now });
