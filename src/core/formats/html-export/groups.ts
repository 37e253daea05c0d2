import { text } from '../../messages/messages.ts';
import { highlightColours, type HighlightColour } from '../../model/colour.ts';
import type { Highlight } from '../../model/highlight.ts';
import type { Codebook, ExportedSource } from '../exported-source.ts';

/** Highlights that are shown and hidden together: those that carry a tag, or those without any of one colour. */
export interface Group {
  /** Its own among all groups; letters, digits, hyphen and underscore. */
  readonly key: string;
  readonly label: string;
  readonly colour: HighlightColour;
  readonly count: number;
}

/** Returns the keys of the groups that a highlight belongs to; at least one. */
export function groupKeys({ tagIds, colour }: Highlight, tags: Codebook): readonly string[] {
  const known = tagIds.filter((id) => tags.has(id));
  return known.length > 0 ? known.map((id) => `t-${id}`) : [`c-${colour}`];
}

/** Returns the groups of all highlights: tags in the order of the codebook, then colours. */
export function groupsOf(sources: readonly ExportedSource[], tags: Codebook): readonly Group[] {
  const counts = new Map<string, number>();
  for (const { highlights } of sources) {
    for (const highlight of highlights) for (const key of groupKeys(highlight, tags)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const ofTags = [...tags.values()].sort((a, b) => a.order - b.order).map(({ id, name, colour }) => ({ key: `t-${id}`, label: name, colour }));
  const ofColours = highlightColours.map((colour) => ({ key: `c-${colour}`, label: text('export.filterColour', { colour: text(`colour.${colour}`) }), colour }));
  return [...ofTags, ...ofColours].flatMap((group) => {
    const count = counts.get(group.key);
    return count === undefined ? [] : [{ ...group, count }];
  });
}
