import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, testHighlight, testSource } from '../testing/exported.ts';
import { testPage } from '../testing/exported-page.ts';
import { exportHtml } from './html-export.ts';

const pageOf = (given = testPage()): Document => parseHTML([...exportHtml(given)].join('')).document as unknown as Document;
const wordsOf = (nodes: ArrayLike<Element>): readonly string[] => Array.from(nodes, ({ textContent }) => textContent ?? '');

describe('a text exported as a page', () => {
  it('has a mark of each highlight over each stretch, however they overlap', () => {
    const page = pageOf();
    const over = (quote: string): readonly string[] => {
      const marks = Array.from(page.querySelectorAll('mark')).filter(({ textContent }) => textContent === quote);
      return marks.map((mark) => mark.className);
    };
    expect(over('67,100')).toEqual(['g-t-t1 green', 'g-t-t1 g-t-t2 green']);
    expect(over('people')).toEqual(['g-t-t1 green', 'g-c-blue blue']);
    expect(wordsOf(page.querySelectorAll('mark#hl-d'))).toEqual(['القتلى أعلى']);
    expect(wordsOf(page.querySelectorAll('p[dir=rtl]'))).toEqual(['عدد القتلى أعلى4 من ذلك.']);
  });

  it('has a card beside the passage and a number in it that lead to each other', () => {
    const page = pageOf();
    for (const id of ['a', 'b', 'c', 'd', 'e']) {
      const card = page.getElementById(`card-${id}`)!;
      expect(card.querySelector('.number')!.getAttribute('href')).toBe(`#hl-${id}`);
      const references = page.querySelectorAll(`.ref[href="#card-${id}"]`);
      expect(wordsOf(references)).toEqual([card.querySelector('.number')!.textContent]);
    }
    expect(page.getElementById('card-b')!.textContent).toMatch(/¶ 1.*FigureHedge.*States it 67,100 people died\..*Refuted/s);
  });

  it('keeps what other records and texts say as text', () => {
    const page = pageOf();
    expect(page.querySelectorAll('script, b, report').length).toBe(0);
    expect(Array.from(page.querySelectorAll('.note a'), (link) => link.getAttribute('href'))).toEqual(['https://a.example/']);
    expect(page.querySelector('title')!.textContent).toBe('A <report>');
  });

  it('lists what has no place, claims with their evidence, and what the tags mean', () => {
    const page = pageOf();
    expect(page.querySelector('.unplaced')!.textContent).toContain('The');
    expect(page.querySelector('.claim')!.textContent).toMatch(/67,100 people died\..*Refuted.*60 % sure.*Said by The ministry.*States it.*A <report>.*Strong.*In its own words/s);
    expect(page.querySelector('.claim .evidence a')!.getAttribute('href')).toBe('#hl-b');
    expect(page.querySelector('.codebook')!.textContent).toMatch(/Figure.*Any number\./s);
  });

  it('offers tags and colours to choose, with how many carry each', () => {
    expect(wordsOf(pageOf().querySelectorAll('.choice')).map((words) => words.replace(/\s+/g, ' ').trim())).toEqual(['Figure 2', 'Hedge 3', 'Without a tag: Amber 1', 'Without a tag: Blue 1']);
  });

  it('says the text to the letter, whatever is marked in it', () => {
    const text = 'One two three four five.\nSix seven eight nine ten.';
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 30 })), { maxLength: 8 }), (ranges) => {
      const highlights = ranges.map(([start, length], index) => testHighlight(text, `h${index}`, start, Math.min(text.length, start + length)));
      const page = pageOf({ ...testPage(), claims: [], sources: [{ source: testSource('s1'), document: paragraphsOf(text), highlights }] });
      for (const reference of page.querySelectorAll('.ref')) reference.remove();
      expect(wordsOf(page.querySelectorAll('.text > p')).filter((words) => words !== '').join('\n')).toBe(text);
      for (const { id } of highlights) expect(page.querySelectorAll(`#card-${id}`).length).toBe(1);
    }), { numRuns: 60 });
  });
});
