import type { Highlight } from '../model/highlight.ts';
import type { ProjectReader } from '../model/project-state.ts';

/** Compares two highlights of one source by where they start; of two that start together the longer comes first. */
export const byPosition = (a: Highlight, b: Highlight): number =>
  a.selector.start - b.selector.start || b.selector.end - a.selector.end || (a.id < b.id ? -1 : Number(a.id > b.id));

/** Yields every highlight of a project, by source. */
export function* everyHighlight(project: ProjectReader): Generator<Highlight> {
  for (const highlights of project.highlights.values()) yield* highlights.values();
}

/** Returns whether a highlight has its place in the source's present text. The offsets of others are about an older one. */
export const isPlaced = (highlight: Highlight): boolean => highlight.review === null;

/** Returns whether the user has still to decide where a highlight belongs. */
export const isWaiting = ({ review }: Highlight): boolean => review !== null && !review.orphan;

/** A source's highlights by what can be done with them. */
export interface SortedHighlights {
  /** Those with a place in the present text, by position. */
  readonly placed: readonly Highlight[];
  /** Those that wait for the user's decision, by their place in the older text. */
  readonly waiting: readonly Highlight[];
  /** Those that the user keeps without a place, likewise. */
  readonly orphans: readonly Highlight[];
  /** Both of these. */
  readonly unplaced: readonly Highlight[];
}

/** Returns the highlights of one source, sorted out. */
export function sortOut(highlights: Iterable<Highlight>): SortedHighlights {
  const all = [...highlights].sort(byPosition);
  const unplaced = all.filter((highlight) => !isPlaced(highlight));
  return { placed: all.filter(isPlaced), unplaced, waiting: unplaced.filter(isWaiting), orphans: unplaced.filter((highlight) => !isWaiting(highlight)) };
}

/** Returns the highlights that carry a tag, by source in the order of the library, then by position; those without a place come last. */
export function highlightsWithTag(project: ProjectReader, tagId: string): readonly Highlight[] {
  return [...project.sources.keys()].flatMap((sourceId) => {
    const tagged = [...(project.highlights.get(sourceId)?.values() ?? [])].filter((highlight) => highlight.tagIds.includes(tagId));
    const { placed, unplaced } = sortOut(tagged);
    return [...placed, ...unplaced];
  });
}

/** What carries some tags, in numbers of highlights. */
export interface TagImpact {
  readonly passages: number;
  /** Those that carry no other tag, and of them those that have a note, and those that are evidence for a claim. */
  readonly only: number;
  readonly onlyNoted: number;
  readonly onlyEvidence: number;
}

/** Returns what taking tags away would mean for the highlights that carry them. */
export function tagImpact(project: ProjectReader, tagIds: readonly string[]): TagImpact {
  const wanted = new Set(tagIds);
  const cited = new Set(Array.from(project.evidence.values(), ({ at }) => (at.kind === 'highlight' ? `${at.sourceId} ${at.id}` : '')));
  const impact = { passages: 0, only: 0, onlyNoted: 0, onlyEvidence: 0 };
  for (const highlight of everyHighlight(project)) {
    if (!highlight.tagIds.some((id) => wanted.has(id))) continue;
    impact.passages++;
    if (!highlight.tagIds.every((id) => wanted.has(id))) continue;
    impact.only++;
    if (highlight.note !== null) impact.onlyNoted++;
    if (cited.has(`${highlight.sourceId} ${highlight.id}`)) impact.onlyEvidence++;
  }
  return impact;
}
