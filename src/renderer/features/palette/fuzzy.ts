import { foldText, type FoldedText } from '../../../core/queries/fold.ts';

/** How well a query fits a text: higher is better; and the indices of the characters that it matched, in order. */
export interface FuzzyMatch {
  readonly score: number;
  readonly indices: readonly number[];
  /** The score for each letter of the query: below about 2.75 the letters are only strewn over the text. */
  readonly strength: number;
}

const wordBonus = 5;
const runBonus = 6;
/** Characters of a text that are looked at: nobody names anything by what comes later. */
const reach = 240;

/** Texts folded before: a list is compared again with every letter typed. */
const known = new Map<string, FoldedText>();
const mostKnown = 20_000;

function foldedOf(text: string): FoldedText {
  let folded = known.get(text);
  if (!folded) {
    if (known.size >= mostKnown) known.clear();
    known.set(text, (folded = foldText(text.slice(0, reach))));
  }
  return folded;
}

const startsWord = (text: string, index: number): boolean => index === 0 || !/[\p{L}\p{N}]/u.test(text[index - 1]!);

/**
 * Returns how the letters of `query` occur in `text` in order, or null when they do not; words of the query may come in any
 * order. Letter case and accents do not count; runs and beginnings of words count for more, and short texts for a little more
 * than long ones.
 */
export function fuzzyMatch(query: string, text: string): FuzzyMatch | null {
  const words = foldText(query).folded.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return { score: 0, indices: [], strength: 0 };
  const { folded, places } = foldedOf(text);
  let score = 0;
  const found = new Set<number>();
  for (const word of words) {
    const match = matchWord(word, folded);
    if (!match) return null;
    score += match.score;
    for (const index of match.indices) found.add(places ? places[index]! : index);
  }
  return { score: score - text.length / 100, indices: [...found].sort((a, b) => a - b), strength: score / words.reduce((sum, { length }) => sum + length, 0) };
}

function matchWord(word: string, text: string): Pick<FuzzyMatch, 'score' | 'indices'> | null {
  if (!occursIn(word, text)) return null;
  const rows: Row[] = [];
  for (const letter of word) rows.push(nextRow(letter, text, rows.at(-1) ?? null));
  return trace(rows);
}

function occursIn(word: string, text: string): boolean {
  let at = 0;
  for (const letter of word) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
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
    if (!text.startsWith(letter, i)) {
      scores.push(impossible);
      before.push(-1);
      continue;
    }
    const jump = (previous ? (previous.scores[bestBefore] ?? impossible) : 0) + (startsWord(text, i) ? wordBonus : 0);
    const run = previous && i > 0 ? previous.scores[i - 1]! + runBonus : impossible;
    scores.push(Math.max(jump, run));
    before.push(run >= jump ? i - 1 : bestBefore);
  }
  return { scores, before };
}

function trace(rows: readonly Row[]): Pick<FuzzyMatch, 'score' | 'indices'> | null {
  const last = rows.at(-1)!.scores;
  let place = last.indexOf(Math.max(...last));
  const score = last[place];
  if (score === undefined || score === impossible) return null;
  const indices = [place];
  for (let i = rows.length - 1; i > 0; i--) indices.unshift((place = rows[i]!.before[place]!));
  return { score, indices };
}
