import type { Segment } from './seeds.ts';

/** Segments that follow each other in both texts, nothing far apart: one passage with edits in it. */
export interface Chain {
  readonly segments: readonly Segment[];
  /** Bits of information in its equal tokens, less what its gaps cost. */
  readonly weight: number;
}

/** Predecessors tried for each segment. */
const reach = 24;
/** Tokens that may lie between two segments of a chain, in either text. */
const widestGap = 120;

const gapCost = (inOld: number, inNew: number): number =>
  0.3 * Math.min(inOld, inNew) + (inOld === inNew ? 0 : 3 + 0.15 * Math.abs(inOld - inNew));

/**
 * Returns the heaviest chains of `segments`, which must not share tokens; each segment is in exactly one of them.
 * `weightOf` tells the bits of information in a segment. Takes time in proportion to n log n.
 */
export function chainsOf(segments: readonly Segment[], weightOf: (segment: Segment) => number): readonly Chain[] {
  const sorted = [...segments].sort((x, y) => x.a - y.a);
  const best = new Float64Array(sorted.length);
  const previous = new Int32Array(sorted.length).fill(-1);
  for (let i = 0; i < sorted.length; i++) {
    const { a, b } = sorted[i]!;
    let gain = 0;
    for (let j = i - 1; j >= Math.max(0, i - reach); j--) {
      const before = sorted[j]!;
      const inOld = a - before.a - before.length;
      const inNew = b - before.b - before.length;
      if (inOld > widestGap || inNew < 0 || inNew > widestGap) continue;
      const joined = best[j]! - gapCost(inOld, inNew);
      if (joined > gain) {
        gain = joined;
        previous[i] = j;
      }
    }
    best[i] = weightOf(sorted[i]!) + gain;
  }
  const order = Array.from(sorted, (_, i) => i).sort((x, y) => best[y]! - best[x]!);
  const used = new Uint8Array(sorted.length);
  const chains: Chain[] = [];
  for (const last of order) {
    if (used[last]) continue;
    const chain: Segment[] = [];
    let i = last;
    for (; i >= 0 && !used[i]; i = previous[i]!) {
      used[i] = 1;
      chain.push(sorted[i]!);
    }
    chains.push({ segments: chain.toReversed(), weight: best[last]! - (i >= 0 ? best[i]! : 0) });
  }
  return chains;
}
