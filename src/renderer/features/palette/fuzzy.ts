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

const isLetter = /[\p{L}\p{N}]/u;

function startsWord(text: string, index: number): boolean {
  if (index === 0) return true;
  const before = text.charCodeAt(index - 1);
  if (before < 128) return !((before >= 97 && before <= 122) || (before >= 48 && before <= 57) || (before >= 65 && before <= 90));
  return !isLetter.test(text[index - 1]!);
}

/** A query as it is compared, made once for a list of texts. */
export interface FuzzyQuery {
  readonly words: readonly string[];
  readonly letters: number;
}

/** Returns a query taken apart into its words. */
export function fuzzyQuery(query: string): FuzzyQuery {
  const words = foldText(query).folded.split(/\s+/).filter((word) => word !== '');
  return { words, letters: words.reduce((sum, { length }) => sum + length, 0) };
}

/** Returns how well the letters of a query occur in a text, in order within each word, as {@link fuzzyMatch}; null when they do not. */
export function fuzzyScore({ words, letters }: FuzzyQuery, text: string): Omit<FuzzyMatch, 'indices'> | null {
  if (words.length === 0) return { score: 0, strength: 0 };
  const { folded } = foldedOf(text);
  let score = 0;
  for (const word of words) {
    const found = scoreOf(word, folded);
    if (found === impossible) return null;
    score += found;
  }
  return { score: score - text.length / 100, strength: score / letters };
}

/**
 * Returns how the letters of `query` occur in `text` in order, or null when they do not; words of the query may come in any
 * order. Letter case and accents do not count; runs and beginnings of words count for more, and short texts for a little more
 * than long ones.
 */
export function fuzzyMatch(query: string, text: string): FuzzyMatch | null {
  const parts = fuzzyQuery(query);
  const fit = fuzzyScore(parts, text);
  if (!fit) return null;
  const { folded, places } = foldedOf(text);
  const found = new Set<number>();
  for (const word of parts.words) {
    scoreOf(word, folded);
    for (const index of trace()) found.add(places ? places[index]! : index);
  }
  return { ...fit, indices: [...found].sort((a, b) => a - b) };
}

const impossible = -Infinity;

/*
 * For each letter of a word in turn, the places of the text at which it stands, the best score with it there, and which of the
 * places of the letter before it then has. The lists are used again for every text: among ten thousand they would be most of the work.
 */
interface Row {
  readonly places: number[];
  readonly scores: number[];
  readonly before: number[];
}

const rows: Row[] = [];
let used = 0;

/** Returns the best score of a word in a text, both folded; `impossible` when its letters are not there in order. */
function scoreOf(word: string, text: string): number {
  used = 0;
  let from = 0;
  for (const letter of word) {
    from = text.indexOf(letter, from) + 1;
    if (from === 0) return impossible;
  }
  from = 0;
  for (const letter of word) {
    const row = (rows[used] ??= { places: [], scores: [], before: [] });
    from = fill(row, letter, text, from, used === 0 ? null : rows[used - 1]!) + 1;
    used++;
  }
  let best = impossible;
  for (const score of rows[used - 1]!.scores) if (score > best) best = score;
  return best;
}

/** Works out the row of a letter from that of the letter before, beginning at an offset. Returns the first place of the letter. */
function fill({ places, scores, before }: Row, letter: string, text: string, from: number, previous: Row | null): number {
  places.length = 0;
  scores.length = 0;
  before.length = 0;
  // Of the letters before that stand further left, how many were looked at, and which has the best score.
  let passed = 0;
  let best = -1;
  for (let place = text.indexOf(letter, from); place >= 0; place = text.indexOf(letter, place + 1)) {
    const bonus = startsWord(text, place) ? wordBonus : 0;
    if (!previous) {
      places.push(place);
      scores.push(bonus);
      before.push(-1);
      continue;
    }
    for (; passed < previous.places.length && previous.places[passed]! < place; passed++) {
      if (best < 0 || previous.scores[passed]! > previous.scores[best]!) best = passed;
    }
    if (best < 0) continue;
    const jump = previous.scores[best]! + bonus;
    const run = previous.places[passed - 1] === place - 1 ? previous.scores[passed - 1]! + runBonus : impossible;
    places.push(place);
    scores.push(Math.max(jump, run));
    before.push(run >= jump ? passed - 1 : best);
  }
  return places[0] ?? text.length;
}

/** Returns the places of the letters in the best of what was worked out last. */
function trace(): readonly number[] {
  const { scores } = rows[used - 1]!;
  let at = scores.indexOf(Math.max(...scores));
  const indices: number[] = [];
  for (let row = used - 1; row >= 0; row--) {
    indices.unshift(rows[row]!.places[at]!);
    at = rows[row]!.before[at]!;
  }
  return indices;
}
