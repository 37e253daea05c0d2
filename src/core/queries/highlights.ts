import type { Highlight } from '../model/highlight.ts';
import type { ProjectReader } from '../model/project-state.ts';

/** Compares two highlights of one source by where they start; of two that start together the longer comes first. */
export const byPosition = (a: Highlight, b: Highlight): number =>
  a.selector.start - b.selector.start || b.selector.end - a.selector.end || (a.id < b.id ? -1 : 1);

/** Yields every highlight of a project, by source. */
export function* everyHighlight(project: ProjectReader): Generator<Highlight> {
  for (const highlights of project.highlights.values()) yield* highlights.values();
}

/** Returns the highlights that carry a tag, by source in the order of the library, then by position. */
export function highlightsWithTag(project: ProjectReader, tagId: string): readonly Highlight[] {
  return [...project.sources.keys()].flatMap((sourceId) =>
    [...(project.highlights.get(sourceId)?.values() ?? [])].filter((highlight) => highlight.tagIds.includes(tagId)).sort(byPosition));
}
