import { useSearchStore } from '../search/search-store.ts';
import { draftReport } from './report-actions.ts';

const found = () => {
  const { results, leftOut } = useSearchStore.getState();
  return results && { query: results.query, leftOut: { sources: [...leftOut.sources], results: [...leftOut.results] } };
};

/** Makes a report of the passages that the search found, without those that were left out. */
export function reportFound(): void {
  const search = found();
  if (search) void draftReport('readingNotes', { search, about: search.query.trim().slice(0, 300) });
}

/** Makes a fact-check of the claims that the search found. */
export function checkFound(): void {
  const search = found();
  if (search) void draftReport('factCheck', { search });
}
