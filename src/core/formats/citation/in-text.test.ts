import { describe, expect, it } from 'vitest';
import type { Citation } from '../../model/citation.ts';
import type { Locator } from '../../model/report-text.ts';
import type { ReportStyle } from '../../model/report.ts';
import { fullNote } from './chicago-note.ts';
import type { CitationRun } from './citation-styles.ts';
import { alone, citeInText, shortNote, shortTitle } from './in-text.ts';

const page = (at: string): Locator => ({ unit: 'page', at });
const paragraph = (at: string): Locator => ({ unit: 'paragraph', at });
const marked = (runs: readonly CitationRun[]): string => runs.map(({ text, italic }) => (italic ? `*${text}*` : text)).join('');
const by = (...families: readonly string[]): Citation['author'] => families.map((family) => ({ family, given: 'X.' }));
const inText = (style: ReportStyle, citation: Citation, locator: Locator | null = null, telling = alone): string => marked(citeInText(style, citation, locator, telling));

const article = (more: Partial<Citation>): Citation => ({ type: 'article-journal', title: 'T', ...more });
const y2020 = { 'date-parts': [[2020]] } as const;

describe('a citation within a text', () => {
  // The authors and years of the APA's own table of in-text citations.
  it('is that of the APA', () => {
    expect(inText('apa', article({ author: by('Luna'), issued: y2020 }))).toBe('(Luna, 2020)');
    expect(inText('apa', article({ author: by('Salas', 'D’Agostino'), issued: y2020 }))).toBe('(Salas & D’Agostino, 2020)');
    expect(inText('apa', article({ author: by('Martin', 'A', 'B'), issued: y2020 }))).toBe('(Martin et al., 2020)');
    expect(inText('apa', article({ author: [{ literal: 'Stanford University' }], issued: y2020 }))).toBe('(Stanford University, 2020)');
    expect(inText('apa', article({ author: [{ literal: 'Centers for Disease Control and Prevention' }], issued: { 'date-parts': [[2019]] } }), page('10'))).toBe('(Centers for Disease Control and Prevention, 2019, p. 10)');
    expect(inText('apa', article({ author: by('Luna'), issued: y2020 }), page('3-5'))).toBe('(Luna, 2020, pp. 3–5)');
    expect(inText('apa', article({ author: by('Luna') }), paragraph('4'))).toBe('(Luna, n.d., para. 4)');
    expect(inText('apa', article({ author: by('Luna'), issued: y2020 }), null, { letter: 'b', sameAuthor: true })).toBe('(Luna, 2020b)');
    expect(inText('apa', article({ title: 'Understanding sensory memory', issued: { 'date-parts': [[2018]] } }))).toBe('(“Understanding sensory memory,” 2018)');
    expect(inText('apa', { type: 'book', title: 'Interpersonal skills', issued: { 'date-parts': [[2019]] } })).toBe('(*Interpersonal skills*, 2019)');
  });

  it('is that of the MLA', () => {
    expect(inText('mla', article({ author: by('Wordsworth') }), page('263'))).toBe('(Wordsworth 263)');
    expect(inText('mla', article({ author: by('Best', 'Marcus') }), page('9'))).toBe('(Best and Marcus 9)');
    expect(inText('mla', article({ author: by('Franck', 'A', 'B') }), page('327'))).toBe('(Franck et al. 327)');
    expect(inText('mla', article({ author: by('Chan') }), paragraph('41'))).toBe('(Chan, par. 41)');
    expect(inText('mla', article({ title: 'Impact of Global Warming' }))).toBe('(“Impact of Global Warming”)');
    expect(inText('mla', article({ title: 'Too Soon for Tots?', author: by('Lightenor') }), page('38'), { letter: '', sameAuthor: true })).toBe('(Lightenor, “Too Soon for Tots?” 38)');
  });
});

describe('a note of the Chicago Manual', () => {
  // From its quick guide to notes and bibliography.
  const smith: Citation = { type: 'book', title: 'Swing Time', author: [{ family: 'Smith', given: 'Zadie' }], publisher: 'Penguin Press', 'publisher-place': 'New York', issued: { 'date-parts': [[2016]] } };
  const grazer: Citation = { type: 'book', title: 'A Curious Mind: The Road to a Bigger Life', author: [{ family: 'Grazer', given: 'Brian' }, { family: 'Fishman', given: 'Charles' }], publisher: 'Simon & Schuster', 'publisher-place': 'New York', issued: { 'date-parts': [[2015]] } };
  const satterfield: Citation = { type: 'article-journal', title: 'Livy and the Pax Deum', author: [{ family: 'Satterfield', given: 'Susan' }], 'container-title': 'Classical Philology', volume: '111', issue: '2', page: '165–76', issued: { 'date-parts': [[2016, 4]] } };
  const mead: Citation = { type: 'article-magazine', title: 'The Prophet of Dystopia', author: [{ family: 'Mead', given: 'Rebecca' }], 'container-title': 'New Yorker', issued: { 'date-parts': [[2017, 4, 17]] } };

  it('says everything the first time', () => {
    expect(marked(fullNote(smith, page('315-16')))).toBe('Zadie Smith, *Swing Time* (New York: Penguin Press, 2016), 315–16');
    expect(marked(fullNote(grazer, page('12')))).toBe('Brian Grazer and Charles Fishman, *A Curious Mind: The Road to a Bigger Life* (New York: Simon & Schuster, 2015), 12');
    expect(marked(fullNote(satterfield, page('170')))).toBe('Susan Satterfield, “Livy and the Pax Deum,” *Classical Philology* 111, no. 2 (April 2016): 170');
    expect(marked(fullNote(mead, page('43')))).toBe('Rebecca Mead, “The Prophet of Dystopia,” *New Yorker*, April 17, 2017, 43');
    expect(marked(fullNote({ type: 'webpage', title: 'Privacy Policy', publisher: 'Google', URL: 'https://www.google.com/policies/privacy/', issued: { 'date-parts': [[2017, 4, 17]] } }, null)))
      .toBe('“Privacy Policy,” Google, April 17, 2017, https://www.google.com/policies/privacy/');
  });

  it('is short when the work comes again', () => {
    expect(marked(shortNote(smith, page('320')))).toBe('Smith, *Swing Time*, 320');
    expect(marked(shortNote(grazer, page('37')))).toBe('Grazer and Fishman, *Curious Mind*, 37');
    expect(marked(shortNote(satterfield, page('172–73')))).toBe('Satterfield, “Livy and the Pax Deum,” 172–73');
    expect(marked(shortNote(mead, null))).toBe('Mead, “Prophet of Dystopia”');
  });
});

it('a title that comes again loses its article and what follows its colon', () => {
  expect(shortTitle('The Wells: A History')).toBe('Wells');
  expect(shortTitle('A')).toBe('A');
  expect(shortTitle(`${'long '.repeat(30)}end`).length).toBeLessThanOrEqual(61);
});
