import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlainText } from '../formats/plain-text/plain-text.ts';
import { splitAt, unionOf, withEdgeAt, withEdgeMoved, type Edge, type Step } from './edit-range.ts';
import { TextUnits } from './text-units.ts';

const text = 'The ministry said so. Aid groups did not.\n\nقال المتحدث: لا. 👩‍👩‍👧 نعم.';
const units = new TextUnits(parsePlainText(text));
const rangeOf = (quote: string): { start: number; end: number } => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });

const moved = (quote: string, edge: Edge, step: Step, way: 1 | -1): string | null => {
  const range = withEdgeMoved(units, rangeOf(quote), edge, step, way);
  return range && text.slice(range.start, range.end);
};

describe('moving the edge of a range', () => {
  it.each([
    ['ministry said', 'end', 'word', 1, 'ministry said so'],
    ['ministry said', 'end', 'word', -1, 'ministry'],
    ['ministry said', 'start', 'word', -1, 'The ministry said'],
    ['ministry said', 'start', 'word', 1, 'said'],
    ['ministry said', 'end', 'sentence', 1, 'ministry said so.'],
    ['ministry said so.', 'end', 'sentence', 1, 'ministry said so. Aid groups did not.'],
    ['so. Aid groups did not.', 'end', 'sentence', -1, 'so.'],
    ['said so. Aid', 'start', 'sentence', 1, 'Aid'],
    ['groups', 'start', 'sentence', -1, 'Aid groups'],
    ['did not.', 'end', 'word', 1, 'did not.\n\nقال'],
    ['ministry', 'end', 'character', -1, 'ministr'],
    ['👩‍👩‍👧 نعم', 'start', 'character', 1, ' نعم'],
    ['ministry', 'end', 'word', -1, null],
    ['The', 'start', 'word', -1, null],
    ['نعم.', 'end', 'sentence', 1, null],
  ] as const)('%s: %s by %s %i', (quote, edge, step, way, expected) => {
    expect(moved(quote, edge, step, way)).toBe(expected);
  });

  it('follows the pointer by words, or exactly, and never turns the range inside out', () => {
    const range = rangeOf('said');
    const drawn = (edge: Edge, at: number, exact: boolean): string => {
      const { start, end } = withEdgeAt(units, range, edge, at, exact);
      return text.slice(start, end);
    };
    const groups = text.indexOf('groups');
    expect(drawn('end', groups + 1, false)).toBe('said so. Aid');
    expect(drawn('end', groups + 5, false)).toBe('said so. Aid groups');
    expect(drawn('end', groups + 2, true)).toBe('said so. Aid gr');
    expect(drawn('end', 0, false)).toBe('said');
    expect(drawn('end', 0, true)).toBe('s');
    expect(drawn('start', 1, false)).toBe('The ministry said');
    expect(drawn('start', text.length, false)).toBe('said');
    expect(drawn('start', text.length, true)).toBe('d');
  });

  it('leaves something, inside the text, that begins and ends where it should', () => {
    const offset = fc.integer({ min: 0, max: text.length });
    fc.assert(fc.property(offset, offset, offset, fc.constantFrom<Edge>('start', 'end'), fc.boolean(), (a, b, at, edge, exact) => {
      fc.pre(a !== b);
      const range = { start: Math.min(a, b), end: Math.max(a, b) };
      const drawn = withEdgeAt(units, range, edge, at, exact);
      expect(drawn.start).toBeLessThan(drawn.end);
      expect(drawn.start).toBeGreaterThanOrEqual(0);
      expect(drawn.end).toBeLessThanOrEqual(text.length);
      expect(drawn[edge === 'start' ? 'end' : 'start']).toBe(range[edge === 'start' ? 'end' : 'start']);
    }));
  });
});

describe('splitting and uniting', () => {
  it('splits at a place inside, without the white space there', () => {
    const range = rangeOf('said so. Aid groups');
    const halves = splitAt(text, range, text.indexOf(' Aid'));
    expect(halves?.map(({ start, end }) => text.slice(start, end))).toEqual(['said so.', 'Aid groups']);
    expect(splitAt(text, range, range.start)).toBeNull();
    expect(splitAt(text, range, range.end + 3)).toBeNull();
    expect(splitAt(text, { start: 20, end: 25 }, 21)?.[1]).toEqual({ start: 22, end: 25 });
  });

  it('unites what overlaps, touches or lies apart', () => {
    expect(unionOf([rangeOf('said'), rangeOf('groups'), rangeOf('so. Aid')])).toEqual(rangeOf('said so. Aid groups'));
  });
});
