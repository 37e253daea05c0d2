import type { HighlightColour } from '../../../core/model/colour.ts';
import { fold } from '../../../core/search/fold.ts';
import type { WrittenFilter } from '../../../core/search/query.ts';
import type { ProjectView } from '../../state/project-view.ts';

/** Returns the colour of the tag or verdict that a filter names. */
export function colourOfFilter({ name, value }: WrittenFilter, view: ProjectView): HighlightColour | null {
  const wanted = fold(value.replace(/^=/, '').split('/').at(-1)!);
  const named = name === 'tag' ? [...view.tags.values()] : name === 'verdict' ? view.project.verdicts : [];
  return named.find((each) => fold(each.name) === wanted)?.colour ?? null;
}
