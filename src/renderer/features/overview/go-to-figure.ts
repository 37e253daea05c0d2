import type { OpenClaimWork } from '../../../core/analysis/overview.ts';
import { verdictOf, type Scale } from '../../../core/model/verdict.ts';
import { writeFilter } from '../../../core/search/edit-query.ts';
import { openPlace } from '../../state/places.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { setQuery } from '../claim-table/claim-table-store.ts';
import { openSavedSearch } from '../search/open-search.ts';
import type { ListedFigure } from './overview-store.ts';

/** Opens the search with a query, within a source if one is given: by its title, or its id where others have the title too. */
export function searchIn(query: string, sourceId: string | null): void {
  openSavedSearch([query, ...(sourceId === null ? [] : [sourceFilter(sourceId)])].join(' '));
}

const openWorkQueries: Readonly<Record<OpenClaimWork, string>> = { unweighed: 'verdict:open', noEvidence: '-has:evidence', notDone: '-status:done', hinted: 'has:hint' };

/** Opens the table of claims with those that a figure counts. */
export function openInTable(listed: ListedFigure, scale: Scale, sourceId: string | null): void {
  const query = listed.kind === 'verdict' ? writeFilter('verdict', verdictOf(scale, listed.verdict).name) : listed.kind === 'open' ? openWorkQueries[listed.work] : '';
  setQuery([query, ...(sourceId === null ? [] : [sourceFilter(sourceId)])].filter((part) => part !== '').join(' '));
  openPlace({ kind: 'claims' });
}

function sourceFilter(sourceId: string): string {
  const sources = [...useProjectStore.getState().view?.sources.values() ?? []];
  const title = sources.find(({ id }) => id === sourceId)?.citation.title ?? '';
  const same = sources.filter(({ citation, file }) => [citation.title, file.name].some((name) => name.toLowerCase().includes(title.toLowerCase())));
  return writeFilter('source', title === '' || title.includes('"') || same.length > 1 ? sourceId : title);
}
