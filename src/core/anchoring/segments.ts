import type { TextRange } from '../model/document.ts';

/** A highlight's place: half-open, UTF-16 offsets. */
export interface Placed extends TextRange {
  readonly id: string;
}

/** A stretch of text that the same highlights cover from its first to its last character. */
export interface Segment extends TextRange {
  /** The ids of those highlights, the one that begins first in front; at equal begins the longer one. Never empty. */
  readonly ids: readonly string[];
}

interface Edge {
  readonly offset: number;
  readonly opens: boolean;
  readonly placed: Placed;
}

/**
 * Returns the atomic segments of highlights that may overlap: in text order, not overlapping, together covering exactly
 * what the highlights cover. Empty ranges are left out. Takes O(n log n) time plus the size of what it returns.
 */
export function segmentsOf(highlights: readonly Placed[]): readonly Segment[] {
  const edges: Edge[] = [];
  for (const placed of highlights) {
    if (placed.start >= placed.end) continue;
    edges.push({ offset: placed.start, opens: true, placed }, { offset: placed.end, opens: false, placed });
  }
  edges.sort((a, b) => a.offset - b.offset || Number(a.opens) - Number(b.opens) || b.placed.end - a.placed.end);

  const segments: Segment[] = [];
  // A set keeps the order in which highlights open, and opens and closes in constant time.
  const open = new Set<Placed>();
  let from = 0;
  for (const { offset, opens, placed } of edges) {
    if (offset > from && open.size > 0) segments.push({ start: from, end: offset, ids: Array.from(open, ({ id }) => id) });
    from = offset;
    if (opens) open.add(placed);
    else open.delete(placed);
  }
  return segments;
}
