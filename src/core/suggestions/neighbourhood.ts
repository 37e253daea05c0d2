import type { TextRange } from '../model/document.ts';
import { sentencesIn } from '../segmentation/sentences.ts';
import { tokensOf, type Token } from './tokens.ts';

/** A piece of a sentence: a token, or a whole quotation. The marks around a quotation are part of it. */
export interface Part extends TextRange {
  readonly kind: 'word' | 'number' | 'possessive' | 'mark' | 'quotation';
  readonly text: string;
  readonly word: string;
  readonly capital: boolean;
}

export interface Sentence extends TextRange {
  /** The number of its paragraph. */
  readonly paragraph: number;
  readonly parts: readonly Part[];
}

/** The sentences around a passage. Those of the passage are `sentences[first]` to `sentences[last]`. */
export interface Neighbourhood {
  readonly sentences: readonly Sentence[];
  readonly first: number;
  readonly last: number;
  readonly quotations: readonly TextRange[];
}

/** UTF-16 units looked at before and after a passage, and of a passage itself. */
const reachBefore = 1_500;
const reachAfter = 1_200;
const longestPassage = 6_000;
/** `Intl.Segmenter` takes quadratic time in some engines. */
const longestParagraph = 4_000;

/** Returns what lies around the passage from `start` to `end`; null when there is no sentence in it. Costs the same in a text of any length. */
export function neighbourhoodOf(text: string, start: number, end: number): Neighbourhood | null {
  const until = Math.min(end, start + longestPassage);
  const from = wholeFrom(text, Math.max(0, start - reachBefore), start);
  const to = wholeTo(text, until, Math.min(text.length, until + reachAfter));
  const sentences: Sentence[] = [];
  const quotations: TextRange[] = [];
  for (const [paragraph, range] of paragraphsIn(text, from, to).entries()) {
    const source = text.slice(range.start, range.end);
    const tokens = tokensOf(source, range.start);
    const quoted = quotationsIn(tokens);
    quotations.push(...quoted);
    const parts = partsOf(text, tokens, quoted);
    for (const sentence of sentencesIn(source)) {
      const bounds = { start: range.start + sentence.start, end: range.start + sentence.end };
      sentences.push({ ...bounds, paragraph, parts: within(text, parts, bounds) });
    }
  }
  const first = sentences.findIndex((sentence) => sentence.end > start && sentence.start < until);
  const last = sentences.findLastIndex((sentence) => sentence.end > start && sentence.start < until);
  return first === -1 ? null : { sentences, first, last, quotations };
}

/** Returns where to begin, from `from` on: after a line break, else after a sentence’s stop, else after a space. */
function wholeFrom(text: string, from: number, start: number): number {
  if (from === 0) return 0;
  const window = text.slice(from, start);
  const stop = /[.!?]["”’»)]*\s+/u.exec(window);
  const place = window.indexOf('\n') + 1 || (stop ? stop.index + stop[0].length : window.search(/\s/u) + 1);
  return from + place;
}

function wholeTo(text: string, end: number, to: number): number {
  if (to === text.length) return to;
  const window = text.slice(end, to);
  const stop = Math.max(window.lastIndexOf('\n'), window.lastIndexOf('. '), window.lastIndexOf('.” '));
  return stop > 0 ? end + stop + 1 : Math.max(end, end + window.lastIndexOf(' '));
}

/** No text is wrapped by hand at more than this, as in plain texts that are imported. */
const longestWrappedLine = 200;

/** Returns the paragraphs of the window: where there are blank lines, short lines that follow each other make one. */
function paragraphsIn(text: string, from: number, to: number): readonly TextRange[] {
  const found: TextRange[] = [];
  const window = text.slice(from, to);
  const separated = /\n[^\S\n]*\n/.test(window);
  let at = from;
  for (const block of separated ? window.split(/(\n[^\S\n]*\n)/) : [window]) {
    const lines = block.split('\n');
    const wrapped = separated && lines.every((line) => line.length <= longestWrappedLine);
    for (const line of wrapped ? [block] : lines) {
      for (let cut = 0; cut < line.length; cut += longestParagraph) {
        const range = { start: at + cut, end: at + Math.min(line.length, cut + longestParagraph) };
        if (/\S/u.test(text.slice(range.start, range.end))) found.push(range);
      }
      at += line.length + (wrapped ? 0 : 1);
    }
    if (!wrapped) at--;
  }
  return found;
}

/** Returns the outermost quotations of a paragraph with their marks. One that nothing closes goes on to the end, if the paragraph begins with it. */
function quotationsIn(tokens: readonly Token[]): readonly TextRange[] {
  const found: TextRange[] = [];
  let opened: Token | null = null;
  let depth = 0;
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'open' && ('‘\''.includes(token.text) && !tokens.some((later, at) => at > i && later.kind === 'close' && closes(token.text, later.text)))) continue;
    if (token.kind === 'open') {
      if (depth === 0) opened = token;
      // The same mark again begins a new paragraph of the same quotation.
      if (!(opened?.text === token.text && depth > 0)) depth++;
    } else if (token.kind === 'close' && opened && (depth > 1 || closes(opened.text, token.text))) {
      depth--;
      if (depth === 0) {
        found.push({ start: opened.start, end: token.end });
        opened = null;
      }
    }
    if (i === tokens.length - 1 && opened && (opened === tokens[0] || found.some(({ start }) => start === tokens[0]!.start) || /[,:]/.test(tokens[tokens.indexOf(opened) - 1]?.text ?? ''))) {
      found.push({ start: opened.start, end: token.end });
    }
  }
  return found;
}

const partner: Readonly<Record<string, string>> = { '“': '”"', '„': '“”', '«': '»', '»': '«', '‹': '›', '‘': '’\'', '\'': '\'’', '"': '"”' };
const closes = (opening: string, closing: string): boolean => partner[opening]?.includes(closing) === true;

function partsOf(text: string, tokens: readonly Token[], quotations: readonly TextRange[]): readonly Part[] {
  const parts: Part[] = [];
  let next = 0;
  for (const [i, token] of tokens.entries()) {
    while (next < quotations.length && quotations[next]!.end <= token.start) next++;
    const quotation = quotations[next];
    const inside = quotation && token.start >= quotation.start;
    if (inside && !isNickname(text, tokens, i, quotation)) {
      if (parts.at(-1)?.kind !== 'quotation' || parts.at(-1)!.start !== quotation.start) {
        parts.push({ ...quotation, kind: 'quotation', text: '', word: '', capital: false });
      }
    } else if (token.kind !== 'open' && token.kind !== 'close') parts.push(token as Part);
  }
  return parts;
}

/** Returns whether a quotation is a few words of a name: Dwayne “The Rock” Jones, the “Free Harbour” movement. */
function isNickname(text: string, tokens: readonly Token[], at: number, { start, end }: TextRange): boolean {
  if (end - start > 32 || !/^.\p{Lu}/u.test(text.slice(start, end)) || /[.,!?;:…]/u.test(text.slice(start, end))) return false;
  const before = tokens.findLast((token, i) => i <= at && token.end <= start);
  const after = tokens.find((token, i) => i >= at && token.start >= end);
  return before?.kind === 'word' && (before.capital || /^(?:the|a|an|his|her|their)$/.test(before.word)) && after?.kind === 'word';
}

/** Returns the parts of one sentence, a quotation that goes beyond it cut to it. */
function within(text: string, parts: readonly Part[], { start, end }: TextRange): readonly Part[] {
  return parts.filter((part) => part.end > start && part.start < end).map((part) => (
    part.kind === 'quotation' ? { ...part, start: Math.max(start, part.start), end: Math.min(end, part.end), text: text.slice(Math.max(start, part.start), Math.min(end, part.end)) } : part));
}
