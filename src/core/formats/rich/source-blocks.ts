import { segmentsOf, type Segment } from '../../anchoring/segments.ts';
import { forEachLeaf, type Block, type SourceDocument, type Span, type TextLeaf } from '../../model/document.ts';
import { paperColour, type HighlightColour, type Rgb } from '../../model/colour.ts';
import type { Highlight } from '../../model/highlight.ts';
import { shownColour } from '../../model/shown-colour.ts';
import { headingDepths } from '../../queries/heading-depths.ts';
import type { Codebook } from '../exported-source.ts';
import { cutsOf, linkableUrl } from '../print-html/leaf-html.ts';
import type { RichBlock, RichInline, RichPicture } from './rich-document.ts';

export interface SourceBlocks {
  readonly blocks: readonly RichBlock[];
  /** Ids of the highlights of which some letter stands in the blocks. */
  readonly marked: ReadonlySet<string>;
}

interface Terms {
  /** Highlights with a place in the text. */
  readonly placed: readonly Highlight[];
  readonly tags: Codebook;
  readonly pictures: ReadonlyMap<string, RichPicture>;
  /** The level of the title above; headings of the text are below it. */
  readonly titleLevel: number;
}

/** Returns the name of the anchor at which a highlight begins. */
export const highlightAnchorName = (id: string): string => `hl-${id}`;

/**
 * Returns the blocks of a source with its highlights: each has an anchor and a comment of its id over its letters, and is painted in its
 * colour. Where several overlap the paint is mixed, and a line below has the colour of the one that begins last.
 */
export function sourceBlocks(document: SourceDocument, blocks: readonly Block[], terms: Terms): SourceBlocks {
  const marks = new Marks(document, terms);
  const depths = headingDepths(document.blocks);
  const blockOf = (block: Block): RichBlock => {
    switch (block.type) {
      case 'paragraph': return { type: 'paragraph', look: 'body', content: marks.inline(block) };
      case 'heading': return { type: 'heading', level: Math.max(1, Math.min(6, terms.titleLevel + depths.get(block)!)) as 1, content: marks.inline(block) };
      case 'code': return { type: 'code', content: marks.inline(block) };
      case 'rule': return { type: 'rule' };
      case 'quote': return { type: 'quote', children: block.children.map(blockOf) };
      case 'list': return { type: 'list', ordered: block.ordered, firstNumber: block.firstNumber, items: block.items.map(({ checked, children }) => checkedItem(checked, children.map(blockOf))) };
      case 'table': return {
        type: 'table',
        rows: block.rows.map(({ header, cells }) => ({ header, cells: cells.map((cell) => ({ align: cell.align, blocks: [{ type: 'paragraph', look: 'body', content: marks.inline(cell) }] })) })),
      };
      case 'figure': {
        const picture = block.picture ? terms.pictures.get(block.picture.name) ?? null : null;
        return { type: 'figure', picture, alt: block.alt, caption: marks.inline(block) };
      }
    }
  };
  return { blocks: blocks.map(blockOf), marked: marks.begun };
}

function checkedItem(checked: boolean | null, blocks: readonly RichBlock[]): readonly RichBlock[] {
  const [first, ...rest] = blocks;
  if (checked === null) return blocks;
  const box: RichInline = { type: 'text', text: checked ? '☑ ' : '☐ ' };
  return first?.type === 'paragraph' ? [{ ...first, content: [box, ...first.content] }, ...rest] : [{ type: 'paragraph', look: 'body', content: [box] }, ...blocks];
}

/** Renders leaves, in document order, each once. */
class Marks {
  readonly begun = new Set<string>();
  private readonly text: string;
  private readonly byId: ReadonlyMap<string, Highlight>;
  private readonly tags: Codebook;
  private readonly segments: readonly Segment[];
  /** The offset of each highlight's last letter in a leaf. */
  private readonly ends = new Map<string, number>();
  private next = 0;

  constructor(document: SourceDocument, { placed, tags }: Terms) {
    this.text = document.text;
    this.tags = tags;
    this.byId = new Map(placed.map((highlight) => [highlight.id, highlight]));
    this.segments = segmentsOf(placed.map(({ id, selector }) => ({ id, start: selector.start, end: selector.end })));
    let from = 0;
    forEachLeaf(document.blocks, ({ start, end }) => {
      while (from < this.segments.length && this.segments[from]!.end <= start) from++;
      for (let i = from; i < this.segments.length && this.segments[i]!.start < end; i++) {
        for (const id of this.segments[i]!.ids) this.ends.set(id, Math.min(this.segments[i]!.end, end));
      }
    });
  }

  inline(leaf: TextLeaf): readonly RichInline[] {
    while (this.next < this.segments.length && this.segments[this.next]!.end <= leaf.start) this.next++;
    const inside: Segment[] = [];
    for (let i = this.next; i < this.segments.length && this.segments[i]!.start < leaf.end; i++) inside.push(this.segments[i]!);
    const cuts = cutsOf(leaf, inside);
    const content: RichInline[] = [];
    let current = 0;
    for (let i = 0; i + 1 < cuts.length; i++) {
      const [start, end] = [cuts[i]!, cuts[i + 1]!];
      while (current < inside.length && inside[current]!.end <= start) current++;
      const segment = inside[current];
      const ids = segment && segment.start <= start ? segment.ids : [];
      for (const id of ids) {
        if (this.begun.has(id)) continue;
        this.begun.add(id);
        content.push({ type: 'anchor', name: highlightAnchorName(id) }, { type: 'commentStart', comment: id });
      }
      content.push(this.piece(start, end, ids, leaf.spans));
      for (const id of ids) if (this.ends.get(id) === end) content.push({ type: 'commentEnd', comment: id });
    }
    return content;
  }

  private piece(start: number, end: number, ids: readonly string[], spans: readonly Span[]): RichInline {
    const over = spans.filter((span) => span.start <= start && span.end >= end);
    const has = (style: Span['style']): boolean => over.some((span) => span.style === style);
    const colours = ids.map((id) => shownColour(this.byId.get(id)!, this.tags));
    const look = {
      ...(has('strong') && { strong: true }), ...(has('emphasis') && { emphasis: true }), ...(has('strikethrough') && { strikethrough: true }), ...(has('code') && { code: true }),
      ...(colours.length > 0 && { shade: mixed(colours) }), ...(colours.length > 1 && { underline: darker(colours.at(-1)!) }),
    };
    return { type: 'text', text: this.text.slice(start, end), look, address: linkableUrl(over.find(({ style }) => style === 'link')?.url) };
  }
}

function mixed(colours: readonly HighlightColour[]): string {
  const distinct = [...new Set(colours)].map(paperColour);
  const mean = (part: 0 | 1 | 2): number => distinct.reduce((sum, colour) => sum + colour[part], 0) / distinct.length;
  return hex([mean(0), mean(1), mean(2)]);
}

function darker(colour: HighlightColour): string {
  const [red, green, blue] = paperColour(colour);
  return hex([red * 0.72, green * 0.72, blue * 0.72]);
}

const hex = (rgb: Rgb): string => `#${rgb.map((part) => Math.round(part * 255).toString(16).padStart(2, '0')).join('')}`;
