import * as z from 'zod/mini';

/**
 * A source's extracted text and its structure. The structure stands off from the text: every leaf names the UTF-16 range
 * of `text` that it shows, ranges never overlap and come in document order, and what lies between them (line breaks,
 * tabs between cells) is shown by the layout, not as characters. The text never changes once imported.
 */
export interface SourceDocument {
  readonly text: string;
  readonly blocks: readonly Block[];
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

export type Block = Paragraph | Heading | CodeBlock | Rule | Quote | List | Table;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isOffset = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isEvery = (value: unknown, test: (item: unknown) => boolean): boolean => Array.isArray(value) && value.every(test);

const spanStyles: ReadonlySet<unknown> = new Set<SpanStyle>(['strong', 'emphasis', 'strikethrough', 'code', 'link']);
const alignments: ReadonlySet<unknown> = new Set<TableCell['align']>(['left', 'center', 'right', null]);

const isSpan = (value: unknown): boolean =>
  isFields(value) && spanStyles.has(value['style']) && isOffset(value['start']) && isOffset(value['end'])
  && (value['url'] === undefined || typeof value['url'] === 'string');

const isLeaf = (value: Fields): boolean => isOffset(value['start']) && isOffset(value['end']) && isEvery(value['spans'], isSpan);

const isItem = (value: unknown): boolean =>
  isFields(value) && (value['checked'] === null || typeof value['checked'] === 'boolean') && isEvery(value['children'], isBlock);

const isCell = (value: unknown): boolean => isFields(value) && alignments.has(value['align']) && isLeaf(value);

const isRow = (value: unknown): boolean => isFields(value) && typeof value['header'] === 'boolean' && isEvery(value['cells'], isCell);

const isLevel = (value: unknown): boolean => isOffset(value) && (value as number) >= 1 && (value as number) <= 6;

/** Returns whether a value is a block with everything in it. */
function isBlock(value: unknown): boolean {
  if (!isFields(value)) return false;
  switch (value['type']) {
    case 'paragraph':
    case 'code': return isLeaf(value);
    case 'heading': return isLevel(value['level']) && isLeaf(value);
    case 'rule': return true;
    case 'quote': return isEvery(value['children'], isBlock);
    case 'list': return typeof value['ordered'] === 'boolean' && Number.isFinite(value['firstNumber']) && isEvery(value['items'], isItem);
    case 'table': return isEvery(value['rows'], isRow);
    default: return false;
  }
}

// By hand and not by schema: a long text has a hundred thousand blocks, and both processes check each of them.
export const blockSchema = z.custom<Block>(isBlock, 'not a block of a text');

export const sourceDocumentSchema = z.custom<SourceDocument>(
  (value) => isFields(value) && typeof value['text'] === 'string' && isEvery(value['blocks'], isBlock),
  'not a text with its blocks',
);

/** Calls `visit` for every leaf (paragraph, heading, code block, table cell) in document order. */
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
