/*
 * Keys by which blocks are put in order, so that one can be moved or put in without touching the others. A key is four
 * digits to the base of 62 (a whole number), then a fraction without zeros at its end; keys compare as strings. At the
 * ends whole numbers are counted on, so that long documents have short keys; only between neighbours fractions grow.
 */

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const base = digits.length;
const wholeLength = 4;
const most = base ** wholeLength - 1;
const middle = 'U000';

/** A key longer than this makes it worth while to give all blocks new ones. */
const longestKey = 60;

const wholeOf = (key: string): number => Array.from(key.slice(0, wholeLength)).reduce((sum, digit) => sum * base + digits.indexOf(digit), 0);

function wholeKey(value: number): string {
  let key = '';
  for (let rest = value, i = 0; i < wholeLength; i++, rest = Math.floor(rest / base)) key = digits[rest % base]! + key;
  return key;
}

/** Returns a string of digits between two; `after` null stands for beyond all that begin as `before` does. */
function between(before: string, after: string | null): string {
  const low = before === '' ? 0 : digits.indexOf(before[0]!);
  const high = after === null ? base : digits.indexOf(after[0] ?? '0');
  if (low === high) return digits[low]! + between(before.slice(1), after!.slice(1));
  if (high - low > 1) return digits[Math.floor((low + high) / 2)]!;
  return digits[low]! + between(before.slice(1), null);
}

/** Returns a key between two; null for either means the beginning or the end. Throws when they are not in order: that is a bug. */
export function keyBetween(before: string | null, after: string | null): string {
  if (before !== null && after !== null && before >= after) throw new Error(`no key lies between ${before} and ${after}`);
  if (before === null && after === null) return middle;
  if (after === null) return wholeOf(before!) < most ? wholeKey(wholeOf(before!) + 1) : between(before!, null);
  if (before === null) return wholeOf(after) > 0 ? wholeKey(wholeOf(after) - 1) : between('', after);
  const [low, high] = [wholeOf(before), wholeOf(after)];
  return high - low > 1 ? wholeKey(Math.floor((low + high) / 2)) : between(before, after);
}

/** Returns `count` keys between two, in order and as short as they can be. */
export function keysBetween(before: string | null, after: string | null, count: number): readonly string[] {
  if (count === 0) return [];
  if (after === null) {
    const keys: string[] = [];
    for (let last = before; keys.length < count;) keys.push((last = keyBetween(last, null)));
    return keys;
  }
  const half = Math.floor(count / 2);
  const key = keyBetween(before, after);
  return [...keysBetween(before, key, half), key, ...keysBetween(key, after, count - half - 1)];
}

/**
 * Returns keys for blocks in the order wanted, given those that they have (null for new ones): as many as can be keep
 * theirs. When keys between two blocks have become too long, all get new ones.
 */
export function keysInOrder(present: readonly (string | null)[]): readonly string[] {
  const keeps = longestRise(present);
  const keys: string[] = [];
  for (let at = 0; at < present.length;) {
    if (keeps.has(at)) {
      keys.push(present[at++]!);
      continue;
    }
    let end = at;
    while (end < present.length && !keeps.has(end)) end++;
    keys.push(...keysBetween(keys.at(-1) ?? null, end < present.length ? present[end]! : null, end - at));
    at = end;
  }
  return keys.some((key) => key.length > longestKey) ? keysBetween(null, null, present.length) : keys;
}

/** Returns the places of a longest series of keys that rise. */
function longestRise(keys: readonly (string | null)[]): ReadonlySet<number> {
  const before: number[] = [];
  /** At each length the place of the lowest key that ends a series so long. */
  const ends: number[] = [];
  keys.forEach((key, at) => {
    if (key === null) return;
    let low = 0;
    for (let high = ends.length; low < high;) {
      const probe = (low + high) >> 1;
      if (keys[ends[probe]!]! < key) low = probe + 1;
      else high = probe;
    }
    before[at] = low === 0 ? -1 : ends[low - 1]!;
    ends[low] = at;
  });
  const rise = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) rise.add(at);
  return rise;
}
