import type { Root } from 'mdast';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Note } from '../../model/primitives.ts';

/** Returns a tree as a note: CommonMark 0.31 with GFM strikethrough, without a line break at the end. Null when nothing is in it. */
export function printNote(root: Root): Note {
  const markdown = toMarkdown(root, {
    extensions: [gfmStrikethroughToMarkdown()],
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
    incrementListMarker: true,
  }).trim();
  return markdown === '' ? null : markdown;
}
