import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf as wordsOf } from '../../messages/messages.ts';
import { blockSchema, forEachLeaf, type Block, type SourceDocument, type TextRange } from '../../model/document.ts';
import { parseMarkdown, type ParsedMarkdown } from './parse-markdown.ts';

function read(markdown: string): ParsedMarkdown {
  const result = parseMarkdown(markdown);
  if (!result.ok) throw new Error(wordsOf(result.error));
  return result.value;
}

const parsed = (markdown: string): SourceDocument => read(markdown).document;
const textOf = (markdown: string): string => parsed(markdown).text;
const onlyBlock = (markdown: string): Block => {
  const { blocks } = parsed(markdown);
  expect(blocks).toHaveLength(1);
  return blocks[0]!;
};
const slice = (document: SourceDocument, { start, end }: TextRange): string => document.text.slice(start, end);

function stylesOf(markdown: string): readonly (readonly [string, string])[] {
  const document = parsed(markdown);
  const styles: [string, string][] = [];
  forEachLeaf(document.blocks, (leaf) => {
    for (const span of leaf.spans) styles.push([span.style, slice(document, span)]);
  });
  return styles;
}

describe('the text of a Markdown file', () => {
  it('is what a reader sees, with blocks apart', () => {
    expect(textOf('# A *title*\n\nOne\nparagraph &amp; a \\*star\\*.\n\n---\n\n> Quoted')).toBe('A title\n\nOne paragraph & a *star*.\n\nQuoted');
  });

  it('has tight lists line by line and loose ones with blank lines', () => {
    expect(textOf('Before\n\n- a\n- b\n  - c\n\nAfter')).toBe('Before\n\na\nb\nc\n\nAfter');
    expect(textOf('1. a\n\n2. b')).toBe('a\n\nb');
  });

  it('has the rows of a table on lines and its cells between tabs, empty ones too', () => {
    expect(textOf('| | b |\n| --- | --: |\n| 1 | |\n\nEnd')).toBe('\tb\n1\t\n\nEnd');
  });

  it('has hard breaks as line breaks and images as their alternative text', () => {
    expect(textOf('one\\\ntwo<br>three ![a chart](c.png) <b>bold</b>')).toBe('one\ntwo\nthree a chart bold');
  });

  it('shows blocks of HTML as they are written, and no comments', () => {
    expect(textOf('<!-- hidden -->\n\n<div>Not &amp; rendered</div>\n\nText<!-- too -->')).toBe('<div>Not &amp; rendered</div>\n\nText');
  });

  it('ends with the footnotes, numbered as they are referred to', () => {
    expect(textOf('A[^late] b[^x].\n\n[^x]: Second\n[^late]: First\n[^never]: Third')).toBe('A[1] b[2].\n\n[1] First\n\n[2] Second\n\n[3] Third');
  });

  it('is empty for a file that shows nothing', () => {
    expect(parsed('<!-- only this -->\n\n[a]: http://example.org')).toEqual({ text: '', blocks: [] });
  });
});

describe('the structure of a Markdown file', () => {
  it('keeps inline styles over exactly their words, an outer one first', () => {
    expect(stylesOf('a **bold _and_ `code`** ~~gone~~ [link](https://example.org "t")')).toEqual([
      ['strong', 'bold and code'], ['emphasis', 'and'], ['code', 'code'], ['strikethrough', 'gone'], ['link', 'link'],
    ]);
  });

  it('keeps where links lead, those defined elsewhere and bare addresses too', () => {
    const document = parsed('[a][ref] https://example.org/x\n\n[REF]: /relative');
    const urls: unknown[] = [];
    forEachLeaf(document.blocks, (leaf) => urls.push(...leaf.spans.map((span) => [slice(document, span), span.url])));
    expect(urls).toEqual([['a', '/relative'], ['https://example.org/x', 'https://example.org/x']]);
  });

  it('keeps no link that would run something', () => {
    expect(stylesOf('[a](javascript:alert(1)) [b](data:text/html,x)')).toEqual([]);
    expect(textOf('[a](javascript:alert(1))')).toBe('a');
  });

  it('keeps levels, numbers, tasks and nesting', () => {
    expect(onlyBlock('### Third')).toMatchObject({ type: 'heading', level: 3 });
    expect(onlyBlock('3. a\n4. b')).toMatchObject({ type: 'list', ordered: true, firstNumber: 3 });
    expect(onlyBlock('- [x] a\n- [ ] b\n- c')).toMatchObject({ type: 'list', items: [{ checked: true }, { checked: false }, { checked: null }] });
    expect(onlyBlock('> - a\n>   > b')).toMatchObject({
      type: 'quote',
      children: [{ type: 'list', items: [{ children: [{ type: 'paragraph' }, { type: 'quote', children: [{ type: 'paragraph' }] }] }] }],
    });
  });

  it('keeps tables with their heading and alignment', () => {
    expect(onlyBlock('| a | b |\n| :-: | --: |\n| c | d |')).toMatchObject({
      type: 'table',
      rows: [{ header: true, cells: [{ align: 'center' }, { align: 'right' }] }, { header: false, cells: [{}, {}] }],
    });
  });

  it('lies flat where it is nested beyond reading', () => {
    const document = parsed(`${'> '.repeat(500)}deep`);
    expect(document.text).toBe('deep');
    expect(JSON.stringify(document.blocks).length).toBeLessThan(2000);
  });

  it('is refused in words where it is nested so deep that some would be lost', () => {
    const result = parseMarkdown(`${'> '.repeat(2000)}deep`);
    expect(result.ok ? '' : wordsOf(result.error)).toContain('levels deep');
  });

  it('takes the boxes of tasks off their text', () => {
    expect(textOf('- [x] done\n- [ ] *open*\n- [link](x)')).toBe('done\nopen\nlink');
  });

  it('keeps pipes in the code of a table', () => {
    expect(textOf('| a |\n| - |\n| `x \\| y` |')).toBe('a\nx | y');
  });

  it('makes links of addresses, and not of words with a dot between them', () => {
    expect(stylesOf('See www.example.org/a_b, https://example.org/%C3%A4. It ended.It was in readme.md.').map(([, words]) => words))
      .toEqual(['www.example.org/a_b', 'https://example.org/%C3%A4']);
  });

  it('has headings underlined, and footnotes of several paragraphs', () => {
    expect(parsed('Title\n=====\n\nSub\n---\n').blocks).toMatchObject([{ type: 'heading', level: 1 }, { type: 'heading', level: 2 }]);
    expect(textOf('A[^n].\n\n[^n]: One\n\n    Two\n\nB')).toBe('A[1].\n\nB\n\n[1] One\n\nTwo');
  });

  it.each([
    ['short lists', 'Para\n\n- one item\n- another\n\n'], ['quotes', 'Para\n\n> Quoted\nlazily\n\n'], ['underlined headings', 'Title\n=====\n\n'],
    ['footnotes', 'x[^1]\n\n[^1]: f\n\n'], ['emphasis', '*a **b '], ['nested lists', '- one\n  - two\n'],
  ])('takes time in proportion to its length, with %s', (_, piece) => {
    // One that grew with the square of it would take minutes.
    expect(parsed(piece.repeat(300_000 / piece.length)).blocks.length).toBeGreaterThan(0);
  }, 60_000);

  it('fits the text, whatever the Markdown', () => {
    const piece = fc.constantFrom(
      '# ', '- ', '1. ', '> ', '\n', '\n\n', '    ', '**', '_', '`', '~~', '[a](b)', '[a]', '[a]: c', '| ', '\n| --- | --- |\n', '[^1]', '\n[^1]: ', '- [ ] ',
      '<b>', '<!-- ', ' -->', '---', '```\n', '&amp;', '\\', 'word', ' ', '😀', 'سلام', '![alt](i)', 'www.example.org', '<br>', '\t', '\u0000',
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const { text, blocks } = parsed(pieces.join(''));
      for (const block of blocks) expect(blockSchema.safeParse(block).success).toBe(true);
      let before = 0;
      forEachLeaf(blocks, (leaf) => {
        expect(leaf.start).toBeGreaterThanOrEqual(before);
        expect(leaf.end).toBeGreaterThanOrEqual(leaf.start);
        expect(text.slice(before, leaf.start)).toMatch(/^[\n\t]*$/);
        for (const span of leaf.spans) {
          expect(span.start).toBeGreaterThanOrEqual(leaf.start);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(leaf.end);
        }
        before = leaf.end;
      });
      expect(before).toBe(text.length);
    }), { numRuns: 1000 });
  });
});

describe('front matter', () => {
  it('gives the citation and is no part of the text', () => {
    const { document, fields } = read('---\ntitle: "A: b"\nauthors:\n  - Jo Doe\n  - { family: Roe, given: Al }\nDate: 2025-10-06\npublisher: Desk\nurl: https://example.org/a\nlang: en\n---\n# Heading\n');
    expect(document.text).toBe('Heading');
    expect(fields).toEqual({
      title: 'A: b', author: [{ literal: 'Jo Doe' }, { family: 'Roe', given: 'Al' }], publisher: 'Desk',
      issued: { 'date-parts': [[2025, 10, 6]] }, URL: 'https://example.org/a', language: 'en',
    });
  });

  it.each([
    ['2025', { 'date-parts': [[2025]] }],
    ['2025-10', { 'date-parts': [[2025, 10]] }],
    ['2025-10-06T18:00:00Z', { 'date-parts': [[2025, 10, 6]] }],
    ['2025-13-40', { raw: '2025-13-40' }],
    ['early October', { raw: 'early October' }],
  ])('reads the date %s', (written, issued) => {
    expect(read(`---\ndate: ${written}\n---\nText`).fields).toEqual({ issued });
  });

  it('leaves out what makes no sense', () => {
    expect(read('---\ntitle: []\nauthor: {}\nurl: javascript:x\n---\nText').fields).toEqual({});
  });

  it.each([
    ['a rule', '---\n\nText between rules\n\n---\n\nEnd', 'Text between rules\n\nEnd'],
    ['broken YAML', '---\na: [\n---\n\nEnd', 'a: [\n\nEnd'],
  ])('is not what %s is', (_, markdown, text) => {
    expect(textOf(markdown)).toBe(text);
  });
});
