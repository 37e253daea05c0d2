import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { boundsOf, parseEdtf } from './edtf.ts';
import { sayTime } from './say-time.ts';

const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);

describe('bounds', () => {
  it.each([
    ['2025-10-06', '2025-10-06', '2025-10-07'],
    ['2025-10', '2025-10-01', '2025-11-01'],
    ['2025', '2025-01-01', '2026-01-01'],
    ['2024-02-29', '2024-02-29', '2024-03-01'],
    ['199X', '1990-01-01', '2000-01-01'],
    ['19XX', '1900-01-01', '2000-01-01'],
    ['2025-21', '2025-03-01', '2025-06-01'],
    ['2025-24', '2025-12-01', '2026-03-01'],
    ['2025-10-06/2025-10-08', '2025-10-06', '2025-10-09'],
    ['2025-12/2026-01', '2025-12-01', '2026-02-01'],
  ])('%s lasts from %s to %s', (edtf, start, end) => {
    expect(boundsOf(edtf)).toEqual({ start: day(start), end: day(end), vague: false });
  });

  it('of a moment are a minute or a second, moved by the shift of its clock', () => {
    expect(boundsOf('2025-10-06T14:30')).toEqual({ start: Date.parse('2025-10-06T14:30Z'), end: Date.parse('2025-10-06T14:31Z'), vague: false });
    expect(boundsOf('2025-10-06T14:30:05+03:00')!.start).toBe(Date.parse('2025-10-06T11:30:05Z'));
  });

  it('are infinite where an end is open or unknown, and say when they are not exact', () => {
    expect(boundsOf('2023/..')).toEqual({ start: day('2023-01-01'), end: Infinity, vague: false });
    expect(boundsOf('/2023')).toEqual({ start: -Infinity, end: day('2024-01-01'), vague: true });
    expect(boundsOf('1990~')!.vague).toBe(true);
    expect(boundsOf('1990?/1995')!.vague).toBe(true);
  });

  it('of years before the hundredth are their own', () => {
    expect(new Date(boundsOf('0044-03-15')!.start).getUTCFullYear()).toBe(44);
    expect(new Date(boundsOf('-0043')!.start).getUTCFullYear()).toBe(-43);
  });
});

test.each(['', '..', '/', '../..', '2025-13', '2025-02-30', '2025-1-1', '2025-10-06T25:00', 'Monday', '2025-10-08/2025-10-06', '2025/2026/2027', '20255', '2025-10-06T14:30~', '1XXX'])(
  '%j is refused', (text) => { expect(parseEdtf(text)).toBeNull(); },
);

test.each([
  ['2025-10-06', '6 October 2025'], ['2025-10', 'October 2025'], ['1990~', 'about 1990'], ['199X', '1990s'], ['2025-21', 'spring 2025'],
  ['2023/..', 'since 2023'], ['../2023-05', 'until May 2023'], ['2025-10-06/2025-10-08?', '6 October 2025 – 8 October 2025 (uncertain)'],
  ['-0043', '44 BC'], ['2025-10-06T14:30', '6 October 2025, 14:30'], ['19XX', '1900–1999'], ['early on', 'early on'],
])('%s is said as “%s”', (edtf, words) => { expect(sayTime(edtf)).toBe(words); });

test('whatever is read covers some time', () => {
  fc.assert(fc.property(fc.stringMatching(/^-?[0-9X]{4}(-[0-9]{2}){0,2}[?~%]?(\/(\.\.|[0-9]{4})?)?$/), (text) => {
    const bounds = boundsOf(text);
    expect(bounds === null || bounds.start < bounds.end).toBe(true);
  }));
});
