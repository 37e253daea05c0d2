import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { SourceDocument } from '../../../core/model/document.ts';
import { placeKey, type Place } from '../../../core/model/place.ts';
import type { Source } from '../../../core/model/source.ts';
import type { PagesView } from '../../../core/pages/pages-view.ts';
import { useHalf } from '../../state/half.ts';
import { revealIn } from '../../state/places.ts';
import { ReadingSurface } from '../reader/surface.ts';
import { drawnAhead, takeDrawn } from './open-ahead.ts';
import { PageLayouts } from './page-layouts.ts';
import { PageLinks, type Destination } from './page-links.ts';
import { PagePictures } from './page-pictures.ts';
import { PagesOnPage } from './pages-on-page.ts';
import type { PdfFile, PdfProblem } from './pdf-file.ts';
import { offerPages, usePdfStore, viewLeft, type PagesReader } from './pdf-store.ts';
import { usePdfFile } from './use-pdf-file.ts';
import { useWheelZoom } from './use-wheel-zoom.ts';

/** The pages of one version of a source, and the place of the window that shows them. */
export interface PagesSubject extends Pick<Source, 'version' | 'file'> {
  readonly sourceId: string;
  readonly document: SourceDocument;
  readonly place: Place;
}

/** Pages in the window, before anything is laid over them. */
export interface Pages {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly root: RefObject<HTMLDivElement | null>;
  /** Null before the first layout. */
  readonly paged: PagesOnPage | null;
  /** Makes what paints marks over them. */
  readonly openSurface: () => ReadingSurface;
}

/** Pages as they are looked at, with what acts on them. */
export interface ShownPages {
  readonly file: PdfFile | null;
  readonly problem: PdfProblem | null;
  readonly givePassword: (password: string) => void;
  readonly pictures: PagePictures | null;
  readonly view: PagesView;
  /** The page in view, from 0, and the zoom at which it is shown. */
  readonly page: number;
  readonly zoom: number;
  /** The field for the number of a page. */
  readonly field: RefObject<HTMLInputElement | null>;
  readonly controls: PagesReader | null;
  readonly go: (destination: Destination) => void;
}

/** CSS pixels of the desk above a page that is gone to. */
const above = 8;

const keyIn = (half: string, place: Place): string => `${half} ${placeKey(place)}`;

/** Puts the pages of a source into the window. */
export function usePages({ sourceId, version, document, place }: PagesSubject): Pages {
  const scroller = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const present = useRef<PagesOnPage>(null);
  const [paged, setPaged] = useState<PagesOnPage | null>(null);
  const key = keyIn(useHalf(), place);
  useLayoutEffect(() => {
    const made = new PagesOnPage(root.current!, scroller.current!, document, new PageLayouts(sourceId, version, document.pages?.length ?? 0), drawnAhead(sourceId, version)?.canvas);
    made.arrange(usePdfStore.getState().views.get(key) ?? viewLeft(sourceId));
    present.current = made;
    setPaged(made);
    return () => {
      made.dispose();
      present.current = null;
      setPaged(null);
    };
  }, [sourceId, version, document, key]);
  const openSurface = useCallback(() => new ReadingSurface(scroller.current!, present.current!), []);
  return { scroller, root, paged, openSurface };
}

/** Draws pages, follows how they are looked at, and puts them at hand for bars and keys. `startArea` lets an area of them be marked; null where nothing can be. */
export function useShownPages(subject: PagesSubject, { paged, scroller }: Pages, surface: ReadingSurface | null, startArea: (() => void) | null): ShownPages {
  const { sourceId, version, document, place, file: { size } } = subject;
  const half = useHalf();
  const key = keyIn(half, place);
  const field = useRef<HTMLInputElement>(null);
  const left = useMemo(() => viewLeft(sourceId), [sourceId]);
  const view = usePdfStore(({ views }) => views.get(key)) ?? left;
  const { file, problem, givePassword } = usePdfFile({ sourceId, version, size });
  const [page, setPage] = useState(0);
  const [zoom, setZoom] = useState(1);

  const at = useWheelZoom(scroller, { key, sourceId }, paged);
  useLayoutEffect(() => {
    if (!paged) return;
    if (paged.view !== view) paged.arrange(view, at.take());
    const sizes = new ResizeObserver(() => paged.arrange(paged.view));
    sizes.observe(scroller.current!);
    return () => sizes.disconnect();
  }, [paged, view, at, scroller]);

  useLayoutEffect(() => {
    const look = (): void => {
      if (!paged) return;
      setPage(paged.pageInView);
      setZoom(paged.zoom);
    };
    look();
    return surface?.follow(look);
  }, [surface, paged]);

  const go = useCallback(async ({ page: to, y }: Destination) => {
    const layouts = paged?.layouts;
    await layouts?.when(to);
    const line = layouts?.get(to)?.runs.find(({ origin }) => y === null || origin[1] <= y);
    const start = line?.start ?? document.pages?.[to]?.start ?? 0;
    revealIn(place, { start, end: start + 1 });
  }, [paged, document, place]);

  const pictures = useMemo(() => {
    const tell = (number: number, words: string): void => paged?.showProblem(number, text('pdf.pageFailed', { page: number + 1, detail: words }));
    return file && paged ? new PagePictures(file, tell, takeDrawn(sourceId, version)) : null;
  }, [file, paged, sourceId, version]);
  useEffect(() => {
    if (!pictures || !paged || !file) return;
    paged.drawWith(pictures);
    const links = new PageLinks(paged, file, (destination) => void go(destination));
    return () => {
      links.dispose();
      pictures.dispose();
    };
  }, [pictures, paged, file, go]);

  const [controls, setControls] = useState<PagesReader | null>(null);
  useEffect(() => {
    if (!paged) return;
    const made: PagesReader = {
      key,
      sourceId,
      count: paged.pages.length,
      page: () => paged.pageInView,
      goTo: (number) => {
        const to = Math.min(Math.max(0, number), paged.pages.length - 1);
        scroller.current!.scrollTop = paged.arrangement.tops[to]! - above;
      },
      zoom: () => paged.zoom,
      askPage: () => field.current?.select(),
      startArea,
    };
    setControls(made);
    const withdraw = offerPages(half, made);
    return () => {
      withdraw();
      setControls(null);
    };
  }, [paged, key, half, sourceId, startArea, scroller]);

  return { file, problem, givePassword, pictures, view, page, zoom, field, controls, go: (destination) => void go(destination) };
}
