import * as z from 'zod/mini';
import type { PageRange } from './page-layout.ts';

/**
 * A source's extracted text and its structure. The structure stands off from the text: every leaf names the UTF-16 range
 * of `text` that it shows, ranges never overlap and come in document order, and what lies between them (line breaks,
 * tabs between cells) is shown by the layout, not as characters. The text never changes once imported.
 */
export interface SourceDocument {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Of a source with pages: what stands on each. Where its letters stand there is in the page's `PageLayout`. */
  readonly pages?: readonly PageRange[] | undefined;
}

/** A half-open range of UTF-16 offsets, start ≤ offset < end. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export type SpanStyle = 'strong' | 'emphasis' | 'strikethrough' | 'code' | 'link';

/** An inline style over part of a leaf. Spans may nest and overlap; `url` is present on links only. */
export interface Span extends TextRange {
  readonly style: SpanStyle;
  readonly url?: string | undefined;
}

/** A leaf's own text with its inline styles. */
export interface TextLeaf extends TextRange {
  readonly spans: readonly Span[];
}

export interface Paragraph extends TextLeaf { readonly type: 'paragraph' }
export interface Heading extends TextLeaf { readonly type: 'heading'; readonly level: 1 | 2 | 3 | 4 | 5 | 6 }
export interface CodeBlock extends TextLeaf { readonly type: 'code' }
export interface Rule { readonly type: 'rule' }
export interface Quote { readonly type: 'quote'; readonly children: readonly Block[] }
export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  /** Number of the first item; 1 for bulleted lists. */
  readonly firstNumber: number;
  readonly items: readonly ListItem[];
}
export interface ListItem {
  /** True or false for a task list's item, null otherwise. */
  readonly checked: boolean | null;
  readonly children: readonly Block[];
}
export interface Table {
  readonly type: 'table';
  readonly rows: readonly TableRow[];
}
export interface TableRow { readonly header: boolean; readonly cells: readonly TableCell[] }
export interface TableCell extends TextLeaf { readonly align: 'left' | 'center' | 'right' | null }
/** A picture with its caption, which is the leaf; the caption may be empty. */
export interface Figure extends TextLeaf {
  readonly type: 'figure';
  /** The picture that the file carried, stored beside the source; null where the file only said where to load one from. */
  readonly picture: FigurePicture | null;
  /** What the picture shows, in words, for those who cannot see it; empty when the file does not say. */
  readonly alt: string;
}
export interface FigurePicture {
  /** Its file in the source's folder of pictures: `1.png`. */
  readonly name: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export type Block = Paragraph | Heading | CodeBlock | Rule | Quote | List | Table | Figure;

/** Names of pictures, which become names of files. */
export const pictureNamePattern = /^[1-9]\d{0,5}\.(?:png|jpg|gif|webp)$/;

const offset = z.number().check(z.int(), z.nonnegative());
const spanSchema = z.object({
  style: z.enum(['strong', 'emphasis', 'strikethrough', 'code', 'link']),
  start: offset,
  end: offset,
  url: z.optional(z.string()),
});
const leaf = { start: offset, end: offset, spans: z.array(spanSchema) };
const pictureSchema = z.object({ name: z.string().check(z.regex(pictureNamePattern)), width: z.int().check(z.minimum(1)), height: z.int().check(z.minimum(1)) });

export const blockSchema: z.ZodMiniType<Block> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('paragraph'), ...leaf }),
    z.object({ type: z.literal('heading'), level: z.literal([1, 2, 3, 4, 5, 6]), ...leaf }),
    z.object({ type: z.literal('code'), ...leaf }),
    z.object({ type: z.literal('rule') }),
    z.object({ type: z.literal('quote'), children: z.array(blockSchema) }),
    z.object({
      type: z.literal('list'),
      ordered: z.boolean(),
      firstNumber: z.number(),
      items: z.array(z.object({ checked: z.nullable(z.boolean()), children: z.array(blockSchema) })),
    }),
    z.object({
      type: z.literal('table'),
      rows: z.array(z.object({
        header: z.boolean(),
        cells: z.array(z.object({ align: z.nullable(z.enum(['left', 'center', 'right'])), ...leaf })),
      })),
    }),
    z.object({ type: z.literal('figure'), picture: z.nullable(pictureSchema), alt: z.string(), ...leaf }),
  ]),
);

/** Calls `visit` for every leaf (paragraph, heading, code block, table cell, caption) in document order. */
export function forEachLeaf(blocks: readonly Block[], visit: (leaf: TextLeaf, block: Block) => void): void {
  for (const block of blocks) {
    switch (block.type) {
      case 'rule': break;
      case 'quote': forEachLeaf(block.children, visit); break;
      case 'list': for (const item of block.items) forEachLeaf(item.children, visit); break;
      case 'table':
        for (const row of block.rows) for (const cell of row.cells) visit(cell, block);
        break;
      default: visit(block, block);
    }
  }
}
