import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { Source } from '../../../core/model/source.ts';
import { titleHeading } from '../../../core/queries/title-heading.ts';
import type { LoadedSource } from '../../state/project-view.ts';
import { DocumentView } from '../../editor/document/DocumentView.tsx';
import { useProjectStore } from '../../state/project-store.ts';
import { copySelection } from './actions.ts';
import { handleKey } from './keyboard.ts';
import { ReaderHeader } from './ReaderHeader.tsx';
import { ReadingCursor } from './reading-cursor.ts';
import styles from './reader.module.css';
import { SelectionToolbar } from './SelectionToolbar.tsx';
import type { ReadingSurface } from './surface.ts';
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
  const root = useRef<HTMLDivElement>(null);
  const caret = useRef<HTMLDivElement>(null);
  const surface = useReadingSurface(source.id, loaded, scroller, root);
  const { settled, onPointerDown, readNow } = useReaderSelection(source.id, surface);
  const { hint, onClick, onPointerMove, onPointerLeave } = useOverlapHint(source.id, surface);
  const [picking, setPicking] = useState(false);
  const openTagPicker = useCallback(() => setPicking(true), []);
  const closeTagPicker = useCallback(() => {
    setPicking(false);
    root.current?.focus({ preventScroll: true });
  }, []);

  useEffect(() => {
    // The text has the keys at once, unless the user is doing something else.
    if (surface && document.activeElement === document.body) root.current?.focus({ preventScroll: true });
  }, [surface]);

  useLayoutEffect(() => {
    if (!surface || !caret.current) return;
    const cursor = new ReadingCursor(surface, caret.current);
    return () => cursor.dispose();
  }, [surface]);

  return (
    <section className={styles.reader} aria-label={source.citation.title} onKeyDownCapture={readNow} onKeyDown={(event) => onKey(event, source.id, surface, openTagPicker)}>
      <div ref={scroller} className={styles.scroller}>
        <div className={styles.page}>
          <ReaderHeader source={source} highlights={loaded.highlights.size} titled={titleHeading(loaded.document, source.citation.title) !== null} />
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
            <DocumentView document={loaded.document} label={text('reader.document', { title: source.citation.title })} rootRef={root} />
          </div>
          <div ref={caret} className={styles.caret} aria-hidden="true" />
        </div>
        {surface && <SelectionToolbar sourceId={source.id} surface={surface} settled={settled} picking={picking} openTagPicker={openTagPicker} closeTagPicker={closeTagPicker} />}
      </div>
      {hint !== null && <div className={styles.hint} role="status">{hint}</div>}
    </section>
  );
}

function onKey(event: React.KeyboardEvent, sourceId: string, surface: ReadingSurface | null, openTagPicker: () => void): void {
  const { view } = useProjectStore.getState();
  if (!view) return;
  if (handleKey(event.nativeEvent, { sourceId, tags: view.tags, readOnly: view.readOnly, surface, openTagPicker })) event.preventDefault();
}
