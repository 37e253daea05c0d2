import { expect, it } from 'vitest';
import { pdfCitation, type PdfFacts } from './pdf-citation.ts';

const facts = (given: Partial<PdfFacts>): PdfFacts => ({ name: 'paper.pdf', largest: null, start: '', info: {}, xmp: () => null, ...given });

it('takes title, authors and date from the metadata, XMP first', () => {
  const xmp = (key: string): unknown => ({ 'dc:title': 'The real title', 'dc:creator': ['Ada Lovelace', 'Babbage, Charles'] })[key] ?? null;
  expect(pdfCitation(facts({ xmp, info: { Title: 'Old', CreationDate: "D:20090401163925-07'00'" } }))).toEqual({
    type: 'document', title: 'The real title', author: [{ literal: 'Ada Lovelace' }, { family: 'Babbage', given: 'Charles' }], issued: { 'date-parts': [[2009, 4, 1]] },
  });
});

it('takes the largest words of the first page where the metadata has no title but a file’s name', () => {
  expect(pdfCitation(facts({ largest: 'On Computable Numbers', info: { Title: 'Microsoft Word - final.doc' } })).title).toBe('On Computable Numbers');
  expect(pdfCitation(facts({ info: { Title: 'paper' } })).title).toBe('paper');
});

it('finds a DOI and an ISBN that is right in the text', () => {
  expect(pdfCitation(facts({ start: 'See https://doi.org/10.1145/1542476.1542528.' }))).toMatchObject({ type: 'article-journal', DOI: '10.1145/1542476.1542528', URL: 'https://doi.org/10.1145/1542476.1542528' });
  expect(pdfCitation(facts({ start: 'ISBN 978-3-16-148410-0' }))).toMatchObject({ type: 'book', ISBN: '9783161484100' });
  expect(pdfCitation(facts({ start: 'ISBN 978-3-16-148410-1' }))).not.toHaveProperty('ISBN');
});
