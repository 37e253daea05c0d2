import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextRange } from '../model/document.ts';
import { compareTexts, paragraphsOf, type ComparedRow, type Paragraphs } from './compare-texts.ts';
import { wordPieces } from './word-pieces.ts';

/** Returns a text whose paragraphs are its lines. */
function lines(text: string): Paragraphs {
  return { text, ranges: Array.from(text.matchAll(/[^\n]+/g), ({ 0: line, index }) => ({ start: index, end: index + line.length })) };
}

/** Returns a comparison as a reader takes it in: a sign and the words of each row. */
function picture(before: string, after: string): readonly string[] {
  const shown = ({ kind, start, end }: TextRange & { readonly kind: string }): string =>
    kind === 'same' ? after.slice(start, end) : kind === 'inserted' ? `[+${after.slice(start, end)}]` : `[-${before.slice(start, end)}]`;
  return compareTexts(lines(before), lines(after)).flatMap((row): readonly string[] => {
    switch (row.kind) {
      case 'same': return Array.from({ length: row.ranges.length / 2 }, (_, index) => `= ${after.slice(row.ranges[index * 2], row.ranges[index * 2 + 1])}`);
      case 'inserted': return [`+ ${after.slice(row.to.start, row.to.end)}`];
      case 'deleted': return [`- ${before.slice(row.from.start, row.from.end)}`];
      case 'movedAway': return [`> ${before.slice(row.from.start, row.from.end)}`];
      case 'changed': return [`~ ${row.pieces.map(shown).join('')}`];
      case 'moved': return [`< ${row.pieces.map(shown).join('')}`];
    }
  });
}

const [one, two, three, four] = [
  'The ministry said on Monday that 67,100 people had died.', 'Aid groups put the number higher, and nobody answered.',
  'The call took place in the morning, both offices said.', 'Nothing was signed that day in either of the capitals.',
] as const;

describe('compareTexts', () => {
  it('finds nothing in equal texts', () => {
    expect(picture(`${one}\n${two}`, `${one}\n${two}`)).toEqual([`= ${one}`, `= ${two}`]);
  });

  it('tells inserted, deleted and changed paragraphs apart, and words in the changed', () => {
    expect(picture(`${one}\n${two}\n${three}`, `${one.replace('Monday', 'Tuesday')}\n${four}\n${three}`)).toEqual([
      '~ The ministry said on [-Monday][+Tuesday] that 67,100 people had died.', `- ${two}`, `+ ${four}`, `= ${three}`,
    ]);
  });

  it('follows a paragraph that moved, at both of its places, also when it changed on the way', () => {
    expect(picture(`${one}\n${two}\n${three}\n${four}`, `${three.replace('morning', 'evening')}\n${one}\n${two}\n${four}`)).toEqual([
      '< The call took place in the [-morning][+evening], both offices said.', `= ${one}`, `= ${two}`, `> ${three}`, `= ${four}`,
    ]);
  });

  it('takes a text without anything in common as wholly new', () => {
    expect(picture(`${one}\n${two}`, 'x')).toEqual([`- ${one}`, `- ${two}`, '+ x']);
    expect(picture('', '')).toEqual([]);
  });

  const paragraph = fc.constantFrom('a b c d e', 'a b c d f', 'x', '', one, two, three, '😀 b', 'قال يوم');
  it('accounts for every paragraph of both texts exactly once, in any texts', () => {
    fc.assert(fc.property(fc.array(paragraph, { maxLength: 12 }), fc.array(paragraph, { maxLength: 12 }), (a, b) => {
      const [before, after] = [lines(a.join('\n')), lines(b.join('\n'))];
      const rows = compareTexts(before, after);
      const to = rows.flatMap((row) => row.kind === 'same'
        ? Array.from({ length: row.ranges.length / 2 }, (_, index) => ({ start: row.ranges[index * 2]!, end: row.ranges[index * 2 + 1]! }))
        : row.kind === 'deleted' || row.kind === 'movedAway' ? [] : [row.to]);
      expect(to).toEqual(after.ranges);
      const left = rows.filter((row): row is Extract<ComparedRow, { kind: 'deleted' | 'changed' | 'movedAway' }> => row.kind === 'deleted' || row.kind === 'changed' || row.kind === 'movedAway');
      const same = rows.reduce((sum, row) => sum + (row.kind === 'same' ? row.ranges.length / 2 : 0), 0);
      expect(left.length + same).toBe(before.ranges.length);
      const starts = left.map(({ from }) => from.start);
      expect(starts).toEqual([...starts].sort((x, y) => x - y));
    }));
  });

  it('stays bounded where texts have nothing, or everything, in common', () => {
    const many = (word: string): string => Array.from({ length: 3000 }, () => word).join('\n');
    expect(compareTexts(lines(many('a')), lines(many('b')))).toHaveLength(6000);
    expect(compareTexts(lines(many('a')), lines(`${many('a')}\nb`))).toHaveLength(2);
    expect(compareTexts(lines('word '.repeat(50_000)), lines('other '.repeat(50_000)))).toHaveLength(2);
  });
});

describe('paragraphsOf', () => {
  it('parts a very long paragraph at its sentences, and leaves others whole', () => {
    const long = 'They “spoke.” It went on… '.repeat(300);
    const text = `One. Two.\n\n${long}`;
    const blocks = [0, 11].map((start) => ({ type: 'paragraph' as const, start, end: start === 0 ? 9 : text.length, spans: [] }));
    const { ranges } = paragraphsOf({ text, blocks });
    expect(ranges.slice(0, 3).map(({ start, end }) => text.slice(start, end))).toEqual(['One. Two.', 'They “spoke.” ', 'It went on… ']);
    expect(ranges).toHaveLength(601);
    expect(ranges.at(-1)!.end).toBe(text.length);
  });
});

describe('wordPieces', () => {
  it('puts both texts together again, in any texts', () => {
    const text = fc.array(fc.constantFrom('a', 'b', ' ', '  ', ',', '😀', 'é', '字', '’s', '\n'), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, text, (before, after) => {
      const pieces = wordPieces(before, after, 5, 7);
      const of = (source: string, shift: number, ...kinds: readonly string[]): string =>
        pieces.filter(({ kind }) => kinds.includes(kind)).map(({ start, end }) => source.slice(start - shift, end - shift)).join('');
      expect(of(after, 7, 'same', 'inserted')).toBe(after);
      const deleted = pieces.filter(({ kind }) => kind === 'deleted');
      const kept = pieces.filter(({ kind }) => kind === 'same').reduce((sum, { start, end }) => sum + end - start, 0);
      expect(deleted.reduce((sum, { start, end }) => sum + end - start, 0) + kept).toBe(before.length);
    }));
  });

  it('joins changes that only white space parts', () => {
    expect(wordPieces('one two three', 'one 2 3').map(({ kind, start, end }) => [kind, start, end])).toEqual([['same', 0, 4], ['deleted', 4, 13], ['inserted', 4, 7]]);
  });
});
