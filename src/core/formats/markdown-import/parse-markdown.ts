import type { Token } from 'markdown-it';
import { message, type Message } from '../../messages/messages.ts';
import type { Block, Heading, ListItem, SourceDocument, Span, TableCell, TextLeaf } from '../../model/document.ts';
import { err, ok, type Result } from '../../result.ts';
import type { StyledText } from '../draft/draft-block.ts';
import { splitFrontMatter, type CitationFields } from './front-matter.ts';
import { footnoteLabel, styledText } from './inline.ts';
import { deepestMarkdown, markdownTree, type MarkdownNode } from './markdown-tree.ts';

/** A Markdown file as a source: what a reader sees, and what its front matter says of it. */
export interface ParsedMarkdown {
  readonly document: SourceDocument;
  readonly fields: CitationFields;
}

/** Quotes and lists nested deeper than this lie flat: nobody reads them, and every later pass recurses. */
const deepestNesting = 32;

/**
 * Returns CommonMark with GFM tables, task lists, strikethrough, autolinks and footnotes as a source. The text is what a
 * reader sees, escapes and entities resolved: blank lines between blocks, a line break between the lines of tight lists
 * and the rows of tables, a tab between cells. Blocks of HTML are shown as code, comments not at all, nothing of them is
 * ever rendered. Footnotes come last, numbered in the order they are referred to. Fails in words for blocks nested so deep
 * that some would be lost.
 */
export function parseMarkdown(text: string): Result<ParsedMarkdown, Message> {
  const { body, fields } = splitFrontMatter(text);
  const tree = markdownTree(body);
  return tree ? ok({ document: new DocumentWriter(tree).write(), fields }) : err(message('import.tooDeep', { levels: deepestMarkdown }));
}

type Separator = '\n\n' | '\n' | '\t';

class DocumentWriter {
  private readonly parts: string[] = [];
  private length = 0;
  /** What goes between the last leaf written and the next. */
  private pending: Separator | null = null;
  private started = false;
  private readonly footnotes = new Map<string, MarkdownNode>();
  private readonly footnoteNumbers = new Map<string, number>();

  constructor(private readonly tree: readonly MarkdownNode[]) {
    this.collectFootnotes(tree);
  }

  write(): SourceDocument {
    const blocks = [...this.blocks(this.tree, '\n\n', 0), ...this.footnoteBlocks()];
    return { text: this.parts.join(''), blocks };
  }

  private collectFootnotes(nodes: readonly MarkdownNode[]): void {
    for (const node of nodes) {
      if (isFootnote(node) && !this.footnotes.has(footnoteLabel(node.token))) this.footnotes.set(footnoteLabel(node.token), node);
      this.collectFootnotes(node.children);
    }
  }

  private blocks(nodes: readonly MarkdownNode[], separator: Separator, depth: number): Block[] {
    return nodes.flatMap((node, index) => {
      if (index > 0) this.separate(separator);
      return this.block(node, separator, depth);
    });
  }

  private block(node: MarkdownNode, separator: Separator, depth: number): readonly Block[] {
    const { token, children } = node;
    switch (token.type) {
      case 'paragraph_open':
        return this.leaf(this.inline(node)).map((leaf) => ({ type: 'paragraph', ...leaf }));
      case 'heading_open':
        return this.leaf(this.inline(node)).map((leaf) => ({ type: 'heading', level: levelOf(token), ...leaf }));
      case 'fence':
      case 'code_block':
        return this.literal(token.content.replace(/\n$/, ''));
      case 'html_block':
        return this.literal(token.content.replace(/<!--[\s\S]*?-->/g, '').trim());
      case 'hr':
        return [{ type: 'rule' }];
      case 'blockquote_open': {
        const quoted = this.blocks(children, '\n\n', depth + 1);
        return depth < deepestNesting ? [{ type: 'quote', children: quoted }] : quoted;
      }
      case 'bullet_list_open':
      case 'ordered_list_open':
        return this.list(node, separator, depth);
      case 'table_open':
        return [this.table(node)];
      default:
        return [];
    }
  }

  private literal(text: string): Block[] {
    return this.leaf({ text, spans: [] }).map((leaf) => ({ type: 'code', ...leaf }));
  }

  private list({ token, children }: MarkdownNode, separator: Separator, depth: number): readonly Block[] {
    const loose = children.some((item) => item.children.some((block) => block.token.type === 'paragraph_open' && !block.token.hidden));
    const between = loose ? '\n\n' : '\n';
    const items = children.map((item, index): ListItem => {
      if (index > 0) this.separate(depth < deepestNesting ? between : separator);
      const checked = takeCheckbox(item);
      return { checked, children: this.blocks(item.children, between, depth + 1) };
    });
    if (depth >= deepestNesting) return items.flatMap((item) => item.children);
    return [{ type: 'list', ordered: token.type === 'ordered_list_open', firstNumber: Number(token.attrGet('start') ?? 1), items }];
  }

  private table({ children }: MarkdownNode): Block {
    const rows = children.flatMap((part) => part.children).map((row, rowIndex) => {
      if (rowIndex > 0) this.separate('\n');
      const cells = row.children.map((cell, column): TableCell => {
        if (column > 0) this.separate('\t');
        return { align: alignmentOf(cell.token), ...this.writeLeaf(this.inline(cell)) };
      });
      return { header: rowIndex === 0, cells };
    });
    return { type: 'table', rows };
  }

  private inline({ children }: MarkdownNode): StyledText<Span> {
    return styledText(children.flatMap(({ token }) => token.children ?? []), (label) => this.footnoteNumber(label));
  }

  private footnoteNumber(label: string): number {
    const number = this.footnoteNumbers.get(label) ?? this.footnoteNumbers.size + 1;
    this.footnoteNumbers.set(label, number);
    return number;
  }

  private footnoteBlocks(): Block[] {
    for (const label of this.footnotes.keys()) this.footnoteNumber(label);
    return [...this.footnoteNumbers].flatMap(([label, number]) => {
      this.separate('\n\n');
      return this.footnote(`[${number}] `, this.footnotes.get(label)?.children ?? []);
    });
  }

  private footnote(mark: string, content: readonly MarkdownNode[]): Block[] {
    const [first, ...rest] = content;
    const begins = first?.token.type === 'paragraph_open';
    const { text, spans } = begins ? this.inline(first) : { text: '', spans: [] };
    const start = this.writeLeaf({ text: mark + text, spans: spans.map((span) => moved(span, mark.length)) });
    this.separate('\n\n');
    return [{ type: 'paragraph', ...start }, ...this.blocks(begins ? rest : content, '\n\n', 0)];
  }

  /** Returns the leaf written, or nothing where there is nothing to see. */
  private leaf(content: StyledText<Span>): readonly TextLeaf[] {
    return /\S/.test(content.text) ? [this.writeLeaf(content)] : [];
  }

  private writeLeaf({ text, spans }: StyledText<Span>): TextLeaf {
    if (this.pending !== null) this.append(this.pending);
    const start = this.length;
    this.append(text);
    this.pending = null;
    this.started = true;
    return { start, end: this.length, spans: spans.map((span) => moved(span, start)) };
  }

  /** Asks for a separator before the next leaf. Of several, as where an empty block is left out, the widest stays. */
  private separate(separator: Separator): void {
    if (this.started && (this.pending === null || separator.length > this.pending.length)) this.pending = separator;
  }

  private append(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }
}

const isFootnote = ({ token }: MarkdownNode): boolean => token.type === 'footnote_reference_open';

const moved = <Range extends { readonly start: number; readonly end: number }>(range: Range, by: number): Range =>
  ({ ...range, start: range.start + by, end: range.end + by });

const levelOf = (token: Token): Heading['level'] => Number(token.tag.slice(1)) as Heading['level'];

function alignmentOf(cell: Token): TableCell['align'] {
  const style = /text-align:(left|center|right)/.exec(String(cell.attrGet('style')))?.[1];
  return (style as TableCell['align'] | undefined) ?? null;
}

/** Returns whether a task list's item is done, taking its box off its text; null for other items. */
function takeCheckbox(item: MarkdownNode): boolean | null {
  const [first] = item.children;
  const start = first?.token.type === 'paragraph_open' ? first.children[0]?.token.children?.[0] : undefined;
  const box = start?.type === 'text' ? /^\[([ xX])\]\s+/.exec(start.content) : null;
  if (!start || !box) return null;
  start.content = start.content.slice(box[0].length);
  return box[1] !== ' ';
}
