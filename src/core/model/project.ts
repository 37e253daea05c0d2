import * as z from 'zod/mini';
import type { Data } from './data.ts';
import { idSchema, instantSchema, nameSchema, noteSchema } from './primitives.ts';

/** What a project says of itself. One record, whose id is the project's. */
export const projectSchema = z.object({
  id: idSchema,
  name: nameSchema,
  note: noteSchema,
  createdAt: instantSchema,
  modifiedAt: instantSchema,
});
export type Project = Data<z.infer<typeof projectSchema>>;
