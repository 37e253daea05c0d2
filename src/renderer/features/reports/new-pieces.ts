import type { NodeKey } from 'lexical';

let fresh: NodeKey | null = null;

/** Tells that a footnote or picture was just inserted, so that it opens to be written. */
export function noteNew(key: NodeKey): void {
  fresh = key;
}

/** Returns whether a footnote or picture was just inserted; once. */
export function isNew(key: NodeKey): boolean {
  const found = fresh === key;
  if (found) fresh = null;
  return found;
}
