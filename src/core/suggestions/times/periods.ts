import { edtfOf, edtfOfDay, monthAfter, wholeDay } from './calendar.ts';
import { single, yearOf, type ReadTime, type TimeContext } from './reading.ts';
import { monthNumber, ordinalOf } from './words.ts';

const partOf = '(?:(early|mid|late)(?:-| in | )|(?:the )?(start|beginning|middle|end|close|turn) of )?(?:the )?';
const monthAndYear = new RegExp(`^${partOf}([a-z]{3,9})\\.?(?: of)?,? (\\d{4})$`);
const monthAlone = new RegExp(`^${partOf}(?:(last|next|this|this past|this coming|month of) )?([a-z]{3,9})\\.?$`);
const yearAlone = new RegExp(`^${partOf}(?:year )?(\\d{4})$`);
const decade = new RegExp(`^${partOf}(?:(\\d{3})0|'(\\d)0)'?s$`);
const century = new RegExp(`^${partOf}([a-z\\d-]+?)[ -]century(?: (bce?|ad|ce))?$`);
const season = new RegExp(`^${partOf}(?:(last|this|next|this past) )?(spring|summer|autumn|fall|winter)(?:(?: of)?,? (\\d{4}))?$`);
const quarter = /^(?:(first|second|third|fourth|last) (quarter|half) (?:of )?(?:(\d{4})|(the|this|last|next) year)|(q|h)([1-4]) (?:of )?(\d{4}))$/;
const ancient = /^(?:(\d{1,4}) (b\.?c\.?(?:e\.?)?|ad|ce)|(?:ad|a\.d\.) (\d{1,4}))$/;
const ending = /^(?:(early|mid|late)(?:-| in | )|(?:the )?(start|beginning|middle|end|close) of |)(?:the )?(?:(last|next|this) )?(year|month|week|decade|century|year[- ]end)$/;
const relativePeriod = /^(?:(earlier|later|early|late) (?:in )?)?(?:(last|this|next|the) (?=week|month|year|quarter|decade|century)|(?=weekend))(week|month|year|quarter|decade|century|weekend)$/;

const codes: Readonly<Record<string, string>> = { spring: '21', summer: '22', autumn: '23', fall: '23', winter: '24' };
const firstMonthOf: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

/** Which part of a period is meant; null for the whole. */
type Part = 'early' | 'mid' | 'late' | 'start' | 'end' | null;
const partNamed = (loose: string | undefined, exact: string | undefined): Part => {
  if (loose !== undefined) return loose as Part;
  if (exact === undefined) return null;
  return exact === 'middle' ? 'mid' : exact === 'end' || exact === 'close' ? 'end' : 'start';
};

/** Returns a period of the calendar: a month, a year, a season, a quarter, a decade, a century, or an early, middle or late part of one. */
export function readPeriod(text: string, context: TimeContext): ReadTime | null {
  return readMonth(text, context) ?? readYears(text) ?? readQuarter(text, context) ?? readRelativePeriod(text, context);
}

function readMonth(text: string, context: TimeContext): ReadTime | null {
  const dated = monthAndYear.exec(text);
  const alone = dated ? null : monthAlone.exec(text);
  const month = monthNumber(dated?.[3] ?? alone?.[4] ?? '');
  if (month === null) return readSeason(text, context);
  if (dated) return partOfMonth(Number(dated[4]), month, partNamed(dated[1], dated[2]), false);
  const { reference } = context;
  if (reference?.month === undefined) return null;
  const which = alone![3];
  // Last March is not this month, and this March is in this year.
  const year = which === 'last' ? reference.year - (month >= reference.month ? 1 : 0)
    : which === 'next' ? reference.year + (month <= reference.month ? 1 : 0)
      : which === 'this' ? reference.year
        : yearOf({ month }, which === 'this past' ? { ...context, lean: 'past' } : which === 'this coming' ? { ...context, lean: 'future' } : context);
  return year === null ? null : partOfMonth(year, month, partNamed(alone![1], alone![2]), true);
}

function partOfMonth(year: number, month: number, part: Part, counted: boolean): ReadTime {
  const lastDay = wholeDay({ year, month, day: 31 }) !== null ? 31 : wholeDay({ year, month, day: 30 }) !== null ? 30 : wholeDay({ year, month, day: 29 }) !== null ? 29 : 28;
  const days = (first: number, last: number): ReadTime => ({ first: edtfOf({ year, month, day: first }), last: edtfOf({ year, month, day: last }), counted });
  switch (part) {
    case 'early': return days(1, 10);
    case 'mid': return days(11, 20);
    case 'late': return days(21, lastDay);
    case 'start': return single(`${edtfOf({ year, month, day: 1 })}~`, counted);
    case 'end': return single(`${edtfOf({ year, month, day: lastDay })}~`, counted);
    case null: return single(edtfOf({ year, month }), counted);
  }
}

function readSeason(text: string, { reference }: TimeContext): ReadTime | null {
  const found = season.exec(text);
  if (!found) return null;
  const [, , , which, name, written] = found;
  const code = codes[name!]!;
  if (written !== undefined) return single(`${written}-${code}`, false);
  if (which === undefined || reference?.month === undefined) return null;
  const over = reference.month >= firstMonthOf[name!]! + 3;
  const begun = reference.month >= firstMonthOf[name!]!;
  const year = which === 'last' ? (over ? reference.year : reference.year - 1) : which === 'next' ? (begun ? reference.year + 1 : reference.year) : which === 'this past' && !begun ? reference.year - 1 : reference.year;
  return single(`${edtfOf({ year })}-${code}`, true);
}

function partOfYear(year: number, part: Part, counted: boolean): ReadTime {
  const monthsOf = (first: number, last: number): ReadTime => ({ first: edtfOf({ year, month: first }), last: edtfOf({ year, month: last }), counted });
  switch (part) {
    case 'early': return monthsOf(1, 4);
    case 'mid': return monthsOf(5, 8);
    case 'late': return monthsOf(9, 12);
    case 'start': return single(edtfOf({ year, month: 1 }), counted);
    case 'end': return single(edtfOf({ year, month: 12 }), counted);
    case null: return single(edtfOf({ year }), counted);
  }
}

function readYears(text: string): ReadTime | null {
  const year = yearAlone.exec(text);
  if (year) return partOfYear(Number(year[3]), partNamed(year[1], year[2]), false);
  const ten = decade.exec(text);
  if (ten) {
    const digits = ten[3] ?? `19${ten[4]!}`;
    const within = (first: number, last: number): ReadTime => ({ first: `${digits}${first}`, last: `${digits}${last}`, counted: false });
    const part = partNamed(ten[1], ten[2]);
    return part === null ? single(`${digits}X`, false) : part === 'early' || part === 'start' ? within(0, 3) : part === 'mid' ? within(4, 6) : within(7, 9);
  }
  const hundred = century.exec(text);
  const number = hundred && ordinalOf(hundred[3]!);
  if (hundred && number !== null) {
    if (hundred[4]?.startsWith('b') === true || number < 1 || number > 22) return null;
    const first = (number! - 1) * 100;
    const part = partNamed(hundred[1], hundred[2]);
    const span = (from: number, to: number): ReadTime => ({ first: edtfOf({ year: first + from }), last: edtfOf({ year: first + to }), counted: false });
    return part === null ? single(`${String(number! - 1).padStart(2, '0')}XX`, false) : part === 'early' || part === 'start' ? span(0, 33) : part === 'mid' ? span(34, 66) : span(67, 99);
  }
  const old = ancient.exec(text);
  if (!old) return null;
  // There is a year 0 in ISO 8601: it is 1 BC.
  const count = Number(old[1] ?? old[3]);
  return single(edtfOf({ year: old[2]?.startsWith('b') === true ? 1 - count : count }), false);
}

function readQuarter(text: string, { reference }: TimeContext): ReadTime | null {
  const found = quarter.exec(text);
  if (!found) return null;
  const written = found[3] ?? found[7];
  if (written === undefined && !reference) return null;
  const year = written !== undefined ? Number(written) : reference!.year + (found[4] === 'last' ? -1 : found[4] === 'next' ? 1 : 0);
  const half = found[2] === 'half' || found[5] === 'h';
  const number = found[6] !== undefined ? Number(found[6]) : found[1] === 'last' ? (half ? 2 : 4) : ordinalOf(found[1]!)!;
  const length = half ? 6 : 3;
  if (number * length > 12) return null;
  return { first: edtfOf({ year, month: (number - 1) * length + 1 }), last: edtfOf({ year, month: number * length }), counted: written === undefined };
}

/** Returns a period counted from the reference: last week, this month, the end of the year. */
function readRelativePeriod(text: string, { reference, lean }: TimeContext): ReadTime | null {
  if (!reference) return null;
  const end = ending.exec(text);
  const found = relativePeriod.exec(text);
  const unit = found?.[3] ?? (end?.[4]?.startsWith('year') === true ? 'year' : end?.[4]);
  if (unit === undefined || (!found && (end![1] ?? end![2] ?? (end![4]!.includes('end') ? 'end' : undefined)) === undefined)) return null;
  const which = found?.[2] ?? end?.[3] ?? 'this';
  const by = which === 'last' ? -1 : which === 'next' ? 1 : 0;
  const part = found ? (found[1] === 'early' || found[1] === 'late' ? found[1] : null) : end![4]!.includes('end') ? 'end' : partNamed(end![1], end![2]);
  const today = wholeDay(reference);
  switch (unit) {
    case 'year': return partOfYear(reference.year + by, part, true);
    case 'decade': {
      const first = Math.floor(reference.year / 10) + by;
      return part === 'end' ? single(edtfOf({ year: first * 10 + 9 }), true) : single(`${first}X`, true);
    }
    case 'century': {
      const first = Math.floor(reference.year / 100) + by;
      return part === 'end' ? single(edtfOf({ year: first * 100 + 99 }), true) : single(`${first}XX`, true);
    }
    case 'month': {
      if (reference.month === undefined) return null;
      const { year, month } = monthAfter(reference.year, reference.month, by);
      return partOfMonth(year, month, part, true);
    }
    case 'quarter': {
      if (reference.month === undefined) return null;
      const { year, month } = monthAfter(reference.year, reference.month - (reference.month - 1) % 3, by * 3);
      return { first: edtfOf({ year, month }), last: edtfOf({ year, month: month + 2 }), counted: true };
    }
    case 'weekend': {
      if (today === null) return null;
      // The last Saturday, or the one to come; on a Sunday the weekend is not over.
      const saturday = today - (today + 5) % 7;
      const first = which === 'next' || (which !== 'last' && lean === 'future') ? saturday + 7 : which === 'this' && lean === null && today - saturday > 1 ? saturday + 7 : saturday;
      return { first: edtfOfDay(first), last: edtfOfDay(first + 1), counted: true };
    }
    default: {
      if (today === null) return null;
      // Weeks begin on Monday, as in ISO 8601.
      const monday = today - (today + 3) % 7 + by * 7;
      return part === 'end' ? { first: edtfOfDay(monday + 4), last: edtfOfDay(monday + 6), counted: true } : { first: edtfOfDay(monday), last: edtfOfDay(monday + 6), counted: true };
    }
  }
}
