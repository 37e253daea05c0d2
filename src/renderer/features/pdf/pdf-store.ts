import { create } from 'zustand';
import { nextZoom, usualView, withinZoom, type PagesView, type Turn } from '../../../core/pages/pages-view.ts';
import type { HalfId } from '../../../core/panes/panes.ts';
import { mostPageViews } from '../../../core/model/project-memory.ts';
import { remember, remembered } from '../../state/memory.ts';
import { usePlaces } from '../../state/places.ts';
import { useProjectStore } from '../../state/project-store.ts';

/** What stands beside the pages. */
export type Strip = 'pages' | 'outline';

/** A reader of pages in a half of the middle pane, for what acts on it from outside. */
export interface PagesReader {
  /** Key of the place that it shows, and the source of that. */
  readonly key: string;
  readonly sourceId: string;
  readonly count: number;
  /** Returns the page in view, from 0. */
  readonly page: () => number;
  readonly goTo: (page: number) => void;
  /** Returns the zoom at which pages are shown. */
  readonly zoom: () => number;
  /** Gives the field for the page's number the keys. */
  readonly askPage: () => void;
  /** Lets an area be marked; null where nothing can be. */
  readonly startArea: (() => void) | null;
}

interface PdfStore {
  readonly readers: ReadonlyMap<HalfId, PagesReader>;
  /** How the pages of each place are looked at, where that was changed since the window opened. */
  readonly views: ReadonlyMap<string, PagesView>;
  readonly strip: Strip | null;
}

export const usePdfStore = create<PdfStore>(() => ({ readers: new Map(), views: new Map(), strip: remembered().pageStrip }));

const { getState, setState } = usePdfStore;

useProjectStore.subscribe(({ view }, before) => {
  if (view?.folder !== before.view?.folder) setState({ views: new Map(), strip: remembered().pageStrip });
});

/** Puts a reader at hand for the actions. Returns a function that takes it back. */
export function offerPages(half: HalfId, reader: PagesReader): () => void {
  setState(({ readers }) => ({ readers: new Map(readers).set(half, reader) }));
  return () => setState(({ readers }) => {
    const left = new Map(readers);
    if (left.get(half) === reader) left.delete(half);
    return { readers: left };
  });
}

/** Returns the pages in the half with the focus; null when that shows something else. */
export const presentPages = (): PagesReader | null => getState().readers.get(usePlaces.getState().panes.focused) ?? null;

/** Returns how the pages of a source were left, at this or an earlier start. */
export function viewLeft(sourceId: string): PagesView {
  const left = remembered().pageViews.find((view) => view.sourceId === sourceId);
  return left ? { zoom: left.zoom, turn: left.turn, twoUp: left.twoUp } : usualView;
}

type Place = Pick<PagesReader, 'key' | 'sourceId'>;

/** Returns how the pages of a place are looked at. */
const viewOf = ({ key, sourceId }: Place): PagesView => getState().views.get(key) ?? viewLeft(sourceId);

/** Looks at the pages of a place in another way, and of the source at later starts. */
export function changeView(place: Place, change: Partial<PagesView>): void {
  const view = { ...viewOf(place), ...change };
  setState(({ views }) => ({ views: new Map(views).set(place.key, view) }));
  const { sourceId } = place;
  remember({ pageViews: [...remembered().pageViews.filter((each) => each.sourceId !== sourceId), { sourceId, ...view }].slice(-mostPageViews) });
}

export const setZoom = (place: Place, zoom: PagesView['zoom']): void => changeView(place, { zoom: typeof zoom === 'number' ? withinZoom(zoom) : zoom });

/** Zooms one step in (1) or out (-1). */
export const stepZoom = (reader: PagesReader, way: 1 | -1): void => setZoom(reader, nextZoom(reader.zoom(), way));

/** Turns all pages a quarter to the right (1) or left (-1). */
export const turnPages = (place: Place, way: 1 | -1): void => changeView(place, { turn: ((viewOf(place).turn + way * 90 + 360) % 360) as Turn });

/** Shows one page, or two side by side. */
export const toggleTwoUp = (place: Place): void => changeView(place, { twoUp: !viewOf(place).twoUp });

/** Shows or folds what stands beside the pages. */
export function toggleStrip(strip: Strip): void {
  const next = getState().strip === strip ? null : strip;
  setState({ strip: next });
  remember({ pageStrip: next });
}
