import { selectorAt } from '../../anchoring/selector.ts';
import type { Block, SourceDocument } from '../../model/document.ts';
import type { Highlight } from '../../model/highlight.ts';
import type { Source } from '../../model/source.ts';
import type { Tag } from '../../model/tag.ts';

const instant = '2025-10-07T08:09:10.000Z';

/** Returns a document whose paragraphs are the lines of `text`. */
export function paragraphsOf(text: string): SourceDocument {
  const blocks: Block[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\n]+/g)) {
    blocks.push({ type: 'paragraph', start: index, end: index + line.length, spans: [] });
  }
  return { text, blocks };
}

/** Returns a source for tests; `change` replaces fields of its citation. */
export const testSource = (id: string, change: Partial<Source['citation']> = {}): Source => ({
  id,
  citation: { type: 'article', title: `Source ${id}`, ...change },
  file: { name: `${id}.txt`, mediaType: 'text/plain', encoding: 'utf-8', size: 1, sha256: '0'.repeat(64) },
  version: 1,
  textLength: 1,
  formerVersions: [],
  note: null,
  importedAt: instant,
  modifiedAt: instant,
});

/** Returns a highlight over a range of a document's text. */
export const testHighlight = (text: string, id: string, start: number, end: number, change: Partial<Highlight> = {}): Highlight => ({
  id,
  sourceId: 's1',
  selector: selectorAt(text, { start, end }),
  colour: 'amber',
  tagIds: [],
  note: null,
  area: null,
  review: null,
  author: 'Ada',
  createdAt: instant,
  modifiedAt: instant,
  ...change,
});

/** Returns a highlight over the first occurrence of `quote` in `text`. Throws when there is none. */
export function highlightOf(text: string, id: string, quote: string, change: Partial<Highlight> = {}): Highlight {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`“${quote}” is not in the text`);
  return testHighlight(text, id, start, start + quote.length, change);
}

/** Returns a tag for tests. */
export const testTag = (id: string, name: string, change: Partial<Tag> = {}): Tag => ({
  id, name, parentId: null, colour: 'green', description: '', examples: [], archived: false, shortcut: null, order: 0, createdAt: instant, modifiedAt: instant, ...change,
});
