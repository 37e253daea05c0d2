import { freeDownTo, freeUpTo, type Alignment } from './alignment.ts';
import { Grid } from './grid.ts';
import type { Lexicon } from './lexicon.ts';
import type { Tokens } from './tokens.ts';

/** Tokens of the longest stretch that is looked at. */
const longest = 200;
/** Tokens without a counterpart between a stretch and the one next to it. */
const apart = 40;
/** Tokens more than it has that may stand in the place of a stretch. */
const room = 60;
/** Tokens put in between two parts of one stretch. */
const inserted = 30;
/** Cells of grids that it may cost in all. */
const cellBudget = 20_000_000;

/** Old tokens from `a` up to `aEnd`, whose counterparts stand from `b` up to `bEnd`. */
interface Stretch {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

/**
 * Parts stretches that seem to have been moved, though something free that is much like them stands where they were, between
 * what was on both sides of them: there they stayed and were edited, and elsewhere stands a copy. Likewise those whose new
 * place was held in the old text by something like them that is free.
 */
export function partCopies(before: Tokens, after: Tokens, lexicon: Lexicon, alignment: Alignment): void {
  const { toNew, toOld } = alignment;
  const grid = new Grid(lexicon, cellBudget);
  const rows = { old: before.ids, new: after.ids };
  const copies = stretchesOf(toNew).filter(({ a, aEnd, b, bEnd }) => {
    if (aEnd - a > longest || bEnd - b > longest) return false;
    let bits = 0;
    for (let i = a; i < aEnd; i++) if (toNew[i] !== -1) bits += lexicon.bits[before.ids[i]!]!;
    const inNew = placeBetween(toNew, toOld, a, aEnd);
    if (inNew && (grid.align(rows, { ...inNew.own, b: inNew.from, bEnd: inNew.end }, 'start')?.score ?? 0) >= 0.5 * bits) return true;
    const inOld = placeBetween(toOld, toNew, b, bEnd);
    return inOld !== null && (grid.align(rows, { a: inOld.from, aEnd: inOld.end, b: inOld.own.a, bEnd: inOld.own.aEnd }, 'start')?.score ?? 0) >= 0.5 * bits;
  });
  for (const { a, aEnd } of copies) alignment.part(a, aEnd);
}

function stretchesOf(toNew: Int32Array): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let open = { a: 0, aEnd: 0, b: 0, bEnd: 0 };
  for (let a = 0; a < toNew.length; a++) {
    const b = toNew[a]!;
    if (b === -1) continue;
    if (open.aEnd === 0 || b < open.bEnd || b - open.bEnd > inserted || a - open.aEnd > inserted) {
      open = { a, aEnd: a, b, bEnd: b };
      stretches.push(open);
    }
    open.aEnd = a + 1;
    open.bEnd = b + 1;
  }
  return stretches;
}

/**
 * Returns the free tokens of the other text that stand between the counterparts of what is on both sides of the tokens from
 * `a` up to `aEnd`, and those tokens with the free ones around them; null when there are none, or too many.
 */
function placeBetween(to: Int32Array, from: Int32Array, a: number, aEnd: number) {
  const own = { a: freeDownTo(to, a, apart), aEnd: freeUpTo(to, aEnd, apart) };
  const left = to[own.a - 1] ?? -1;
  const right = to[own.aEnd] ?? -1;
  if (left === -1 || right <= left + 1 || right - left > aEnd - a + room) return null;
  return freeUpTo(from, left + 1, right - left - 1) === right ? { own, from: left + 1, end: right } : null;
}
