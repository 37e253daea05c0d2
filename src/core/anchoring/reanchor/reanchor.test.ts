import { describe, expect, it } from 'vitest';
import { reanchor } from '../index.ts';
import { selectorAt } from '../selector.ts';

const old = 'One fish swims. Two fish swim. Red fish sleep at night.';
const at = (text: string, quote: string) => selectorAt(text, { start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });

describe('re-anchoring', () => {
  it('leaves passages of an unchanged text where they are', () => {
    expect(reanchor(old, old, [at(old, 'Two fish'), at(old, 'night')])).toMatchObject([
      { outcome: 'same', start: 16, end: 24, score: 1 },
      { outcome: 'same', start: 49, end: 54, score: 1 },
    ]);
  });

  it('moves passages behind an insertion', () => {
    expect(reanchor(old, `New. ${old}`, [at(old, 'Two fish')])).toMatchObject([{ outcome: 'moved', start: 21, end: 29, score: 1 }]);
  });

  it('says that a passage is gone', () => {
    expect(reanchor(old, 'Blue whales are large.', [at(old, 'Two fish')])).toEqual([
      { outcome: 'gone', start: null, end: null, score: 0, candidates: [] },
    ]);
  });
});
