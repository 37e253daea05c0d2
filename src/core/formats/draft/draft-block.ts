import type { FigurePicture, Heading, Span, SpanStyle, TableCell } from '../../model/document.ts';

/** Text as a reader sees it, with styles over ranges of it counted from its start. */
export interface StyledText<Of = DraftSpan> {
  readonly text: string;
  readonly spans: readonly Of[];
}

/** A style; or a mark that the file has on its text, such as a comment, whose name in the file stands in `url`. */
export type DraftSpan = Omit<Span, 'style'> & { readonly style: DraftStyle };
export type DraftStyle = SpanStyle | 'mark';

/**
 * The structure of a document as a reader of some format finds it, each leaf with its own text. `writeDocument` puts it
 * together to one text with ranges.
 */
export type DraftBlock =
  | { readonly type: 'paragraph' | 'code'; readonly content: StyledText }
  | { readonly type: 'heading'; readonly level: Heading['level']; readonly content: StyledText }
  | { readonly type: 'rule' }
  | { readonly type: 'quote'; readonly children: readonly DraftBlock[] }
  | DraftList
  | { readonly type: 'table'; readonly rows: readonly DraftRow[] }
  | DraftFigure;

export interface DraftList {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly firstNumber: number;
  readonly items: readonly { readonly children: readonly DraftBlock[] }[];
}

export interface DraftRow {
  readonly header: boolean;
  readonly cells: readonly { readonly align: TableCell['align']; readonly content: StyledText }[];
}

export interface DraftFigure {
  readonly type: 'figure';
  readonly picture: FigurePicture | null;
  readonly alt: string;
  /** The caption. */
  readonly content: StyledText;
}

export const noText: StyledText = { text: '', spans: [] };

/** Returns text without styles. */
export const plain = (text: string): StyledText => ({ text, spans: [] });

/** Returns whether there is anything to see in a text. */
export const isVisible = (text: string): boolean => /[^\s\p{Cf}]/u.test(text);

/** Returns several texts as one, with `separator` between them. */
export function joined(texts: readonly StyledText[], separator: string): StyledText {
  let text = '';
  const spans: DraftSpan[] = [];
  for (const [index, part] of texts.entries()) {
    if (index > 0) text += separator;
    for (const span of part.spans) spans.push({ ...span, start: span.start + text.length, end: span.end + text.length });
    text += part.text;
  }
  return { text, spans };
}

/** Returns the leaves in some blocks as one text, a line each: what is left of structure where there is no room for it. */
export const flatText = (blocks: readonly DraftBlock[]): StyledText => joined([...leavesOf(blocks)].filter(({ text }) => isVisible(text)), '\n');

function* leavesOf(blocks: readonly DraftBlock[]): Generator<StyledText, void> {
  for (const block of blocks) {
    switch (block.type) {
      case 'rule': break;
      case 'quote': yield* leavesOf(block.children); break;
      case 'list': for (const { children } of block.items) yield* leavesOf(children); break;
      case 'table': for (const { cells } of block.rows) for (const { content } of cells) yield content; break;
      default: yield block.content;
    }
  }
}
