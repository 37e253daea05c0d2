import type { Pairing } from './seeds.ts';

/** How the tokens of an old and a new text correspond; −1 where a token has no counterpart. */
export class Alignment implements Pairing {
  readonly toNew: Int32Array;
  readonly toOld: Int32Array;
  /** How alike each old token is to its counterpart: 1 for the same, less for a similar one, 0 without one. */
  readonly likeness: Float32Array;
  /** The new token that stands in the place of an old one without being like it. */
  readonly replacedBy: Int32Array;
  /** 1 for old tokens that were paired as part of a whole line, which needs no surroundings to be sure of. */
  readonly inLine: Uint8Array;

  constructor(oldTokens: number, newTokens: number) {
    this.toNew = new Int32Array(oldTokens).fill(-1);
    this.toOld = new Int32Array(newTokens).fill(-1);
    this.likeness = new Float32Array(oldTokens);
    this.replacedBy = new Int32Array(oldTokens).fill(-1);
    this.inLine = new Uint8Array(oldTokens);
  }

  pair(a: number, b: number, likeness: number): void {
    this.toNew[a] = b;
    this.toOld[b] = a;
    this.likeness[a] = likeness;
  }

  /** Parts the old tokens from `from` up to `end` from their counterparts. */
  part(from: number, end: number): void {
    for (let a = from; a < end; a++) {
      if (this.toNew[a] === -1) continue;
      this.toOld[this.toNew[a]!] = -1;
      this.toNew[a] = -1;
      this.likeness[a] = 0;
    }
  }
}

/** Returns the first place from `from` on, at most `most` places on, where a token has a counterpart or the row ends. */
export function freeUpTo(to: Int32Array, from: number, most: number): number {
  let end = from;
  while (end < to.length && end - from < most && to[end] === -1) end++;
  return end;
}

/** Returns where the tokens without a counterpart begin that stand before `end`, at most `most` of them. */
export function freeDownTo(to: Int32Array, end: number, most: number): number {
  let from = end;
  while (from > 0 && end - from < most && to[from - 1] === -1) from--;
  return from;
}
