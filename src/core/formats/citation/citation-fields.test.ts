import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation, CitationName } from '../../model/citation.ts';
import { authorsLine, isWebAddress, parseAuthors, parseDate } from './citation-fields.ts';

const by = (...author: CitationName[]): Citation => ({ type: 'article', title: 'T', author });

describe('authors', () => {
  it('are people by family and given name, and bodies as they are', () => {
    const authors = [{ family: 'Khoury', given: 'Rania' }, { literal: 'World Health Organization' }];
    expect(authorsLine(by(...authors))).toBe('Khoury, Rania; World Health Organization');
    expect(parseAuthors('Khoury, Rania; World Health Organization')).toEqual(authors);
  });

  it('keep a body’s name whole when it has a comma', () => {
    expect(authorsLine(by({ literal: 'Ministry of Health, Gaza' }))).toBe('{Ministry of Health, Gaza}');
    expect(parseAuthors('{Ministry of Health, Gaza}; Reuters')).toEqual([{ literal: 'Ministry of Health, Gaza' }, { literal: 'Reuters' }]);
  });

  it('are none when nothing is written', () => {
    expect(parseAuthors(' ; ,; {}')).toEqual([]);
    expect(authorsLine({ type: 'article', title: 'T' })).toBe('');
  });

  it('come back as they were written', () => {
    const word = fc.stringMatching(/^[A-Za-zÀ-ÿ][a-zà-ÿ .’-]{0,10}[a-z]$/);
    const name = fc.oneof(fc.record({ family: word, given: word }), fc.record({ literal: fc.stringMatching(/^[A-Za-z][a-z,; ]{0,12}[a-z]$/) }));
    fc.assert(fc.property(fc.array(name, { maxLength: 5 }), (names) => {
      expect(parseAuthors(authorsLine(by(...names)))).toEqual(names);
    }));
  });
});

describe('dates', () => {
  it('are days, months or years', () => {
    expect(parseDate('2025-10-06')).toEqual({ 'date-parts': [[2025, 10, 6]] });
    expect(parseDate('2025-10')).toEqual({ 'date-parts': [[2025, 10]] });
    expect(parseDate(' 2025 ')).toEqual({ 'date-parts': [[2025]] });
    expect(parseDate('2024-02-29')).not.toBeNull();
  });

  it.each(['', 'Monday', '6 October 2025', '2025-13', '2025-00', '2025-02-30', '2023-02-29', '25-10-06'])('are not “%s”', (line) => {
    expect(parseDate(line)).toBeNull();
  });
});

it('a web address has a scheme and a host', () => {
  expect(isWebAddress('https://example.org/a b')).toBe(false);
  expect(isWebAddress('https://example.org/a?b=1#c')).toBe(true);
  expect(isWebAddress('example.org')).toBe(false);
  expect(isWebAddress('javascript:alert(1)')).toBe(false);
  expect(isWebAddress('https://')).toBe(false);
});
