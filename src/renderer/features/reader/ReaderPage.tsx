import { useCallback, useMemo, useRef } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { Source } from '../../../core/model/source.ts';
import { sourcePlace } from '../../../core/model/place.ts';
import { contentsOf } from '../../../core/queries/contents.ts';
import { titleHeading } from '../../../core/queries/title-heading.ts';
import type { LoadedSource } from '../../state/project-view.ts';
import type { DocumentPage } from '../../editor/document/document-page.ts';
import { DocumentView } from '../../editor/document/DocumentView.tsx';
import { late } from '../../ui/late.tsx';
import { usePdfStore } from '../pdf/pdf-store.ts';
import { RangeHandles } from './RangeHandles.tsx';
import { FindBar } from '../search/FindBar.tsx';
import { ReaderHeader } from './ReaderHeader.tsx';
import styles from './reader.module.css';
import { SelectionToolbar } from './SelectionToolbar.tsx';
import { ReadingSurface } from './surface.ts';
import { textPage } from './text-page.ts';
import { usePictures } from './use-pictures.ts';
import { useReading } from './use-reading.ts';
import { useReadingSurface } from './use-reading-surface.ts';

const Contents = late(async () => (await import('./ContentsList.tsx')).Contents, { ahead: false });

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
  const open = useCallback(() => new ReadingSurface(scroller.current!, textPage(page.current!)), []);
  const surface = useReadingSurface(source.id, loaded, open);
  const { readNow, handlers, hint, focused, focusText, toolbar } = useReading(source.id, loaded, surface, caret);

  const place = useMemo(() => sourcePlace(source.id), [source.id]);
  const hasContents = contentsOf(loaded.document).length > 1;
  const withContents = usePdfStore(({ strip }) => strip === 'outline') && hasContents;

  return (
    <section className={styles.reader} aria-label={source.citation.title} data-keys="reading" data-contents={withContents || undefined} onKeyDownCapture={readNow}>
      {withContents && <Contents document={loaded.document} place={place} surface={surface} />}
      <div ref={scroller} className={styles.scroller}>
        <div className={styles.page}>
          <ReaderHeader source={source} highlights={loaded.highlights.placed.size} contents={hasContents} titled={titleHeading(loaded.document, source.citation.title) !== null} />
          <div className={styles.text} {...handlers}>
            <DocumentView document={loaded.document} label={text('reader.document', { title: source.citation.title })} pageRef={page} loadPicture={loadPicture} />
          </div>
          <div ref={caret} className={styles.caret} aria-hidden="true" />
          {surface && focused && <RangeHandles sourceId={source.id} surface={surface} units={loaded.units} />}
        </div>
        {surface && <SelectionToolbar sourceId={source.id} surface={surface} {...toolbar} />}
      </div>
      <FindBar sourceId={source.id} onClose={focusText} />
      {hint !== null && <div className={styles.hint} role="status">{hint}</div>}
    </section>
  );
}
