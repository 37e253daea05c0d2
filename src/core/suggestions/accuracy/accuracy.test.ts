import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../time/edtf.ts';
import { readExamples } from './examples.ts';
import { kinds, precisionOf, recallOf, score, sumOf } from './score.ts';
import { accuracyTable } from './table.ts';

const halves = ['development', 'held-out'] as const;
const examplesOf = (half: (typeof halves)[number]) => readExamples(readFileSync(new URL(`${half}.txt`, import.meta.url), 'utf8'));

describe('suggestions for labelled sentences', () => {
  it.each(halves)('are right in 90 % and found in 70 % at least: %s', (half) => {
    const examples = examplesOf(half);
    const { counts, misses } = score(examples);
    const table = accuracyTable([{ half, sentences: examples.length, counts }]);
    for (const count of [...kinds.map((kind) => counts[kind]), sumOf(Object.values(counts))]) {
      // What is shown when it fails: the table, and what was wrong.
      expect(precisionOf(count), `${table}\n${JSON.stringify(misses, null, 1)}`).toBeGreaterThanOrEqual(0.9);
      expect(recallOf(count), table).toBeGreaterThanOrEqual(0.7);
    }
  });

  it('are enough, a quarter of them traps at least, and labelled with times that are EDTF', () => {
    const all = halves.flatMap((half) => examplesOf(half));
    expect(all.length).toBeGreaterThanOrEqual(220);
    const traps = all.filter(({ speakers, saidOn, about }) => speakers.length + saidOn.length + about.length === 0);
    expect(traps.length).toBeGreaterThanOrEqual(all.length / 4);
    for (const time of all.flatMap(({ saidOn, about }) => [...saidOn, ...about])) expect(parseEdtf(time), time).not.toBeNull();
  });
});
