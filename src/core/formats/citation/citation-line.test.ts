import { describe, expect, it } from 'vitest';
import { dateText, formatCitation, isoDate } from './citation-line.ts';

describe('formatCitation', () => {
  it('gives authors, title, publisher, date and address in one line', () => {
    expect(formatCitation({
      type: 'article-newspaper', title: 'Is it over?', author: [{ given: 'Ada', family: 'Byron' }, { literal: 'Desk' }],
      publisher: 'The Daily', issued: { 'date-parts': [[2025, 10, 6]] }, URL: 'https://daily.example/x',
    })).toBe('Ada Byron, Desk. Is it over? The Daily, 6 October 2025. https://daily.example/x');
  });

  it('leaves out what is not known', () => {
    expect(formatCitation({ type: 'document', title: 'Notes' })).toBe('Notes.');
  });
});

describe('dates', () => {
  it('says as much as is known', () => {
    expect(dateText({ 'date-parts': [[2025, 10]] })).toBe('October 2025');
    expect(dateText({ 'date-parts': [[2025]] })).toBe('2025');
    expect(dateText({ raw: 'last spring' })).toBe('last spring');
    expect(dateText(undefined)).toBeNull();
    expect(isoDate({ 'date-parts': [[2025, 1, 6]] })).toBe('2025-01-06');
  });
});
