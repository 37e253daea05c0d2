import { expect, it } from 'vitest';
import { usualPaper } from './paper.ts';

it('the usual paper is Letter in North America and some other countries, and A4 elsewhere', () => {
  expect(['US', 'ca', 'MX', 'DE', 'IL', ''].map(usualPaper)).toEqual(['letter', 'letter', 'letter', 'a4', 'a4', 'a4']);
});
