import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { objectReplacement } from '../../../core/model/page-layout.ts';
import { sourcePlace } from '../../../core/model/place.ts';
import type { Source } from '../../../core/model/source.ts';
import { useProjectStore } from '../../state/project-store.ts';
import type { LoadedSource } from '../../state/project-view.ts';
import { selectHighlight, useUiStore } from '../../state/ui-store.ts';
import { FindBar } from '../search/FindBar.tsx';
import { RangeHandles } from '../reader/RangeHandles.tsx';
import reader from '../reader/reader.module.css';
import { SelectionToolbar } from '../reader/SelectionToolbar.tsx';
import { useReading } from '../reader/use-reading.ts';
import { useReadingSurface } from '../reader/use-reading-surface.ts';
import { AreaLayer } from './area-layer.ts';
import { markArea } from './mark-area.ts';
import { PagesFrame } from './PagesFrame.tsx';
import { PointerSelection } from './pointer-selection.ts';
import { useCrops } from './use-crops.ts';
import { usePages, useShownPages, type PagesSubject } from './use-pages.ts';
import styles from './PdfReader.module.css';
import pageStyles from './pages.module.css';

interface PdfReaderProps {
  readonly source: Source;
  readonly loaded: LoadedSource;
}

/** A source read on its own pages, with everything that can be done on a text. */
export function PdfReader({ source, loaded }: PdfReaderProps): React.JSX.Element {
  const caret = useRef<HTMLDivElement>(null);
  const { document } = loaded;
  const subject = useMemo((): PagesSubject => ({ sourceId: source.id, version: source.version, file: source.file, document, place: sourcePlace(source.id) }), [source.id, source.version, source.file, document]);
  const pages = usePages(subject);
  const { paged } = pages;
  const surface = useReadingSurface(source.id, loaded, pages.openSurface);
  const { readNow, handlers, hint, focused, focusText, toolbar } = useReading(source.id, loaded, surface, caret);
  const areas = useRef<AreaLayer>(null);
  const [drawing, setDrawing] = useState(false);
  const startArea = useCallback(() => {
    setDrawing(true);
    areas.current?.start(() => setDrawing(false));
  }, []);
  const shown = useShownPages(subject, pages, surface, startArea);

  useLayoutEffect(() => {
    if (!paged) return;
    const selection = new PointerSelection(paged, loaded.units);
    const layer = new AreaLayer(source.id, paged, (id) => selectHighlight({ sourceId: source.id, id }), (area) => void markArea(source.id, area, paged.pages[area.page]!, paged.layouts.get(area.page), document.text));
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
  useCrops(source.id, shown.file);

  const range = document.pages?.[shown.page];
  return (
    <section className={styles.reader} aria-label={source.citation.title} data-keys="reading" onKeyDownCapture={readNow}>
      <PagesFrame
        subject={subject} surface={surface} title={source.citation.title} label={text('reader.document', { title: source.citation.title })} pages={pages} shown={shown}
        scanned={range !== undefined && document.text.slice(range.start, range.end) === objectReplacement} drawing={drawing} onLeaveField={focusText} handlers={handlers}
        over={(
          <>
            <div ref={caret} className={pageStyles.caret} aria-hidden="true" />
            {surface && focused && <RangeHandles sourceId={source.id} surface={surface} units={loaded.units} />}
          </>
        )}
        before={surface && <SelectionToolbar sourceId={source.id} surface={surface} {...toolbar} />}
      />
      <FindBar sourceId={source.id} onClose={focusText} />
      {hint !== null && <div className={reader.hint} role="status">{hint}</div>}
    </section>
  );
}
