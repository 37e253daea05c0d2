import { openPlace } from '../../state/places.ts';
import { requestField, setQuery } from './search-store.ts';

/** Opens the search and puts the keys into its field. */
export function openSearch(): void {
  openPlace({ kind: 'search' });
  requestField();
}

/** Opens the search with this query. */
export function openSavedSearch(query: string): void {
  openPlace({ kind: 'search' });
  setQuery(query);
}
