import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quadsOf } from '../../pages/quads.ts';
import type { Glyph, PageGlyphs } from './glyph.ts';
import { pageLines } from './page-lines.ts';
import { pdfDocument, type PagedDocument } from './pdf-document.ts';

/** Letters set in a line from a point on; every letter is half as wide as it is high, and spaces are only gaps. */
function set(text: string, x: number, y: number, given: Partial<Glyph> = {}): readonly Glyph[] {
  const { size = 10, dx = 1, dy = 0 } = given;
  return Array.from(text).flatMap((sign, index) => (sign === ' ' ? [] : [{
    text: sign, x: x + dx * index * size / 2, y: y + dy * index * size / 2, dx, dy, width: size / 2, size, ascent: 0.8 * size, descent: 0.2 * size, bold: false, vertical: false, ...given,
  }]));
}
const lines = (texts: readonly string[], x: number, y: number, given: Partial<Glyph> = {}): readonly Glyph[] =>
  texts.flatMap((text, index) => set(text, x, y - index * 12, given));
const page = (glyphs: readonly Glyph[], given: Partial<PageGlyphs> = {}): PageGlyphs => ({ box: [0, 0, 600, 800], rotation: 0, label: null, glyphs, ...given });
const read = (...pages: readonly PageGlyphs[]): PagedDocument => pdfDocument(pages.map(pageLines));
const blocksOf = ({ document: { text, blocks } }: PagedDocument): readonly string[] =>
  blocks.map((block) => ('start' in block ? `${block.type === 'heading' ? '#'.repeat(block.level) : ''}${text.slice(block.start, block.end)}` : ''));

const column = (words: string): readonly string[] => Array.from({ length: 8 }, (_, index) => `${words} line ${index} of some length`);

describe('the text of a PDF', () => {
  it('has lines as paragraphs, with words where gaps are', () => {
    expect(blocksOf(read(page([...lines(['Ten people came to', 'the square today'], 50, 700), ...set('Another one.', 50, 640)])))).toEqual(['Ten people came to the square today', 'Another one.']);
  });

  it('is read column by column, below what goes over both', () => {
    const body = [...lines(column('left'), 50, 700), ...lines(column('right'), 330, 700)];
    const blocks = blocksOf(read(page([...set('A title that goes over both of the columns', 60, 760, { size: 20 }), ...body])));
    expect(blocks[0]).toBe('#A title that goes over both of the columns');
    const text = blocks.slice(1).join(' ');
    expect(text.indexOf('left line 7')).toBeGreaterThan(0);
    expect(text.indexOf('left line 7')).toBeLessThan(text.indexOf('right line 0'));
  });

  it('keeps the rows of a table together', () => {
    const rows = ['Apples', 'Pears', 'Plums', 'Figs'].flatMap((name, index) => [...set(name, 50, 700 - index * 12), ...set(`${index}0`, 300, 700 - index * 12)]);
    expect(read(page(rows)).document.text.replaceAll('\n', ' ')).toBe('Apples 00 Pears 10 Plums 20 Figs 30');
  });

  it('has words without the hyphens of line ends, and compounds with theirs', () => {
    const text = read(page(lines(['a well-known man was seen at the demon-', 'stration of a well-', 'known thing by the EU-', 'wide panel'], 50, 700))).document.text;
    expect(text).toBe('a well-known man was seen at the demonstration of a well-known thing by the EU-wide panel');
  });

  it('puts a paragraph together over the end of a page, and says where the pages lie in it', () => {
    const { document, layouts } = read(page(lines(['It goes on over the', 'end of the demon-'], 50, 90)), page(lines(['stration here.'], 50, 700)));
    expect(document.text).toBe('It goes on over the end of the demonstration here.');
    expect(document.pages!.map(({ start, end }) => document.text.slice(start, end))).toEqual(['It goes on over the end of the demon', 'stration here.']);
    expect(layouts.map(({ start, end }) => [start, end])).toEqual(document.pages!.map(({ start, end }) => [start, end]));
  });

  it('leaves out running heads and the numbers of pages', () => {
    const pages = [0, 1, 2].map((index) => page([...set('Annual report of the society', 50, 780), ...lines([`Words ${index} of it.`], 50, 600), ...set(`${index + 7}`, 290, 20)]));
    expect(blocksOf(read(...pages))).toEqual(['Words 0 of it.', 'Words 1 of it.', 'Words 2 of it.']);
  });

  it('has ligatures as letters, and accents on theirs', () => {
    expect(read(page([...set('ﬁ', 50, 700), ...set('nd', 55, 700), ...set('¨', 70, 700), ...set('ı', 70.2, 700)])).document.text).toBe('find ï');
  });

  it('reads Hebrew from the right, with its numbers from the left', () => {
    const visual = Array.from('שלום 12 (עולם)').toReversed().join('').replace('21', '12').replaceAll(/[()]/g, (sign) => (sign === '(' ? ')' : '('));
    const { document, layouts } = read(page(set(visual, 50, 700)));
    expect(document.text).toBe('שלום 12 (עולם)');
    expect(new Set(layouts[0]!.runs.map(({ reading }) => reading))).toEqual(new Set(['left', 'right']));
    const [quad] = quadsOf(layouts[0]!, { start: 0, end: 4 });
    expect(quad!.slice(0, 4)).toEqual([100, 708, 120, 708]);
  });

  it('reads vertical text down and from the right', () => {
    const glyphs = Array.from('日本', (text, index): Glyph => ({ text, x: 300, y: 700 - index * 10, dx: 0, dy: -1, width: 10, size: 10, ascent: 5, descent: 5, bold: false, vertical: true }));
    const { document, layouts } = read(page([...glyphs, ...glyphs.map((glyph) => ({ ...glyph, x: 285 }))]));
    expect(document.text).toBe('日本日本');
    expect(quadsOf(layouts[0]!, { start: 1, end: 3 })).toEqual([[295, 690, 305, 690, 295, 680, 305, 680], [280, 700, 290, 700, 280, 690, 290, 690]]);
  });

  it('has one sign for a page without text, and leaves out what is not on the page', () => {
    const { document, layouts } = read(page([]), page([...set('Seen', 50, 700), ...set('Unseen', 50, 900)]));
    expect(document.text).toBe('\uFFFC\nSeen');
    expect(layouts.map(({ scanned }) => scanned)).toEqual([true, false]);
  });

  it('is upright on a page that is turned', () => {
    const turned = lines(['First line', 'second line'], 0, 0).map((glyph) => ({ ...glyph, x: 300 - glyph.y, y: 100 + glyph.x, dx: 0, dy: 1 }));
    const { document, layouts } = read(page(turned, { rotation: 90 }));
    expect(document.text).toBe('First line second line');
    expect(quadsOf(layouts[0]!, { start: 0, end: 5 })).toEqual([[292, 100, 292, 125, 302, 100, 302, 125]]);
  });

  it('has every letter of the text in one run at most, in order, with edges that never fall', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'B', '-', '.', '1', 'ش', 'ש', '日', '😀', '(', ' '), minLength: 1, maxLength: 30 });
    const line = fc.record({ text: word, x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 10, max: 790 }), size: fc.constantFrom(8, 10, 14), turn: fc.constantFrom(0, 0, 0, 1) });
    fc.assert(fc.property(fc.array(fc.array(line, { maxLength: 12 }), { minLength: 1, maxLength: 3 }), (pages) => {
      const { document, layouts } = read(...pages.map((each) => page(each.flatMap(({ text, x, y, size, turn }) => set(text, x, y, { size, dx: 1 - turn, dy: turn })))));
      let end = 0;
      for (const { runs, start, end: last } of layouts) {
        expect(start).toBeGreaterThanOrEqual(end);
        end = start;
        for (const run of runs) {
          expect(run.start).toBeGreaterThanOrEqual(end);
          expect(run.edges).toHaveLength(run.end - run.start + 1);
          expect(run.edges.every((edge, index) => index === 0 || edge >= run.edges[index - 1]!)).toBe(true);
          end = run.end;
        }
        expect(last).toBeGreaterThanOrEqual(end);
        end = last;
      }
      expect(document.text.length).toBeGreaterThanOrEqual(end);
    }));
  });
});
