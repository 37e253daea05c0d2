const collator = new Intl.Collator('en');

/** So many new texts are put in one by one. */
const few = 64;

/**
 * The places of texts in alphabetical order, as numbers to sort by. Comparing texts as people order them takes time, so each
 * is put in its place once and stays there while the same texts are asked for again.
 */
export class TextRanks {
  private sorted: string[] = [];
  private ranks = new Map<string, number>();

  /** Takes in texts; after that, {@link of} knows all of them. */
  learn(texts: readonly string[]): void {
    const present = new Set(texts);
    const fresh = [...present].filter((text) => !this.ranks.has(text));
    // Texts that are no longer there cost nothing until they are many.
    const stale = this.sorted.length + fresh.length > present.size * 2 + 1000;
    if (fresh.length === 0 && !stale) return;
    if (stale) this.sorted = [...present].sort(collator.compare);
    else if (fresh.length > few) this.sorted = [...this.sorted, ...fresh].sort(collator.compare);
    else for (const text of fresh) this.sorted.splice(this.placeOf(text), 0, text);
    this.ranks = new Map();
    let rank = 0;
    for (const [place, text] of this.sorted.entries()) {
      // Texts that people order alike, though they are not the same, are alike here.
      if (place > 0 && collator.compare(this.sorted[place - 1]!, text) !== 0) rank++;
      this.ranks.set(text, rank);
    }
  }

  /** Returns the place of a text that was learned, from 0. */
  of(text: string): number {
    return this.ranks.get(text)!;
  }

  private placeOf(text: string): number {
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (collator.compare(this.sorted[middle]!, text) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
