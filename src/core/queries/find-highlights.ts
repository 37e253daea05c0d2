import type { HighlightColour } from '../model/colour.ts';
import type { Highlight, HighlightRef } from '../model/highlight.ts';
import type { ProjectReader } from '../model/project-state.ts';
import { shownColour } from '../model/shown-colour.ts';
import { foldText, foldWords } from './fold.ts';

/** A highlight that fits some words. */
export interface FoundHighlight {
  readonly ref: HighlightRef;
  /** The passage, or where it is long the part of it that fits. */
  readonly quote: string;
  /** The same of its note where the note fits and the passage does not; else null. */
  readonly note: string | null;
  readonly colour: HighlightColour;
}

export interface FoundHighlights {
  /** The best, at most as many as were asked for: best first, among equals in the order of sources. */
  readonly found: readonly FoundHighlight[];
  /** How many fit. */
  readonly total: number;
}

/** Characters of a passage or note that are handed out. */
const excerptLength = 200;
/** Highlights looked at between two steps. */
const stride = 500;

interface Hay {
  readonly quote: string;
  readonly note: string;
}

/** What was folded stays as long as the record: a changed one is another. */
const hays = new WeakMap<Highlight, Hay>();

function hayOf(highlight: Highlight): Hay {
  let hay = hays.get(highlight);
  if (!hay) hays.set(highlight, (hay = { quote: foldWords(highlight.selector.exact), note: highlight.note === null ? '' : foldWords(highlight.note) }));
  return hay;
}

/** Returns the words of a query, as they are compared. */
export const wordsOf = (query: string): readonly string[] => foldWords(query).split(/\s+/).filter((word) => word !== '');

const isLetter = /[\p{L}\p{N}]/u;

/** Returns how well a text fits: words at the beginning of one count double, the whole query in one piece more; null where one is missing. */
function fit(words: readonly string[], text: string): number | null {
  let score = 0;
  for (const word of words) {
    const at = text.indexOf(word);
    if (at < 0) return null;
    score += at === 0 || text[at - 1] === ' ' || !isLetter.test(text[at - 1]!) ? 2 : 1;
  }
  return words.length > 1 && text.includes(words.join(' ')) ? score + words.length : score;
}

interface Ranked {
  readonly highlight: Highlight;
  readonly score: number;
  readonly inNote: boolean;
}

/**
 * Finds the highlights of all sources whose passage or note holds every word of a query, in any order; accents and letter case
 * do not count. Those without a place in the present text are left out. It yields now and then, so that other work can go on
 * in between, and returns what was found.
 */
export function* findHighlights(project: ProjectReader, query: string, most: number): Generator<void, FoundHighlights> {
  const words = wordsOf(query);
  const best: Ranked[] = [];
  let total = 0;
  let seen = 0;
  for (const sourceId of project.sources.keys()) {
    for (const highlight of project.highlights.get(sourceId)?.values() ?? []) {
      if (++seen % stride === 0) yield;
      if (highlight.review !== null) continue;
      const { quote, note } = hayOf(highlight);
      const inQuote = fit(words, quote);
      const score = inQuote === null ? fit(words, note) : inQuote + 1;
      if (score === null) continue;
      total++;
      keep(best, { highlight, score, inNote: inQuote === null }, most);
    }
  }
  return { total, found: best.map(({ highlight, inNote }) => ({
    ref: { sourceId: highlight.sourceId, id: highlight.id },
    quote: excerpt(highlight.selector.exact, inNote ? [] : words),
    note: inNote ? excerpt(highlight.note!, words) : null,
    colour: shownColour(highlight, project.tags),
  })) };
}

/** Puts one into the list of the best, after its equals. */
function keep(best: Ranked[], one: Ranked, most: number): void {
  if (best.length === most && best.at(-1)!.score >= one.score) return;
  let at = best.length;
  while (at > 0 && best[at - 1]!.score < one.score) at--;
  best.splice(at, 0, one);
  if (best.length > most) best.pop();
}

/** Returns the beginning of a text, or the part around the first of the words when that comes later. */
function excerpt(text: string, words: readonly string[]): string {
  if (text.length <= excerptLength) return text;
  const { folded, places } = foldText(text);
  const first = Math.min(...words.map((word) => folded.indexOf(word)).filter((at) => at >= 0), Number.MAX_SAFE_INTEGER);
  const at = first === Number.MAX_SAFE_INTEGER ? 0 : places ? places[first]! : first;
  if (at < excerptLength / 2) return `${text.slice(0, excerptLength).trimEnd()}…`;
  // From the beginning of a word, so that nothing starts with half of one.
  const start = text.indexOf(' ', at - excerptLength / 4) + 1;
  return `…${text.slice(Math.min(start, at), Math.min(start, at) + excerptLength).trimEnd()}…`;
}
