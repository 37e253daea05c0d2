/* The words of English time expressions, as pieces of patterns and as numbers. Every piece is bounded, so that matching takes time in proportion to the text. */

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Returns the number of a month’s name, from 1, or of its abbreviation; null when it is none. */
export function monthNumber(word: string): number | null {
  const letters = word.toLowerCase().replace('.', '');
  const at = letters.length < 3 ? -1 : months.findIndex((month) => month === letters || (letters === 'sept' ? month === 'september' : letters.length === 3 && month.startsWith(letters)));
  return at === -1 ? null : at + 1;
}

/** Returns the number of a weekday, 0 for Sunday; null when it is none. */
export function weekdayNumber(word: string): number | null {
  const letters = word.toLowerCase().replace('.', '');
  const at = weekdays.findIndex((day) => day === letters || (letters.length >= 3 && letters.length <= 5 && day.startsWith(letters)));
  return at === -1 ? null : at;
}

const small = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'];
const tens: Readonly<Record<string, number>> = { thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 };

/** Returns a small number as digits or words say it: 3, three, a, a couple of; null when it is none. */
export function countOf(words: string): number | null {
  const text = words.toLowerCase();
  if (/^\d{1,4}$/.test(text)) return Number(text);
  if (text === 'a' || text === 'an') return 1;
  if (/^a couple(?: of)?$/.test(text)) return 2;
  const at = small.indexOf(text);
  return at !== -1 ? at : tens[text] ?? null;
}

/** Returns the number of an ordinal: 19th, nineteenth; null when it is none. */
export function ordinalOf(word: string): number | null {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/i.exec(word);
  if (digits) return Number(digits[1]);
  const at = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth', 'twenty-first'].indexOf(word.toLowerCase());
  return at === -1 ? null : at + 1;
}

const s = String.raw`\s{1,3}`;
const s0 = String.raw`\s{0,3}`;
const dash = '[-–—]';
export const monthPattern = String.raw`(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)`;
export const weekdayPattern = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
const shortWeekday = String.raw`(?:(?:mon|tues|tue|wed|thurs|thur|thu|fri|sat|sun)\b\.?|${weekdayPattern})`;
export const yearPattern = String.raw`(?:1\d{3}|20\d\d|21\d\d)(?![\d-]*\d)`;
const year = yearPattern;
const nth = '(?:st|nd|rd|th)?';
const dayNumberPattern = String.raw`\d{1,2}${nth}`;
const ofYear = String.raw`(?:,?${s}(?:of${s})?${year})?`;
const partOf = String.raw`(?:(?:early|mid|late)(?:${s}(?:in${s})?|${dash})|(?:the${s})?(?:start|beginning|middle|end|close|turn)${s}of${s})(?:the${s})?`;
const unit = '(?:(?:day|week|month|year|decade)s?|century|centuries)';
const number = String.raw`(?:\d{1,3}|an?(?:${s}couple(?:${s}of)?)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty)`;
const ordinal = String.raw`(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)`;
const season = '(?:spring|summer|autumn|fall|winter)';
const halfDay = String.raw`(?:${s}(?:morning|afternoon|evening|night|noon|lunchtime|midnight))?`;

const dayAndMonth = String.raw`${dayNumberPattern}${s}(?:of${s})?${monthPattern}`;
const monthAndDay = String.raw`${monthPattern}${s}(?:the${s})?${dayNumberPattern}(?!\d|[.,:]\d|${s}?%)`;
/** A day of the calendar, with or without year. */
const calendarDay = String.raw`(?:${shortWeekday},?${s})?(?:the${s})?(?:${dayAndMonth}|${monthAndDay})${ofYear}${halfDay}`;
const dayRange = String.raw`(?:${dayNumberPattern}${s0}(?:${dash}|to|and|until|through)${s0}${dayNumberPattern}${s}(?:of${s})?${monthPattern}|${monthPattern}${s}${dayNumberPattern}${s0}(?:${dash}|to|and|until|through)${s0}${dayNumberPattern}(?!\d|${s}${monthPattern}))${ofYear}`;
const isoDay = String.raw`\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:[t ][012]\d:[0-5]\d(?::[0-5]\d)?z?)?)?(?![\d-]*\d)`;
const numericDay = String.raw`\d{1,2}[/.]\d{1,2}[/.](?:\d{4})(?!\d)`;
const monthOfYear = String.raw`(?:${partOf})?${monthPattern}(?:${s}of)?,?${s}${year}`;
const partOfMonth = String.raw`(?:${partOf}(?:(?:last|next|this)${s})?|(?:last|next|this|this${s}past|this${s}coming)${s})${monthPattern}`;
const seasonOfYear = String.raw`(?:the${s})?(?:${partOf})?${season}(?:${s}of)?${s}${year}|(?:last|this|next|this${s}past)${s}${season}`;
const quarter = String.raw`(?:the${s})?(?:first|second|third|fourth|last)${s}(?:quarter|half)${s}(?:of${s})?(?:${year}|(?:the|this|last|next)${s}year)|q[1-4]${s}(?:of${s})?${year}|h[12]${s}(?:of${s})?${year}`;
const decade = String.raw`(?:the${s})?(?:${partOf})?(?:1\d|20)\d0['’]?s(?!\w)|(?:the${s})?(?:${partOf})?['’]\d0s(?!\w)`;
const century = String.raw`(?:the${s})?(?:${partOf})?${ordinal}(?:${s}|-)century(?:${s}(?:bce?|ad|ce))?`;
const years = String.raw`${year}${s0}[–—/]${s0}(?:\d{4}|\d\d)(?!\d)|${year}-\d{2,4}(?![\d-]*\d)`;
const partOfYear = String.raw`${partOf}(?:(?:last|next|this)${s}year|year|month|week|decade|century|${year})|(?:the${s})?year(?:-|${s})end`;
const relativeDay = String.raw`(?:(?:earlier|later|late|early)${s}(?:on${s})?)?(?:the${s}day${s}(?:before${s}yesterday|after${s}tomorrow)|today|tonight|yesterday|tomorrow)${halfDay}|last${s}night|this${s}(?:morning|afternoon|evening)`;
const relativePeriod = String.raw`(?:(?:earlier|later|early|late)${s}(?:in${s})?)?(?:last|this|next)${s}(?:week|month|year|quarter|decade|century|weekend)|(?:at|over|on|during)${s}the${s}weekend|(?:later|earlier)${s}in${s}the${s}(?:week|month|year)`;
const weekday = String.raw`(?:(?:early|late|earlier|later)${s}(?:on${s})?)?(?:(?:last|next|this|this${s}past|this${s}coming)${s})?${weekdayPattern}${halfDay}`;
const ago = String.raw`(?:(?:about|around|nearly|almost|some|roughly|more${s}than|over)${s})?(?:half${s}an?|${number}(?:${s}(?:and${s}a${s}half))?)${s}${unit}${s}ago`;
const ahead = String.raw`in${s}${number}${s}${unit}['’]?${s}time|${number}${s}${unit}${s}from${s}now`;
const recent = String.raw`(?:over|in|during|for|within|across)${s}the${s}(?:past|last|previous)${s}(?:${number}${s})?${unit}`;
const ancient = String.raw`\d{1,4}${s}(?:bce?\b|b\.c\.(?:e\.)?)|(?:ad|a\.d\.)${s}\d{1,4}|\d{1,4}${s}(?:ad|ce)\b`;
const clockTime = String.raw`(?:(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?${s0}(?:a\.m\.|p\.m\.|[ap]m\b)|(?:[01]?\d|2[0-3])[:h][0-5]\d(?!\d)(?:${s0}(?:hrs|hours))?|noon|midnight)(?:${s}(?:gmt|utc|cet|cest|est|edt|et|bst|local${s}time|on))?`;

/** A time in a text, written in small letters. */
export interface TimePattern {
  /** What may stand before one of `words`; null where nothing does. */
  readonly before: string | null;
  /** The first of these that is found is it. */
  readonly words: readonly string[];
  readonly after: string | null;
}

const alone = (words: string): TimePattern => ({ before: null, words: [words], after: null });

/** One day, with the time of day before or after it. */
const anyDay: TimePattern = {
  before: String.raw`${clockTime},?${s}(?:on${s})?`,
  words: [dayRange, calendarDay, relativeDay, weekday],
  after: String.raw`,?${s}(?:at|around|about|by|shortly${s}after|shortly${s}before)${s}${clockTime}`,
};

/**
 * Times in a text, written in small letters; the first that is found is the one that is meant. A month or a year alone, which come last, are times only
 * beside certain words. They are apart from each other because a pattern of all takes a browser a tenth of a second to make ready.
 */
export const timePatterns: readonly TimePattern[] = [
  alone(isoDay), alone(numericDay), anyDay,
  ...[monthOfYear, partOfMonth, seasonOfYear, quarter, decade, century, years, partOfYear, relativePeriod, ago, ahead, recent, ancient, monthPattern, year].map(alone),
];
/** Words before a time that change what it means. */
export const openerPattern = String.raw`(?:since|until|till|before|after|by|between|from|as${s}of|through|up${s}to|circa|around|about|ca\.|c\.|approximately)${s}(?:about${s}|around${s}|at${s}least${s}|the${s}(?=early|mid|late|spring|summer|autumn|winter|start|end|beginning))?`;
/** What joins two times to a span. */
export const joinPattern = String.raw`${s0}(?:${dash}|to|and|until|till|through|or)${s0}`;
