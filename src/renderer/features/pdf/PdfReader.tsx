import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { text, textOf } from '../../../core/messages/messages.ts';
import { objectReplacement } from '../../../core/model/page-layout.ts';
import { placeKey, sourcePlace } from '../../../core/model/place.ts';
import type { Source } from '../../../core/model/source.ts';
import { useHalf } from '../../state/half.ts';
import { useProjectStore } from '../../state/project-store.ts';
import type { LoadedSource } from '../../state/project-view.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { revealIn } from '../../state/places.ts';
import { FindBar } from '../search/FindBar.tsx';
import { RangeHandles } from '../reader/RangeHandles.tsx';
import reader from '../reader/reader.module.css';
import { SelectionToolbar } from '../reader/SelectionToolbar.tsx';
import { ReadingSurface } from '../reader/surface.ts';
import { useReading } from '../reader/use-reading.ts';
import { useReadingSurface } from '../reader/use-reading-surface.ts';
import { AreaLayer } from './area-layer.ts';
import { markArea } from './mark-area.ts';
import { takeDrawn } from './open-ahead.ts';
import { PageLayouts } from './page-layouts.ts';
import { PageLinks, type Destination } from './page-links.ts';
import { PagePictures } from './page-pictures.ts';
import { PagesOnPage } from './pages-on-page.ts';
import { PasswordForm } from './PasswordForm.tsx';
import { PdfBar } from './PdfBar.tsx';
import { PdfStrip } from './PdfStrip.tsx';
import { offerPages, usePdfStore, viewLeft, type PagesReader } from './pdf-store.ts';
import { PointerSelection } from './pointer-selection.ts';
import { useCrops } from './use-crops.ts';
import { usePdfFile } from './use-pdf-file.ts';
import { useWheelZoom } from './use-wheel-zoom.ts';
import styles from './PdfReader.module.css';
import pages from './pages.module.css';
import './words.ts';

interface PdfReaderProps {
  readonly source: Source;
  readonly loaded: LoadedSource;
}

/** A source read on its own pages, with everything that can be done on a text. */
export function PdfReader({ source, loaded }: PdfReaderProps): React.JSX.Element {
  const scroller = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const caret = useRef<HTMLDivElement>(null);
  const pageField = useRef<HTMLInputElement>(null);
  const [paged, setPaged] = useState<PagesOnPage | null>(null);
  const present = useRef<PagesOnPage>(null);
  const half = useHalf();
  const key = `${half} ${placeKey(sourcePlace(source.id))}`;
  const left = useMemo(() => viewLeft(source.id), [source.id]);
  const view = usePdfStore(({ views }) => views.get(key)) ?? left;
  const strip = usePdfStore((state) => state.strip);
  const { file, problem, givePassword } = usePdfFile(source);
  const [page, setPage] = useState(0);
  const [zoom, setZoom] = useState(1);
  const [drawing, setDrawing] = useState(false);
  const { document } = loaded;

  useLayoutEffect(() => {
    const layouts = new PageLayouts(source.id, source.version, document.pages?.length ?? 0);
    const made = new PagesOnPage(root.current!, scroller.current!, document, layouts);
    made.arrange(usePdfStore.getState().views.get(key) ?? viewLeft(source.id));
    present.current = made;
    setPaged(made);
    return () => {
      made.dispose();
      present.current = null;
      setPaged(null);
    };
  }, [source.id, source.version, document, key]);

  const open = useCallback(() => new ReadingSurface(scroller.current!, present.current!), []);
  const surface = useReadingSurface(source.id, loaded, open);
  const { readNow, handlers, hint, focused, focusText, toolbar } = useReading(source.id, loaded, surface, caret);
  const at = useWheelZoom(scroller, { key, sourceId: source.id }, paged);

  useLayoutEffect(() => {
    if (!paged) return;
    if (paged.view !== view) paged.arrange(view, at.take());
    const sizes = new ResizeObserver(() => paged.arrange(paged.view));
    sizes.observe(scroller.current!);
    return () => sizes.disconnect();
  }, [paged, view, at]);

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
    const layouts = present.current?.layouts;
    await layouts?.when(to);
    const line = layouts?.get(to)?.runs.find(({ origin }) => y === null || origin[1] <= y);
    const start = line?.start ?? document.pages?.[to]?.start ?? 0;
    revealIn(sourcePlace(source.id), { start, end: start + 1 });
  }, [source.id, document]);

  const areas = useRef<AreaLayer>(null);
  useLayoutEffect(() => {
    if (!paged) return;
    const selection = new PointerSelection(paged, loaded.units);
    const layer = new AreaLayer(source.id, paged, (area) => void markArea(source.id, area, paged.pages[area.page]!, paged.layouts.get(area.page), document.text));
    areas.current = layer;
    return () => {
      areas.current = null;
      selection.dispose();
      layer.dispose();
    };
  }, [paged, loaded.units, source.id, document.text]);

  const tags = useProjectStore((state) => state.view?.tags);
  const selected = useUiStore((state) => (state.selected?.sourceId === source.id ? state.selected.id : null));
  const { highlights } = loaded;
  useLayoutEffect(() => {
    if (tags) areas.current?.show({ highlights, tags }, selected);
  }, [paged, highlights, tags, selected]);

  const pictures = useMemo(() => (file && paged ? new PagePictures(file, (number, words) => paged.showProblem(number, text('pdf.pageFailed', { page: number + 1, detail: words })), takeDrawn(source)) : null), [file, paged, source]);
  useEffect(() => {
    if (!pictures || !paged || !file) return;
    paged.drawWith(pictures);
    const links = new PageLinks(paged, file, (destination) => void go(destination));
    return () => {
      links.dispose();
      pictures.dispose();
    };
  }, [pictures, paged, file, go]);
  useCrops(source.id, file);

  const startArea = useCallback(() => {
    setDrawing(true);
    areas.current?.start(() => setDrawing(false));
  }, []);
  const [controls, setControls] = useState<PagesReader | null>(null);
  useEffect(() => {
    if (!paged) return;
    const made: PagesReader = {
      key,
      sourceId: source.id,
      count: paged.pages.length,
      page: () => paged.pageInView,
      goTo: (number) => {
        const to = Math.min(Math.max(0, number), paged.pages.length - 1);
        scroller.current!.scrollTop = paged.arrangement.tops[to]! - 8;
      },
      zoom: () => paged.zoom,
      askPage: () => pageField.current?.select(),
      startArea,
    };
    setControls(made);
    const withdraw = offerPages(half, made);
    return () => {
      withdraw();
      setControls(null);
    };
  }, [paged, key, half, source.id, startArea]);

  const scanned = document.pages?.[page] !== undefined && document.text.slice(document.pages[page].start, document.pages[page].end) === objectReplacement;
  return (
    <section className={styles.reader} aria-label={source.citation.title} data-keys="reading" onKeyDownCapture={readNow}>
      {controls && document.pages && (
        <PdfBar
          reader={controls} view={view} zoom={zoom} page={page} pages={document.pages} scanned={scanned} drawing={drawing} field={pageField} onLeave={focusText}
        />
      )}
      <div className={styles.body}>
        {strip !== null && controls && document.pages && <PdfStrip kind={strip} file={file} pictures={pictures} pages={document.pages} page={page} onPage={controls.goTo} onGo={(destination) => void go(destination)} />}
        <div className={styles.desk}>
          <div ref={scroller} className={pages.scroller}>
            <div className={pages.whole} {...handlers}>
              <div
                ref={root} className={pages.root} role="document" tabIndex={0} data-theme="light" data-paper=""
                aria-label={text('reader.document', { title: source.citation.title })}
              />
              <div ref={caret} className={pages.caret} aria-hidden="true" />
              {surface && focused && <RangeHandles sourceId={source.id} surface={surface} units={loaded.units} />}
            </div>
            {surface && <SelectionToolbar sourceId={source.id} surface={surface} {...toolbar} />}
          </div>
          {problem?.kind === 'password' && <PasswordForm title={source.citation.title} wrong={problem.wrong} onPassword={givePassword} />}
          {problem?.kind === 'failed' && <p className={styles.failed} role="alert">{textOf(problem.problem)}</p>}
        </div>
      </div>
      <FindBar sourceId={source.id} onClose={focusText} />
      {hint !== null && <div className={reader.hint} role="status">{hint}</div>}
    </section>
  );
}
