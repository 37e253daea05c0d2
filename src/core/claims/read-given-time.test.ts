import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation } from '../model/citation.ts';
import type { Evidence, Stance } from '../model/evidence.ts';
import type { Source } from '../model/source.ts';
import { parseEdtf } from '../time/edtf.ts';
import { dayCountedFrom, publishedOn, sourceOfClaim } from './day-counted-from.ts';
import { readGivenTime } from './read-given-time.ts';

const citation: Citation = { type: 'article', title: 'A brief', issued: { 'date-parts': [[2025, 10, 7]] }, language: 'en-GB' };
const tuesday = { day: { year: 2025, month: 10, day: 7 }, locale: null };
const nowhere = { day: null, locale: null };

describe('a time given in words', () => {
  it.each([['last Monday', '2025-10-06'], [' two years ago ', '2023'], ['spring 2024', '2024-21'], ['2025-10', '2025-10'], ['about 1990', '1990~']])('“%s” means %s', (words, edtf) => {
    expect(readGivenTime(words, tuesday)).toEqual({ time: { words: words.trim(), edtf }, problem: null });
  });

  it('is kept as written where nobody understands it, and says why', () => {
    expect(readGivenTime('early in the war', tuesday)).toEqual({ time: { words: 'early in the war', edtf: null }, problem: 'unknown' });
    expect(readGivenTime('yesterday', nowhere)).toEqual({ time: { words: 'yesterday', edtf: null }, problem: 'noDay' });
    expect(readGivenTime('  ', tuesday)).toEqual({ time: null, problem: null });
  });

  it('has a meaning that is EDTF or none, and loses no word', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (written) => {
      const { time, problem } = readGivenTime(written, tuesday);
      expect(time?.words ?? '').toBe(written.trim());
      expect(problem === null).toBe(time === null || time.edtf !== null);
      if (time?.edtf) expect(parseEdtf(time.edtf)).not.toBeNull();
    }));
  });
});

describe('the day that is counted from', () => {
  it('is that of the source as far as its citation tells', () => {
    expect(publishedOn(citation)).toEqual({ year: 2025, month: 10, day: 7 });
    expect(publishedOn({ issued: { 'date-parts': [[2025]] } })).toMatchObject({ year: 2025 });
    expect(publishedOn({ issued: { raw: 'spring' } })).toBeNull();
    expect(dayCountedFrom('saidOn', { saidOn: null }, citation)).toEqual({ day: { year: 2025, month: 10, day: 7 }, locale: 'en-GB' });
    expect(dayCountedFrom('saidOn', { saidOn: null }, undefined)).toEqual(nowhere);
  });

  it('is for the time a claim is about the day on which it was said, where that is known to the day', () => {
    const said = (edtf: string | null) => dayCountedFrom('about', { saidOn: { words: 'w', edtf } }, citation).day;
    expect(said('2025-09-29')).toEqual({ year: 2025, month: 9, day: 29 });
    expect(said('2025-09-29T10:00')).toEqual({ year: 2025, month: 9, day: 29 });
    for (const edtf of ['2025-09', '2025-09-29/2025-10-01', null]) expect(said(edtf)).toEqual({ year: 2025, month: 10, day: 7 });
    expect(dayCountedFrom('saidOn', { saidOn: { words: 'w', edtf: '2025-09-29' } }, citation).day).toEqual({ year: 2025, month: 10, day: 7 });
  });

  it('comes from the source that states the claim before any other', () => {
    const sources = new Map(['a', 'b'].map((id) => [id, { id } as Source]));
    const evidence = (stance: Stance, sourceId: string): Evidence => ({ stance, at: { kind: 'highlight', sourceId, id: 'h' } } as Evidence);
    expect(sourceOfClaim([evidence('supports', 'a'), evidence('states', 'b')], sources)?.id).toBe('b');
    expect(sourceOfClaim([evidence('supports', 'a'), evidence('states', 'gone')], sources)?.id).toBe('a');
    expect(sourceOfClaim([], sources)).toBeUndefined();
  });
});
