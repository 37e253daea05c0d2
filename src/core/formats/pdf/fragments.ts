import type { Frame, Item } from './glyph.ts';

/** Glyphs that stand so close in a line that no gutter lies between them. */
export interface Fragment {
  readonly items: Item[];
  x0: number;
  x1: number;
  readonly y: number;
  size: number;
  letters: number;
}

/** Shares of a font's height: what follows further away, or on another baseline, begins a new fragment. */
const wideGap = 0.9;
const overlap = 0.5;
const otherBaseline = 0.2;

/** Returns the fragments of a frame, in the order in which they are drawn. */
export function fragmentsOf({ items }: Frame): readonly Fragment[] {
  const fragments: Fragment[] = [];
  let last: Fragment | null = null;
  for (const item of items) {
    const size = last ? Math.max(last.size, item.size) : 0;
    if (last && Math.abs(item.y - last.y) <= otherBaseline * size && item.x0 - last.x1 <= wideGap * size && item.x0 >= last.x1 - overlap * size) {
      last.items.push(item);
      last.x1 = Math.max(last.x1, item.x1);
      last.size = size;
      last.letters += item.text.length;
    } else {
      last = { items: [item], x0: item.x0, x1: item.x1, y: item.y, size: item.size, letters: item.text.length };
      fragments.push(last);
    }
  }
  return fragments;
}
