import type { HighlightColour } from '../../../core/model/colour.ts';
import { shownColour } from '../../../core/model/shown-colour.ts';
import type { Tag } from '../../../core/model/tag.ts';
import type { HighlightSet, Mark } from '../../../core/queries/highlight-set.ts';

/** What a page shows over its text: a source's highlights, and the tags that give them their colours. */
export interface Marks {
  readonly highlights: HighlightSet;
  readonly tags: ReadonlyMap<string, Tag>;
}

/** Returns the colour in which a highlight is painted. */
export const colourOf = ({ highlight }: Mark, { tags }: Marks): HighlightColour => shownColour(highlight, tags);
