import * as z from 'zod/mini';
import type { Data } from './data.ts';
import { idSchema } from './primitives.ts';

/** What a note can be about and a link can lead to: the project itself, or one of its records. */
export const subjectSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('project') }),
  z.object({ kind: z.literal('source'), id: idSchema }),
  z.object({ kind: z.literal('highlight'), sourceId: idSchema, id: idSchema }),
  z.object({ kind: z.literal('tag'), id: idSchema }),
  z.object({ kind: z.literal('claim'), id: idSchema }),
]);
export type Subject = Data<z.infer<typeof subjectSchema>>;

/** In the order in which lists and filters name them. */
export const subjectKinds = ['project', 'source', 'highlight', 'claim', 'tag'] as const satisfies readonly Subject['kind'][];

/** Returns a name for a subject that no other has: `project`, `tag/ID`, `highlight/SOURCE/ID`. */
export function subjectKey(subject: Subject): string {
  switch (subject.kind) {
    case 'project': return 'project';
    case 'highlight': return `highlight/${subject.sourceId}/${subject.id}`;
    default: return `${subject.kind}/${subject.id}`;
  }
}

/** Returns the subject that `key` names, or null when it is the key of none. */
export function subjectOf(key: string): Subject | null {
  const [kind, ...ids] = key.split('/');
  const given = kind === 'highlight' ? { kind, sourceId: ids[0], id: ids[1] } : { kind, id: ids[0] };
  const wanted = kind === 'project' ? 0 : kind === 'highlight' ? 2 : 1;
  const read = subjectSchema.safeParse(given);
  return read.success && ids.length === wanted ? read.data : null;
}
