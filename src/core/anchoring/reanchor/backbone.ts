import type { Pairing } from './seeds.ts';

/** Unpaired tokens of both texts, ascending, between two stretches that kept their order. */
export interface Opening {
  readonly old: Int32Array;
  readonly new: Int32Array;
}

/** A run of tokens that follow each other in both texts. */
interface Run {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
  readonly bits: number;
}

/**
 * Returns where something may still stand in its old order although what was next to it was moved away, or something else
 * was moved in beside it: what is unpaired between stretches of the backbone, the runs of paired tokens that
 * kept their order and carry the most information. Takes time in proportion to n log n.
 */
export function openingsOf(pairing: Pairing, bitsBefore: Float64Array): readonly Opening[] {
  const { toNew, toOld } = pairing;
  const openings: Opening[] = [];
  const start: Run = { a: 0, aEnd: 0, b: 0, bEnd: 0, bits: 0 };
  const end: Run = { a: toNew.length, aEnd: toNew.length, b: toOld.length, bEnd: toOld.length, bits: 0 };
  let previous = start;
  for (const run of [...backboneOf(runsOf(toNew, bitsBefore), toOld.length), end]) {
    const old = unpairedIn(toNew, previous.aEnd, run.a);
    const opened = old.length > 0 ? unpairedIn(toOld, previous.bEnd, run.b) : old;
    const whole = old.length === run.a - previous.aEnd && opened.length === run.b - previous.bEnd;
    if (opened.length > 0 && !whole) openings.push({ old, new: opened });
    previous = run;
  }
  return openings;
}

function runsOf(toNew: Int32Array, bitsBefore: Float64Array): readonly Run[] {
  const runs: Run[] = [];
  for (let a = 0; a < toNew.length;) {
    const b = toNew[a]!;
    let aEnd = a + 1;
    while (aEnd < toNew.length && b !== -1 && toNew[aEnd] === b + aEnd - a) aEnd++;
    if (b !== -1) runs.push({ a, aEnd, b, bEnd: b + aEnd - a, bits: bitsBefore[aEnd]! - bitsBefore[a]! });
    a = aEnd;
  }
  return runs;
}

/** Returns the runs, in the order of both texts, whose sum of bits is the greatest. */
function backboneOf(runs: readonly Run[], newLength: number): readonly Run[] {
  // The best chain that ends with a run that ends at a place of the new text or before: a Fenwick tree of maxima.
  const best = new Float64Array(runs.length);
  const previous = new Int32Array(runs.length).fill(-1);
  const tree = new Int32Array(newLength + 2).fill(-1);
  const better = (x: number, y: number) => (x === -1 || (y !== -1 && best[y]! > best[x]!) ? y : x);
  let last = -1;
  runs.forEach(({ b, bEnd, bits }, i) => {
    let before = -1;
    for (let at = b + 1; at > 0; at -= at & -at) before = better(before, tree[at]!);
    previous[i] = before;
    best[i] = bits + (before === -1 ? 0 : best[before]!);
    for (let at = bEnd + 1; at < tree.length; at += at & -at) tree[at] = better(tree[at]!, i);
    last = better(last, i);
  });
  const backbone: Run[] = [];
  for (let i = last; i !== -1; i = previous[i]!) backbone.push(runs[i]!);
  return backbone.toReversed();
}

function unpairedIn(to: Int32Array, from: number, end: number): Int32Array {
  let count = 0;
  for (let i = from; i < end; i++) if (to[i] === -1) count++;
  const places = new Int32Array(count);
  for (let i = from, at = 0; at < count; i++) if (to[i] === -1) places[at++] = i;
  return places;
}
