import type { Paragraph, SourceDocument } from '../../src/core/model/document.ts';

/** A text in plain paragraphs, and where each begins. */
export interface PlainText {
  readonly scroller: HTMLElement;
  readonly paragraphs: readonly HTMLElement[];
  /** Returns the number of the paragraph that holds an offset. */
  readonly paragraphAt: (offset: number) => number;
  readonly startOf: (paragraph: number) => number;
}

/** Puts a text into `root` as plain paragraphs in the reader's measure. */
export function plainText({ text, blocks }: SourceDocument, root: HTMLElement): PlainText {
  const scroller = document.createElement('div');
  scroller.className = 'plain';
  const page = document.createElement('div');
  const leaves = blocks as readonly Paragraph[];
  const paragraphs = leaves.map(({ start, end }) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = text.slice(start, end);
    return paragraph;
  });
  page.append(...paragraphs);
  scroller.append(page);
  root.append(scroller);
  const paragraphAt = (offset: number): number => {
    let low = 0;
    let high = leaves.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (leaves[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  return { scroller, paragraphs, paragraphAt, startOf: (paragraph) => leaves[paragraph]!.start };
}
