import { expect, it } from 'vitest';
import { selectorAt } from '../anchoring/selector.ts';
import { contextAround, contextOf } from './passage-context.ts';

const text = 'A first sentence stands here, long enough to be cut at a word.\n\nThe quote. And then a last sentence follows that is cut as well.';
const start = text.indexOf('The quote');
const range = { start, end: start + 'The quote'.length };

it('shows what stands around a passage on one line, cut at words, with an ellipsis where the text goes on', () => {
  expect(contextAround(text, range, 20)).toEqual({ before: '…be cut at a word. ', after: '. And then a last…' });
  expect(contextAround(text, range, 500)).toEqual({ before: text.slice(0, start).replace(/\s+/g, ' '), after: text.slice(range.end) });
});

it('shows as much of it as a selector keeps', () => {
  expect(contextOf(selectorAt(text, range))).toEqual({
    before: '…first sentence stands here, long enough to be cut at a word. ', after: '. And then a last sentence follows that is cut as well.',
  });
});
