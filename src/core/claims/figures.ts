import { eventOf, isEnglish, numbersDisagree, numbersIn, unitHead, type CountedEvent, type NumberFact } from '../suggestions/index.ts';

/** A number that a text gives, with what it counts. */
export interface Figure {
  readonly number: NumberFact;
  /** As written. */
  readonly words: string;
  readonly event: CountedEvent | null;
  /** Returns whether another figure counts the same and may be the same number. */
  readonly fits: (other: Figure) => boolean;
}

/** How many times as much the larger of two figures may be, where nothing but their unit says that they count the same. */
const mostTimes = 5;
/** The same for two limits, which can both be true. */
const mostTimesOfLimits = 1.5;
/** Share of common words below which two texts are about different things, where figures tell no event. */
const leastLikeness = 0.3;

/** Returns the numbers with a unit that a text gives, with what they count. */
export function figuresIn(text: string, locale: string | null): readonly Figure[] {
  const found = numbersIn(text, { start: 0, end: text.length }, isEnglish(text, locale)).filter(({ value }) => value.unit !== null);
  return found.map((one) => {
    const figure: Figure = {
      number: one.value,
      words: one.value.words,
      event: eventOf(text, one, found),
      fits: (other) => sameUnit(figure, other) && sameEvent(figure, other) && !numbersDisagree(figure.number, other.number) && !limitsOf(figure, other),
    };
    return figure;
  });
}

const sameUnit = ({ number: a }: Figure, { number: b }: Figure): boolean => unitHead(a.unit!) === unitHead(b.unit!);
const sameEvent = (a: Figure, b: Figure): boolean => a.event === null || b.event === null || a.event === b.event;

/** Returns whether two figures seem to count the same thing: the same happened to those counted, or the texts are alike and the sizes near. */
function countTheSame(a: Figure, b: Figure, likeness: number, times: number): boolean {
  if (!sameUnit(a, b) || !sameEvent(a, b)) return false;
  const [small, large] = [a.number.value, b.number.value].map(Math.abs).sort((x, y) => x - y);
  const near = small! > 0 && large! <= small! * times;
  return a.event !== null && b.event !== null ? likeness > 0 || near : near && likeness >= leastLikeness;
}

/** Returns whether no number fits two figures that count the same. `likeness` is that of the texts around them, from 0 to 1. */
export const figuresDisagree = (a: Figure, b: Figure, likeness: number): boolean => numbersDisagree(a.number, b.number) && countTheSame(a, b, likeness, mostTimes);

const lower: ReadonlySet<string | null> = new Set(['more than', 'at least']);
const upper: ReadonlySet<string | null> = new Set(['up to', 'fewer than']);

const limitsOf = ({ number: a }: Figure, { number: b }: Figure): boolean =>
  a.value !== b.value && ((lower.has(a.qualifier) && lower.has(b.qualifier)) || (upper.has(a.qualifier) && upper.has(b.qualifier)));

/** Returns whether two figures that count the same name different limits: more than 67,000, at least 67,100. Both can be true. */
export const limitsDiffer = (a: Figure, b: Figure, likeness: number): boolean => limitsOf(a, b) && countTheSame(a, b, likeness, mostTimesOfLimits);
