import type { Root } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { toMarkdown, type ConstructName, type Options } from 'mdast-util-to-markdown';

/** Where a backslash would become part of an address. */
const notInAddresses: ConstructName[] = ['autolink', 'destinationLiteral', 'destinationRaw', 'reference'];

/**
 * What other dialects would read into plain text, beside CommonMark: tables and bare addresses of GFM (which would show
 * the backslashes within them), and strikethrough, subscript, superscript, formulas, definition lists and TeX of GFM and
 * Pandoc. A backslash before them is right in every dialect, CommonMark included.
 */
const unsafe: Options['unsafe'] = [
  { character: '@', before: '[+\\-.\\w]', after: '[\\-.\\w]', inConstruct: 'phrasing', notInConstruct: notInAddresses },
  { character: '.', before: '[Ww]', after: '[\\-.\\w]', inConstruct: 'phrasing', notInConstruct: notInAddresses },
  { character: ':', before: '[ps]', after: '\\/', inConstruct: 'phrasing', notInConstruct: notInAddresses },
  { atBreak: true, character: '|', after: '[\t :-]' },
  { atBreak: true, character: ':', after: '[- \t]' },
  { character: '\\', after: '[A-Za-z]', inConstruct: 'phrasing', notInConstruct: notInAddresses },
  { atBreak: true, character: '-', after: '[:|-]' },
  { character: '~', inConstruct: 'phrasing', notInConstruct: notInAddresses },
  { character: '^', inConstruct: 'phrasing', notInConstruct: notInAddresses },
  { character: '$', inConstruct: 'phrasing', notInConstruct: notInAddresses },
];

/** What a program would read into plain text. See `unsafe` of mdast-util-to-markdown. */
export type Unsafe = NonNullable<Options['unsafe']>[number];

/**
 * Returns a tree as CommonMark 0.31 with GFM strikethrough; plain text in it is escaped so that it is read as such, also what is `moreUnsafe`
 * in the program that it is for.
 */
export const writeMarkdown = (root: Root, moreUnsafe: readonly Unsafe[] = []): string =>
  toMarkdown(root, {
    bullet: '-',
    rule: '-',
    emphasis: '*',
    fences: true,
    listItemIndent: 'one',
    extensions: [gfmStrikethroughToMarkdown()],
    unsafe: [...unsafe, ...moreUnsafe],
  });
