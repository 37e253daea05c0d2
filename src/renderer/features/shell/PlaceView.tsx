import { ChartColumn, ChartGantt, FileText, GitCompare, Grid3x3, ListChecks, NotebookText, Scale, ScrollText, Search, Table2, Waypoints, type LucideIcon } from 'lucide-react';
import { shorten } from '../../../core/commands/words.ts';
import { text } from '../../../core/messages/messages.ts';
import { sourceOf, type Place } from '../../../core/model/place.ts';
import { useProjectStore } from '../../state/project-store.ts';
import type { ProjectView } from '../../state/project-view.ts';
import { ClaimSign } from '../claims/verdict.tsx';
import { late } from '../../ui/late.tsx';
import { Reader } from '../reader/Reader.tsx';

const ChangesView = late(async () => (await import('../replace/ChangesView.tsx')).ChangesView);
const ClaimPage = late(async () => (await import('../claim-page/ClaimPage.tsx')).ClaimPage);
const ClaimsView = late(async () => (await import('../claim-table/ClaimsView.tsx')).ClaimsView);
const EvidenceMapView = late(async () => (await import('../evidence-map/EvidenceMapView.tsx')).EvidenceMapView);
const MatrixView = late(async () => (await import('../matrix/MatrixView.tsx')).MatrixView);
const NotesView = late(async () => (await import('../notes/NotesView.tsx')).NotesView);
const OverviewView = late(async () => (await import('../overview/OverviewView.tsx')).OverviewView);
const ReportView = late(async () => (await import('../reports/ReportView.tsx')).ReportView);
const ReviewView = late(async () => (await import('../replace/ReviewView.tsx')).ReviewView);
const SearchView = late(async () => (await import('../search/SearchView.tsx')).SearchView);
const TimelineView = late(async () => (await import('../timeline/TimelineView.tsx')).TimelineView);
const VersionReader = late(async () => (await import('../replace/VersionReader.tsx')).VersionReader);

/** What a tab shows. Each feature has its line here. Only what most starts show is loaded with the window; the rest is late. */
export function PlaceView({ place }: { readonly place: Place }): React.JSX.Element | null {
  switch (place.kind) {
    case 'source': return place.version === null ? <Reader sourceId={place.sourceId} /> : <VersionReader sourceId={place.sourceId} version={place.version} />;
    case 'changes': return <ChangesView sourceId={place.sourceId} from={place.from} to={place.to} />;
    case 'review': return <ReviewView sourceId={place.sourceId} />;
    case 'claim': return <ClaimPage claimId={place.claimId} />;
    case 'report': return <ReportView reportId={place.reportId} />;
    case 'timeline': return <TimelineView />;
    case 'matrix': return <MatrixView />;
    case 'evidenceMap': return <EvidenceMapView />;
    case 'overview': return <OverviewView />;
    case 'search': return <SearchView />;
    case 'notes': return <NotesView />;
    case 'claims': return <ClaimsView />;
  }
}

const icons: Readonly<Record<Place['kind'], LucideIcon>> = {
  source: FileText,
  changes: GitCompare,
  review: ListChecks,
  claim: Scale,
  report: ScrollText,
  timeline: ChartGantt,
  matrix: Grid3x3,
  evidenceMap: Waypoints,
  overview: ChartColumn,
  search: Search,
  notes: NotebookText,
  claims: Table2,
};

/** The sign of a place: of a claim that of its verdict, of others that of their kind. */
export const PlaceIcon = ({ place }: { readonly place: Place }): React.JSX.Element => {
  if (place.kind === 'claim') return <ClaimSign claimId={place.claimId} />;
  const Icon = icons[place.kind];
  return <Icon aria-hidden />;
};

/** Returns the title of a place, for its tab. */
export function placeTitle(place: Place, view: ProjectView | null): string {
  const title = view?.sources.get(sourceOf(place) ?? '')?.citation.title ?? '';
  switch (place.kind) {
    case 'source': return place.version === null ? title : text('place.version', { title, version: place.version });
    case 'changes': return text('place.changes', { title });
    case 'review': return text('place.review', { title });
    case 'claim': return shorten(view?.claims.get(place.claimId)?.statement ?? '', longestTitle);
    case 'report': return view?.reports.get(place.reportId)?.title ?? '';
    case 'timeline': return text('place.timeline');
    case 'matrix': return text('place.matrix');
    case 'evidenceMap': return text('place.evidenceMap');
    case 'overview': return text('place.overview');
    case 'search': return text('place.search');
    case 'notes': return text('place.notes');
    case 'claims': return text('place.claims');
  }
}

const longestTitle = 200;

/** As {@link placeTitle}, following what the place is about. */
export const usePlaceTitle = (place: Place): string => useProjectStore(({ view }) => placeTitle(place, view));
