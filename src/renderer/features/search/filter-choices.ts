import { authorNames } from '../../../core/formats/citation/citation-line.ts';
import { text } from '../../../core/messages/messages.ts';
import { highlightColours, type HighlightColour } from '../../../core/model/colour.ts';
import { searchKinds, type FilterName } from '../../../core/search/query.ts';
import type { ProjectView } from '../../state/project-view.ts';
import type { FilterChoice } from '../query/FilterMenu.tsx';

/** What one can filter by without writing the filter. Dates are written. */
export const filterKinds = ['tag', 'verdict', 'colour', 'source', 'author', 'date', 'has', 'in'] as const;
export type FilterKind = (typeof filterKinds)[number];

/** Returns the values that there are to filter by. */
export function choicesOf(kind: FilterKind, view: ProjectView): readonly FilterChoice[] {
  const choice = (name: FilterName, value: string, label = value, colour: HighlightColour | null = null): FilterChoice => ({ name, value, label, colour });
  switch (kind) {
    case 'tag': return [...view.tags.values()].sort((a, b) => a.name.localeCompare(b.name)).map(({ name, colour }) => choice('tag', name, name, colour));
    case 'verdict': return view.project.verdicts.map(({ name, colour }) => choice('verdict', name, name, colour));
    case 'colour': return highlightColours.map((colour) => choice('colour', colour, text(`colour.${colour}`), colour));
    case 'source': return [...view.sources.values()].map(({ citation }) => choice('source', citation.title));
    case 'author': {
      const names = [...view.sources.values()].flatMap(({ citation }) => [...authorNames(citation), ...(citation.publisher ? [citation.publisher] : [])]);
      return [...new Set(names)].sort((a, b) => a.localeCompare(b)).map((name) => choice('author', name));
    }
    case 'date': return [];
    case 'has': return [
      choice('has', 'note', text('search.has.note')),
      choice('has', 'tag', text('search.has.tag')),
      choice('is', 'untagged', text('search.has.untagged')),
    ];
    case 'in': return searchKinds.map((name) => choice('in', name, text(`search.in.${name}`)));
  }
}
