import fc from 'fast-check';
import type { BlockContent, Blockquote, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Highlight } from '../../model/highlight.ts';
import { parseNote } from '../note/note.ts';
import { highlightOf, paragraphsOf, testHighlight, testSource, testTag } from '../testing/exported.ts';
import { exportMarkdown, highlightAnchor } from './markdown-export.ts';

const splitFrontMatter = (file: string): readonly [string, string] => {
  const end = file.indexOf('\n---\n', 4);
  return [file.slice(4, end + 1), file.slice(end + 5)];
};
const containsHtml = (nodes: readonly RootContent[]): boolean =>
  nodes.some((node) => node.type === 'html' || ('children' in node && containsHtml(node.children)));
const readers = [
  ['CommonMark', (body: string): Root => fromMarkdown(body)],
  ['GFM', (body: string): Root => fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })],
] as const;

const textOf = (nodes: readonly (RootContent | PhrasingContent)[], separator = ''): string =>
  nodes.map((node): string => {
    if (node.type === 'break') return '\n';
    if ('value' in node) return node.value;
    return 'children' in node ? textOf(node.children) : '';
  }).join(separator);

interface ReadHighlight { readonly id: string; readonly quote: string; readonly rest: readonly RootContent[] }

/** Finds every anchor with the block quote behind it, and what follows until the next. */
function readHighlights(root: Root): readonly ReadHighlight[] {
  const found: { id: string; quote: string; rest: RootContent[] }[] = [];
  for (const node of root.children) {
    const anchor = node.type === 'paragraph' && node.children[0]?.type === 'html' ? /^<a id="hl-(.*)">$/.exec(node.children[0].value) : null;
    if (anchor) found.push({ id: anchor[1]!, quote: '', rest: [] });
    else found.at(-1)?.rest.push(node);
  }
  return found.map(({ id, rest: [quote, ...rest] }) => ({ id, quote: textOf((quote as Blockquote).children, '\n\n'), rest }));
}

const exportOne = (text: string, highlights: readonly Highlight[]): string =>
  exportMarkdown({ sources: [{ source: testSource('s1'), document: paragraphsOf(text), highlights }], tags: new Map(), projectName: 'Test' });

const risky = fc.array(fc.oneof(
  fc.constantFrom(
    '# ', '#', '*', '**', '_', '__', '~', '~~', '`', '```', '<', '>', '<b>', '<!--', '-->', '&', '&amp;', '&#35;', '|', '| a | b |', '|-|-|', ':-',
    '- ', '+ ', '1. ', '1)', '---', '===', '[x](y)', '[x]', '![', '](', '[^1]', '\\', '\\*', '$', '$$', '^', '!', 'https://a.example/b_c_d', 'www.a.example',
    'a@b.example', '  ', ' ', '\t', '\n', '\n', '    code', '“', '😀', 'é', 'العربية', 'עברית', '\u00a0', '\u200f', '(c)', '...', ':::', '{', '}', '%',
  ),
  fc.stringMatching(/^[a-zA-Z0-9.,;]{1,6}$/),
), { minLength: 1, maxLength: 14 }).map((parts) => parts.join('')).filter((quote) => quote.trim() !== '');
/** A quote without empty lines, which only part its paragraphs. */
const riskyQuote = risky.map((quote) => quote.replace(/\n{2,}/g, '\n').replace(/^\n|\n$/g, '')).filter((quote) => quote.trim() !== '');

describe.each(readers)('exported Markdown, read as %s', (_, read) => {
  it('gives back every quote as exactly its text', () => {
    fc.assert(fc.property(fc.array(riskyQuote, { minLength: 1, maxLength: 4 }), (quotes) => {
      const text = quotes.join('\n\n');
      let from = 0;
      const highlights = quotes.map((quote, index) => {
        const highlight = testHighlight(text, `h${index}`, from, from + quote.length);
        from += quote.length + 2;
        return highlight;
      });
      const found = readHighlights(read(splitFrontMatter(exportOne(text, highlights))[1]));
      expect(found.map(({ id, quote }) => [id, quote])).toEqual(quotes.map((quote, index) => [`h${index}`, quote]));
    }), { numRuns: 400 });
  });

  it('keeps every note in its place, whatever is in it', () => {
    fc.assert(fc.property(risky, risky, (first, second) => {
      const text = 'one two';
      const file = exportOne(text, [highlightOf(text, 'a', 'one', { note: first }), highlightOf(text, 'b', 'two', { note: second })]);
      const found = readHighlights(read(splitFrontMatter(file)[1]));
      expect(found.map(({ id, quote }) => [id, quote])).toEqual([['a', 'one'], ['b', 'two']]);
      for (const [index, note] of [first, second].entries()) {
        expect(containsHtml(found[index]!.rest)).toBe(false);
        const words = textOf(parseNote(note).children.filter(({ type }) => type !== 'definition') as BlockContent[], ' ').match(/[a-zA-Z0-9]+/g) ?? [];
        // A reader that knows no strikethrough sees its marks as characters.
        const written = textOf(found[index]!.rest as BlockContent[], ' ').replaceAll('~~', '');
        for (const word of words) expect(written).toContain(word);
      }
    }), { numRuns: 200 });
  });
});

describe('exportMarkdown', () => {
  const text = 'More than 67,100 people.\n\nThey “likely sought” it.\nLast line.';

  it('lists quotes in document order with place, author, date, tags and note', () => {
    const file = exportMarkdown({
      sources: [{
        source: testSource('s1', { title: 'A: brief', author: [{ given: 'Ada', family: 'Byron' }], issued: { 'date-parts': [[2025, 10, 6]] }, URL: 'https://a.example/x' }),
        document: paragraphsOf(text),
        highlights: [
          highlightOf(text, 'second', 'likely sought', { tagIds: ['t1', 't2'], note: '# Hedge\n\nSee **p. 3**' }),
          highlightOf(text, 'first', 'More than 67,100 people.\n\nThey'),
        ],
      }],
      tags: new Map([['t1', testTag('t1', 'hedge', { description: 'Weakens a statement' })], ['t2', testTag('t2', 'quote')]]),
      projectName: 'Test',
    });
    expect(splitFrontMatter(file)[1]).toBe(`
# A: brief

Ada Byron. A: brief. 6 October 2025. <https://a.example/x>

## Highlights

<a id="hl-first"></a>¶ 1 · Ada · 2025-10-07

> More than 67,100 people.
>
> They

<a id="hl-second"></a>¶ 2 · Ada · 2025-10-07

> likely sought

**Tags:** hedge, quote

**Note**

**Hedge**

See **p. 3**

## Tags

- **hedge** (1 highlight): Weakens a statement
- **quote** (1 highlight)
`);
    expect(parse(splitFrontMatter(file)[0])).toEqual({
      title: 'A: brief', author: ['Ada Byron'], date: '2025-10-06', url: 'https://a.example/x',
      references: [{ id: 's1', type: 'article', title: 'A: brief', author: [{ given: 'Ada', family: 'Byron' }], issued: { 'date-parts': [[2025, 10, 6]] }, URL: 'https://a.example/x' }],
    });
  });

  it('keeps the quotes of highlights that have no place in the text, in a section of their own', () => {
    const review = { outcome: 'doubtful', version: 1, candidates: [{ start: 0, end: 4, score: 0.5 }], orphan: false } as const;
    const file = exportMarkdown({
      sources: [{ source: testSource('s1'), document: paragraphsOf('Other words.'), highlights: [highlightOf(text, 'lost', 'likely sought', { review, note: 'Hm' })] }],
      tags: new Map(), projectName: 'Test',
    });
    expect(file).toContain(`## Highlights without a place

This highlight was made in an older version of this text, and has no place in it now.

<a id="hl-lost"></a>Ada · 2025-10-07

> likely sought

**Note**

Hm
`);
  });

  it('makes several sources sections of one file under the project’s name', () => {
    const sources = ['s1', 's2'].map((id) => ({ source: testSource(id), document: paragraphsOf(text), highlights: [] }));
    const file = exportMarkdown({ sources, tags: new Map(), projectName: 'Two * briefs' });
    const headings = fromMarkdown(splitFrontMatter(file)[1]).children.flatMap((node) => (node.type === 'heading' ? [[node.depth, textOf(node.children)]] : []));
    expect(headings).toEqual([[1, 'Two * briefs'], [2, 'Source s1'], [3, 'Highlights'], [2, 'Source s2'], [3, 'Highlights']]);
    expect(parse(splitFrontMatter(file)[0])).toMatchObject({ title: 'Two * briefs', references: [{ id: 's1' }, { id: 's2' }] });
  });

  it('names anchors after the highlight alone', () => {
    expect(highlightAnchor('x1')).toBe('hl-x1');
  });
});
