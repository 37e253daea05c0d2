import { writeFilter } from '../../../core/search/edit-query.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { openSavedSearch } from '../search/open-search.ts';

/** Opens the search with a query, within a source if one is given: by its title, or its id where others have the title too. */
export function searchIn(query: string, sourceId: string | null): void {
  openSavedSearch([query, ...(sourceId === null ? [] : [sourceFilter(sourceId)])].join(' '));
}

function sourceFilter(sourceId: string): string {
  const sources = [...useProjectStore.getState().view?.sources.values() ?? []];
  const title = sources.find(({ id }) => id === sourceId)?.citation.title ?? '';
  const same = sources.filter(({ citation, file }) => [citation.title, file.name].some((name) => name.toLowerCase().includes(title.toLowerCase())));
  return writeFilter('source', title === '' || title.includes('"') || same.length > 1 ? sourceId : title);
}
