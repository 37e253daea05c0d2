import type { Note } from '../model/primitives.ts';

/** Returns all notes one after the other, each once; null when there is none. */
export function joinedNotes(notes: readonly Note[]): Note {
  const written = new Set(notes.map((note) => note?.trim() ?? '').filter((note) => note !== ''));
  return written.size === 0 ? null : [...written].join('\n\n');
}
