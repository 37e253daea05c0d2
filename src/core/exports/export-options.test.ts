import { describe, expect, it } from 'vitest';
import { fitsOption, optionFromWord, withUsual, type OptionShapes } from './export-options.ts';

const shapes = {
  notes: { kind: 'switch', usual: true },
  order: { kind: 'choice', usual: 'place', values: ['place', 'time'] },
  columns: { kind: 'list', of: 'highlights', usual: ['quote'], values: ['quote', 'tags', 'note'] },
} as const satisfies OptionShapes;

describe('the options of a format', () => {
  it('are as usual where nothing fitting is given', () => {
    expect(withUsual(shapes, {})).toEqual({ notes: true, order: 'place', columns: ['quote'] });
    expect(withUsual(shapes, { notes: false, order: 'size', columns: ['tags', 'quote'], other: true })).toEqual({ notes: false, order: 'place', columns: ['tags', 'quote'] });
    expect(withUsual(shapes, JSON.parse('{"__proto__":{"notes":false}}') as object as {})).toMatchObject({ notes: true });
  });

  it('are read from words', () => {
    expect(optionFromWord(shapes.notes, 'no')).toBe(false);
    expect(optionFromWord(shapes.order, 'time')).toBe('time');
    expect(optionFromWord(shapes.columns, 'note, quote')).toEqual(['note', 'quote']);
    for (const [option, word] of [[shapes.notes, 'perhaps'], [shapes.order, ''], [shapes.columns, ''], [shapes.columns, 'quote,quote'], [shapes.columns, 'quote,size']] as const) {
      expect(optionFromWord(option, word)).toBeNull();
    }
  });

  it('know what can be chosen', () => {
    expect([fitsOption(shapes.columns, []), fitsOption(shapes.columns, 'quote'), fitsOption(shapes.notes, 'yes'), fitsOption(shapes.order, 'place')]).toEqual([false, false, false, true]);
  });
});
