import { expect, it } from 'vitest';
import { parsePlainText } from '../formats/plain-text/plain-text.ts';
import { TextUnits } from '../segmentation/text-units.ts';
import { sentenceAround } from './sentence-around.ts';

const around = (words: string, quote: string): unknown => {
  const document = parsePlainText(words);
  const start = document.text.indexOf(quote);
  return sentenceAround(new TextUnits(document), { start, end: start + quote.length });
};

const text = 'Dr. Weber said on Monday that 67,100 people had died. Aid groups put the number higher. It was early.';

it('is the rest of the sentence that a passage stands in', () => {
  expect(around(text, '67,100 people')).toEqual({ before: 'Dr. Weber said on Monday that ', after: ' had died.' });
});

it('is nothing around whole sentences', () => {
  expect(around(text, 'Aid groups put the number higher.')).toEqual({ before: '', after: '' });
});

it('is taken from both ends where a passage goes on into another sentence', () => {
  expect(around(text, 'had died. Aid groups')).toEqual({ before: 'Dr. Weber said on Monday that 67,100 people ', after: ' put the number higher.' });
});

it('is cut at words where a sentence is very long', () => {
  const { before, after } = around(`${'many words '.repeat(60)}here ${'and more '.repeat(60)}end.`, 'here') as { before: string; after: string };
  expect(before).toMatch(/^…(?:many|words) .* $/);
  expect(before.length).toBeLessThan(300);
  expect(after).toMatch(/^ and more .*(?:and|more)…$/);
});
