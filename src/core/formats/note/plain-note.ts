import type { Note } from '../../model/primitives.ts';
import { printNote } from './print-note.ts';

/** Returns plain text as a note that reads the same: empty lines part paragraphs, other line breaks stay. Null for blank text. */
export const plainNote = (text: string): Note =>
  printNote({
    type: 'root',
    children: text.split(/\n\s*\n/).map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '').map((paragraph) => ({
      type: 'paragraph',
      children: paragraph.split('\n').flatMap((line, index) => [
        ...(index === 0 ? [] : [{ type: 'break' } as const]),
        { type: 'text', value: line.trim() } as const,
      ]),
    })),
  });
