import { expect, it } from 'vitest';
import { exchangeColour, highlightColours, nearestColour } from './colour.ts';

it('finds each colour of the palette again', () => {
  for (const colour of highlightColours) expect(nearestColour(exchangeColour(colour))).toBe(colour);
});

it.each([
  ['#F00082', 'pink'], ['#463CC8', 'indigo'], ['#46AA00', 'green'], ['#DC0000', 'red'], ['#f80', 'orange'], ['#00f', 'indigo'], ['#FFFF00', 'amber'],
  ['#ffffff', 'grey'], ['#000', 'grey'], ['#708090', 'grey'], ['#966450', 'orange'], ['#008080', 'teal'], ['#7030a0', 'violet'],
])('%s looks most like %s', (hex, colour) => expect(nearestColour(hex)).toBe(colour));

it('knows no other notation', () => expect(nearestColour('rgb(1, 2, 3)')).toBeNull());
