import type { HighlightRef } from '../model/highlight.ts';

/** A tagged passage of one source, with the stretch by which nearness is told: first and last unit, both included. */
export interface Stretch {
  readonly ref: HighlightRef;
  readonly tagIds: readonly string[];
  readonly first: number;
  readonly last: number;
}

/** Two tags that meet. */
export interface Meeting {
  /** Pairs of passages in which they meet; a passage that carries both is one. */
  readonly count: number;
  /** The passages that take part, each once, in the order of sources and passages. */
  readonly passages: readonly HighlightRef[];
  /** Share of the passages that carry either tag which take part, 0 to 1: Jaccard's index of the two sets of passages that meet. */
  readonly jaccard: number;
}

/** Which tags meet, and how often each is applied. */
export interface CoOccurrence {
  /** Passages by tag id. */
  readonly totals: ReadonlyMap<string, number>;
  /** Returns where two tags meet, in either order; null where they never do. Of a tag with itself: passages that are near each other. */
  readonly meeting: (a: string, b: string) => Meeting | null;
}

interface Gathered {
  count: number;
  /** Indices into the passages of all sources. */
  readonly taking: Set<number>;
}

/**
 * Returns where tags meet. `sources` holds the passages of each source, each list ordered by `first`; two passages of one source meet
 * when the units from the end of the one to the beginning of the other are `reach` at most (0: they share a unit). A tag does not
 * meet itself within one passage. With `onlySame` passages meet only themselves. Takes time in proportion to the pairs that are
 * near, so a passage over a whole source costs as much as there are passages in it.
 */
export function coOccurrence(sources: Iterable<readonly Stretch[]>, reach: number, onlySame = false): CoOccurrence {
  const all: Stretch[] = [];
  const totals = new Map<string, number>();
  const carrying = new Map<string, number[]>();
  const met = new Map<string, Gathered>();
  const note = (a: string, b: string, i: number, j: number): void => {
    const key = pairKey(a, b);
    let gathered = met.get(key);
    if (!gathered) met.set(key, (gathered = { count: 0, taking: new Set() }));
    gathered.count++;
    gathered.taking.add(i);
    gathered.taking.add(j);
  };
  for (const stretches of sources) {
    let near: number[] = [];
    for (const stretch of stretches) {
      const i = all.push(stretch) - 1;
      const { tagIds } = stretch;
      for (const [place, tagId] of tagIds.entries()) {
        totals.set(tagId, (totals.get(tagId) ?? 0) + 1);
        const list = carrying.get(tagId);
        if (list) list.push(i);
        else carrying.set(tagId, [i]);
        for (let other = 0; other < place; other++) note(tagId, tagIds[other]!, i, i);
      }
      if (onlySame || tagIds.length === 0) continue;
      near = near.filter((j) => all[j]!.last + reach >= stretch.first);
      for (const j of near) meet(all[j]!, stretch, i, j, note);
      near.push(i);
    }
  }
  return {
    totals,
    meeting: (a, b) => {
      const gathered = met.get(pairKey(a, b));
      if (!gathered) return null;
      const taking = [...gathered.taking].sort((i, j) => i - j);
      const either = new Set([...carrying.get(a) ?? [], ...carrying.get(b) ?? []]);
      return { count: gathered.count, passages: taking.map((i) => all[i]!.ref), jaccard: taking.length / either.size };
    },
  };
}

/** Notes each pair of tags of two passages once; where both passages carry both tags that is one meeting, not two. */
function meet(one: Stretch, other: Stretch, i: number, j: number, note: (a: string, b: string, i: number, j: number) => void): void {
  for (const a of one.tagIds) {
    for (const b of other.tagIds) {
      const twice = a > b && one.tagIds.includes(b) && other.tagIds.includes(a);
      if (!twice) note(a, b, i, j);
    }
  }
}

/** Ids have no spaces. */
const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
