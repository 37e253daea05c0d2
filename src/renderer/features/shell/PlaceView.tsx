import { ChartGantt, FileText, GitCompare, ListChecks, NotebookText, Search, type LucideIcon } from 'lucide-react';
import { text } from '../../../core/messages/messages.ts';
import type { Place } from '../../../core/model/place.ts';
import { sourceOf } from '../../../core/model/place.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { NotesView } from '../notes/NotesView.tsx';
import { Reader } from '../reader/Reader.tsx';
import { ChangesView } from '../replace/ChangesView.tsx';
import { ReviewView } from '../replace/ReviewView.tsx';
import { SearchView } from '../search/SearchView.tsx';
import { VersionReader } from '../replace/VersionReader.tsx';
import { TimelineView } from '../timeline/TimelineView.tsx';

/** What a tab shows. Each feature has its line here. */
export function PlaceView({ place }: { readonly place: Place }): React.JSX.Element | null {
  switch (place.kind) {
    case 'source': return place.version === null ? <Reader sourceId={place.sourceId} /> : <VersionReader sourceId={place.sourceId} version={place.version} />;
    case 'changes': return <ChangesView sourceId={place.sourceId} from={place.from} to={place.to} />;
    case 'review': return <ReviewView sourceId={place.sourceId} />;
    case 'timeline': return <TimelineView />;
    case 'search': return <SearchView />;
    case 'notes': return <NotesView />;
  }
}

const icons: Readonly<Record<Place['kind'], LucideIcon>> = {
  source: FileText,
  changes: GitCompare,
  review: ListChecks,
  timeline: ChartGantt,
  search: Search,
  notes: NotebookText,
};

/** The sign of a kind of place. */
export const PlaceIcon = ({ place }: { readonly place: Place }): React.JSX.Element => {
  const Icon = icons[place.kind];
  return <Icon aria-hidden />;
};

/** Returns the title of a place, for its tab; `sourceTitle` is that of the source it is about. */
export function placeTitle(place: Place, sourceTitle: string): string {
  switch (place.kind) {
    case 'source': return place.version === null ? sourceTitle : text('place.version', { title: sourceTitle, version: place.version });
    case 'changes': return text('place.changes', { title: sourceTitle });
    case 'review': return text('place.review', { title: sourceTitle });
    case 'timeline': return text('place.timeline');
    case 'search': return text('place.search');
    case 'notes': return text('place.notes');
  }
}

/** As {@link placeTitle}, following the source's title. */
export function usePlaceTitle(place: Place): string {
  const sourceTitle = useProjectStore(({ view }) => view?.sources.get(sourceOf(place) ?? '')?.citation.title ?? '');
  return placeTitle(place, sourceTitle);
}
