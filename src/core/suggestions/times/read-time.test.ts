import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../time/edtf.ts';
import { readTime } from '../index.ts';

/** A Tuesday. */
const reference = { year: 2025, month: 10, day: 7 };

describe('what a user writes in a date field', () => {
  it.each([
    ['6 October 2025', '2025-10-06'], ['Oct. 6, 2025', '2025-10-06'], ['Monday, October 6, 2025', '2025-10-06'], ['the 6th of October', '2025-10-06'], ['2025-10-06', '2025-10-06'], ['2025-10', '2025-10'],
    ['October 2025', '2025-10'], ['2025', '2025'], ['6 Oct 2025 at 2:30 p.m.', '2025-10-06T14:30'], ['14:30 on 6 October 2025', '2025-10-06T14:30'], ['noon on Monday', '2025-10-06T12:00'],
    ['last Monday', '2025-10-06'], ['Monday', '2025-10-06'], ['Tuesday', '2025-10-07'], ['next Friday', '2025-10-17'], ['this Friday', '2025-10-10'], ['yesterday', '2025-10-06'], ['tomorrow', '2025-10-08'],
    ['two years ago', '2023'], ['three months ago', '2025-07'], ['two weeks ago', '2025-09-23~'], ['10 days ago', '2025-09-27'], ['a decade ago', '2015~'], ['in two weeks’ time', '2025-10-21~'],
    ['about 1990', '1990~'], ['c. 1850', '1850~'], ['perhaps 2019', '2019?'], ['since 2023', '2023/..'], ['until 2030', '../2030'], ['before 2020', '../2020'], ['after 7 October 2023', '2023-10-07/..'],
    ['Oct 2025 – Jan 2026', '2025-10/2026-01'], ['October 6–8, 2025', '2025-10-06/2025-10-08'], ['from 12 to 15 November', '2025-11-12/2025-11-15'], ['between 2019 and 2021', '2019/2021'], ['2019–21', '2019/2021'],
    ['November to February 2024', '2023-11/2024-02'], ['Nov 2023 – Feb', '2023-11/2024-02'], ['early 2024', '2024-01/2024-04'], ['late October 2025', '2025-10-21/2025-10-31'], ['the end of 2024', '2024-12'],
    ['the 1990s', '199X'], ['early 1990s', '1990/1993'], ['’90s', '199X'], ['the 19th century', '18XX'], ['spring 2024', '2024-21'], ['Q3 2024', '2024-07/2024-09'], ['first half of this year', '2025-01/2025-06'],
    ['last week', '2025-09-29/2025-10-05'], ['last month', '2025-09'], ['earlier this year', '2025'], ['the past two years', '2023-10/2025-10'], ['over the weekend', '2025-10-04/2025-10-05'],
    ['44 BC', '-0043'], ['13/6/2025', '2025-06-13'], ['6.10.2025', '2025-10-06'], ['199X', '199X'], ['2025-10-06/2025-10-08', '2025-10-06/2025-10-08'],
  ])('%s is %s', (words, edtf) => {
    expect(readTime(words, reference)).toBe(edtf);
  });

  it.each(['', 'soon', 'hello 2025', '2025 hello', '31 February 2024', '06/10/2025', '1/2', '25:70 on Monday', 'half past never', 'a few days ago'])('%j is not understood', (words) => {
    expect(readTime(words, reference)).toBeNull();
  });

  it('reads 06/10/2025 where the language’s region tells', () => {
    expect(readTime('06/10/2025', null, 'en-US')).toBe('2025-06-10');
    expect(readTime('06/10/2025', null, 'en-GB')).toBe('2025-10-06');
  });

  it('counts from no other day than the given one', () => {
    expect(readTime('yesterday', null)).toBeNull();
    expect(readTime('on Monday', { year: 2025, month: 10 })).toBeNull();
    expect(readTime('last year', { year: 2025 })).toBe('2024');
    expect(readTime('3 May', { year: 2025 })).toBeNull();
  });

  it('gives EDTF or nothing, whatever is written', () => {
    const piece = fc.constantFrom('6', '31', 'October', 'May', '2025', '1990s', 'last', 'Monday', 'about', 'since', 'between', 'and', 'to', '–', '-', 'early', 'the', 'at', '2:30 p.m.', 'ago', 'two', 'weeks', 'century', '19th', ',', '/');
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join(' '))), (words) => {
      const edtf = readTime(words, reference);
      expect(edtf === null || parseEdtf(edtf) !== null, `${words} → ${edtf}`).toBe(true);
    }), { numRuns: 500 });
  });
});
