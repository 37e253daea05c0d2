import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleSource } from '../../testing/samples.ts';
import { parseLibrary } from './library.ts';
import { filledCitation, matchLibrary } from './match-library.ts';
import type { LibraryEntry } from './entry.ts';

function entriesOf(text: string): readonly LibraryEntry[] {
  const read = parseLibrary(text);
  if (!read.ok) throw new Error(read.error.id);
  return read.value;
}

describe('a library of references', () => {
  it('is read from BibTeX, with macros, letters of TeX and names of all kinds', () => {
    const [article, site] = entriesOf(String.raw`% a comment with an @ in it
@string{w = "Water " # {Research}}
@comment{never}
@Article{khoury2024,
  author = {Khoury, Rania and Jos{\'e} Garc{\'\i}a and van der Berg, Jan and {World {H}ealth Organization}},
  title = "On {W}ells \& M{\"u}hlen -- a study", journal = w, volume = 12, number = {3}, pages = {1--20}, month = oct, year = 2024,
  doi = {https://doi.org/10.1000/X}, file = {Full Text:files/12/khoury.pdf:application/pdf} }
@misc{site, title = {{A site}}, howpublished = {\url{https://a.example/x_y}}, urldate = {2025-10-06}`);
    expect(article).toEqual({
      key: 'khoury2024', files: ['khoury.pdf'],
      citation: {
        type: 'article-journal', title: 'On Wells & Mühlen – a study', 'container-title': 'Water Research', volume: '12', issue: '3', page: '1–20', issued: { 'date-parts': [[2024, 10]] }, DOI: '10.1000/X', 'citation-key': 'khoury2024',
        author: [{ family: 'Khoury', given: 'Rania' }, { family: 'García', given: 'José' }, { family: 'van der Berg', given: 'Jan' }, { literal: 'World Health Organization' }],
      },
    });
    expect(site?.citation).toMatchObject({ type: 'webpage', title: 'A site', URL: 'https://a.example/x_y', accessed: { 'date-parts': [[2025, 10, 6]] } });
  });

  it('keeps editors, translators, places, kinds of theses and numbers of reports', () => {
    const [part, thesis, report] = entriesOf(`@incollection{a, author = {Ng, Bo}, title = {Tolls}, booktitle = {Roads}, editor = {Haddad, Sami}, translator = {Berg, Jan}, address = {Oslo}, publisher = {Gate}, year = 2020}
@phdthesis{b, author = {Ng, Bo}, title = {Gates}, school = {University of Oslo}, year = 2021}
@techreport{c, author = {Ng, Bo}, title = {Counts}, institution = {Gate}, number = {7}, year = 2022}`);
    expect(part?.citation).toMatchObject({ type: 'chapter', 'container-title': 'Roads', editor: [{ family: 'Haddad', given: 'Sami' }], translator: [{ family: 'Berg', given: 'Jan' }], 'publisher-place': 'Oslo' });
    expect(thesis?.citation).toMatchObject({ type: 'thesis', genre: 'PhD thesis', publisher: 'University of Oslo' });
    expect(report?.citation).toMatchObject({ type: 'report', number: '7' });
  });

  it('is read from RIS', () => {
    expect(entriesOf('TY  - NEWS\r\nAU  - Khoury, Rania\r\nTI  - Wells run\r\n  dry\r\nT2  - The Daily\r\nDA  - 2025/10/06/Monday\r\nUR  - https://daily.example/wells\r\nL1  - file:///a/wells%20dry.pdf\r\nER  - \r\n'.replaceAll('\r', ''))).toEqual([{
      key: '', files: ['wells dry.pdf'],
      citation: { type: 'article-newspaper', title: 'Wells run dry', author: [{ family: 'Khoury', given: 'Rania' }], 'container-title': 'The Daily', issued: { 'date-parts': [[2025, 10, 6]] }, URL: 'https://daily.example/wells' },
    }]);
  });

  it('is read from CSL-JSON, whose further fields stay', () => {
    expect(entriesOf('[{"id":"x","type":"book","title":"Wells","author":[{"family":"Berg","non-dropping-particle":"van der","given":"Jan"}],"issued":{"date-parts":[["2024","5"]]},"genre":"G"}]')).toEqual([{
      key: 'x', files: [], citation: { type: 'book', title: 'Wells', author: [{ family: 'van der Berg', given: 'Jan' }], issued: { 'date-parts': [[2024, 5]] }, genre: 'G' },
    }]);
  });

  it('that holds none is refused in words', () => {
    for (const text of ['', 'Some words @ home', '{"a":1}', '[broken', '@article{']) expect(parseLibrary(text)).toMatchObject({ ok: false, error: { id: 'library.citationsNone' } });
  });

  it('never fails, whatever stands in it', () => {
    const piece = fc.constantFrom('@article{', '@string(', '}', '{', '"', 'title=', 'author = ', '\\"', "\\'{", ' and ', '#', ',', 'a', '\n', 'TY  - JOUR\n', 'ER  - \n', 'AU  - ,', '[', '{"title":', '\\');
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => { parseLibrary(pieces.join('')); }), { numRuns: 500 });
  });
});

describe('references', () => {
  const entry = (citation: object, files: readonly string[] = []): LibraryEntry => ({ key: 'k', files, citation: { type: 'book', title: 'Other', ...citation } });
  const source = (id: string, citation: object) => ({ ...sampleSource(id), citation: { type: 'document', title: `Source ${id}`, ...citation } });

  it('find their sources by DOI, address, file or title, each once', () => {
    const sources = [source('a', { URL: 'https://doi.org/10.1000/X' }), source('b', { URL: 'http://www.daily.example/wells/?utm_source=x' }), source('c', { title: 'Wells: run dry!' }), source('d', {}), source('e', {})];
    const entries = [entry({ title: 'Wells run dry' }), entry({ DOI: '10.1000/x' }), entry({ URL: 'https://daily.example/wells' }), entry({}, ['d.txt']), entry({ title: 'About nothing here' })];
    const { matches, others } = matchLibrary(entries, sources);
    expect(matches.map(({ sourceId, by }) => [sourceId, by])).toEqual([['a', 'doi'], ['b', 'url'], ['d', 'file'], ['c', 'title']]);
    expect(others).toEqual([entries[4]]);
  });

  it('fill in what they say, and leave what they do not', () => {
    expect(filledCitation({ type: 'webpage', title: 'A', URL: 'https://a.example/' }, entry({ publisher: 'P' }))).toEqual({ type: 'book', title: 'Other', URL: 'https://a.example/', publisher: 'P' });
  });
});
