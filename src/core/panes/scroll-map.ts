/** Two positions, one in each of two texts, that belong side by side. */
export type Pair = readonly [first: number, second: number];

/**
 * Returns where a position of the first text lies in the second, along straight lines between `pairs`, which must rise on
 * both sides and cover the position. Two pairs or more.
 */
export function along(pairs: readonly Pair[], position: number): number {
  let low = 1;
  let high = pairs.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (pairs[middle]![0] <= position) low = middle + 1;
    else high = middle;
  }
  const [fromFirst, fromSecond] = pairs[low - 1]!;
  const [toFirst, toSecond] = pairs[low]!;
  return toFirst === fromFirst ? toSecond : fromSecond + ((position - fromFirst) / (toFirst - fromFirst)) * (toSecond - fromSecond);
}

/** Returns the pairs seen from the second text. */
export const reversed = (pairs: readonly Pair[]): readonly Pair[] => pairs.map(([first, second]) => [second, first]);

/** Returns the pairs of two texts of different content, as shares from 0 to 1: their beginnings, their ends, and where they are now. */
export const shares = (first: number, second: number): readonly Pair[] =>
  (first > 0 && first < 1 && second > 0 && second < 1 ? [[0, 0], [first, second], [1, 1]] : [[0, 0], [1, 1]]);

/**
 * Returns which paragraphs of two versions of a text belong together, by number, with the ends of both. Paragraphs that
 * stand once in each version hold the others between them; those that were moved are left out.
 */
export function pairParagraphs(first: readonly string[], second: readonly string[]): readonly Pair[] {
  const places = new Map<string, { in: number[]; other: number[] }>();
  const note = (paragraphs: readonly string[], side: 'in' | 'other'): void => paragraphs.forEach((paragraph, i) => {
    const entry = places.get(paragraph) ?? { in: [], other: [] };
    entry[side].push(i);
    places.set(paragraph, entry);
  });
  note(first, 'in');
  note(second, 'other');
  const unique: Pair[] = [];
  for (const entry of places.values()) {
    if (entry.in.length === 1 && entry.other.length === 1) unique.push([entry.in[0]!, entry.other[0]!]);
  }
  const rising = longestRising(unique.sort((a, b) => a[0] - b[0]));
  const inner = rising.flatMap(([a, b]): readonly Pair[] => [[a, b], [a + 1, b + 1]]);
  const pairs: Pair[] = [[0, 0]];
  for (const pair of [...inner, [first.length, second.length] as const]) {
    const last = pairs.at(-1)!;
    if (pair[0] > last[0] || pair[1] > last[1]) pairs.push(pair);
  }
  return pairs.length > 1 ? pairs : [[0, 0], [1, 1]];
}

/** Returns the longest part of the pairs, which rise in the first number, in which the second rises too. */
function longestRising(pairs: readonly Pair[]): readonly Pair[] {
  const tails: number[] = [];
  const before = pairs.map(() => -1);
  pairs.forEach(([, value], i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (pairs[tails[middle]!]![1] < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[i] = tails[low - 1]!;
    tails[low] = i;
  });
  const found: Pair[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i]!) found.push(pairs[i]!);
  return found.toReversed();
}
