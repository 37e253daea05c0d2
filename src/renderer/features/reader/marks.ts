import { IntervalIndex } from '../../../core/anchoring/interval-index.ts';
import { assignLanes } from '../../../core/anchoring/lanes.ts';
import type { Placed } from '../../../core/anchoring/segments.ts';
import type { HighlightColour } from '../../../core/model/colour.ts';
import type { Highlight } from '../../../core/model/highlight.ts';
import { shownColour } from '../../../core/model/shown-colour.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { isPlaced } from '../../../core/queries/highlights.ts';

/** A highlight as the page shows it. */
export interface Mark extends Placed {
  readonly colour: HighlightColour;
  readonly highlight: Highlight;
}

/** A source's highlights, ready to be painted and found by position. */
export interface Marks {
  readonly index: IntervalIndex<Mark>;
  readonly lanes: ReadonlyMap<string, number>;
  readonly byId: ReadonlyMap<string, Mark>;
}

/** Returns the marks of a source's highlights that have a place in its text; those that `previous` holds unchanged are reused. */
export function marksOf(highlights: Iterable<Highlight>, tags: ReadonlyMap<string, Tag>, previous: Marks | null): Marks {
  const byId = new Map<string, Mark>();
  for (const highlight of highlights) {
    if (!isPlaced(highlight)) continue;
    const colour = shownColour(highlight, tags);
    const known = previous?.byId.get(highlight.id);
    const mark = known?.highlight === highlight && known.colour === colour
      ? known
      : { id: highlight.id, start: highlight.selector.start, end: highlight.selector.end, colour, highlight };
    byId.set(highlight.id, mark);
  }
  const index = new IntervalIndex(byId.values());
  return { index, lanes: assignLanes(index.sorted), byId };
}
