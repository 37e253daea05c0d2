import type { TextRange } from '../../../core/model/document.ts';
import type { DomPoint, Side } from '../../editor/document/text-map.ts';

/** What the arrow keys move by on their own. */
export type PlainStep = 'character' | 'line' | 'lineboundary';
export type StepDirection = 'left' | 'right' | 'forward' | 'backward';

/** Places of the page and of the screen for UTF-16 offsets in a source's text, and the other way round. */
export interface PageMap {
  /** How many leaves (paragraphs, headings, cells) the text has. */
  readonly leafCount: number;
  /** Returns the element of leaf number `leaf`; undefined when there is none, or it is not on the page. */
  leaf(leaf: number): HTMLElement | undefined;
  /** Returns the text of leaf number `leaf`. */
  textOf(leaf: number): string;
  /** Returns the offset at which leaf number `leaf` begins; past the last leaf, the length of the text. */
  startOf(leaf: number): number;
  /** Returns the number of the last leaf that begins at or before `offset`; 0 when there is none. */
  leafAt(offset: number): number;
  /** Returns the offset of a place of the page, moved to the nearest text on `side`. */
  offsetOf(point: DomPoint, side: Side): number;
  /** Returns the offset at a point of the screen, CSS pixels of the window; null where there is nothing of the text. */
  offsetAt(x: number, y: number, side: Side): number | null;
  /** Returns the place of an offset; null in an empty text. */
  pointOf(offset: number): DomPoint | null;
  /** Returns the range of the page that shows `range`; null in an empty text. */
  rangeOf(range: TextRange): StaticRange | null;
  /** Returns the selected part of the text; null when nothing of this text is selected. */
  rangeOfSelection(selection: Selection): TextRange | null;
  /** Returns where a range is on the screen, in parts. */
  rectsOf(range: TextRange): readonly DOMRect[];
  /** Returns where the character at `offset` is on the screen, or where it belongs when it has no box; null in an empty text. */
  rectAt(offset: number): DOMRect | null;
  /** Returns which way the text at `offset` is read. */
  directionAt(offset: number): 'ltr' | 'rtl';
  /**
   * Returns where an arrow key leads from `offset`; null past the ends of the text. Absent where the browser itself knows the
   * lines of the text.
   */
  readonly step?: (from: number, direction: StepDirection, by: PlainStep) => number | null;
}

/** Tells which part of a text is in view. */
export interface PageView {
  /** Returns the range of what is in view. */
  textInView(): TextRange;
  /** Returns the range of the parts in view and of those at most `margin` CSS pixels above or below it. */
  textAround(margin: number): TextRange;
  /** Returns the distance in CSS pixels from the top of the view to about where `offset` is, without laying anything out. */
  partTop(offset: number): number;
  /** Returns the offset that tells best what is at the top of the view; absent where it is that of the first line in view. */
  readonly topOffset?: () => number;
  /** Returns the distance in CSS pixels from the top of the view to what belongs there when `offset` is first; absent where it is its line. */
  readonly topOf?: (offset: number) => number;
}

/** A text on the page, whatever draws it: what the reader works with. */
export interface ReadingPage {
  /** The element that holds the text and takes the keys. */
  readonly root: HTMLElement;
  readonly map: PageMap;
  /** Returns how the text is seen through `scroller`. */
  readonly seenThrough: (scroller: HTMLElement) => PageView;
  /** Tells how far the selection reaches; null when there is none. */
  readonly hold: (range: TextRange | null) => void;
  /** Calls `moved` whenever parts of the text were put elsewhere. Returns a function that stops it. Absent where only the layout moves them. */
  readonly followMoves?: (moved: () => void) => () => void;
  /** Resolves once it is known where `offset` is; null where it is known already. Absent where it always is. */
  readonly whenPlaced?: (offset: number) => Promise<void> | null;
}
