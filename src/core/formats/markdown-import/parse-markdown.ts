import type { FootnoteDefinition, List as MarkdownList, Nodes, Root, RootContent, Table as MarkdownTable } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Block, Heading, SourceDocument, TableCell, TextLeaf } from '../../model/document.ts';
import { splitFrontMatter, type CitationFields } from './front-matter.ts';
import { styledText, type InlineReferences, type StyledText } from './inline.ts';

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
 * ever rendered. Footnotes come last, numbered in the order they are referred to.
 */
export function parseMarkdown(text: string): ParsedMarkdown {
  const { body, fields } = splitFrontMatter(text);
  const root = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return { document: new DocumentWriter(root).write(), fields };
}

type Separator = '\n\n' | '\n' | '\t';

class DocumentWriter {
  private readonly parts: string[] = [];
  private length = 0;
  /** What goes between the last leaf written and the next. */
  private pending: Separator | null = null;
  private started = false;
  private readonly linkTargets = new Map<string, string>();
  private readonly footnotes = new Map<string, FootnoteDefinition>();
  private readonly footnoteNumbers = new Map<string, number>();
  private readonly references: InlineReferences = {
    linkTarget: (identifier) => this.linkTargets.get(identifier) ?? null,
    footnoteNumber: (identifier) => this.footnoteNumber(identifier),
  };

  constructor(private readonly root: Root) {
    this.collectDefinitions(root);
  }

  write(): SourceDocument {
    const blocks = [...this.blocks(this.root.children, '\n\n', 0), ...this.footnoteBlocks()];
    return { text: this.parts.join(''), blocks };
  }

  private collectDefinitions(node: Nodes): void {
    if (node.type === 'definition' && !this.linkTargets.has(node.identifier)) this.linkTargets.set(node.identifier, node.url);
    if (node.type === 'footnoteDefinition' && !this.footnotes.has(node.identifier)) this.footnotes.set(node.identifier, node);
    if ('children' in node) for (const child of node.children) this.collectDefinitions(child);
  }

  private blocks(nodes: readonly RootContent[], separator: Separator, depth: number): Block[] {
    return nodes.flatMap((node, index) => {
      if (index > 0) this.separate(separator);
      return this.block(node, separator, depth);
    });
  }

  private block(node: RootContent, separator: Separator, depth: number): readonly Block[] {
    switch (node.type) {
      case 'paragraph':
        return this.leaf(styledText(node.children, this.references)).map((leaf) => ({ type: 'paragraph', ...leaf }));
      case 'heading':
        return this.leaf(styledText(node.children, this.references))
          .map((leaf): Heading => ({ type: 'heading', level: node.depth, ...leaf }));
      case 'code':
        return this.leaf({ text: node.value, spans: [] }).map((leaf) => ({ type: 'code', ...leaf }));
      case 'html':
        return this.leaf({ text: node.value.replace(/<!--[\s\S]*?-->/g, '').trim(), spans: [] }).map((leaf) => ({ type: 'code', ...leaf }));
      case 'thematicBreak':
        return [{ type: 'rule' }];
      case 'blockquote': {
        const children = this.blocks(node.children, '\n\n', depth + 1);
        return depth < deepestNesting ? [{ type: 'quote', children }] : children;
      }
      case 'list':
        return this.list(node, separator, depth);
      case 'table':
        return [this.table(node)];
      default:
        return [];
    }
  }

  private list(node: MarkdownList, separator: Separator, depth: number): readonly Block[] {
    const spread = node.spread === true || node.children.some((item) => item.spread === true);
    const between = spread ? '\n\n' : '\n';
    const items = node.children.map((item, index) => {
      if (index > 0) this.separate(depth < deepestNesting ? between : separator);
      return { checked: item.checked ?? null, children: this.blocks(item.children, between, depth + 1) };
    });
    if (depth >= deepestNesting) return items.flatMap((item) => item.children);
    return [{ type: 'list', ordered: node.ordered === true, firstNumber: node.start ?? 1, items }];
  }

  private table(node: MarkdownTable): Block {
    const rows = node.children.map((row, rowIndex) => {
      if (rowIndex > 0) this.separate('\n');
      const cells = row.children.map((cell, column): TableCell => {
        if (column > 0) this.separate('\t');
        return { align: node.align?.[column] ?? null, ...this.writeLeaf(styledText(cell.children, this.references)) };
      });
      return { header: rowIndex === 0, cells };
    });
    return { type: 'table', rows };
  }

  private footnoteNumber(identifier: string): number {
    const number = this.footnoteNumbers.get(identifier) ?? this.footnoteNumbers.size + 1;
    this.footnoteNumbers.set(identifier, number);
    return number;
  }

  private footnoteBlocks(): Block[] {
    for (const identifier of this.footnotes.keys()) this.footnoteNumber(identifier);
    return [...this.footnoteNumbers].flatMap(([identifier, number]) => {
      const definition = this.footnotes.get(identifier);
      if (!definition) return [];
      this.separate('\n\n');
      return this.blocks(numbered(definition, number), '\n\n', 0);
    });
  }

  /** Returns the leaf written, or nothing where there is nothing to see. */
  private leaf(content: StyledText): readonly TextLeaf[] {
    return /\S/.test(content.text) ? [this.writeLeaf(content)] : [];
  }

  private writeLeaf({ text, spans }: StyledText): TextLeaf {
    if (this.pending !== null) this.append(this.pending);
    const start = this.length;
    this.append(text);
    this.pending = null;
    this.started = true;
    return {
      start,
      end: this.length,
      spans: spans.map((span) => ({ ...span, start: start + span.start, end: start + span.end })),
    };
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

function numbered(definition: FootnoteDefinition, number: number): readonly RootContent[] {
  const label = { type: 'text', value: `[${number}] ` } as const;
  const [first, ...rest] = definition.children;
  if (first?.type === 'paragraph') return [{ ...first, children: [label, ...first.children] }, ...rest];
  return [{ type: 'paragraph', children: [label] }, ...definition.children];
}
