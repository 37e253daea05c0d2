import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../formats/markdown-import/parse-markdown.ts';
import { parsePlainText } from '../formats/plain-text/plain-text.ts';
import type { SourceDocument } from '../model/document.ts';
import { TextUnits, type Unit } from './text-units.ts';
import { nextCharacter, previousCharacter, wordsIn } from './words.ts';

const markdown = (source: string): SourceDocument => {
  const parsed = parseMarkdown(source);
  if (!parsed.ok) throw new Error(parsed.error.id);
  return parsed.value.document;
};

const words = (text: string): readonly string[] => wordsIn(text).map(({ start, end }) => text.slice(start, end));

/** Returns every unit of a document, by going forward from one to the next. */
function all(document: SourceDocument, unit: Unit): readonly string[] {
  const units = new TextUnits(document);
  const found: string[] = [];
  for (let start = units.nextStart(unit, -1); start !== null; start = units.nextStart(unit, start)) {
    const { end } = units.at(unit, start)!;
    found.push(document.text.slice(start, end));
  }
  return found;
}

describe('words', () => {
  it.each([
    ['It cost $1.5 million, 67% of it in 72 hours.', ['It', 'cost', '$1.5', 'million', '67%', 'of', 'it', 'in', '72', 'hours']],
    ['Don’t use e-mail #1 or 5€ — ever…', ['Don’t', 'use', 'e', 'mail', '#1', 'or', '5€', 'ever']],
    ['e\u0301te\u0301 👩‍👩‍👧 fin', ['e\u0301te\u0301', '👩‍👩‍👧', 'fin']],
    ['قال المتحدث 67,100 شخص.', ['قال', 'المتحدث', '67,100', 'شخص']],
    ['我们今天去北京。', ['我们', '今天', '去', '北京']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('are made of characters as a reader sees them', () => {
    const text = 'a👩‍👩‍👧e\u0301🇵🇸';
    const stops = [0];
    while (stops.at(-1)! < text.length) stops.push(nextCharacter(text, stops.at(-1)!));
    expect(stops.slice(0, -1).map((stop, i) => text.slice(stop, stops[i + 1]))).toEqual(['a', '👩‍👩‍👧', 'e\u0301', '🇵🇸']);
    expect(stops.slice(1).map((stop) => previousCharacter(text, stop))).toEqual(stops.slice(0, -1));
  });
});

describe('units of a document', () => {
  const structured = markdown([
    '# The call', 'He called. She did not.', '- First item. More of it.\n- Second item', '| Date | Dead |\n| - | - |\n| Oct. 5 | 67,100 |', '```\nlet a = 1.\n\nlet b\n```', '## After', 'Done.',
  ].join('\n\n'));

  it('end with the block they are in: heading, item, cell and line of code', () => {
    expect(all(structured, 'sentence')).toEqual([
      'The call', 'He called.', 'She did not.', 'First item.', 'More of it.', 'Second item', 'Date', 'Dead', 'Oct. 5', '67,100', 'let a = 1.', 'let b', 'After', 'Done.',
    ]);
    expect(all(structured, 'paragraph')).toEqual([
      'The call', 'He called. She did not.', 'First item. More of it.', 'Second item', 'Date', 'Dead', 'Oct. 5', '67,100', 'let a = 1.\n\nlet b', 'After', 'Done.',
    ]);
  });

  it('are that which holds a place, else that which ends there, else the nearest of the block', () => {
    const document = parsePlainText('One here. Two there.\n\nThree.');
    const units = new TextUnits(document);
    const at = (offset: number): string => {
      const { start, end } = units.at('sentence', offset)!;
      return document.text.slice(start, end);
    };
    expect([0, 4, 9, 10, 19, 20, 21, 22, 27, 28].map(at)).toEqual([
      'One here.', 'One here.', 'One here.', 'Two there.', 'Two there.', 'Two there.', 'Two there.', 'Three.', 'Three.', 'Three.',
    ]);
    expect(new TextUnits(parsePlainText('')).at('sentence', 0)).toBeNull();
  });

  it('tell headings on both sides', () => {
    const units = new TextUnits(structured);
    const after = structured.text.indexOf('After');
    expect(units.heading(0, 1)).toBe(after);
    expect(units.heading(after, 1)).toBeNull();
    expect(units.heading(structured.text.length, -1)).toBe(after);
    expect(units.heading(after, -1)).toBe(0);
  });

  it('are found in ten million characters of one line as quickly as in a short text', () => {
    const line = 'Dr. Smith said on Monday that 67,100 people had died. '.repeat(190_000);
    const document: SourceDocument = { text: line, blocks: [{ type: 'paragraph', start: 0, end: line.length, spans: [] }] };
    const units = new TextUnits(document);
    const middle = 54 * 95_000;
    expect(units.at('sentence', middle + 10)).toEqual({ start: middle, end: middle + 53 });
    expect(units.nextStart('word', middle)).toBe(middle + 4);
    expect(units.previousEnd('sentence', middle + 10)).toBe(middle - 1);
    expect(units.nextEnd('sentence', line.length - 60)).toBe(line.length - 1 - 54);
    let steps = 0;
    for (let at: number | null = 0; at !== null && at < 54 * 500; at = units.nextStart('sentence', at)) expect(at).toBe(54 * steps++);
  });

  it('come in the same order forward and backward, and every step gets somewhere', () => {
    const block = fc.constantFrom('He met Dr. Lee. “Go!” she said.', 'قال: هل؟ نعم.', '# Head', '- one. two\n- three', '他说。走！', '   ', '| a | b |\n| - | - |\n| c. D. | e |');
    fc.assert(fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), fc.constantFrom<Unit>('word', 'sentence', 'paragraph'), (blocks, unit) => {
      const { text, blocks: parsed } = markdown(blocks.join('\n\n'));
      const units = new TextUnits({ text, blocks: parsed });
      const forward: number[] = [];
      for (let at = units.nextStart(unit, -1); at !== null; at = units.nextStart(unit, at)) forward.push(at);
      const backward: number[] = [];
      for (let at = units.previousStart(unit, text.length + 1); at !== null; at = units.previousStart(unit, at)) backward.push(at);
      expect(backward.toReversed()).toEqual(forward);
      const ends: number[] = [];
      for (let at = units.nextEnd(unit, -1); at !== null; at = units.nextEnd(unit, at)) ends.push(at);
      expect(ends.length).toBe(forward.length);
      for (const [i, start] of forward.entries()) {
        expect(units.at(unit, start)).toEqual({ start, end: ends[i] });
        expect(units.previousEnd(unit, ends[i]! + 1)).toBe(ends[i]);
      }
    }));
  });
});
