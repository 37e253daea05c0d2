import { useCallback, useEffect, useLayoutEffect, useMemo } from 'react';
import { TextUnits } from '../../../core/segmentation/text-units.ts';
import type { HighlightSet } from '../../../core/queries/highlight-set.ts';
import type { Source } from '../../../core/model/source.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { copyText } from '../../ui/clipboard.ts';
import { useVersionSurface } from './use-version-surface.ts';
import { goInVersion } from './version-store.ts';
import { AreaLayer } from '../pdf/area-layer.ts';
import { PagesFrame } from '../pdf/PagesFrame.tsx';
import { PointerSelection } from '../pdf/pointer-selection.ts';
import { usePages, useShownPages, type PagesSubject } from '../pdf/use-pages.ts';
import styles from '../pdf/PdfReader.module.css';

interface PdfVersionProps {
  readonly source: Source;
  readonly subject: PagesSubject;
  /** What the text of the pages is called. */
  readonly label: string;
  /** The highlights where they lay in it. */
  readonly highlights: HighlightSet;
  /** Told when the original cannot be drawn. */
  readonly onFailed: () => void;
}

/** An older version of a source on its own pages, to be read and not changed. */
export function PdfVersion({ source, subject, label, highlights, onFailed }: PdfVersionProps): React.JSX.Element {
  const pages = usePages(subject);
  const { paged } = pages;
  const { sourceId, version, document } = subject;
  const { surface, chosen } = useVersionSurface({ sourceId, version, document, highlights }, pages.openSurface);
  const onChoose = useCallback((id: string) => goInVersion(sourceId, version, id), [sourceId, version]);
  const shown = useShownPages(subject, pages, surface, null);
  const units = useMemo(() => new TextUnits(document), [document]);
  useEffect(() => {
    if (!paged) return;
    const selection = new PointerSelection(paged, units);
    return () => selection.dispose();
  }, [paged, units]);

  const tags = useProjectStore((state) => state.view?.tags);
  useLayoutEffect(() => {
    if (!paged || !tags) return;
    const layer = new AreaLayer(sourceId, paged, onChoose);
    layer.show({ highlights, tags }, chosen);
    return () => layer.dispose();
  }, [paged, tags, sourceId, highlights, chosen, onChoose]);

  const failed = shown.problem?.kind === 'failed';
  useEffect(() => { if (failed) onFailed(); }, [failed, onFailed]);

  const chooseAt = ({ clientX, clientY }: React.MouseEvent): void => {
    const mark = window.getSelection()?.isCollapsed === false ? undefined : surface?.marksAt(clientX, clientY)[0];
    if (mark) onChoose(mark.id);
  };
  // The browser, which knows no lines among words that lie anywhere, would leave out what parts them.
  const copy = (event: React.ClipboardEvent): void => {
    const selection = window.getSelection();
    const range = selection && paged?.map.rangeOfSelection(selection);
    if (!range) return;
    event.preventDefault();
    copyText(document.text.slice(range.start, range.end));
  };
  const focusText = useCallback(() => pages.root.current?.focus({ preventScroll: true }), [pages.root]);
  return (
    <section className={styles.reader} aria-label={label}>
      <PagesFrame subject={subject} surface={surface} title={source.citation.title} label={label} pages={pages} shown={shown} scanned={false} drawing={false} onLeaveField={focusText} handlers={{ onClick: chooseAt, onCopy: copy }} />
    </section>
  );
}
