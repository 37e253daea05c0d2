import type { Drawing } from '../drawing/drawing.ts';
import type { HighlightColour } from '../model/colour.ts';
import type { HeadingLevel, OwnPicture, PictureSize } from '../model/report-block.ts';
import type { FootnotePiece, Words } from '../model/report-text.ts';
import type { Subject } from '../model/subject.ts';
import type { VerdictMeaning } from '../model/verdict.ts';

/*
 * A report as it is read: live blocks are put into words, citations are written in the report's style, footnotes have
 * numbers. The editor's view of live blocks and every export are made of this.
 */

/** A piece of a line: words, the end of a line, or the sign of a footnote, counted from 1. */
export type SetPiece = Exclude<FootnotePiece, { readonly kind: 'citation' }> | { readonly kind: 'note'; readonly number: number };
export type SetText = readonly SetPiece[];

/** What a paragraph is to those around it: a label above them, or small print on the one before. */
export type ParagraphRole = 'text' | 'label' | 'aside';

/** Rows of a table that have something in common. */
export interface RowGroup {
  /** The first of them, counted from 0; they go on to the next group. */
  readonly from: number;
  readonly name: SetText;
}

export type SetBlock =
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly content: SetText }
  | { readonly kind: 'paragraph'; readonly role: ParagraphRole; readonly content: SetText }
  | { readonly kind: 'quote'; readonly content: SetText; /** Who is quoted and where; empty where that is not said. */ readonly cite: SetText; /** What it leads back to. */ readonly subject: Subject | null }
  | { readonly kind: 'list'; readonly start: number; readonly items: readonly { readonly depth: number; readonly ordered: boolean; readonly content: SetText }[] }
  | { readonly kind: 'table'; readonly head: readonly SetText[] | null; readonly rows: readonly (readonly SetText[])[]; /** What the rows from there on are gathered under, in their order; left out where they are not. */ readonly groups?: readonly RowGroup[]; /** True where all columns but the first hold numbers. */ readonly figures: boolean }
  | { readonly kind: 'claim'; readonly subject: Subject; /** Empty where a heading above says it. */ readonly statement: string; readonly verdict: { readonly name: string; readonly colour: HighlightColour; readonly meaning: VerdictMeaning }; readonly facts: readonly { readonly label: string; readonly words: string }[] }
  | { readonly kind: 'figure'; readonly drawing: Drawing; readonly caption: SetText }
  /** A picture of the user's own. */
  | { readonly kind: 'picture'; readonly picture: OwnPicture; readonly size: PictureSize; readonly alt: string; readonly caption: SetText }
  /** A list of works. */
  | { readonly kind: 'entries'; readonly entries: readonly SetText[] }
  | { readonly kind: 'rule' }
  | { readonly kind: 'pageBreak' };

/** A report as it is read, from its head to its last note. */
export interface SetReport {
  readonly title: string;
  /** Who made it; empty when nobody is named. */
  readonly author: string;
  readonly blocks: readonly SetBlock[];
  /** The footnotes, the first with number 1. */
  readonly notes: readonly SetText[];
}

/** Returns what the rows of a table from one on are gathered under; undefined where no group begins there. */
export const groupFrom = ({ groups = [] }: { readonly groups?: readonly RowGroup[] }, row: number): SetText | undefined => groups.find(({ from }) => from === row)?.name;

/** Returns words in a mark as a line of text. */
export const setWords = (text: string, ...marks: Words['marks']): SetText => (text === '' ? [] : [{ kind: 'text', text, marks }]);

/** Returns a line as its words alone, footnotes left out. */
export const wordsOfSet = (content: SetText): string => content.map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'break' ? ' ' : '')).join('');
