/** UTF-16 units by which a place is known again, and how many such pieces are looked for, one after the other. */
const piece = 48;
const pieces = 40;

/**
 * Returns the offset in a newer text of what stands at `offset` of the one before, or, where that is gone, of the nearest thing after it that is
 * still there; null when nothing near it is. Of several places that read alike it is the one about as far into the text.
 */
export function samePlace(before: string, offset: number, after: string): number | null {
  const last = Math.min(before.length, offset + piece * pieces);
  for (let at = offset; at < last; at += piece) {
    const words = before.slice(at, at + piece);
    if (words.trim().length < piece / 2) continue;
    const about = (at / Math.max(1, before.length)) * after.length;
    let best: number | null = null;
    for (let found = after.indexOf(words); found >= 0; found = after.indexOf(words, found + 1)) {
      if (best === null || Math.abs(found - about) < Math.abs(best - about)) best = found;
    }
    if (best !== null) return best;
  }
  return null;
}
