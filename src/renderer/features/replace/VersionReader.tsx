import { History } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { SourceDocument } from '../../../core/model/document.ts';
import type { Highlight } from '../../../core/model/highlight.ts';
import { placeKey, versionPlace } from '../../../core/model/place.ts';
import type { Source } from '../../../core/model/source.ts';
import { movedArea } from '../../../core/pages/moved-area.ts';
import { pageAt } from '../../../core/pages/page-at.ts';
import { HighlightSet } from '../../../core/queries/highlight-set.ts';
import { contentOf, versionsOf } from '../../../core/queries/source-versions.ts';
import type { OpenVersion } from '../../../ipc/versions.ts';
import type { DocumentPage } from '../../editor/document/document-page.ts';
import { usePictures } from '../reader/use-pictures.ts';
import { DocumentView } from '../../editor/document/DocumentView.tsx';
import { bridge } from '../../state/bridge.ts';
import { openPlace } from '../../state/places.ts';
import { loadSource } from '../../state/load-source.ts';
import { openInPieces } from '../../state/openings.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { showSource } from '../../state/ui-store.ts';
import { Button } from '../../ui/Button.tsx';
import { late } from '../../ui/late.tsx';
import { OpeningState } from '../reader/OpeningState.tsx';
import { ReadingSurface } from '../reader/surface.ts';
import { textPage } from '../reader/text-page.ts';
import { shortDate } from './short-date.ts';
import { useVersionSurface } from './use-version-surface.ts';
import { goInVersion } from './version-store.ts';
import reader from '../reader/reader.module.css';
import styles from './review.module.css';

const PdfVersion = late(async () => (await import('./PdfVersion.tsx')).PdfVersion, { ahead: false });

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
      <VersionBody source={source} version={version} opened={opened} />
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

/** The text of a version with its highlights: on its own pages where it has some, and its original can be drawn. */
const VersionBody = ({ source, version, opened: { document, passages } }: VersionPageProps): React.JSX.Element => {
  const highlights = useProjectStore(({ view }) => view?.loaded.get(source.id)?.highlights);
  const shown = useMemo(() => HighlightSet.of(passages.flatMap(({ id, selector }): readonly Highlight[] => {
    const highlight = highlights?.get(id);
    if (!highlight) return [];
    const area = highlight.area && movedArea(highlight.area, highlight.selector, selector, pageAt(document.pages ?? [], selector.start));
    return [{ ...highlight, selector, area, review: null }];
  })), [passages, highlights, document.pages]);
  const file = contentOf(source, version)?.file;
  const subject = useMemo(() => file && { sourceId: source.id, version, file, document, place: versionPlace(source.id, version) }, [source.id, version, file, document]);
  const [asText, setAsText] = useState(false);
  const failed = useCallback(() => setAsText(true), []);
  const label = text('version.document', { version, title: source.citation.title });
  return subject && document.pages && file?.mediaType === 'application/pdf' && !asText
    ? <PdfVersion source={source} subject={subject} label={label} highlights={shown} onFailed={failed} />
    : <VersionPage source={source} version={version} document={document} label={label} highlights={shown} />;
};

interface VersionTextProps {
  readonly source: Source;
  readonly version: number;
  readonly document: SourceDocument;
  readonly label: string;
  readonly highlights: HighlightSet;
}

const VersionPage = ({ source, version, document, label, highlights }: VersionTextProps): React.JSX.Element => {
  const scroller = useRef<HTMLDivElement>(null);
  const page = useRef<DocumentPage>(null);
  const loadPicture = usePictures(source.id, version);
  const open = useCallback(() => new ReadingSurface(scroller.current!, textPage(page.current!)), []);
  const { surface } = useVersionSurface({ sourceId: source.id, version, document, highlights }, open);
  const chooseAt = ({ clientX, clientY }: React.MouseEvent): void => {
    const mark = window.getSelection()?.isCollapsed === false ? undefined : surface?.marksAt(clientX, clientY)[0];
    if (mark) goInVersion(source.id, version, mark.id);
  };
  return (
    <section className={reader.reader} aria-label={label}>
      <div ref={scroller} className={reader.scroller}>
        <div className={reader.page}>
          <div className={reader.text} onClick={chooseAt}>
            <DocumentView document={document} label={label} pageRef={page} loadPicture={loadPicture} />
          </div>
        </div>
      </div>
    </section>
  );
};
