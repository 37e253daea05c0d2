import { useMemo } from 'react';
import { focusedHalf, placeIn } from '../../../core/panes/panes.ts';
import type { Claim } from '../../../core/model/claim.ts';
import type { Report } from '../../../core/model/report.ts';
import type { Source } from '../../../core/model/source.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { usePlaces } from '../../state/places.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { useClaimTableStore } from '../claim-table/claim-table-store.ts';
import { useClaimRows } from '../claim-table/use-claim-rows.ts';
import { lastReport } from '../reports/last-report.ts';
import { useSearchStore } from '../search/search-store.ts';
import type { ExportRoom } from './export-choice.ts';

const noSources: ReadonlyMap<string, Source> = new Map();
const noTags: ReadonlyMap<string, Tag> = new Map();
const noClaims: ReadonlyMap<string, Claim> = new Map();
const noReports: ReadonlyMap<string, Report> = new Map();

/** What there is to export: sources, tags, the claims as the table has them, and reports. */
export function useExportRoom(): ExportRoom {
  const activeSourceId = useUiStore((state) => state.activeSourceId);
  const sources = useProjectStore(({ view }) => view?.sources ?? noSources);
  const tags = useProjectStore(({ view }) => view?.tags ?? noTags);
  const claims = useProjectStore(({ view }) => view?.claims ?? noClaims);
  const reports = useProjectStore(({ view }) => view?.reports ?? noReports);
  const activeReportId = usePlaces(({ panes }) => {
    const place = placeIn(focusedHalf(panes));
    return place?.kind === 'report' ? place.reportId : null;
  });
  const filtered = useClaimTableStore(({ table }) => table.query.trim() !== '');
  const selected = useClaimTableStore((state) => state.selected);
  const search = useSearchStore(({ written, parsed }) => (parsed.ok && written.trim() !== '' ? written.trim() : null));
  const { shown } = useClaimRows();
  return useMemo(() => {
    const shownIds = shown.map(({ claim }) => claim.id);
    return {
      activeSourceId: activeSourceId !== null && sources.has(activeSourceId) ? activeSourceId : null,
      sourceIds: [...sources.keys()], tagIds: [...tags.keys()], search, claimCount: claims.size,
      shownClaimIds: filtered ? shownIds : null,
      selectedClaimIds: shownIds.filter((id) => selected.has(id)),
      reportIds: [...reports.values()].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)).map(({ id }) => id),
      activeReportId: activeReportId !== null && reports.has(activeReportId) ? activeReportId : null,
      lastReportId: lastReport(),
    };
  }, [activeSourceId, sources, tags, search, claims, filtered, selected, shown, reports, activeReportId]);
}
