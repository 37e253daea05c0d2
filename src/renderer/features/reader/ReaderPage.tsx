import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { Source } from '../../../core/model/source.ts';
import { titleHeading } from '../../../core/queries/title-heading.ts';
import type { LoadedSource } from '../../state/project-view.ts';
import type { DocumentPage } from '../../editor/document/document-page.ts';
import { DocumentView } from '../../editor/document/DocumentView.tsx';
import { setTagging, useUiStore } from '../../state/ui-store.ts';
import { useHalf } from '../../state/half.ts';
import { usePlaces } from '../../state/places.ts';
import { areKeysFree } from '../../state/use-keys-on-arrival.ts';
import { copySelection } from './actions.ts';
import { leaveHighlight } from './cursor-actions.ts';
import { offerCursor } from './cursor-store.ts';
import { RangeHandles } from './RangeHandles.tsx';
import { FindBar } from '../search/FindBar.tsx';
import { usePaintedHits } from '../search/use-painted-hits.ts';
import { ReaderHeader } from './ReaderHeader.tsx';
import { ReadingCursor } from './reading-cursor.ts';
import styles from './reader.module.css';
import { SelectionToolbar } from './SelectionToolbar.tsx';
import { usePictures } from './use-pictures.ts';
import { useOverlapHint } from './use-overlap-hint.ts';
import { useReaderSelection } from './use-reader-selection.ts';
import { useReadingSurface } from './use-reading-surface.ts';

interface ReaderPageProps {
  readonly source: Source;
  readonly loaded: LoadedSource;
}

/** One source as a page, with everything that can be done on it. */
export function ReaderPage({ source, loaded }: ReaderPageProps): React.JSX.Element {
  const scroller = useRef<HTMLDivElement>(null);
  const page = useRef<DocumentPage>(null);
  const caret = useRef<HTMLDivElement>(null);
  const loadPicture = usePictures(source.id, source.version);
  const surface = useReadingSurface(source.id, loaded, scroller, page);
  usePaintedHits(source.id, surface);
  const { settled, onPointerDown, readNow } = useReaderSelection(source.id, surface);
  const { hint, onClick, onPointerMove, onPointerLeave } = useOverlapHint(source.id, surface);
  const half = useHalf();
  const focused = usePlaces(({ panes }) => panes.focused === half);
  const picking = useUiStore(({ tagging }) => tagging === 'text') && focused;
  const openTagPicker = useCallback(() => setTagging('text'), []);
  const closeTagPicker = useCallback(() => {
    setTagging(null);
    page.current?.root.focus({ preventScroll: true });
  }, []);

  const focusText = useCallback(() => page.current?.root.focus({ preventScroll: true }), []);

  useEffect(() => {
    // The text has the keys at once, unless the user is doing something else or reads in the other half.
    if (surface && areKeysFree(half)) page.current?.root.focus({ preventScroll: true });
  }, [surface, half]);

  useLayoutEffect(() => {
    if (!surface || !caret.current) return;
    const cursor = new ReadingCursor({ sourceId: source.id, surface, units: loaded.units, line: caret.current, onMoved: leaveHighlight });
    const withdraw = offerCursor(half, cursor);
    return () => {
      withdraw();
      cursor.dispose();
    };
  }, [half, surface, source.id, loaded.units]);

  return (
    <section className={styles.reader} aria-label={source.citation.title} data-keys="reading" onKeyDownCapture={readNow}>
      <div ref={scroller} className={styles.scroller}>
        <div className={styles.page}>
          <ReaderHeader source={source} highlights={loaded.highlights.placed.size} titled={titleHeading(loaded.document, source.citation.title) !== null} />
          <div
            className={styles.text}
            onPointerDown={onPointerDown}
            onPointerMove={onPointerMove}
            onPointerLeave={onPointerLeave}
            onClickCapture={readNow}
            onClick={onClick}
            onCopy={(event) => {
              event.preventDefault();
              copySelection();
            }}
          >
            <DocumentView document={loaded.document} label={text('reader.document', { title: source.citation.title })} pageRef={page} loadPicture={loadPicture} />
          </div>
          <div ref={caret} className={styles.caret} aria-hidden="true" />
          {surface && focused && <RangeHandles sourceId={source.id} surface={surface} units={loaded.units} />}
        </div>
        {surface && <SelectionToolbar sourceId={source.id} surface={surface} settled={settled} picking={picking} openTagPicker={openTagPicker} closeTagPicker={closeTagPicker} />}
      </div>
      <FindBar sourceId={source.id} onClose={focusText} />
      {hint !== null && <div className={styles.hint} role="status">{hint}</div>}
    </section>
  );
}
