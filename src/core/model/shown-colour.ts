import type { HighlightColour } from './colour.ts';
import type { Highlight } from './highlight.ts';
import type { Tag } from './tag.ts';

/** Returns the colour that a highlight shows: that of its first tag, or its own where it has none. */
export const shownColour = (highlight: Highlight, tags: ReadonlyMap<string, Tag>): HighlightColour =>
  tags.get(highlight.tagIds[0] ?? '')?.colour ?? highlight.colour;
