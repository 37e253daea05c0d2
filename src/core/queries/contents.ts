import { forEachLeaf, type SourceDocument, type TextRange } from '../model/document.ts';

/** A heading of a text, as its contents list it. */
export interface ContentsEntry extends TextRange {
  /** Its words on one line. */
  readonly title: string;
  /** How many headings it stands below; levels that a text leaves out count for none. */
  readonly depth: number;
}

const known = new WeakMap<SourceDocument, readonly ContentsEntry[]>();

/** Returns the headings of a text in order; those without words are left out. */
export function contentsOf(document: SourceDocument): readonly ContentsEntry[] {
  const present = known.get(document);
  if (present) return present;
  const entries: ContentsEntry[] = [];
  const open: number[] = [];
  forEachLeaf(document.blocks, ({ start, end }, block) => {
    if (block.type !== 'heading') return;
    const title = document.text.slice(start, end).replace(/\s+/g, ' ').trim();
    if (title === '') return;
    while (open.length > 0 && open.at(-1)! >= block.level) open.pop();
    entries.push({ start, end, title, depth: open.length });
    open.push(block.level);
  });
  known.set(document, entries);
  return entries;
}

/** Returns the index of the heading below which `offset` stands; -1 above the first. */
export function entryAt(entries: readonly ContentsEntry[], offset: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
