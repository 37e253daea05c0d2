import { suggestFacts } from '../suggest-facts.ts';
import type { Example } from './examples.ts';

/** What is counted apart: speakers, and dates of both kinds. */
export const kinds = ['speakers', 'dates'] as const;
export type Kind = (typeof kinds)[number];

/** How many suggestions were right, how many wrong, and how many that were expected are missing. */
export interface Count {
  readonly right: number;
  readonly wrong: number;
  readonly missing: number;
}

/** A difference between what was expected of an example and what was suggested. */
export interface Miss {
  readonly line: number;
  readonly passage: string;
  readonly expected: readonly string[];
  readonly suggested: readonly string[];
}

export interface Score {
  readonly counts: Readonly<Record<Kind, Count>>;
  readonly misses: readonly Miss[];
}

/** Shares from 0 to 1. */
export const precisionOf = ({ right, wrong }: Count): number => right / (right + wrong);
export const recallOf = ({ right, missing }: Count): number => right / (right + missing);

export const sumOf = (counts: readonly Count[]): Count => counts.reduce((sum, { right, wrong, missing }) => (
  { right: sum.right + right, wrong: sum.wrong + wrong, missing: sum.missing + missing }), { right: 0, wrong: 0, missing: 0 });

/** Names are the same whatever their letter case and article. */
const comparable = (value: string): string => value.toLowerCase().replace(/^(?:the|an?) /, '');

/**
 * Returns how the suggestions for every example compare with what is expected. Every suggestion counts, not the best
 * alone; a date must be the same EDTF and of the same kind: when it was said, or what time it is about.
 */
export function score(examples: readonly Example[]): Score {
  const counts: Record<Kind, Count> = { speakers: sumOf([]), dates: sumOf([]) };
  const misses: Miss[] = [];
  for (const { line, text, start, end, date, speakers, saidOn, about } of examples) {
    const [year, month, day] = date;
    const facts = suggestFacts({ text, start, end, sourceDate: year === undefined ? null : { year, month, day } });
    const compare = (kind: Kind, expected: readonly string[], suggested: readonly string[]): void => {
      const right = suggested.filter((value) => expected.some((other) => comparable(other) === comparable(value))).length;
      const count = { right, wrong: suggested.length - right, missing: expected.length - right };
      counts[kind] = sumOf([counts[kind], count]);
      if (count.wrong > 0 || count.missing > 0) misses.push({ line, passage: text.slice(start, end), expected, suggested });
    };
    const marked = (mark: string, values: readonly string[]): readonly string[] => values.map((value) => `${mark} ${value}`);
    compare('speakers', speakers, facts.speakers.map(({ value }) => value));
    compare('dates', [...marked('said', saidOn), ...marked('about', about)],
      [...marked('said', facts.saidOn.map(({ value }) => value)), ...marked('about', facts.about.map(({ value }) => value))]);
  }
  return { counts, misses };
}
