import { forEachLeaf, type SourceDocument, type TextRange } from '../model/document.ts';
import type { Highlight } from '../model/highlight.ts';
import type { Locator } from '../model/report-text.ts';
import { isPlaced } from '../queries/highlights.ts';

/** Finds on which page, or in which paragraph, passages of one text stand. */
export class PassageLocator {
  private readonly document: SourceDocument;
  /** Where paragraphs begin, in order. */
  private readonly starts: readonly number[];

  constructor(document: SourceDocument) {
    this.document = document;
    const starts: number[] = [];
    forEachLeaf(document.blocks, ({ start, end }, block) => { if ((block.type === 'paragraph' || block.type === 'code') && end > start) starts.push(start); });
    this.starts = starts;
  }

  /** Returns the pages of a highlight by their labels or else their numbers; of a text without pages its paragraphs, counted from 1 without headings. Null where it has no place. */
  of(highlight: Highlight): Locator | null {
    return isPlaced(highlight) ? this.at(highlight.selector) : null;
  }

  /** Returns the same of a range of the text. */
  at({ start, end }: TextRange): Locator | null {
    const { pages } = this.document;
    if (pages && pages.length > 0) {
      const touched = pages.flatMap((page, index) => (page.start < end && page.end > start ? [page.label ?? String(index + 1)] : []));
      return span('page', touched[0], touched.at(-1));
    }
    const first = this.paragraphAt(start);
    return first === 0 ? null : span('paragraph', String(first), String(this.paragraphAt(end - 1)));
  }

  private paragraphAt(offset: number): number {
    let low = 0;
    for (let high = this.starts.length; low < high;) {
      const probe = (low + high) >> 1;
      if (this.starts[probe]! <= offset) low = probe + 1;
      else high = probe;
    }
    return low;
  }
}

const span = (unit: Locator['unit'], from: string | undefined, to: string | undefined): Locator | null =>
  (from === undefined || to === undefined ? null : { unit, at: from === to ? from : `${from}–${to}` });
