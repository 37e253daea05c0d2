import { countedBy, eventOf, hyphenatedDurationsIn, inOneUnit, isDuration, isEnglish, numbersDiffer, numbersIn, unitHead, type CountedEvent, type NumberFact } from '../suggestions/index.ts';

/** A number that a text gives, with what it counts. */
export interface Figure {
  readonly number: NumberFact;
  /** As written. */
  readonly words: string;
  /** What is counted, as a noun in the singular or a sign; null where the text does not name it. */
  readonly noun: string | null;
  readonly sort: 'count' | 'measure' | 'duration';
  readonly event: CountedEvent | null;
}

/** How many times as much the larger of two figures may be, where nothing but their unit says that they count the same. */
const mostTimes = 5;
/** The same for two limits, which can both be true. */
const mostTimesOfLimits = 1.5;
/** The same where one of them does not say what it counts. */
const mostTimesUnnamed = 3;
/** Share of common words below which two texts are about different things, where figures tell no event. */
const leastLikeness = 0.3;

/** What is measured, not counted: a number without a unit is never one of these. */
const measures = new Set(`% point dollar euro pound crown rouble ruble yen yuan rupee lira shekel franc krona krone peso real rand won dinar dirham riyal hryvnia zloty naira cent penny reais
  kilometre metre centimetre millimetre mile yard foot inch hectare acre kilogram gram milligram ton tonne litre millilitre gallon barrel degree watt kilowatt megawatt gigawatt kilowatt-hour megawatt-hour
  gigawatt-hour terawatt-hour mph km/h sq byte gigabyte megabyte terabyte hertz megahertz gigahertz volt knot ounce time fold`.split(/\s+/u));

const sortOf = (number: NumberFact): Figure['sort'] => {
  if (isDuration(number)) return 'duration';
  const head = number.unit === null ? null : unitHead(number.unit);
  return head !== null && (measures.has(head) || head === 'percentage point' || /^[^\p{L}]|dollar/u.test(head)) ? 'measure' : 'count';
};

/** Returns the numbers that a text gives, with what they count; of those without a unit only such as the text shows to be counts. */
export function figuresIn(text: string, locale: string | null): readonly Figure[] {
  const english = isEnglish(text, locale);
  const found = [...numbersIn(text, { start: 0, end: text.length }, english), ...(english ? hyphenatedDurationsIn(text) : [])];
  return found.flatMap((one) => {
    const { value: number } = one;
    const counted = number.unit !== null || !english ? null : countedBy(text, one);
    if (number.unit === null && !counted) return [];
    const sort = sortOf(number);
    const noun = number.unit === null ? counted!.noun : unitHead(number.unit);
    return [{ number, words: number.words, noun, sort, event: sort === 'count' ? eventOf(text, one, found) : null }];
  });
}

const isUnnamed = ({ noun }: Figure): boolean => noun === null;

/** Returns whether two figures may count the same by what they name: the same noun, or none on one side where both are counts. */
const sameNoun = (a: Figure, b: Figure): boolean => a.sort === b.sort && (a.sort === 'duration' || a.noun === b.noun || (a.sort === 'count' && (isUnnamed(a) || isUnnamed(b))));
const sameEvent = (a: Figure, b: Figure): boolean => a.event === null || b.event === null || a.event === b.event;

/** Returns whether a figure counts the same as another and may be the same number. */
export const figureFits = (a: Figure, b: Figure): boolean => sameNoun(a, b) && sameEvent(a, b) && !numbersDiffer(a.number, b.number) && !limitsOf(a, b);

/** Returns whether two figures seem to count the same thing: the same happened to those counted, or the texts are alike and the sizes near. */
function countTheSame(a: Figure, b: Figure, likeness: number, times: number): boolean {
  if (!sameNoun(a, b) || !sameEvent(a, b)) return false;
  const [small, large] = sizesOf(a, b);
  const unnamed = isUnnamed(a) || isUnnamed(b);
  const near = small > 0 && large <= small * (unnamed ? Math.min(times, mostTimesUnnamed) : times);
  const sameHappened = a.event !== null && b.event !== null;
  if (unnamed) return near && (sameHappened || likeness >= leastLikeness);
  return sameHappened ? likeness > 0 || near : near && likeness >= leastLikeness;
}

/** Returns the sizes of two figures, the smaller first, of durations in hours or months. */
function sizesOf(a: Figure, b: Figure): readonly [number, number] {
  const sizes = a.sort === 'duration' && b.sort === 'duration' ? inOneUnit(a.number, b.number) : [a.number.value, b.number.value];
  const [small, large] = sizes.map(Math.abs).sort((x, y) => x - y);
  return [small!, large!];
}

/** Returns whether no number fits two figures that count the same. `likeness` is that of the texts around them, from 0 to 1. */
export const figuresDisagree = (a: Figure, b: Figure, likeness: number): boolean => countTheSame(a, b, likeness, mostTimes) && numbersDiffer(a.number, b.number);

const lower: ReadonlySet<string | null> = new Set(['more than', 'at least']);
const upper: ReadonlySet<string | null> = new Set(['up to', 'fewer than']);

function limitsOf(a: Figure, b: Figure): boolean {
  const [one, other] = [a.number.qualifier, b.number.qualifier];
  if (!(lower.has(one) && lower.has(other)) && !(upper.has(one) && upper.has(other))) return false;
  const [small, large] = sizesOf(a, b);
  return small !== large;
}

/** Returns whether two figures that count the same name different limits: more than 67,000, at least 67,100. Both can be true. */
export const limitsDiffer = (a: Figure, b: Figure, likeness: number): boolean => limitsOf(a, b) && countTheSame(a, b, likeness, mostTimesOfLimits);
