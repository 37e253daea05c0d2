/*
 * A document as word processors know it, before any file format: what is exported to one is made as this. Colours are `#rrggbb`,
 * pixels are those of a picture.
 */

export interface RichDocument {
  readonly title: string;
  readonly authors: readonly string[];
  /** What it is about, for the file's own properties; may be empty. */
  readonly subject: string;
  readonly keywords: readonly string[];
  /** BCP 47 tag of its main language; null where that is not known. */
  readonly language: string | null;
  /** RFC 3339. */
  readonly madeAt: string;
  readonly blocks: readonly RichBlock[];
  /** What the comments say that its text names, by id. */
  readonly comments: ReadonlyMap<string, RichComment>;
  /** At the head of every page but the first; null for none. Pages are always numbered. */
  readonly runningHead: string | null;
}

export interface RichComment {
  readonly author: string;
  /** RFC 3339. */
  readonly at: string;
  readonly blocks: readonly RichBlock[];
}

/** How a paragraph is set. `facts` is small and quiet, for what is said about a text; an `entry` is one of a list of works. */
export type ParagraphLook = 'body' | 'title' | 'subtitle' | 'facts' | 'caption' | 'entry';

export type RichBlock =
  | { readonly type: 'paragraph'; readonly look: ParagraphLook; readonly content: readonly RichInline[]; /** Stays on one page with what comes next. */ readonly keepNext?: boolean; /** Levels that it is moved in. */ readonly inset?: number; /** The colour of a line beside it, and of what it stands on, much paler; those with the same one after the other are one field. */ readonly accent?: string }
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3 | 4 | 5 | 6; readonly content: readonly RichInline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly firstNumber: number; /** Levels that it begins deeper than where it stands; none where nothing is said. */ readonly inset?: number; readonly items: readonly (readonly RichBlock[])[] }
  | { readonly type: 'quote'; readonly children: readonly RichBlock[] }
  | { readonly type: 'code'; readonly content: readonly RichInline[] }
  | { readonly type: 'table'; readonly rows: readonly RichRow[]; /** Shares of the width; equal where nothing is said. */ readonly widths?: readonly number[] }
  | { readonly type: 'figure'; readonly picture: RichPicture | null; /** What it shows, in words. */ readonly alt: string; readonly caption: readonly RichInline[] }
  | { readonly type: 'rule' }
  | { readonly type: 'pageBreak' };

export interface RichRow {
  /** Rows at the top that are heads are repeated on every page. */
  readonly header: boolean;
  /** Its one cell goes across all columns, and stays with the row below. */
  readonly spans?: boolean;
  readonly cells: readonly { readonly align: 'left' | 'center' | 'right' | null; readonly blocks: readonly RichBlock[] }[];
}

export interface RichPicture {
  readonly bytes: Uint8Array;
  readonly extension: 'png' | 'jpg' | 'gif';
  readonly width: number;
  readonly height: number;
}

export interface TextLook {
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  readonly strikethrough?: boolean;
  readonly code?: boolean;
  readonly raised?: boolean;
  readonly lowered?: boolean;
  /** Painted behind the letters, and drawn below them. */
  readonly shade?: string;
  readonly underline?: string;
}

export type RichInline =
  /** Line feeds in it are line breaks. `address` leads to the web, by mail, or, behind `#`, to an anchor. */
  | { readonly type: 'text'; readonly text: string; readonly look?: TextLook; readonly address?: string | null }
  /** A place that addresses lead to. */
  | { readonly type: 'anchor'; readonly name: string }
  | { readonly type: 'footnote'; readonly blocks: readonly RichBlock[] }
  /** Comments may overlap, and may begin and end in different blocks. */
  | { readonly type: 'commentStart' | 'commentEnd'; readonly comment: string };

/** Returns words as they stand. */
export const plainText = (text: string, look?: TextLook): RichInline => (look ? { type: 'text', text, look } : { type: 'text', text });

/** Returns a paragraph of words as they stand. */
export const plainParagraph = (text: string, look: ParagraphLook = 'body'): RichBlock => ({ type: 'paragraph', look, content: [plainText(text)] });
