import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hintedAt, readPairs, scorePairs } from './pairs.ts';

const halves = ['development', 'held-out'] as const;
const pairsOf = (half: (typeof halves)[number]) => readPairs(readFileSync(new URL(`${half}.txt`, import.meta.url), 'utf8'));

describe('hints on labelled pairs of passages', () => {
  it.each(halves)('are right in 95 % and found in 70 % at least: %s', (half) => {
    const { right, wrong, missing, misses } = scorePairs(pairsOf(half));
    // What is shown when it fails.
    const shown = JSON.stringify({ right, wrong, missing, misses }, null, 1);
    expect(right / (right + wrong), shown).toBeGreaterThanOrEqual(0.95);
    expect(right / (right + missing), shown).toBeGreaterThanOrEqual(0.7);
  });

  it('are the same whichever passage comes first', () => {
    const turned = (hints: readonly string[]): readonly string[] => hints.map((hint) => hint.replace(/: (.*) \| (.*)$/, ': $2 | $1'));
    for (const { a, b, line } of halves.flatMap(pairsOf)) expect(turned(hintedAt({ a: b, b: a })), String(line)).toEqual(hintedAt({ a, b }));
  });

  it('are none between passages that say the same', () => {
    for (const { a, b } of halves.flatMap(pairsOf)) expect([hintedAt({ a, b: a }), hintedAt({ a: b, b })]).toEqual([[], []]);
  });

  it('have enough pairs, half of them without a conflict', () => {
    const all = halves.flatMap(pairsOf);
    expect(all.length).toBeGreaterThanOrEqual(100);
    expect(all.filter(({ conflicts }) => conflicts.length === 0).length).toBeGreaterThanOrEqual(all.length / 2);
  });
});
