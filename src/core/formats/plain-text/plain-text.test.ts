import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forEachLeaf, type SourceDocument } from '../../model/document.ts';
import { parsePlainText } from './plain-text.ts';
import { guessTitle } from './title.ts';

function leavesOf({ text, blocks }: SourceDocument): string[] {
  const leaves: string[] = [];
  forEachLeaf(blocks, ({ start, end }) => leaves.push(text.slice(start, end)));
  return leaves;
}

const leaves = (text: string): string[] => leavesOf(parsePlainText(text));

describe('a plain text', () => {
  it('is cut into paragraphs at blank lines, and keeps the line breaks within them', () => {
    expect(leaves('A title\n\nRoses are red,\n  violets blue.  \n \t\nLast.\n')).toEqual(['A title', 'Roses are red,\n  violets blue.', 'Last.']);
  });

  it('without blank lines has a paragraph on each line', () => {
    expect(leaves('First paragraph.\nSecond paragraph.\n')).toEqual(['First paragraph.', 'Second paragraph.']);
  });

  it('has a paragraph on each line where lines are too long to have been wrapped by hand', () => {
    const long = 'word '.repeat(60).trim();
    expect(leaves(`A title\n\n${long}\n${long}`)).toEqual(['A title', long, long]);
  });

  it('does not make one huge paragraph of a log', () => {
    expect(leaves(`Log\n\n${'entry\n'.repeat(1000)}`)).toHaveLength(1001);
  });

  it('stays exactly as it was, and its paragraphs cover every word in order', () => {
    const line = fc.constantFrom('', ' ', '\t', 'a', 'some words', ' סלום ', 'é😀', '\u00a0', 'x'.repeat(250));
    fc.assert(fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const text = lines.join('\n');
      const document = parsePlainText(text);
      expect(document.text).toBe(text);
      let before = 0;
      forEachLeaf(document.blocks, ({ start, end }) => {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(before, start).trim()).toBe('');
        before = end;
      });
      expect(text.slice(before).trim()).toBe('');
    }));
  });
});

describe('the title of a plain text', () => {
  it('is its first line when that is short and more follows', () => {
    expect(guessTitle(parsePlainText('A call in October\n\nText.'), 'call.txt')).toBe('A call in October');
  });

  it.each([
    ['the first line is a sentence', 'It was Monday.\n\nText.'],
    ['the first line is long', `${'word '.repeat(50)}\nText`],
    ['there is one line only', 'Some words'],
  ])('is the file’s name when %s', (_, text) => {
    expect(guessTitle(parsePlainText(text), 'kremlin-call.2025.txt')).toBe('kremlin-call.2025');
  });
});
