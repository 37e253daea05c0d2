import * as z from 'zod/mini';
import type { Data } from '../core/model/data.ts';
import { blockSchema, type Block, type SourceDocument } from '../core/model/document.ts';
import { pageRangeSchema, type PageRange } from '../core/model/page-layout.ts';
import { highlightSchema, type Highlight } from '../core/model/highlight.ts';
import { err, ok, type Result } from '../core/result.ts';

/*
 * A source crosses in pieces. Each is JSON that is written, carried, read and checked by itself: whole, a long text with its
 * structure and its highlights would hold up each process on its way.
 */

const pieceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('blocks'), blocks: z.array(blockSchema) }),
  z.object({ kind: z.literal('pages'), pages: z.array(pageRangeSchema) }),
  z.object({ kind: z.literal('highlights'), highlights: z.array(highlightSchema) }),
]);
type Piece = Data<z.infer<typeof pieceSchema>>;

/** UTF-16 units, and records, in a piece: what is read and checked in a few milliseconds. */
const unitsAtOnce = 500_000;
const recordsAtOnce = 500;

const written = (piece: Piece): string => JSON.stringify(piece);

/** Yields the pieces of a document. */
export function* documentPieces({ text, blocks, pages }: SourceDocument): Generator<string, void> {
  for (let start = 0; start < text.length; start += unitsAtOnce) yield written({ kind: 'text', text: text.slice(start, start + unitsAtOnce) });
  for (let start = 0; start < blocks.length; start += recordsAtOnce) yield written({ kind: 'blocks', blocks: blocks.slice(start, start + recordsAtOnce) });
  if (pages) for (let start = 0; start < pages.length; start += recordsAtOnce) yield written({ kind: 'pages', pages: pages.slice(start, start + recordsAtOnce) });
}

/** Yields the pieces of a source's highlights. */
export function* highlightPieces(highlights: readonly Highlight[]): Generator<string, void> {
  for (let start = 0; start < highlights.length; start += recordsAtOnce) {
    yield written({ kind: 'highlights', highlights: highlights.slice(start, start + recordsAtOnce) });
  }
}

/** Puts together again what comes in pieces. */
export class PieceReader {
  private readonly texts: string[] = [];
  private readonly blocks: Block[] = [];
  private readonly pages: PageRange[] = [];
  private readonly marks: Highlight[] = [];

  /** Takes in the next piece, checked; the problem is that it is none, in English. */
  take(piece: string): Result<null, string> {
    const checked = pieceSchema.safeParse(JSON.parse(piece));
    if (!checked.success) return err(z.prettifyError(checked.error));
    this.add(checked.data);
    return ok(null);
  }

  /** As {@link take}, of a piece that this very app has just made of what it had checked. */
  takeUnchecked(piece: string): void {
    this.add(JSON.parse(piece) as Piece);
  }

  /** Returns the text and structure that were taken in. */
  document(): SourceDocument {
    const document = { text: this.texts.join(''), blocks: this.blocks };
    return this.pages.length === 0 ? document : { ...document, pages: this.pages };
  }

  /** Returns the highlights that were taken in. */
  highlights(): readonly Highlight[] {
    return this.marks;
  }

  private add(piece: Piece): void {
    switch (piece.kind) {
      case 'text': this.texts.push(piece.text); break;
      case 'blocks': this.blocks.push(...piece.blocks); break;
      case 'pages': this.pages.push(...piece.pages); break;
      case 'highlights': this.marks.push(...piece.highlights); break;
    }
  }
}
