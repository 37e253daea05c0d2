/** A stretch of equal tokens: `length` tokens of the old text from `a`, of the new text from `b`. */
export interface Segment {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Which token of the other text each token stands for; −1 while it stands for none. */
export interface Pairing {
  readonly toNew: Int32Array;
  readonly toOld: Int32Array;
}

const none = -1;
const several = -2;

/**
 * Pairs stretches of tokens that occur once in each text, the longest lengths of `lengths` first, each grown in both
 * directions as far as tokens are equal and unpaired. With `among: 'rest'` only unpaired tokens count as occurring.
 * Returns the stretches, in no order. Linear in the length of the texts for each length.
 */
export function pairUnique(
  oldIds: Int32Array, newIds: Int32Array, pairing: Pairing, lengths: readonly number[], among: 'all' | 'rest',
): readonly Segment[] {
  const { toNew, toOld } = pairing;
  const segments: Segment[] = [];
  for (const length of lengths) {
    if (length > oldIds.length || length > newIds.length) continue;
    const wanted = (at: number) => toNew[at] === none && toNew[at + length - 1] === none;
    let most = 0;
    for (let at = 0; at + length <= oldIds.length; at++) if (wanted(at)) most++;
    if (most === 0) continue;
    const table = new OccurrenceTable(most);
    const [skipOld, skipNew] = among === 'rest' ? [toNew, toOld] : [undefined, undefined];
    eachGram(oldIds, length, skipOld, (hash, at) => { if (wanted(at)) table.add(hash, at); });
    if (among === 'all') eachGram(oldIds, length, undefined, (hash, at) => { if (!wanted(at)) table.seeInOld(hash); });
    eachGram(newIds, length, skipNew, (hash, at) => table.seeInNew(hash, at));
    table.eachUnique((a, b) => {
      if (toNew[a] !== none || toOld[b] !== none || toNew[a + length - 1] !== none || toOld[b + length - 1] !== none) return;
      for (let i = 0; i < length; i++) if (oldIds[a + i] !== newIds[b + i]) return;
      const free = (i: number) => oldIds[a + i] === newIds[b + i] && toNew[a + i] === none && toOld[b + i] === none;
      let before = 0;
      while (a - before > 0 && b - before > 0 && free(-before - 1)) before++;
      let after = 0;
      while (a + after < oldIds.length && b + after < newIds.length && free(after)) after++;
      for (let i = -before; i < after; i++) {
        toNew[a + i] = b + i;
        toOld[b + i] = a + i;
      }
      segments.push({ a: a - before, b: b - before, length: before + after });
    });
  }
  return segments;
}

/** Calls `visit` with the hash and the place of each run of `length` tokens that holds none that is blocked (not −1). */
function eachGram(ids: Int32Array, length: number, blocked: Int32Array | undefined, visit: (hash: number, at: number) => void): void {
  const factor = 0x01000193;
  let power = 1;
  for (let i = 0; i < length; i++) power = Math.imul(power, factor);
  let hash = 0;
  let run = 0;
  for (let i = 0; i < ids.length; i++) {
    if (blocked && blocked[i] !== none) {
      hash = 0;
      run = 0;
      continue;
    }
    hash = Math.imul(hash, factor) + mixed(ids[i]!) | 0;
    if (++run > length) hash = hash - Math.imul(power, mixed(ids[i - length]!)) | 0;
    if (run >= length) visit(hash, i - length + 1);
  }
}

function mixed(id: number): number {
  let x = Math.imul(id + 1, 0x9e3779b1);
  x ^= x >>> 15;
  x = Math.imul(x, 0x85ebca6b);
  return x ^ x >>> 13;
}

/**
 * Where the runs of tokens occur that are looked for, by their hashes, if once in each text: an open hash table whose entries
 * lie next to each other, three numbers and a spare one each. Different runs of one hash count as the same.
 */
class OccurrenceTable {
  private readonly mask: number;
  private readonly entries: Int32Array;

  constructor(most: number) {
    let size = 16;
    while (size < 1.5 * most) size *= 2;
    this.mask = size - 1;
    this.entries = new Int32Array(4 * size).fill(none);
  }

  /** Looks for the run that the old text has at `at`. */
  add(hash: number, at: number): void {
    const entry = this.entryOf(hash);
    this.entries[entry] = hash;
    this.entries[entry + 1] = this.entries[entry + 1] === none ? at : several;
  }

  /** Notes that the old text has a run once more. */
  seeInOld(hash: number): void {
    const entry = this.entryOf(hash);
    if (this.entries[entry + 1] !== none) this.entries[entry + 1] = several;
  }

  seeInNew(hash: number, at: number): void {
    const entry = this.entryOf(hash);
    if (this.entries[entry + 1] !== none) this.entries[entry + 2] = this.entries[entry + 2] === none ? at : several;
  }

  eachUnique(visit: (a: number, b: number) => void): void {
    for (let entry = 0; entry < this.entries.length; entry += 4) {
      if (this.entries[entry + 1]! >= 0 && this.entries[entry + 2]! >= 0) visit(this.entries[entry + 1]!, this.entries[entry + 2]!);
    }
  }

  private entryOf(hash: number): number {
    let slot = (hash ^ hash >>> 16) & this.mask;
    while (this.entries[4 * slot + 1] !== none && this.entries[4 * slot] !== hash) slot = slot + 1 & this.mask;
    return 4 * slot;
  }
}
