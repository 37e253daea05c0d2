import type { Block, SourceDocument, Span, TableRow, TextLeaf, TextRange } from '../../model/document.ts';
import { isVisible, type DraftBlock, type DraftList, type DraftRow, type StyledText } from './draft-block.ts';

/** Quotes and lists nested deeper than this lie flat: nobody reads them, and every later pass recurses. */
const deepestNesting = 32;

type Separator = '\n\n' | '\n' | '\t';

/**
 * Returns a document of what a format's reader found: blank lines between blocks, a line break between short items of lists and
 * rows of tables, a tab between cells. Blocks in which nothing is to be seen are left out.
 */
export const writeDocument = (blocks: readonly DraftBlock[]): SourceDocument => writeMarked(blocks).document;

/** As {@link writeDocument}, and returns where the file's marks lie in the text, by their names in the file: each from its first sign to its last. */
export function writeMarked(blocks: readonly DraftBlock[]): { readonly document: SourceDocument; readonly marks: ReadonlyMap<string, TextRange> } {
  const writer = new DocumentWriter();
  return { document: writer.write(blocks), marks: writer.marks };
}

class DocumentWriter {
  readonly marks = new Map<string, TextRange>();
  private readonly parts: string[] = [];
  private length = 0;
  /** What goes between the last leaf written and the next. */
  private pending: Separator | null = null;

  write(blocks: readonly DraftBlock[]): SourceDocument {
    const written = this.blocks(blocks, '\n\n', 0);
    return { text: this.parts.join(''), blocks: written };
  }

  private blocks(drafts: readonly DraftBlock[], separator: Separator, depth: number): Block[] {
    return drafts.flatMap((draft, index) => {
      if (index > 0) this.separate(separator);
      return this.block(draft, separator, depth);
    });
  }

  private block(draft: DraftBlock, separator: Separator, depth: number): readonly Block[] {
    switch (draft.type) {
      case 'paragraph':
      case 'code': return this.leaf(draft.content).map((leaf) => ({ type: draft.type, ...leaf }));
      case 'heading': return this.leaf(draft.content).map((leaf) => ({ type: 'heading', level: draft.level, ...leaf }));
      case 'rule': return [{ type: 'rule' }];
      case 'quote': {
        const children = this.blocks(draft.children, '\n\n', depth + 1);
        return depth >= deepestNesting || children.length === 0 ? children : [{ type: 'quote', children }];
      }
      case 'list': return this.list(draft, separator, depth);
      case 'table': return [{ type: 'table', rows: draft.rows.map((row, index) => this.row(row, index)) }];
      case 'figure': {
        const { picture, alt, content } = draft;
        // A caption of which nothing is to be seen stands in nobody's way: it lies where the text before it ends.
        const leaf = isVisible(content.text) ? this.writeLeaf(content) : { start: this.length, end: this.length, spans: [] };
        return [{ type: 'figure', picture, alt, ...leaf }];
      }
    }
  }

  private list({ ordered, firstNumber, items }: DraftList, separator: Separator, depth: number): readonly Block[] {
    const loose = items.some(({ children }) => children.filter(({ type }) => type !== 'list').length > 1);
    const between = loose ? '\n\n' : '\n';
    const written = items.flatMap(({ children }, index) => {
      if (index > 0) this.separate(depth < deepestNesting ? between : separator);
      const inside = this.blocks(children, between, depth + 1);
      return inside.length === 0 ? [] : [{ checked: null, children: inside }];
    });
    if (depth >= deepestNesting) return written.flatMap(({ children }) => children);
    return written.length === 0 ? [] : [{ type: 'list', ordered, firstNumber, items: written }];
  }

  private row({ header, cells }: DraftRow, index: number): TableRow {
    if (index > 0) this.separate('\n');
    return {
      header,
      cells: cells.map(({ align, content }, column) => {
        if (column > 0) this.separate('\t');
        return { align, ...this.writeLeaf(content) };
      }),
    };
  }

  /** Returns the leaf written, or nothing where there is nothing to see. */
  private leaf(content: StyledText): readonly TextLeaf[] {
    return isVisible(content.text) ? [this.writeLeaf(content)] : [];
  }

  private writeLeaf({ text, spans }: StyledText): TextLeaf {
    if (this.pending !== null) this.append(this.pending);
    this.pending = null;
    const start = this.length;
    this.append(text);
    const kept: Span[] = [];
    for (const span of spans) {
      const moved = { ...span, start: span.start + start, end: span.end + start };
      if (moved.style === 'mark') this.mark(moved.url ?? '', moved);
      else kept.push(moved as Span);
    }
    return { start, end: this.length, spans: kept };
  }

  private mark(id: string, { start, end }: TextRange): void {
    const before = this.marks.get(id);
    this.marks.set(id, before ? { start: Math.min(before.start, start), end: Math.max(before.end, end) } : { start, end });
  }

  /** Asks for a separator before the next leaf. Of several, as where an empty block is left out, the widest stays. */
  private separate(separator: Separator): void {
    if (this.length > 0 && (this.pending === null || separator.length > this.pending.length)) this.pending = separator;
  }

  private append(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }
}
