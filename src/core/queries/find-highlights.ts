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

/**
 * Some highlights as one text that is looked through at once, folded: of each its passage, a line break, its note, a line break.
 * Words have no line breaks, so none is found across.
 */
interface Stack {
  readonly highlights: readonly Highlight[];
  readonly text: string;
  /** UTF-16 offsets: where each begins, and where all end. Those without a place in the present text are empty. */
  readonly starts: Uint32Array;
  /** Where the passage of each ends. */
  readonly passageEnds: Uint32Array;
}

/** By the records of a source, which stay one object while they change. */
const stacks = new WeakMap<ReadonlyMap<string, Highlight>, Stack[]>();

function stackOf(highlights: readonly Highlight[]): Stack {
  const starts = new Uint32Array(highlights.length + 1);
  const passageEnds = new Uint32Array(highlights.length);
  const parts: string[] = [];
  let at = 0;
  for (const [i, { selector, note, review }] of highlights.entries()) {
    if (review === null) {
      const passage = foldWords(selector.exact);
      const said = note === null ? '' : foldWords(note);
      parts.push(passage, '\n', said, '\n');
      passageEnds[i] = at + passage.length;
      at += passage.length + said.length + 2;
    }
    starts[i + 1] = at;
  }
  return { highlights, text: parts.join(''), starts, passageEnds };
}

/** Yields the highlights of a source as stacks; those that did not change since the last time are not made anew. */
function* stacksOf(records: ReadonlyMap<string, Highlight>): Generator<Stack> {
  const known = stacks.get(records) ?? [];
  stacks.set(records, known);
  const all = [...records.values()];
  for (let i = 0; i * stride < all.length; i++) {
    const highlights = all.slice(i * stride, (i + 1) * stride);
    const before = known[i];
    if (before?.highlights.length !== highlights.length || highlights.some((highlight, place) => highlight !== before.highlights[place])) known[i] = stackOf(highlights);
    yield known[i]!;
  }
  known.length = Math.ceil(all.length / stride);
}

/** Returns the words of a query, as they are compared. */
export const wordsOf = (query: string): readonly string[] => foldWords(query).split(/\s+/).filter((word) => word !== '');

const isLetter = /[\p{L}\p{N}]/u;

/** Returns how much the word at this offset counts: double at the beginning of one. */
const weightAt = (text: string, at: number): number => (at === 0 || text[at - 1] === ' ' || !isLetter.test(text[at - 1]!) ? 2 : 1);

/** Returns how well a text fits several words: those at the beginning of one count double, the whole query in one piece more; null where one is missing. */
function fit(words: readonly string[], whole: string, text: string): number | null {
  let score = 0;
  for (const word of words) {
    const at = text.indexOf(word);
    if (at < 0) return null;
    score += weightAt(text, at);
  }
  return text.includes(whole) ? score + words.length : score;
}

/** Tells `take` of those of a stack that hold every word, one after the other: their place in it, how well they fit, whether only their note does. */
function eachFitting({ text, starts, passageEnds }: Stack, words: readonly string[], take: (place: number, score: number, inNote: boolean) => void): void {
  const count = passageEnds.length;
  if (words.length === 0) {
    for (let place = 0; place < count; place++) if (starts[place]! < starts[place + 1]!) take(place, 1, false);
    return;
  }
  // The longest word stands in the fewest.
  const rarest = words.reduce((a, b) => (b.length > a.length ? b : a));
  const whole = words.join(' ');
  let place = 0;
  for (let at = text.indexOf(rarest); at >= 0; at = text.indexOf(rarest, starts[place + 1]!)) {
    while (starts[place + 1]! <= at) place++;
    const passageEnd = passageEnds[place]!;
    if (words.length === 1) {
      const inNote = at >= passageEnd;
      take(place, weightAt(text, at) + (inNote ? 0 : 1), inNote);
      continue;
    }
    const inPassage = at < passageEnd ? fit(words, whole, text.slice(starts[place], passageEnd)) : null;
    const score = inPassage === null ? fit(words, whole, text.slice(passageEnd + 1, starts[place + 1])) : inPassage + 1;
    if (score !== null) take(place, score, inPassage === null);
  }
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
  for (const sourceId of project.sources.keys()) {
    for (const stack of stacksOf(project.highlights.get(sourceId) ?? noHighlights)) {
      eachFitting(stack, words, (place, score, inNote) => {
        total++;
        if (best.length < most || best.at(-1)!.score < score) keep(best, { highlight: stack.highlights[place]!, score, inNote }, most);
      });
      yield;
    }
  }
  return { total, found: best.map(({ highlight, inNote }) => ({
    ref: { sourceId: highlight.sourceId, id: highlight.id },
    quote: excerpt(highlight.selector.exact, inNote ? [] : words),
    note: inNote ? excerpt(highlight.note!, words) : null,
    colour: shownColour(highlight, project.tags),
  })) };
}

const noHighlights: ReadonlyMap<string, Highlight> = new Map();

/** Puts one into the list of the best, after its equals. */
function keep(best: Ranked[], one: Ranked, most: number): void {
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
