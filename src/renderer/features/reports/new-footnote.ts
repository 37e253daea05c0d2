import type { NodeKey } from 'lexical';

let fresh: NodeKey | null = null;

/** Tells that a footnote was just inserted, so that it opens to be written. */
export function noteNewFootnote(key: NodeKey): void {
  fresh = key;
}

/** Returns whether a footnote was just inserted; once. */
export function isNewFootnote(key: NodeKey): boolean {
  const isNew = fresh === key;
  if (isNew) fresh = null;
  return isNew;
}
