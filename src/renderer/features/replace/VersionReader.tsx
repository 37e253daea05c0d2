import { History } from 'lucide-react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { SourceDocument } from '../../../core/model/document.ts';
import type { Highlight } from '../../../core/model/highlight.ts';
import { placeKey } from '../../../core/model/place.ts';
import type { Source } from '../../../core/model/source.ts';
import { HighlightSet } from '../../../core/queries/highlight-set.ts';
import { contentOf, versionsOf } from '../../../core/queries/source-versions.ts';
import type { OpenVersion } from '../../../ipc/versions.ts';
import type { DocumentPage } from '../../editor/document/document-page.ts';
import { usePictures } from '../reader/use-pictures.ts';
import { DocumentView } from '../../editor/document/DocumentView.tsx';
import { bridge } from '../../state/bridge.ts';
import { useHalf } from '../../state/half.ts';
import { offerTextView, openPlace, revealed, usePlaces } from '../../state/places.ts';
import { loadSource } from '../../state/load-source.ts';
import { openInPieces } from '../../state/openings.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { showSource, useUiStore } from '../../state/ui-store.ts';
import { Button } from '../../ui/Button.tsx';
import { OpeningState } from '../reader/OpeningState.tsx';
import { ReadingSurface } from '../reader/surface.ts';
import { textPage } from '../reader/text-page.ts';
import { offerSurface } from '../reader/surface-store.ts';
import { shortDate } from './short-date.ts';
import { goInVersion, offerVersion, useChosenIn } from './version-store.ts';
import reader from '../reader/reader.module.css';
import styles from './review.module.css';

/** What a window shows of a version. */
interface OpenedVersion extends Pick<OpenVersion, 'passages'> {
  readonly document: SourceDocument;
}

/** An older version of a source's text, to be read and not changed, with the highlights where they lay in it. */
export function VersionReader({ sourceId, version }: { readonly sourceId: string; readonly version: number }): React.JSX.Element | null {
  const source = useProjectStore(({ view }) => view?.sources.get(sourceId));
  const isLoaded = useProjectStore(({ view }) => view?.loaded.has(sourceId) ?? false);
  useEffect(() => {
    // For the colours and tags of its highlights.
    if (!isLoaded) void loadSource(sourceId);
  }, [sourceId, isLoaded]);
  const key = placeKey({ kind: 'source', sourceId, version });
  const [opened, setOpened] = useState<OpenedVersion | null>(null);
  const open = useCallback(() => void openInPieces(
    key,
    (jobId) => bridge().openVersion({ sourceId, version, jobId }),
    ({ passages }, read) => setOpened({ document: read.document(), passages }),
  ), [key, sourceId, version]);
  useEffect(() => open(), [open]);
  if (!source) return null;
  if (!opened) return <OpeningState place={key} source={source} open={open} />;
  return (
    <div className={reader.framed}>
      <VersionBanner source={source} version={version} />
      <VersionPage source={source} version={version} opened={opened} />
    </div>
  );
}

const VersionBanner = ({ source, version }: { readonly source: Source; readonly version: number }): React.JSX.Element => (
  <div className={styles.banner} data-plain>
    <History aria-hidden />
    <p>{text('version.banner', { version, total: versionsOf(source).length, date: shortDate(contentOf(source, version)?.importedAt ?? source.importedAt) })}</p>
    {version !== source.version && (
      <>
        <Button size="small" onClick={() => openPlace({ kind: 'changes', sourceId: source.id, from: version, to: source.version })}>{text('replace.showChanges')}</Button>
        <Button size="small" onClick={() => showSource(source.id)}>{text('version.present')}</Button>
      </>
    )}
  </div>
);

interface VersionPageProps {
  readonly source: Source;
  readonly version: number;
  readonly opened: OpenedVersion;
}

const VersionPage = ({ source, version, opened }: VersionPageProps): React.JSX.Element => {
  const scroller = useRef<HTMLDivElement>(null);
  const page = useRef<DocumentPage>(null);
  const loadPicture = usePictures(source.id, version);
  const surface = useVersionSurface({ source, version, opened }, scroller, page);
  const chooseAt = ({ clientX, clientY }: React.MouseEvent): void => {
    const mark = window.getSelection()?.isCollapsed === false ? undefined : surface?.marksAt(clientX, clientY)[0];
    if (mark) goInVersion(source.id, version, mark.id);
  };
  return (
    <section className={reader.reader} aria-label={source.citation.title}>
      <div ref={scroller} className={reader.scroller}>
        <div className={reader.page}>
          <div className={reader.text} onClick={chooseAt}>
            <DocumentView document={opened.document} label={text('version.document', { version, title: source.citation.title })} pageRef={page} loadPicture={loadPicture} />
          </div>
        </div>
      </div>
    </section>
  );
};

/** Keeps the older text's highlights painted, and brings into view what is asked for. Null before the first layout. */
function useVersionSurface(
  { source, version, opened }: VersionPageProps, scroller: React.RefObject<HTMLElement | null>, page: React.RefObject<DocumentPage | null>,
): ReadingSurface | null {
  const { document, passages } = opened;
  const half = useHalf();
  const key = placeKey({ kind: 'source', sourceId: source.id, version });
  const tags = useProjectStore(({ view }) => view?.tags);
  const highlights = useProjectStore(({ view }) => view?.loaded.get(source.id)?.highlights);
  const [surface, setSurface] = useState<ReadingSurface | null>(null);
  const shown = useMemo(() => HighlightSet.of(passages.flatMap(({ id, selector }): readonly Highlight[] => {
    const highlight = highlights?.get(id);
    return highlight ? [{ ...highlight, selector, review: null }] : [];
  })), [passages, highlights]);

  useLayoutEffect(() => {
    const made = new ReadingSurface(scroller.current!, textPage(page.current!));
    setSurface(made);
    const withdraw = offerSurface(half, { sourceId: source.id, key, surface: made });
    const stopTelling = offerTextView(half, { key, inView: () => made.textInView, top: () => made.topOffset() });
    return () => {
      stopTelling();
      withdraw();
      made.dispose();
      setSurface(null);
    };
  }, [source.id, document, half, key, scroller, page]);
  useLayoutEffect(() => {
    if (surface && tags) surface.setMarks({ highlights: shown, tags });
  }, [surface, shown, tags]);

  useEffect(() => offerVersion(key, shown), [key, shown]);
  const chosen = useChosenIn(key);
  const hovered = useUiStore((state) => (state.hovered?.sourceId === source.id ? state.hovered.id : null));
  useLayoutEffect(() => surface?.setEmphasis({ hovered, selected: chosen }), [surface, hovered, chosen]);

  const reveal = usePlaces((state) => state.reveal);
  useEffect(() => {
    if (!surface || reveal?.half !== half || reveal.key !== key) return;
    if (reveal.to === 'top') surface.scrollTo(reveal.range.start);
    else surface.reveal(reveal.range);
    revealed(reveal);
  }, [surface, reveal, half, key]);
  return surface;
}
