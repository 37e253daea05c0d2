import { text } from '../messages/messages.ts';
import { forEachLeaf, type SourceDocument } from '../model/document.ts';
import type { Highlight } from '../model/highlight.ts';
import type { Source } from '../model/source.ts';
import type { Tag } from '../model/tag.ts';
import { pageAt } from '../pages/page-at.ts';

/** A source with all that an export shows of it. */
export interface ExportedSource {
  readonly source: Source;
  readonly document: SourceDocument;
  /** Its pictures as `data:` addresses, by the names that figures give them. Where one is missing its words stand alone. */
  readonly pictures?: ReadonlyMap<string, string>;
  /** In any order. */
  readonly highlights: readonly Highlight[];
}

/** Tags by id. */
export type Codebook = ReadonlyMap<string, Tag>;

/** Returns the names of a highlight's tags, in the order they were applied. */
export const tagNames = (highlight: Highlight, tags: Codebook): readonly string[] =>
  highlight.tagIds.flatMap((id) => tags.get(id)?.name ?? []);

/**
 * Returns a function that tells the number of the paragraph in which an offset lies, counted from 1 over all paragraphs,
 * headings, code blocks and table cells. An offset between two belongs to the one before it.
 */
export function paragraphNumbers(document: SourceDocument): (offset: number) => number {
  const starts: number[] = [];
  forEachLeaf(document.blocks, ({ start }) => starts.push(start));
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(1, low);
  };
}

/** Returns the name of the page on which an offset of a paged source stands: its label, or its number counted from 1; null for a source without pages. */
export function pageName({ pages }: SourceDocument, offset: number): string | null {
  if (!pages || pages.length === 0) return null;
  const index = pageAt(pages, offset);
  return pages[index]!.label ?? String(index + 1);
}

/** Returns a function that says where an offset stands, by paragraph and, in a paged source, page. */
export function placeWords(document: SourceDocument): (offset: number) => string {
  const numberOf = paragraphNumbers(document);
  return (offset) => {
    const page = pageName(document, offset);
    const number = numberOf(offset);
    return page === null ? text('export.paragraph', { number }) : text('export.pageAndParagraph', { page, number });
  };
}
