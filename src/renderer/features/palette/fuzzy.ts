/** How well a query fits a text: higher is better; and the indices of the characters that it matched. */
export interface FuzzyMatch {
  readonly score: number;
  readonly indices: readonly number[];
}

const wordBonus = 5;
const runBonus = 6;

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const startsWord = (text: string, index: number): boolean => index === 0 || !/[\p{L}\p{N}]/u.test(text[index - 1]!);

/**
 * Returns how the letters of `query` occur in `text` in order, or null when they do not. Letter case and accents do not
 * count; runs and beginnings of words count for more, and short texts for a little more than long ones.
 */
export function fuzzyMatch(query: string, text: string): FuzzyMatch | null {
  const wanted = fold(query).replace(/\s+/g, '');
  if (wanted === '') return { score: 0, indices: [] };
  const folded = fold(text);
  const rows: Row[] = [];
  for (const letter of wanted) rows.push(nextRow(letter, folded, rows.at(-1) ?? null));
  const indices = trace(rows);
  return indices && { score: rows.at(-1)!.scores[indices.at(-1)!]! - text.length / 100, indices };
}

/** For one letter of the query, the best score with that letter at each place of the text, and where the letter before it then is. */
interface Row {
  readonly scores: readonly number[];
  readonly before: readonly number[];
}

const impossible = -Infinity;

function nextRow(letter: string, text: string, previous: Row | null): Row {
  const scores: number[] = [];
  const before: number[] = [];
  let bestBefore = -1;
  for (let i = 0; i < text.length; i++) {
    if (previous && i > 0 && (bestBefore < 0 || previous.scores[i - 1]! > previous.scores[bestBefore]!)) bestBefore = i - 1;
    const jump = (previous ? (previous.scores[bestBefore] ?? impossible) : 0) + (startsWord(text, i) ? wordBonus : 0);
    const run = previous && i > 0 ? previous.scores[i - 1]! + runBonus : impossible;
    scores.push(text[i] === letter ? Math.max(jump, run) : impossible);
    before.push(run >= jump ? i - 1 : bestBefore);
  }
  return { scores, before };
}

function trace(rows: readonly Row[]): readonly number[] | null {
  const last = rows.at(-1)!.scores;
  let place = last.indexOf(Math.max(...last));
  if (place < 0 || last[place] === impossible) return null;
  const indices = [place];
  for (let i = rows.length - 1; i > 0; i--) indices.unshift((place = rows[i]!.before[place]!));
  return indices;
}
