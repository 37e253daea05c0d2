import * as z from 'zod/mini';
import type { Message } from '../../messages/messages.ts';
import { highlightColourSchema } from '../../model/colour.ts';
import type { Data } from '../../model/data.ts';
import { idSchema, nameSchema } from '../../model/primitives.ts';
import { tagShortcutSchema, type Tag } from '../../model/tag.ts';

/** Tags nested deeper than this are refused: no person made such a codebook. */
export const deepest = 100;

/** A tag as a file describes it. Null means that the file does not say. */
export const codebookEntrySchema = z.object({
  /** What the tag is known by elsewhere; the same each time that it is exported. */
  id: z.nullable(idSchema),
  /** The names of the tags that it stands inside, from the top, and its own. */
  path: z.array(nameSchema).check(z.minLength(1), z.maxLength(deepest)),
  /** False when the file has nothing to say about where tags stand. */
  placed: z.boolean(),
  colour: z.nullable(highlightColourSchema),
  /** Rich text; empty when there is none. */
  description: z.string(),
  shortcut: z.nullable(tagShortcutSchema),
  archived: z.nullable(z.boolean()),
});
export type CodebookEntry = Data<z.infer<typeof codebookEntrySchema>>;

/** What a file holds, and what in it could not be used. */
export interface CodebookFile {
  readonly entries: readonly CodebookEntry[];
  readonly warnings: readonly Message[];
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Returns the GUID that a tag is known by in other programs: its id where that is one, else one made from it. */
export function exchangeId({ id }: Pick<Tag, 'id'>): string {
  if (uuid.test(id)) return id.toLowerCase();
  const digits = [0, 1, 2, 3].map((seed) => hash(`${seed} ${id}`).toString(16).padStart(8, '0')).join('');
  // Version 8 (RFC 9562): made in a way of our own.
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20)}`;
}

/** FNV-1a with 32 bits, and a last mix so that texts that begin alike end apart. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
