import { parseLibrary } from '../../core/formats/citation-library/library.ts';
import type { LibraryEntry } from '../../core/formats/citation-library/entry.ts';
import type { Message } from '../../core/messages/messages.ts';
import type { Result } from '../../core/result.ts';
import { decodeText } from './decode-text.ts';
import { readFileWithin } from './read-file.ts';

/** Endings of libraries of references. */
export const libraryExtensions = ['bib', 'bibtex', 'ris', 'json', 'txt'] as const;

const largestLibrary = 50_000_000;

/** Returns the entries of a library in BibTeX, RIS or CSL-JSON, or in words why there are none. */
export async function readLibrary(path: string): Promise<Result<readonly LibraryEntry[], Message>> {
  const bytes = await readFileWithin(path, largestLibrary);
  if (!bytes.ok) return bytes;
  const decoded = decodeText(bytes.value);
  return decoded.ok ? parseLibrary(decoded.value.text) : decoded;
}
