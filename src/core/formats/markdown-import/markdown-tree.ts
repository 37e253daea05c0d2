import MarkdownParser, { type MarkdownIt, type Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';

/** A block of Markdown with the blocks inside it. An `inline` node holds the inline content of the block above it. */
export interface MarkdownNode {
  /** The parser's token that opens the block, or stands for it. */
  readonly token: Token;
  readonly children: readonly MarkdownNode[];
}

/** Blocks may lie this deep in each other: the parser drops what is deeper, and every pass over them recurses. */
export const deepestMarkdown = 1000;

/**
 * Returns the blocks of CommonMark with GFM tables, strikethrough (`~~`), autolinks and footnotes; a footnote lies where it
 * was written, as `footnote_reference_open`. Returns null when blocks nest deeper than {@link deepestMarkdown}.
 */
export function markdownTree(body: string): readonly MarkdownNode[] | null {
  const top: MarkdownNode[] = [];
  const open: MarkdownNode[][] = [top];
  for (const token of markdownParser().parse(body, {})) {
    if (token.nesting < 0) {
      open.pop();
      continue;
    }
    const children: MarkdownNode[] = [];
    open.at(-1)!.push({ token, children });
    if (token.nesting === 0) continue;
    if (token.level >= deepestMarkdown - 1) return null;
    open.push(children);
  }
  return top;
}

function markdownParser(): MarkdownIt {
  const markdown = new MarkdownParser({ html: true, linkify: true, maxNesting: deepestMarkdown });
  markdown.use(footnotes);
  // Notes in the middle of a line are no GFM, and footnotes without a reference are to be kept.
  markdown.inline.ruler.disable('footnote_inline');
  markdown.core.ruler.disable('footnote_tail');
  // Which addresses may be links, and how they are shown, is decided where they are read: here they stay as written.
  markdown.validateLink = () => true;
  markdown.normalizeLink = (url) => url;
  markdown.normalizeLinkText = (url) => url;
  // GFM makes links of `www.` but not of any two words with a dot between them.
  markdown.linkify.set({ fuzzyLink: false }).add('www.', {
    validate: (text, position) => /^[\w-]+(?:\.[\w-]+)+(?:[/?#][^\s<>]*[^\s<>?!.,:*_~'")\]])?/.exec(text.slice(position, position + longestAddress))?.[0].length ?? 0,
    normalize: (match) => {
      match.url = `http://${match.url}`;
    },
  });
  return markdown;
}

const longestAddress = 2000;
