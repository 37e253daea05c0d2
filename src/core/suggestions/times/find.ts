import { message } from '../../messages/messages.ts';
import type { TextRange } from '../../model/document.ts';
import { irregularPasts, titles } from '../speech/words.ts';
import type { Suggestion } from '../suggestion.ts';
import type { PartialDate } from './calendar.ts';
import { leanOf } from './lean.ts';
import { edtfOfRead, readWords } from './read.ts';
import { joinPattern, monthNumber, monthPattern, openerPattern, timePatterns, weekdayNumber, yearPattern } from './words.ts';

/** A time that a text names, and what it means. */
export interface FoundTime extends TextRange {
  readonly edtf: string;
  readonly words: string;
  /** Whether it was counted from the source’s date. */
  readonly counted: boolean;
  readonly confidence: number;
}

const opener = new RegExp(openerPattern, 'y');
const join = new RegExp(joinPattern, 'y');
const sticky = (pattern: string): RegExp => new RegExp(`(?:${pattern})`, 'y');
const times = timePatterns.map(({ before, words, after }) => ({ before: before === null ? null : sticky(before), words: words.map(sticky), after: after === null ? null : sticky(after) }));
/** UTF-16 units of a sentence that are looked at. */
const longestSentence = 4_000;

const onlyMonth = new RegExp(`^${monthPattern}$`, 'i');
const onlyYear = new RegExp(`^${yearPattern}$`);

/**
 * Returns the times that a sentence names, in order, relative ones counted from `reference`. `sentence` is the range of it
 * in `text`; what is around it is not looked at. With `forced` they lie before the reference where they do not say.
 */
export function timesIn(text: string, sentence: TextRange, reference: PartialDate | null, locale: string | null, forced: 'past' | null = null): readonly FoundTime[] {
  const words = text.slice(sentence.start, Math.min(sentence.end, sentence.start + longestSentence));
  const small = words.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
  const found: FoundTime[] = [];
  let free = 0;
  for (const { index } of small.matchAll(/(?<![\p{L}\p{N}_$€£#/–-]|\d[.,])['’]?[a-z\d]/gu)) {
    if (index < free) continue;
    for (const { start, end } of candidatesAt(small, index)) {
      const time = timeAt(words, start, end, reference, locale, forced);
      if (!time) continue;
      found.push({ ...time, start: sentence.start + start, end: sentence.start + end });
      free = end;
      break;
    }
  }
  return found;
}

/** Words with which a time, or what opens it, begins; digits aside. */
const beginnings = new RegExp(`^(?:${[
  "['’]?\\d", 'jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'the\\b', 'earl', 'mid', 'late', 'last\\b', 'next\\b', 'this\\b',
  'to(?:day|night|morrow)', 'yesterday', 'start', 'begin', 'end', 'close', 'turn', 'spring', 'summer', 'autumn', 'fall', 'winter', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth',
  '\\w+teenth', 'twel', 'twent', 'thirt', 'fort', 'fift', 'sixt', 'q[1-4]', 'h[12]', 'at\\b', 'over\\b', 'on\\b', 'during', 'in\\b', 'for\\b', 'within', 'across', 'about', 'around', 'nearly', 'almost', 'some\\b', 'roughly', 'more\\b',
  'half', 'an?\\b', 'one\\b', 'two\\b', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten\\b', 'eleven', 'noon', 'midnight', 'ad\\b', 'a\\.d', 'year', 'since', 'until', 'till', 'before', 'after', 'by\\b', 'between', 'from', 'as\\b',
  'through', 'up\\b', 'c(?:irc)?a\\b', 'c\\.', 'approx',
].join('|')})`);

/** Returns where the pattern's match at `at` ends; −1 when there is none. */
function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** Returns where the time that begins at `at` ends; −1 when none does. */
function timeEnd(text: string, at: number): number {
  for (const { before, words, after } of times) {
    const opened = before ? matchEnd(before, text, at) : -1;
    for (const from of opened === -1 ? [at] : [opened, at]) {
      for (const pattern of words) {
        const end = matchEnd(pattern, text, from);
        if (end !== -1) return Math.max(end, after ? matchEnd(after, text, end) : -1);
      }
    }
  }
  return -1;
}

/** Returns whether a time may end at `at`: not inside a word, before more digits, or as part of a compound. */
const endsThere = (text: string, at: number): boolean => !/^(?:[\p{L}\p{N}_]|[’'][\p{L}]{2}|-\p{L}{2})/u.test(text.slice(at, at + 4));

/** Returns the ranges to be read at `at`, the longest first: two times with what opens them, the first with it, the first alone. */
function candidatesAt(small: string, at: number): readonly TextRange[] {
  if (!beginnings.test(small.slice(at, at + 12))) return [];
  const opened = matchEnd(opener, small, at);
  const found: TextRange[] = [];
  for (const from of opened === -1 ? [at] : [opened, at]) {
    const end = timeEnd(small, from);
    if (end === -1) continue;
    const joined = matchEnd(join, small, end);
    const second = joined === -1 ? -1 : timeEnd(small, joined);
    if (second !== -1 && endsThere(small, second)) found.push({ start: at, end: second });
    if (endsThere(small, end)) found.push({ start: at, end });
  }
  return found;
}

function timeAt(sentence: string, start: number, end: number, reference: PartialDate | null, locale: string | null, forced: 'past' | null): Omit<FoundTime, 'start' | 'end'> | null {
  const words = sentence.slice(start, end);
  if (!isWrittenAsTime(words)) return null;
  const before = sentence.slice(Math.max(0, start - 40), start);
  const after = sentence.slice(end, end + 40);
  if (/^(?:after|before|since|until)\s/i.test(words) && /^[’']s/.test(after)) return null;
  const plausible = plausibility(words, before, after);
  if (plausible === 0) return null;
  const clause = [clauseBefore(sentence.slice(Math.max(0, start - 160), start)), clauseAfter(sentence.slice(end, end + 160))] as const;
  const lean = forced ?? (/^(?:since|last)\b/i.test(words) ? 'past' : /^(?:until|till|by)\b/i.test(words) && !/\b(?:was|were|had|did|\w{2,}ed)\b/.test(clause.join(' ')) ? 'future' : leanOf(...clause));
  if (/\b(?:typically|usually|normally|often|always|every|traditionally|generally)\b/i.test(clause[0]) || /\bno\s$/i.test(before)) return null;
  if (/^today$/i.test(words) && !isThisDay(clause[0], clause[1])) return null;
  const read = readWords(words.replace(/^by /i, ''), { reference, lean, locale });
  if (!read) return null;
  return { edtf: edtfOfRead(read), words, counted: read.counted, confidence: plausible * (read.counted && lean === null ? 0.85 : 0.95) };
}

const clauseBreak = /[,;:.—“”"()]|\b(?:that|which|who|while|but|although|because|whereas|said|says|told|and)\b/giu;

/** Returns the end of `text` from its last break between clauses on. */
function clauseBefore(text: string): string {
  let from = 0;
  for (const { index, 0: { length } } of text.trimEnd().replace(/,$/, ' ').matchAll(clauseBreak)) from = index + length;
  return text.slice(from);
}

function clauseAfter(text: string): string {
  const opened = /^[,\s]+/.exec(text)?.[0].length ?? 0;
  const stop = text.slice(opened).search(clauseBreak);
  return stop === -1 ? text : text.slice(0, opened + stop);
}

/** Returns whether months and weekdays are written with a capital, as nouns and verbs like march and may are not. */
const isWrittenAsTime = (words: string): boolean => (words.match(/[\p{L}.]+/gu) ?? []).every((word) => (
  !/^\p{Ll}/u.test(word) || /^(?:sec|second)$/.test(word) || (monthNumber(word) === null && weekdayNumber(word) === null)));

const namesOfDays = /\b(?:sunny|rainy|cold|quiet|lazy|hot|wet|busy|grey|gray|snowy|Black|Good|Bloody|Super|Cyber|Ash|Holy|Palm|Easter|Fat|Giving|Maundy|Shrove|Boxing|Whit|Every|every|each|a|one|any|typical|Casual|Man)\s$/u;
const unitsAfterYear = /^\s(?:people|men|women|children|persons|soldiers|troops|votes|seats|points|times|tonnes|tons|homes|houses|families|jobs|km|kilometres|kilometers|miles|metres|meters|feet|acres|hectares|dollars|euros|pounds|crowns|yen|percent|per cent|%|square|cubic|kg|kilograms|litres|liters|megawatts|MW|copies|words|pages|hours|minutes|votes|members|workers|employees|residents|patients|students|rubles|roubles|francs|yuan|rupees|pesos)\b/u;
const eventAfterYear = /^\s(?:\p{L}+\s){0,2}(?:election|elections|vote|referendum|war|season|census|budget|campaign|Olympics|Games|World Cup|championships?|flood|floods|earthquake|crisis|financial crisis|report|survey|study|pandemic|coup|fire|fires|attack|attacks|drought|harvest|tournament|festival|race|primary|primaries|results?|figures|data|edition|polls?)\b/u;

/** Returns whether “today” in a clause is the day, not the present age: the clause tells what happened or will happen. */
const isThisDay = (before: string, after: string): boolean => /\b(?:said|says|announce[sd]|told|tells|reports?|reported|writes|wrote|published|warned|warns|earlier|later)\s$/i.test(before)
  || /\b(?:was|were|will|had|did|would|to be|(?:has|have)\s(?:\w+\s)?\w+(?:ed|en|wn)|(?:is|are)\s(?:due|to|set|expected|scheduled))\b|\w{2}ed\b/.test(before + after) || irregularPasts.has(/(\w+)\W*$/.exec(before)?.[1] ?? '') || after.match(/[a-z]+/g)?.some((word) => irregularPasts.has(word)) === true;

/** Returns how likely words are a time here, from 0 to 1, by what is around them. */
function plausibility(words: string, before: string, after: string): number {
  const bare = words.replace(/^(?:since|until|till|before|after|by|between|from|as of|through|up to|circa|around|about|ca\.|c\.|approximately|in|on|during)\s(?:the\s|about\s|around\s)?/i, '');
  const opened = bare.length < words.length;
  if (weekdayNumber(words.split(/\s/).at(-1)!) !== null || weekdayNumber(words.split(/\s/)[0]!) !== null) {
    if (namesOfDays.test(before)) return 0;
    if (/\b[Tt]he\s$/.test(before) && /^\s\p{Lu}/u.test(after)) return 0;
    const name = /^\s(\p{Lu}[\p{L}]+)/u.exec(after)?.[1];
    if (name !== undefined && /^(?:Times|Telegraph|Mail|Mirror|Express|Herald|Post|Chronicle|Review|Sun|World|Night|Club|Market)$/.test(name) && !titles.has(name.toLowerCase())) return 0;
  }
  if (onlyMonth.test(bare)) return isMonthHere(bare, opened, before, after) ? 0.9 : 0;
  if (onlyYear.test(bare)) return yearHere(opened, words, before, after);
  if (/^today$/i.test(bare)) {
    if (/^['’]s\s(?:world|society|youth|young|technology|standards|money|prices|generation|terms|readers|children)/.test(after)) return 0;
    if (bare === 'Today' && before.trim() !== '') return 0;
    return /(?:than|of|until|to|even)\s$/.test(before) ? 0 : 0.85;
  }
  // The attack of 7 October: a day that names an event, of a year that everybody knows.
  if (/^(?:the\s)?\p{Lu}\p{L}+\.?\s\d{1,2}$/u.test(bare) && /\bthe\s$/i.test(before) && /^\s(?:attacks?|massacre|uprising|revolution|movement|riots?|coup|bombings?|shootings?|insurrection|earthquake|raid|war)/.test(after)) return 0;
  if (/^\d{4}[-–/]\d{2,4}$/.test(bare) && /\d[.,]?\s?$/.test(before)) return 0;
  return 1;
}

const monthOpener = /(?:\b(?:in|since|until|till|by|from|between|before|after|during|of|through|throughout|to|and|or|for|as|early|late|mid|than|around|about|this|last|next)\s|[-–(])$/i;

/** Returns whether a month’s name alone means the month: in May, not Theresa May, nor the march on the capital. */
function isMonthHere(month: string, opened: boolean, before: string, after: string): boolean {
  if (!opened && !monthOpener.test(before)) return false;
  if (/^[’']s/.test(after) && !/^(?:May|March|April|June|August)$/.test(month)) return true;
  const ambiguous = /^(?:May|March|April|June|August|Jan|Mar|Jun)$/.test(month);
  if (!ambiguous) return !/^\s?-/.test(after);
  if (/^\s\p{Lu}/u.test(after) && !/^\s(?:President|Prime|Minister|The|In)\b/.test(after)) return false;
  if (/\b(?:and|or|to|for|of|from|after|before|by|about|than)\s$/i.test(before) || /^(?:from|after|before|by|about)\s/i.test(before + month)) {
    return !/\b(?:Theresa|Elizabeth|Brian|Fredric)\s/.test(before) && (/\b(?:since|until|by|from|before|after|early|late|month of|January|February|March|April|June|July|August|September|October|November|December)\b[^.]*$/i.test(before) || opened);
  }
  return !/^\s(?:on|to|through)\s(?!\d)/.test(after) || month !== 'March';
}

const yearOpener = /\b(?:in|since|until|till|during|of|early|late|mid|year|circa|spring|summer|autumn|winter|throughout|season|for|and|to|or|than|as|through)\s$/i;

function yearHere(opened: boolean, words: string, before: string, after: string): number {
  if (unitsAfterYear.test(after) || /^\s?%|^[.,]\d|^°/.test(after)) return 0;
  if (/\b(?:Route|Highway|No\.|number|Number|Room|room|Section|Article|Resolution|page|Flight|model|Model|Act|Directive|channel|Regulation|Unit|Windows|Class|Psalm|bus|line|gate)\s$/.test(before)) return 0;
  const noun = /^\s\p{Ll}+/u.test(after) && !/^\s(?:and|or|but|to|when|while|after|before|as|that|because|with|by|for|in|on|at|from|was|were|is|are|has|had|have|the|a|an|it|he|she|they|we|until|than|which|who|where|though|although|if|would|will|could|did|he|saw|through|under|following|despite|amid|without|over|against|since|alone|onwards|onward|into|of)\b/.test(after);
  const how = /^(\p{L}+)/u.exec(words)?.[1]?.toLowerCase() ?? '';
  if (opened) {
    if (/^(?:by|about|around|from|approximately|through)$/.test(how) && noun) return 0;
    return 0.95;
  }
  const event = /(?:\b(?:the|an?|this|that|its|their|his|her)|[’']s)\s$/i.test(before) && eventAfterYear.test(after);
  if (event) return 0.7;
  const opener = /(\p{L}+)\s$/u.exec(before)?.[1]?.toLowerCase();
  if (yearOpener.test(before)) {
    if (/^(?:in|since|until|till|during|early|late|mid|year|circa|spring|summer|autumn|winter|throughout|season)$/.test(opener!)) return 0.95;
    if (noun) return 0;
    return /^(?:of|to|and|or|than|for|as|through)$/.test(opener!) ? 0.7 : 0.6;
  }
  if (before.trim() === '' && /^\s(?:was|is|will|saw|marked|brought|proved|has)\b/.test(after)) return 0.85;
  return before.endsWith('(') && after.startsWith(')') ? 0.55 : 0;
}

/** Returns the dates in digits that can mean one day alone: ISO 8601, and those with a day above 12. For texts in any language. */
export function numericTimesIn(text: string, passage: TextRange, locale: string | null): readonly Suggestion<string>[] {
  const source = text.slice(passage.start, Math.min(passage.end, passage.start + 6_000));
  const found: Suggestion<string>[] = [];
  for (const { index, 0: words } of source.matchAll(/(?<![\p{L}\p{N}.,:/-])(?:\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?|\d{1,2}[./]\d{1,2}[./]\d{4})(?![\p{L}\p{N}/-])/gu)) {
    const read = readWords(words, { reference: null, lean: null, locale });
    if (read) {
      found.push({ value: edtfOfRead(read), start: passage.start + index, end: passage.start + index + words.length, confidence: 0.9, explanation: message('suggestion.time.written', { words }) });
    }
  }
  return found;
}
