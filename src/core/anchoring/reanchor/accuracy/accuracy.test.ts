import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { edit, levels, paragraphsOf, styles } from './edits.ts';
import { accuracyOf, judge, passagesAcross, passagesOf, repeatedPassages } from './judge.ts';
import { randomOf } from './random.ts';

const passagesPerText = 1_000;

const proseOf = (name: string): string => readFileSync(new URL(`prose/${name}.txt`, import.meta.url), 'utf8');
const literature = proseOf('moby-dick');

interface Prose {
  readonly text: string;
  /** Other prose, which is put in. */
  readonly foreign: string;
}
const whole: Readonly<Record<string, Prose>> = {
  'a novel': { text: literature.slice(0, 120_000), foreign: literature.slice(500_000) },
  'speeches': { text: proseOf('state-of-the-union').slice(0, 120_000), foreign: literature.slice(400_000, 500_000) },
  'ten languages': { text: proseOf('human-rights-west'), foreign: literature.slice(300_000, 400_000) },
};
/** Short texts, in paragraphs of a sentence or two that repeat each other's words. */
const short: Readonly<Record<string, Prose>> = {
  'Arabic, Hebrew, Persian and Urdu': { text: proseOf('human-rights-rtl'), foreign: literature.slice(200_000, 250_000) },
  'Chinese, Japanese, Thai, Korean and Hindi': { text: proseOf('human-rights-east'), foreign: literature.slice(200_000, 250_000) },
};

/** Returns the accuracy over all styles of editing. The seed decides everything. */
function accuracy({ text, foreign }: Prose, level: keyof typeof levels, seed: number, passages = passagesOf, count = passagesPerText) {
  const paragraphs = paragraphsOf(foreign).map(({ start, end }) => foreign.slice(start, end)).filter((paragraph) => paragraph.length > 80);
  return accuracyOf(Object.values(styles).flatMap((style, i) => {
    const random = randomOf(seed * 1000 + i);
    const edited = edit(text, levels[level], { ...style, foreign: paragraphs }, random);
    return judge(text, edited, passages(text, count, random));
  }));
}

describe('passages of an edited text', () => {
  describe.each(Object.entries(whole))('in %s', (_, prose) => {
    it.each([
      { level: 'light', found: 0.999, wrong: 0.0005 },
      { level: 'medium', found: 0.995, wrong: 0.001 },
      { level: 'heavy', found: 0.985, wrong: 0.003 },
    ] as const)('are found after $level edits, and those removed are not', ({ level, found, wrong }) => {
      const result = accuracy(prose, level, 20_261_123);
      expect(result.found).toBeGreaterThanOrEqual(found);
      expect(result.wrong).toBeLessThanOrEqual(wrong);
      expect(result.recognised).toBeGreaterThanOrEqual(0.98);
    });
  });

  describe.each(Object.entries(short))('in short texts in %s', (_, prose) => {
    it.each([
      { level: 'light', found: 0.999, wrong: 0.001 },
      { level: 'medium', found: 0.985, wrong: 0.003 },
      { level: 'heavy', found: 0.975, wrong: 0.005 },
    ] as const)('are found after $level edits, and those removed are not', ({ level, found, wrong }) => {
      const result = accuracy(prose, level, 20_261_123);
      expect(result.found).toBeGreaterThanOrEqual(found);
      expect(result.wrong).toBeLessThanOrEqual(wrong);
      expect(result.recognised).toBeGreaterThanOrEqual(0.96);
    });
  });

  describe.each(Object.entries(whole))('across paragraphs in %s', (_, prose) => {
    it.each([
      { level: 'light', found: 0.999, wrong: 0.0005 },
      { level: 'medium', found: 0.995, wrong: 0.0015 },
      { level: 'heavy', found: 0.985, wrong: 0.004 },
    ] as const)('are found after $level edits, or the largest piece of those torn apart', ({ level, found, wrong }) => {
      const result = accuracy(prose, level, 20_261_124, passagesAcross, 1_000);
      expect(result.found).toBeGreaterThanOrEqual(found);
      expect(result.wrong).toBeLessThanOrEqual(wrong);
    });
  });

  describe.each(Object.entries(whole))('of words that stand more than once in %s', (_, prose) => {
    it.each([
      { level: 'light', found: 0.999, wrong: 0.0005 },
      { level: 'medium', found: 0.99, wrong: 0.005 },
      { level: 'heavy', found: 0.975, wrong: 0.008 },
    ] as const)('are found after $level edits, and those removed are not', ({ level, found, wrong }) => {
      const result = accuracy(prose, level, 20_261_124, repeatedPassages, 1_000);
      expect(result.found).toBeGreaterThanOrEqual(found);
      expect(result.wrong).toBeLessThanOrEqual(wrong);
      expect(result.recognised).toBeGreaterThanOrEqual(0.94);
    });
  });
});
