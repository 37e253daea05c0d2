import { create } from 'zustand';
import { nextZoom, usualView, withinZoom, type PagesView, type Turn } from '../../../core/pages/pages-view.ts';
import type { HalfId } from '../../../core/panes/panes.ts';
import { usePlaces } from '../../state/places.ts';

/** What stands beside the pages. */
export type Strip = 'pages' | 'outline';

/** A reader of pages in a half of the middle pane, for what acts on it from outside. */
export interface PagesReader {
  /** Key of the place that it shows. */
  readonly key: string;
  readonly count: number;
  /** Returns the page in view, from 0. */
  readonly page: () => number;
  readonly goTo: (page: number) => void;
  /** Returns the zoom at which pages are shown. */
  readonly zoom: () => number;
  /** Gives the field for the page's number the keys. */
  readonly askPage: () => void;
  readonly startArea: () => void;
}

interface PdfStore {
  readonly readers: ReadonlyMap<HalfId, PagesReader>;
  /** How the pages of each place are looked at, for as long as the window is open. */
  readonly views: ReadonlyMap<string, PagesView>;
  readonly strip: Strip | null;
}

export const usePdfStore = create<PdfStore>(() => ({ readers: new Map(), views: new Map(), strip: null }));

const { getState, setState } = usePdfStore;

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

/** Returns how the pages of a place are looked at. */
export const viewOf = (key: string): PagesView => getState().views.get(key) ?? usualView;

/** Looks at the pages of a place in another way. */
export const changeView = (key: string, change: Partial<PagesView>): void =>
  setState(({ views }) => ({ views: new Map(views).set(key, { ...viewOf(key), ...change }) }));

export const setZoom = (key: string, zoom: PagesView['zoom']): void => changeView(key, { zoom: typeof zoom === 'number' ? withinZoom(zoom) : zoom });

/** Zooms one step in (1) or out (-1). */
export const stepZoom = ({ key, zoom }: PagesReader, way: 1 | -1): void => setZoom(key, nextZoom(zoom(), way));

/** Turns all pages a quarter to the right (1) or left (-1). */
export const turnPages = (key: string, way: 1 | -1): void => changeView(key, { turn: ((viewOf(key).turn + way * 90 + 360) % 360) as Turn });

/** Shows one page, or two side by side. */
export const toggleTwoUp = (key: string): void => changeView(key, { twoUp: !viewOf(key).twoUp });

/** Shows or folds what stands beside the pages. */
export const toggleStrip = (strip: Strip): void => setState((state) => ({ strip: state.strip === strip ? null : strip }));
