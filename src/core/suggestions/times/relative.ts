import { strict } from 'chrono-node/en';
import { edtfOf, edtfOfDay, instantOf, monthAfter, weekdayOf, wholeDay } from './calendar.ts';
import { single, type ReadTime, type TimeContext } from './reading.ts';
import { countOf, weekdayNumber } from './words.ts';

const partOfDay = '(?:,? (?:in the )?(?:morning|afternoon|evening|night|noon|lunchtime|midnight))?';
const dayWords = new RegExp(`^(?:(?:earlier|later|late|early) (?:on )?)?(the day before yesterday|the day after tomorrow|day before yesterday|day after tomorrow|today|tonight|now|yesterday|tomorrow)${partOfDay}$|^(last night|this morning|this afternoon|this evening)$`);
const weekday = new RegExp(`^(?:(?:early|late|earlier|later) (?:on )?)?(?:on )?(?:(last|next|this|this past|this coming|early|late) )?([a-z]{3,9})\\.?${partOfDay}$`);
const number = '(\\d{1,3}|an?(?: couple(?: of)?)?|[a-z]+)';
const ago = new RegExp(`^(?:(about|around|nearly|almost|some|roughly|more than|over) )?(half )?${number}(?:( and a half))? (day|week|month|year|decade|century|centurie)s? (ago|from now)$`);
const ahead = new RegExp(`^(?:in )?${number} (day|week|month|year|decade)s?'? time$`);
const recent = new RegExp(`^(?:(?:over|in|during|for|within|across) )?(?:the )?(?:past|last|previous) (?:${number} )?(day|week|month|year|decade)s?$`);

const offsets: Readonly<Record<string, number>> = {
  'the day before yesterday': -2, 'day before yesterday': -2, 'yesterday': -1, 'last night': -1, 'today': 0, 'tonight': 0, 'now': 0, 'this morning': 0, 'this afternoon': 0, 'this evening': 0,
  'tomorrow': 1, 'the day after tomorrow': 2, 'day after tomorrow': 2,
};

/** Returns a time that is counted from the reference: yesterday, on Monday, two years ago, over the past decade. */
export function readRelative(text: string, context: TimeContext): ReadTime | null {
  if (!context.reference) return null;
  const day = dayWords.exec(text);
  const today = wholeDay(context.reference);
  if (day) return today === null ? null : single(edtfOfDay(today + offsets[day[1] ?? day[2]!]!), true);
  return readWeekday(text, context) ?? readDistance(text, context) ?? readRecent(text, context);
}

function readWeekday(text: string, { reference, lean }: TimeContext): ReadTime | null {
  const found = weekday.exec(text);
  const wanted = found && weekdayNumber(found[2]!);
  const today = wholeDay(reference!);
  if (!found || wanted === null || today === null) return null;
  const before = (weekdayOf(today) - wanted! + 7) % 7;
  const after = (7 - before) % 7;
  switch (found[1]) {
    case 'last': return single(edtfOfDay(today - (before === 0 ? 7 : before)), true);
    case 'this past': return single(edtfOfDay(today - (before === 0 ? 7 : before)), true);
    // In the week after this one, which begins on Monday.
    case 'next': return single(edtfOfDay(today - (today + 3) % 7 + 7 + (wanted! + 6) % 7), true);
    case 'this coming': return single(edtfOfDay(today + (after === 0 ? 7 : after)), true);
    case 'this': return single(edtfOfDay(lean === 'past' ? today - before : today + after), true);
    default: return single(edtfOfDay(lean === 'future' ? today + after : today - before), true);
  }
}

/** Returns a time so long before or after the reference, as exact as its unit. */
function readDistance(text: string, { reference }: TimeContext): ReadTime | null {
  const past = ago.exec(text);
  const future = past ? null : ahead.exec(text);
  const count = countOf(past?.[3] ?? future?.[1] ?? '');
  if (count === null) return null;
  const unit = past?.[5] ?? future![2]!;
  const sign = past?.[6] === 'ago' ? -1 : 1;
  const amount = (past?.[4] === undefined ? count : count + 0.5) * (past?.[2] === undefined ? 1 : 0.5);
  const vague = past?.[1] !== undefined;
  const mark = (edtf: string, approximate: boolean): ReadTime => single(approximate ? `${edtf}~` : edtf, true);
  switch (unit) {
    case 'century':
    case 'centurie': return mark(edtfOf({ year: reference!.year + sign * amount * 100 }), true);
    case 'decade': return mark(edtfOf({ year: reference!.year + sign * amount * 10 }), true);
    case 'year': {
      if (Number.isInteger(amount)) return mark(edtfOf({ year: reference!.year + sign * amount }), vague);
      return reference!.month === undefined ? null : mark(edtfOf(monthAfter(reference!.year, reference!.month, sign * amount * 12)), true);
    }
    case 'month': return reference!.month === undefined ? null : mark(edtfOf(monthAfter(reference!.year, reference!.month, sign * Math.round(amount))), vague || !Number.isInteger(amount));
    default: {
      if (wholeDay(reference!) === null || !Number.isInteger(amount)) return null;
      const [found] = strict.parse(`${amount} ${unit}s ${sign < 0 ? 'ago' : 'from now'}`, { instant: instantOf(reference!), timezone: 0 });
      if (!found) return null;
      const date = { year: found.start.get('year')!, month: found.start.get('month')!, day: found.start.get('day')! };
      return mark(edtfOf(date), vague || unit === 'week');
    }
  }
}

/** Returns a stretch of time that ends with the reference: over the past two years. */
function readRecent(text: string, { reference }: TimeContext): ReadTime | null {
  const found = recent.exec(text);
  const count = found && (found[1] === undefined ? 1 : countOf(found[1]));
  if (!found || count === null) return null;
  const { year, month } = reference!;
  const unit = found[2]!;
  const today = wholeDay(reference!);
  if (unit === 'day' || unit === 'week') return today === null ? null : { first: edtfOfDay(today - count! * (unit === 'day' ? 1 : 7)), last: edtfOfDay(today), counted: true };
  const months = count! * (unit === 'month' ? 1 : unit === 'year' ? 12 : 120);
  if (month === undefined || unit === 'decade') return unit === 'month' ? null : { first: edtfOf({ year: year - months / 12 }), last: edtfOf({ year }), counted: true };
  return { first: edtfOf(monthAfter(year, month, -months)), last: edtfOf({ year, month }), counted: true };
}
