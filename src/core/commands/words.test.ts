import { expect, it } from 'vitest';
import { shorten } from './words.ts';

it('leaves what is short enough as it is, on one line', () => {
  expect(shorten('  More than\n\n67,100   people. ')).toBe('More than 67,100 people.');
  expect(shorten('😀'.repeat(48))).toBe('😀'.repeat(48));
  expect(shorten(`Short.${' '.repeat(5000)}`)).toBe('Short.');
});

it('cuts at a word, and shows that it did', () => {
  expect(shorten('The figure was denied on Tuesday by the ministry’s speaker.')).toBe('The figure was denied on Tuesday by the…');
  expect(shorten('😀'.repeat(49))).toBe(`${'😀'.repeat(47)}…`);
  expect(shorten(`One${' '.repeat(5000)}two`)).toBe('One…');
});

it('says the same of a whole book as of its first page', () => {
  expect(shorten('word '.repeat(1_000_000))).toBe(shorten('word '.repeat(100)));
  expect(shorten('word '.repeat(100))).toBe(`${'word '.repeat(9).trimEnd()}…`);
});
