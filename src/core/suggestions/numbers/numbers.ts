import { message } from '../../messages/messages.ts';
import type { TextRange } from '../../model/document.ts';
import { tokensOf, type Token } from '../tokens.ts';
import type { Suggestion } from '../suggestion.ts';
import { timesIn } from '../times/find.ts';
import { magnitudeOf, numberWordsPattern, valueOfWords } from './number-words.ts';
import { unitAfter } from './unit.ts';

/** How a number is meant; null for as it is. */
export type Qualifier = 'more than' | 'at least' | 'about' | 'nearly' | 'up to' | 'fewer than' | null;

/** A number that a text gives. */
export interface NumberFact {
  readonly value: number;
  /** The upper end of a range, null where it is none. */
  readonly to: number | null;
  /** What the last digit written counts: 100 in 67,100, 100,000 in 2.3 million. */
  readonly step: number;
  /** As written, with qualifier and unit. */
  readonly words: string;
  /** What is counted: people, %, US dollars; null when it is not said. */
  readonly unit: string | null;
  readonly qualifier: Qualifier;
}

const currencies: Readonly<Record<string, string>> = {
  '$': 'US dollars', 'US$': 'US dollars', 'A$': 'Australian dollars', 'AU$': 'Australian dollars', 'C$': 'Canadian dollars', 'CA$': 'Canadian dollars', 'NZ$': 'New Zealand dollars', 'HK$': 'Hong Kong dollars', 'R$': 'reais',
  '€': 'euros', '£': 'pounds', '¥': 'yen', '₹': 'rupees', '₽': 'roubles', '₺': 'lira', '₩': 'won', '₴': 'hryvnia', '₪': 'shekels', '₦': 'naira',
};

const digits = String.raw`(?:\d{1,3}(?:[,\u00a0\u202f’']\d{3}){1,5}|\d{1,3}(?: \d{3}){1,4}(?!\d)|\d{1,15})(?:\.\d{1,9})?`;
const otherDigits = String.raw`(?:\d{1,3}(?:[.\u00a0\u202f ]\d{3}){1,5}|\d{1,15})(?:,\d{1,9})?`;
const currency = String.raw`(?:(?:US|AU?|CA?|NZ|HK|R)?\$|[€£¥₹₽₺₩₴₪₦])`;
const magnitude = String.raw`(?:[\s\u00a0-](?:hundred|thousand|million|billion|trillion|lakh|crore|dozen|mln|bn|mn)\b|(?:bn|tn|mn|k|m)\b)`;
const otherMagnitude = String.raw`(?:[\s\u00a0](?:Millionen|Milliarden|Mio|Mrd|Tausend|millions|milliards|millones|milioni|miliardi|miljoen|miljard|milhões)\b)`;

const pattern = (one: string, more: string, words: string): RegExp => new RegExp(
  String.raw`(?<![\p{L}\p{N}_#/’'-]|\d[.,:–])(?<sign>${currency}\s?)?(?:(?<digits>${one})|(?<words>${words}))(?<magnitude>${more})?(?<to>\s?(?:[-–—]|to|and|or)\s?(?:${currency}\s?)?(?<last>${one})(?<lastMagnitude>${more})?(?![\d:]))?(?<percent>\s?%|\s?per\s?cent(?:age points?)?\b)?`, 'giu',
);
const englishPattern = pattern(digits, magnitude, String.raw`\b${numberWordsPattern}\b`);
const otherPattern = pattern(otherDigits, otherMagnitude, '(?!)');

const qualifiers: readonly (readonly [RegExp, Qualifier])[] = [
  [/(?:\b(?:more than|over|above|in excess of|upwards? of|greater than|exceed(?:s|ed|ing)?|beyond|mehr als|über|plus de|más de|più di|meer dan|mais de)|>)\s*$/iu, 'more than'],
  [/\b(?:at least|no fewer than|no less than|not less than|a minimum of|minimum|mindestens|au moins|al menos|almeno|minstens)\s*$/iu, 'at least'],
  [/(?:\b(?:about|around|roughly|approximately|some|circa|ca\.?|an estimated|estimated|in the region of|something like|rund|etwa|ungefähr|environ|alrededor de|unos|circa)|[~≈])\s*$/iu, 'about'],
  [/\b(?:nearly|almost|close to|just under|just short of|just shy of|fast|knapp|presque|casi|quasi|bijna|quase)\s*$/iu, 'nearly'],
  [/\b(?:up to|at most|no more than|not more than|as many as|as much as|a maximum of|bis zu|jusqu['’]à|hasta)\s*$/iu, 'up to'],
  [/(?:\b(?:fewer than|less than|under|below|weniger als|moins de|menos de|meno di|minder dan)|<)\s*$/iu, 'fewer than'],
];

/** Returns the numbers with units that a passage gives, in order; dates, times of day, ordinals, scores and numbers of names are none. */
export function numbersIn(text: string, passage: TextRange, english: boolean): readonly Suggestion<NumberFact>[] {
  const source = text.slice(passage.start, Math.min(passage.end, passage.start + 6_000));
  const tokens = tokensOf(source);
  const times = english ? timesIn(source, { start: 0, end: source.length }, { year: 2000, month: 1, day: 1 }, null) : [];
  const found: Suggestion<NumberFact>[] = [];
  for (const match of source.matchAll(english ? englishPattern : otherPattern)) {
    const end = match.index + match[0].length;
    if (times.some((time) => time.start < end && time.end > match.index) || isDate(source, match.index, end)) continue;
    const one = factAt(source, tokens, match, english);
    if (one) {
      found.push({
        value: one.fact, start: passage.start + one.start, end: passage.start + one.end, confidence: one.fact.unit === null ? 0.7 : 0.9,
        explanation: message('suggestion.number.written', { words: one.fact.words }),
      });
    }
  }
  return found;
}

/** Returns whether digits belong to a date or time of day in digits, a score, a version or an address. */
function isDate(source: string, start: number, end: number): boolean {
  const around = source.slice(Math.max(0, start - 12), end + 12);
  const inside = source.slice(start, end);
  return /^\d{1,2}$/.test(inside) && (/^[:/]\d/.test(source.slice(end)) || /\d[:/]$/.test(source.slice(0, start)))
    || /\d{4}-\d\d(?:-\d\d)?/.test(around) && /\d{4}-\d\d/.test(source.slice(Math.max(0, start - 8), end + 6)) || /^\d+[./]\d+[./]\d/.test(source.slice(start));
}

const numberOf = (written: string, english: boolean): number => {
  const plain = english ? written.replace(/[,\s\u00a0\u202f’']/gu, '') : written.replace(/[.\s\u00a0\u202f]/gu, '').replace(',', '.');
  return Number(plain);
};

/** Returns what the last digit written counts. Zeros at the end, from two on, are taken as rounded. */
function stepOf(written: string, times: number, english: boolean): number {
  const decimals = (english ? /\.(\d+)$/ : /,(\d+)$/).exec(written)?.[1]?.length ?? 0;
  if (decimals > 0) return times / 10 ** decimals;
  const zeros = /0+$/.exec(written.replace(/[^\d]/gu, ''))?.[0].length ?? 0;
  return zeros >= 2 ? times * 10 ** zeros : times;
}

const labels = /(?:^|\s|\()(?:[Tt]ype|[Pp]hase|[Ss]tage|Article|Articles|Section|Resolution|Chapter|Page|page|pages|No\.|Nos\.|Number|Route|Highway|Flight|Room|Unit|Phase|Group|Type|Level|Day|Week|Part|Channel|Apollo|Boeing|Airbus|Article|Figure|Table|Paragraph|paragraph|Rule|Title|Act|Division|Zone|Platform|Gate|Terminal|Line|Building|Block|Grade|Year|Stage|Round|Area|Windows|iPhone|Formula|Chapter|section|article|aged|age|Aged)\s$/u;

interface At { readonly fact: NumberFact; readonly start: number; readonly end: number }

function factAt(source: string, tokens: readonly Token[], match: RegExpMatchArray, english: boolean): At | null {
  const groups = match.groups!;
  const start = match.index!;
  let end = start + match[0].length;
  const before = source.slice(Math.max(0, start - 40), start);
  const after = source.slice(end, end + 20);
  const { digits: written, words, last } = groups;
  const sign = groups['sign']?.trim();
  const money = sign === undefined ? undefined : currencies[sign.toUpperCase()] ?? currencies[sign];
  const times = timesOf(groups['magnitude'], money !== undefined);
  const value = written !== undefined ? numberOf(written, english) : valueOfWords(words!);
  if (value === null || times === null || !Number.isFinite(value)) return null;
  if (/^[-\s](?:thirds?|hal(?:f|ves)|quarters?|fifths?|sixths?|sevenths?|eighths?|tenths?|hundredths?)\b/.test(after)) return null;
  if (/^(?:st|nd|rd|th)\b|^\p{L}|^[-–]year-old|^[-–](?:\p{Lu}|\d)|^-?(?:page|storey|story)\b/u.test(after) && groups['percent'] === undefined) return null;
  if (money === undefined && labels.test(before)) return null;
  if (money === undefined && written !== undefined && /\p{Lu}[\p{L}]*\s$/u.test(before) && /^\s?(?:[,.;:)]|$|\p{Lu})/u.test(after) && !/^(?:The|In|At|By|About|Some|Nearly|Over|More|Only|But|And|Than|Least|Around)\s$/u.test(/(\S+\s)$/u.exec(before)?.[1] ?? '') && value < 10_000 && !/,/.test(written)) return null;
  const range = last === undefined ? null : rangeOf(groups, value, times, before, english);
  if (last !== undefined && range === null) {
    // Two numbers, not a range: the second is found on its own where a unit follows; here the first goes without.
    if (/^\s?[-–—]/.test(groups['to']!)) return null;
    end = start + match[0].length - groups['to']!.length - (groups['percent']?.length ?? 0);
  }
  const percent = range !== null || last === undefined ? groups['percent'] : undefined;
  const qualified = qualifiers.find(([sample]) => sample.test(before));
  let qualifier = qualified?.[1] ?? null;
  const from = qualified ? start - qualified[0].exec(before)![0].length : start;
  let unit: string | null = money ?? (percent === undefined ? null : /points?/.test(percent) ? 'percentage points' : '%');
  if (/^\s(?:or|and) more\b/.test(source.slice(end))) [qualifier, end] = ['at least', end + 8];
  else if (/^\sor so\b/.test(source.slice(end))) [qualifier, end] = ['about', end + 6];
  if (unit === null) {
    const hyphenated = /^-(\p{Ll}{3,20})\b(?!-)/u.exec(source.slice(end));
    if (hyphenated) {
      if (/^(?:year|month|day|week|hour|minute|time|fold|plus|part|way|piece|bedroom|strong|odd)$/.test(hyphenated[1]!)) return null;
      unit = hyphenated[1]!;
      end += hyphenated[0].length;
    } else {
      const next = tokens.findIndex((token) => token.start >= end);
      const span = next === -1 ? null : english ? unitAfter(tokens, next, value) : wordAfter(tokens, next);
      if (span && /^[\s\u00a0]?(?:of\s)?$/u.test(source.slice(end, tokens[next]!.start))) {
        unit = source.slice(tokens[span.start]!.start, tokens[span.end - 1]!.end).replace(/\s+/gu, ' ');
        end = tokens[span.end - 1]!.end;
      }
    }
  }
  if (unit === null && (qualifier === null || !english) && written !== undefined && times === 1 && /^(?:1[5-9]|20)\d\d$/.test(written)) return null;
  if (unit === null && (written === undefined || (value < 10 && times === 1))) return null;
  if (written === undefined && value === 1 && qualifier === null) return null;
  const step = written === undefined ? (value >= 100 ? stepOf(String(value), 1, true) : 1) : stepOf(written, times, english);
  return { fact: { value: rounded(value * times), to: range === null ? null : rounded(range), step, words: source.slice(from, end).replace(/\s+/gu, ' '), unit, qualifier }, start: from, end };
}

/** Returns a product of decimals without the noise of binary fractions. */
const rounded = (value: number): number => Number(value.toPrecision(12));

/** Returns what a magnitude multiplies by; null where it is no magnitude but a unit. */
function timesOf(written: string | undefined, money: boolean): number | null {
  if (written === undefined) return 1;
  const word = written.replace(/[\s\u00a0-]/gu, '').toLowerCase();
  if (word === 'm') return money ? 1e6 : null;
  return magnitudeOf(word);
}

/** Returns the upper end of a range; null where two numbers only stand beside each other, or are a score. */
function rangeOf(groups: Record<string, string | undefined>, value: number, times: number, before: string, english: boolean): number | null {
  const lastTimes = timesOf(groups['lastMagnitude'], true) ?? 1;
  const upper = numberOf(groups['last']!, english) * lastTimes;
  const lower = value * (times === 1 && lastTimes > 1 && value < upper / lastTimes ? lastTimes : times);
  const joined = groups['to']!.trim().toLowerCase();
  if (upper <= lower) return null;
  if (joined.startsWith('and')) return /\bbetween\s(?:about\s)?$/i.test(before) ? upper : null;
  if (joined.startsWith('to')) return /\b(?:from|rose|fell|grew|up|down|increased|decreased|won|lost|beat|climbed|dropped)\s$/i.test(before) ? null : upper;
  return upper;
}

/** Returns the word after a number, in a language whose grammar is not known here. */
const wordAfter = (tokens: readonly Token[], at: number): TextRange | null => (tokens[at]?.kind === 'word' && tokens[at]!.text.length > 2 ? { start: at, end: at + 1 } : null);

/** A span of time before a noun: a 72-hour deadline, two-week talks. An age is none. */
const hyphenatedDuration = new RegExp(String.raw`(?<![\p{L}\p{N}.,/-])(?:(?<digits>\d{1,4})|(?<words>${numberWordsPattern}))-(?<unit>second|minute|hour|day|week|month|year|decade)(?:-long)?(?=\s+\p{L})(?!-?\s?old)`, 'giu');

/** Returns the spans of time that an English text puts before a noun with a hyphen, which are no numbers of what the noun names. */
export function hyphenatedDurationsIn(text: string): readonly Suggestion<NumberFact>[] {
  return [...text.matchAll(hyphenatedDuration)].flatMap((match) => {
    const { digits: written, words, unit } = match.groups!;
    const value = written === undefined ? valueOfWords(words!) : Number(written);
    if (value === null || value === 0) return [];
    const fact: NumberFact = { value, to: null, step: 1, words: match[0], unit: `${unit!.toLowerCase()}s`, qualifier: null };
    return [{ value: fact, start: match.index, end: match.index + match[0].length, confidence: 0.7, explanation: message('suggestion.number.written', { words: fact.words }) }];
  });
}
