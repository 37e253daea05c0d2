import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzyMatch } from './fuzzy.ts';

const best = (query: string, texts: readonly string[]): string | undefined =>
  texts.flatMap((text) => {
    const match = fuzzyMatch(query, text);
    return match ? [{ text, score: match.score }] : [];
  }).sort((a, b) => b.score - a.score)[0]?.text;

describe('fuzzyMatch', () => {
  it('prefers beginnings of words and runs', () => {
    expect(best('ex', ['Next source', 'Export…'])).toBe('Export…');
    expect(best('td', ['Theme: dark', 'Edit details'])).toBe('Theme: dark');
    expect(best('np', ['Open project…', 'New project…'])).toBe('New project…');
  });

  it('ignores letter case and accents, and spaces in the query', () => {
    expect(fuzzyMatch('ELYSEE', 'L’Élysée')).not.toBeNull();
    expect(fuzzyMatch('new tag', 'New tag')).not.toBeNull();
  });

  it('fits nothing when a letter is missing', () => {
    expect(fuzzyMatch('xyz', 'Export…')).toBeNull();
  });

  it('takes words in any order, and tells which letters fit', () => {
    expect(fuzzyMatch('dark theme', 'Theme: dark')?.indices).toEqual([0, 1, 2, 3, 4, 7, 8, 9, 10]);
    expect(fuzzyMatch('elys', 'À l’Élysée')?.indices).toEqual([4, 5, 6, 7]);
    expect(fuzzyMatch('dark nothing', 'Theme: dark')).toBeNull();
  });

  it('tells letters strewn over a text from a name', () => {
    expect(fuzzyMatch('undo', 'The number was not disclosed')!.strength).toBeLessThan(2.75);
    expect(fuzzyMatch('undo', 'Undo')!.strength).toBeGreaterThan(5);
  });

  it('finds every text by any of its own letters in order', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z ]{1,30}$/), fc.infiniteStream(fc.boolean()), (text, picks) => {
      const query = Array.from(text).filter((letter) => letter !== ' ' && picks.next().value).join('');
      expect(fuzzyMatch(query, text)).not.toBeNull();
    }));
  });
});
