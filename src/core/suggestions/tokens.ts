import type { TextRange } from '../model/document.ts';

/** What a token is: a word, a number, the ’s of a possessive, or a mark, of which quotation marks open or close. */
export type TokenKind = 'word' | 'number' | 'possessive' | 'open' | 'close' | 'mark';

export interface Token extends TextRange {
  readonly kind: TokenKind;
  /** As written. */
  readonly text: string;
  /** In small letters, apostrophes straight, without the stop of an abbreviation. */
  readonly word: string;
  /** True of a word that is written as a name: with a capital, or with a small particle grown together with one (al-Khatib, d’Arc, eBay). */
  readonly capital: boolean;
}

const abbreviations = 'Mr|Mrs|Ms|Mx|Dr|Drs|Prof|St|Ste|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Col|Lt|Capt|Cmdr|Sgt|Maj|Adm|Rev|Hon|Supt|Det|Insp|Amb|Fr|Msgr|Jr|Sr|Inc|Corp|Ltd|Co|Bros|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun|vs|approx|ca';

/** Every alternative begins with another character or is bounded, so that matching takes time in proportion to the text. */
const pattern = new RegExp(
  [
    String.raw`(?<abbreviation>(?:\p{L}\.){2,6}|(?:${abbreviations})\.|\p{Lu}\.(?=\s{0,3}\p{Lu}))`,
    String.raw`(?<number>\p{Nd}(?:[\p{Nd}.,–-]{0,30}\p{Nd})?(?:st|nd|rd|th)?(?![\p{L}\p{Nd}]))`,
    String.raw`(?<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‑’'&.]\p{L}[\p{L}\p{M}\p{N}]*)*)`,
    String.raw`(?<mark>[^\s])`,
  ].join('|'),
  'gu',
);

const openingMarks = '“„«‹';
const closingMarks = '”»›';
const nameWithParticle = /^(?:\p{Lu}|(?:[dlDL]|al|el|ar|as|ash|an|at|ad|ez|von|mc|de|bin)[-’']\p{Lu}|\p{Ll}{1,2}\p{Lu})/u;

/** Returns a word with straight apostrophes and plain hyphens, without the stop of an abbreviation of one part. */
function plain(word: string): string {
  const last = word.length - 1;
  const stopped = word.endsWith('.') && word.indexOf('.') === last ? word.slice(0, last) : word;
  return /[’‑]/.test(stopped) ? stopped.replaceAll('’', '\'').replaceAll('‑', '-') : stopped;
}

/** Returns the tokens of a paragraph in order. `offset` is added to their places. */
export function tokensOf(text: string, offset = 0): readonly Token[] {
  const tokens: Token[] = [];
  const push = (kind: TokenKind, start: number, end: number): void => {
    const written = text.slice(start, end);
    tokens.push({
      kind, start: offset + start, end: offset + end, text: written,
      word: kind === 'mark' ? written : plain(written.toLowerCase()),
      capital: kind === 'word' && nameWithParticle.test(written),
    });
  };
  /** Whether a „ waits for its “, and a ‘ for its ’. */
  let lowOpen = false;
  let singleOpen = false;
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const { word, number, mark } = match.groups!;
    if (number !== undefined) push('number', start, end);
    else if (word !== undefined) {
      const owner = word.length > 2 && /['’][sS]$/.test(word.slice(-2));
      push('word', start, owner ? end - 2 : end);
      if (owner) push('possessive', end - 2, end);
    } else if (mark === undefined) push('word', start, end);
    else if (mark === '"') push(isOpening(text, start) ? 'open' : 'close', start, end);
    else if (mark === '“' && lowOpen) push('close', start, end);
    else if (openingMarks.includes(mark)) push('open', start, end);
    else if (closingMarks.includes(mark)) push('close', start, end);
    else if ('‘’\''.includes(mark)) {
      const kind = singleMark(text, start, singleOpen);
      if (kind === 'open' || kind === 'close') singleOpen = kind === 'open';
      push(kind, start, end);
    } else if (!(mark === '.' && /[,;:]/.test(text[end] ?? ''))) push('mark', start, end);
    if (mark === '„' || mark === '“') lowOpen = mark === '„';
  }
  return tokens;
}

/** Returns whether the straight quotation mark at `at` opens a quotation. */
const isOpening = (text: string, at: number): boolean => /^[\s([{—–‘'/-]?$/u.test(text.slice(Math.max(0, at - 1), at)) && /\S/u.test(text[at + 1] ?? ' ');

/** Returns what a single quotation mark or apostrophe is that stands at the edge of a word. */
function singleMark(text: string, at: number, isOpen: boolean): TokenKind {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (/[\s([—–“"]/u.test(before) && /[\p{L}\p{N}“"]/u.test(after)) return text[at] === '’' ? 'mark' : 'open';
  if (!isOpen) return /[sSxXzZ]/u.test(before) && /\s/u.test(after) ? 'possessive' : 'mark';
  if (/[.,!?;:…]/u.test(before) || /[.,;:!?)]/u.test(after)) return 'close';
  // The plural’s apostrophe, unless nothing else closes what was opened.
  const rest = text.slice(at + 1, at + 400);
  return /[sSxXzZ]/u.test(before) && /[.,!?…][’'](?![\p{L}])|[\p{L}][’'](?=[.,;:!?)\s])/u.test(rest) ? 'possessive' : 'close';
}
