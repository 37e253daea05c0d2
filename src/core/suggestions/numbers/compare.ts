import { commonUnits, isDuration } from './duration.ts';
import type { NumberFact } from './numbers.ts';
import { unitHead } from './unit.ts';

interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** How far from it “about” and “nearly” may be, as a share of the number, unless it is rounded more coarsely. */
const aboutShare = 0.025;
const nearlyShare = 0.05;

/** Returns between which numbers one lies, by its qualifier and by how it is rounded. */
function boundsOf({ value, to, step, qualifier }: NumberFact): Bounds {
  const half = step > 1 || !Number.isInteger(value) ? step / 2 : 0;
  const top = to ?? value;
  const last = lastDigit(value);
  switch (qualifier) {
    case 'more than':
    case 'at least': return { least: value, most: Infinity };
    case 'up to':
    case 'fewer than': return { least: -Infinity, most: top };
    case 'about': return { least: value - Math.max(aboutShare * Math.abs(value), last / 2), most: top + Math.max(aboutShare * Math.abs(top), last / 2) };
    case 'nearly': return { least: value - Math.max(nearlyShare * Math.abs(value), last / 2), most: value };
    case null: return { least: value - half, most: top + half };
  }
}

/** Returns what the last digit that is no zero counts: 1,000 in 65,000. */
function lastDigit(value: number): number {
  if (!Number.isInteger(value) || value === 0) return 0;
  let size = 1;
  while (Number.isInteger(value / (size * 10)) && size < 1e15) size *= 10;
  return size;
}

/**
 * Returns whether two numbers that count the same contradict each other: no number fits both, rounding and words like “more
 * than” and “about” considered. Durations are the same in any unit: 48 hours and two days.
 */
export function numbersDiffer(a: NumberFact, b: NumberFact): boolean {
  const [first, second] = isDuration(a) && isDuration(b) ? inCommon(a, b) : [boundsOf(a), boundsOf(b)];
  return first.most < second.least || second.most < first.least;
}

/** As {@link boundsOf} two durations, in one unit. Hours of the same unit on both sides are counted as they are. */
function inCommon(a: NumberFact, b: NumberFact): readonly [Bounds, Bounds] {
  if (unitHead(a.unit!) === unitHead(b.unit!)) return [boundsOf(a), boundsOf(b)];
  const units = commonUnits(a, b);
  const times = (fact: NumberFact, unit: Bounds): Bounds => {
    const { least, most } = boundsOf(fact);
    return { least: least * unit.least, most: most * unit.most };
  };
  return [times(a, units[0]), times(b, units[1])];
}

/** Returns whether two numbers with units contradict each other, as {@link numbersDiffer} says it. Numbers of different units, or of none, never do. */
export function numbersDisagree(a: NumberFact, b: NumberFact): boolean {
  if (a.unit === null || b.unit === null) return false;
  return (unitHead(a.unit) === unitHead(b.unit) || (isDuration(a) && isDuration(b))) && numbersDiffer(a, b);
}
