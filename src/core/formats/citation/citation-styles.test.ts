import { describe, expect, it } from 'vitest';
import type { Citation } from '../../model/citation.ts';
import { citationText, citeAs, type CitationStyle } from './citation-styles.ts';

const khoury = { family: 'Khoury', given: 'Rania Ann' };
const ng = { family: 'Ng', given: 'Bo' };
const works: Readonly<Record<string, Citation>> = {
  journal: { type: 'article-journal', title: 'On wells', author: [khoury, ng], 'container-title': 'Water', volume: '12', issue: '3', page: '1–20', DOI: '10.1000/x', issued: { 'date-parts': [[2024, 5]] } },
  news: { type: 'article-newspaper', title: 'Have the wells run dry?', author: [khoury], publisher: 'The Daily', issued: { 'date-parts': [[2025, 10, 6]] }, URL: 'https://daily.example/wells' },
  book: { type: 'book', title: 'Wells', author: [khoury, ng, { literal: 'Water Desk' }], publisher: 'Water Press', issued: { 'date-parts': [[2024]] } },
  page: { type: 'webpage', title: 'Water in figures', publisher: 'Ministry of Water', URL: 'https://water.example/' },
};

/** From the quick guide to the Chicago Manual's notes and bibliography. */
const satterfield: Citation = { type: 'article-journal', title: 'Livy and the *Pax Deum*', author: [{ family: 'Satterfield', given: 'Susan' }], 'container-title': 'Classical Philology', volume: '111', issue: '2', page: '165–76', issued: { 'date-parts': [[2016, 4]] } };
const smith: Citation = { type: 'book', title: 'Swing Time', author: [{ family: 'Smith', given: 'Zadie' }], publisher: 'Penguin Press', 'publisher-place': 'New York', issued: { 'date-parts': [[2016]] } };
const manjoo: Citation = { type: 'article-newspaper', title: 'Snap Makes a Bet on the Cultural Supremacy of the Camera', author: [{ family: 'Manjoo', given: 'Farhad' }], 'container-title': 'New York Times', issued: { 'date-parts': [[2017, 3, 8]] }, URL: 'https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet.html' };

const cited = (style: CitationStyle): readonly string[] => Object.values(works).map((work) =>
  citeAs(style, work).map(({ text, italic }) => (italic ? `*${text}*` : text)).join(''));

describe('a citation', () => {
  it('is written as the APA has it', () => {
    expect(cited('apa')).toEqual([
      'Khoury, R. A., & Ng, B. (2024). On wells. *Water*, *12*(3), 1–20. https://doi.org/10.1000/x',
      'Khoury, R. A. (2025, October 6). Have the wells run dry? *The Daily*. https://daily.example/wells',
      'Khoury, R. A., Ng, B., & Water Desk. (2024). *Wells*. Water Press.',
      '*Water in figures*. (n.d.). Ministry of Water. https://water.example/',
    ]);
  });

  it('is written as Chicago has it', () => {
    expect(cited('chicago')).toEqual([
      'Khoury, Rania Ann, and Bo Ng. “On wells.” *Water* 12, no. 3 (May 2024): 1–20. https://doi.org/10.1000/x.',
      'Khoury, Rania Ann. “Have the wells run dry?” *The Daily*, October 6, 2025. https://daily.example/wells.',
      'Khoury, Rania Ann, Bo Ng, and Water Desk. *Wells*. Water Press, 2024.',
      '“Water in figures.” Ministry of Water. https://water.example/.',
    ]);
  });

  it('is written as the MLA has it', () => {
    expect(cited('mla')).toEqual([
      'Khoury, Rania Ann, and Bo Ng. “On wells.” *Water*, vol. 12, no. 3, May 2024, pp. 1–20, https://doi.org/10.1000/x.',
      'Khoury, Rania Ann. “Have the wells run dry?” *The Daily*, 6 Oct. 2025, daily.example/wells.',
      'Khoury, Rania Ann, et al. *Wells*. Water Press, 2024.',
      '“Water in figures.” *Ministry of Water*, water.example/.',
    ]);
  });

  it('of the Chicago Manual’s own examples is written as it has them', () => {
    const said = (citation: Citation): string => citationText(citeAs('chicago', citation));
    expect(said(satterfield)).toBe('Satterfield, Susan. “Livy and the *Pax Deum*.” Classical Philology 111, no. 2 (April 2016): 165–76.');
    expect(said(smith)).toBe('Smith, Zadie. Swing Time. New York: Penguin Press, 2016.');
    expect(said(manjoo)).toBe('Manjoo, Farhad. “Snap Makes a Bet on the Cultural Supremacy of the Camera.” New York Times, March 8, 2017. https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet.html.');
  });

  it('has a short key', () => {
    expect(cited('key')).toEqual(['khoury2024wells', 'khoury2025have', 'khoury2024wells', 'water']);
    expect(citationText(citeAs('key', { type: 'document', title: '—' }))).toBe('source');
  });
});
