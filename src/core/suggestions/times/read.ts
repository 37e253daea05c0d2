import { strict } from 'chrono-node/en';
import { parseEdtf } from '../../time/edtf.ts';
import { edtfOf, instantOf, wholeDay } from './calendar.ts';
import { readPeriod } from './periods.ts';
import { single, yearOf, type ReadTime, type TimeContext } from './reading.ts';
import { readRelative } from './relative.ts';
import { monthNumber } from './words.ts';

/** Returns a time that was read as EDTF. */
export const edtfOfRead = ({ first, last }: ReadTime): string => (first === last ? first : `${first}/${last}`);

const longest = 120;

/** Returns what the words of a time mean, the whole of them; null when they are not understood. */
export function readWords(words: string, context: TimeContext): ReadTime | null {
  if (words.length > longest) return null;
  const text = words.trim().replace(/[\s\u00a0]+/gu, ' ').replace(/[’‘]/g, '\'').toLowerCase();
  const found = text === '' ? null : readWhole(text, context);
  // An interval that ends before it begins was misread.
  return found && parseEdtf(edtfOfRead(found)) ? found : null;
}

function readWhole(text: string, context: TimeContext): ReadTime | null {
  const about = /^(?:about|around|circa|ca\.?|c\.|approximately|roughly|some time in|sometime in|~) ?(.+)$/.exec(text);
  if (about) return approximate(readWhole(about[1]!, context));
  const from = /^(?:since|as of|starting|after|ever since|from(?=[^-–—]*(?: on(?:wards?)?)?$)) (?:(?:at least|about|around|the) )?(.+?)(?: on(?:wards?)?)?$/.exec(text);
  if (from && !/ (?:to|until|till|through) /.test(from[1]!)) {
    const read = readWhole(from[1]!, { ...context, lean: text.startsWith('from') ? context.lean : 'past' });
    return read && { ...read, last: '..' };
  }
  const until = /^(?:until|till|up to|through|before|up until|to) (?:the )?(.+)$/.exec(text);
  if (until) {
    const read = readWhole(until[1]!, context);
    return read && { ...read, first: '..' };
  }
  const inside = /^(?:in|on|at|by|during|for|over|within|throughout|of|from|the date of|between) (.+)$/.exec(text);
  return readSpan(text, context) ?? readSingle(text, context) ?? readTwo(text, context) ?? (inside ? readWhole(inside[1]!, context) : null);
}

const qualified = (edtf: string): string => (/[~?%T./]|\.\.$/.test(edtf) ? edtf : `${edtf}~`);

/** Returns a time that is meant approximately. */
export const approximate = (time: ReadTime | null): ReadTime | null => time && { ...time, first: qualified(time.first), last: qualified(time.last) };

const ordinalEnding = '(?:st|nd|rd|th)?';
const twoDays = new RegExp(String.raw`^(?:from |between )?(\d{1,2})${ordinalEnding} ?(?:-|–|—|to|and|until|through) ?(\d{1,2})${ordinalEnding} (?:of )?([a-z]+\.?)(?:,? (\d{4}))?$`);
const monthThenDays = new RegExp(String.raw`^(?:from |between )?([a-z]+\.?) (\d{1,2})${ordinalEnding} ?(?:-|–|—|to|and|until|through) ?(\d{1,2})${ordinalEnding}(?:,? (\d{4}))?$`);
const twoYears = /^(?:from |between |the )?(\d{4}) ?([-–—/]) ?(\d{4}|\d\d)$/;

/** Returns two days of one month, or two years, that are written together: 6–8 October, 2019–21. */
function readSpan(text: string, context: TimeContext): ReadTime | null {
  const days = twoDays.exec(text);
  const reversed = monthThenDays.exec(text);
  if (days || reversed) {
    const [month, first, last, year] = days ? [days[3]!, days[1]!, days[2]!, days[4]] : [reversed![1]!, reversed![2]!, reversed![3]!, reversed![4]];
    const number = monthNumber(month);
    if (number === null) return null;
    const known = year === undefined ? yearOf({ month: number, day: Number(last) }, context) : Number(year);
    if (known === null) return null;
    const [from, to] = [first, last].map((day) => ({ year: known, month: number, day: Number(day) }));
    return wholeDay(from!) === null || wholeDay(to!) === null ? null : { first: edtfOf(from!), last: edtfOf(to!), counted: year === undefined };
  }
  const years = twoYears.exec(text);
  if (!years) return null;
  const first = Number(years[1]);
  const short = years[3]!.length === 2;
  // 2025-10 is a month.
  if (short && years[2] === '-' && Number(years[3]) >= 1 && Number(years[3]) <= 12) return null;
  const last = short ? first - (first % 100) + Number(years[3]) + (Number(years[3]) < first % 100 ? 100 : 0) : Number(years[3]);
  return last > first && last - first < 1000 ? { first: edtfOf({ year: first }), last: edtfOf({ year: last }), counted: false } : null;
}

const between = / (?:to|until|till|through|and|-|–|—) |(?<=[a-z\d])[–—](?=[a-z\d])|(?<=[a-z]{3})-(?=[a-z]{3})|(?<=\d{4})-(?=[a-z]{3})/g;

/** Returns what lies between two times; a year that one of them lacks is the other’s. */
function readTwo(text: string, context: TimeContext): ReadTime | null {
  const body = text.replace(/^(?:between|from) /, '');
  for (const { index, 0: { length } } of body.matchAll(between)) {
    const [left, right] = [body.slice(0, index), body.slice(index + length)];
    const last = readSingle(right, context);
    const hint = yearIn(left) ?? yearIn(right);
    const named = yearIn(right) === null && hint !== null ? readSingle(`${right} ${hint}`, context) ?? last : last;
    const first = yearIn(left) === null && hint !== null ? readSingle(`${left} ${hint}`, context) ?? readSingle(left, context) : readSingle(left, context);
    if (!first || !named) continue;
    const span = { first: first.first, last: named.last, counted: first.counted || named.counted };
    if (parseEdtf(edtfOfRead(span))) return span;
    // From November to February 2024; from November 2023 to February.
    const before = hint !== null && yearIn(left) === null ? readSingle(`${left} ${hint - 1}`, context) : null;
    if (before) return { ...span, first: before.first };
    const after = hint !== null && yearIn(right) === null ? readSingle(`${right} ${hint + 1}`, context) : null;
    if (after) return { ...span, last: after.last };
  }
  return null;
}

const yearIn = (text: string): number | null => {
  const found = /(?<![\d.,])(1\d{3}|20\d\d|21\d\d)(?![\d.,]*\d)/.exec(text)?.[1];
  return found === undefined ? null : Number(found);
};

function readSingle(text: string, context: TimeContext): ReadTime | null {
  const bare = text.replace(/^(?:the|in|on|during|at) /, '').replace(/[,.]$/, (end) => (/\b[a-z]\.$/.test(text) ? end : ''));
  const edtf = bare.toUpperCase().replace(' ', 'T').replace(/Z$/, '');
  if (/^-?\d{4}|^\d{2,3}X/.test(edtf) && !edtf.includes('/') && parseEdtf(edtf)) return single(edtf, false);
  const numeric = readNumeric(bare, context.locale);
  if (numeric !== undefined) return numeric;
  return readPeriod(bare, context) ?? readRelative(bare, context) ?? readClock(bare, context) ?? readCalendarDay(bare, context);
}

/** Returns a date in digits alone; null when it could mean two days, undefined when it is none. */
function readNumeric(text: string, locale: string | null): ReadTime | null | undefined {
  const backwards = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text);
  const parts = /^(\d{1,2})([/.])(\d{1,2})[/.](\d{4})$/.exec(text);
  if (!backwards && !parts) return undefined;
  const made = (year: number, month: number, day: number): ReadTime | null => (wholeDay({ year, month, day }) === null ? null : single(edtfOf({ year, month, day }), false));
  if (backwards) return made(Number(backwards[1]), Number(backwards[2]), Number(backwards[3]));
  const [first, second, year] = [Number(parts![1]), Number(parts![3]), Number(parts![4])];
  if (parts![2] === '.' || first > 12 || first === second) return made(year, second, first);
  if (second > 12) return made(year, first, second);
  const region = locale?.split(/[-_]/)[1]?.toUpperCase();
  if (region === undefined && (locale === null || locale.toLowerCase() === 'en')) return null;
  return region === 'US' ? made(year, first, second) : made(year, second, first);
}

const clock = /^(?:(.+?),? )?(?:(?:at|around|about|by|shortly after|shortly before) )?(?:(\d{1,2})(?:[:.](\d\d))? ?([ap])\.?m\.?|(\d{1,2})[:h](\d\d)(?: ?(?:hrs|hours))?|(noon|midnight))(?: (?:gmt|utc|cet|cest|est|edt|et|bst|local time))?(?:,? (?:on )?(.+))?$/;

/** Returns a day with a time of day, before or after it. */
function readClock(text: string, context: TimeContext): ReadTime | null {
  const found = clock.exec(text);
  if (!found || (found[1] === undefined) === (found[8] === undefined)) return null;
  const [, , hours, minutes, half, hours24, minutes24, named] = found;
  const hour = named !== undefined ? (named === 'noon' ? 12 : 0) : half !== undefined ? Number(hours) % 12 + (half === 'p' ? 12 : 0) : Number(hours24);
  if (hour > 23 || (half !== undefined && (Number(hours) < 1 || Number(hours) > 12))) return null;
  const day = readSingle(found[1] ?? found[8]!, context);
  if (!day || day.first !== day.last || !/^-?\d{4}-\d\d-\d\d$/.test(day.first)) return null;
  return single(`${day.first}T${String(hour).padStart(2, '0')}:${String(Number(minutes ?? minutes24 ?? 0)).padStart(2, '0')}`, day.counted);
}

/** Returns a day of the calendar as chrono-node finds it, where it is the whole of the words. */
function readCalendarDay(text: string, context: TimeContext): ReadTime | null {
  if (!/\d/.test(text) || !/[a-z]{3}/.test(text)) return null;
  const plain = text.replace(/,? (?:in the )?(?:morning|afternoon|evening|night)$/, '').replace(/^the /, '');
  const [found, another] = strict.parse(plain, { instant: instantOf(context.reference ?? { year: 2000 }), timezone: 0 });
  if (!found || another || found.end || found.text.length < plain.replace(/^(?:on|the) /, '').length) return null;
  const { start } = found;
  if (!start.isCertain('month') || !start.isCertain('day')) return null;
  const date = { month: start.get('month')!, day: start.get('day')! };
  const year = start.isCertain('year') ? start.get('year')! : yearOf(date, context);
  if (year === null || wholeDay({ year, ...date }) === null) return null;
  return single(edtfOf({ year, ...date }), !start.isCertain('year'));
}
