import { CircleHelp, Columns2, FileX, Info, ListChecks, MessageSquareText, MoreHorizontal, Replace, ScrollText, Share } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { dateText } from '../../../core/formats/citation/citation-line.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Source } from '../../../core/model/source.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { inspect, showAnnotations, showSource, useUiStore } from '../../state/ui-store.ts';
import { Menu, MenuItem, MenuSeparator } from '../../ui/Menu.tsx';
import { placeOf, type Place } from '../../ui/place.ts';
import { useRows } from '../../ui/use-rows.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { wantsBeside } from '../../ui/wants-beside.ts';
import { openReview } from '../replace/open-review.ts';
import { replaceSource } from '../replace/replace-source.ts';
import { draftReport } from '../reports/report-actions.ts';
import { showExport } from '../shell/shell-store.ts';
import { removeSource } from './remove-source.ts';
import styles from './SourceList.module.css';

const rowHeight = 46;

interface SourceListProps {
  readonly sources: readonly Source[];
  readonly readOnly: boolean;
}

/** The sources, one row each; only the rows in view are on the page. Arrow keys move, Enter opens. */
export const SourceList = ({ sources, readOnly }: SourceListProps): React.JSX.Element => {
  const scroller = useRef<HTMLDivElement>(null);
  const active = useUiStore(({ activeSourceId }) => activeSourceId);
  const [menu, setMenu] = useState<{ readonly source: Source; readonly place: Place } | null>(null);
  const activeIndex = sources.findIndex(({ id }) => id === active);
  const [tabbable, setTabbable] = useState(0);
  const { items, height, reveal } = useRows({ count: sources.length, rowHeight, scroller: () => scroller.current, overscan: 8 });

  useEffect(() => {
    if (activeIndex < 0) return undefined;
    setTabbable(activeIndex);
    // In the frame that is drawn anyway: what is in view is known only once everything is in its place.
    const frame = requestAnimationFrame(() => reveal(activeIndex));
    return () => cancelAnimationFrame(frame);
  }, [activeIndex, reveal]);

  const focusRow = (index: number): void => {
    const next = Math.max(0, Math.min(sources.length - 1, index));
    setTabbable(next);
    reveal(next);
    // The row may only now come onto the page.
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"] button`)?.focus());
  };
  const pressed = (event: KeyboardEvent): void => {
    const source = sources[Math.min(tabbable, sources.length - 1)];
    if (event.key === 'Enter' && wantsBeside(event) && source) {
      // A button takes Enter with Ctrl for no click.
      event.preventDefault();
      showSource(source.id, { beside: true });
      return;
    }
    const place = { ArrowDown: tabbable + 1, ArrowUp: tabbable - 1, Home: 0, End: sources.length - 1 }[event.key];
    if (place === undefined) return;
    event.preventDefault();
    focusRow(place);
  };

  return (
    <>
      <div ref={scroller} className={styles.scroll}>
        <ul className={styles.list} style={{ blockSize: height }} aria-label={text('library.list')} onKeyDown={pressed}>
          {items.map(({ index, start }) => {
            const source = sources[index]!;
            return (
              <SourceRow
                key={source.id}
                source={source}
                index={index}
                start={start}
                total={sources.length}
                active={source.id === active}
                tabbable={index === Math.min(tabbable, sources.length - 1)}
                onFocus={() => setTabbable(index)}
                onMenu={(place) => setMenu({ source, place })}
              />
            );
          })}
        </ul>
      </div>
      <Menu open={menu !== null} onOpenChange={(open) => { if (!open) setMenu(null); }} anchor={menu?.place}>
        {menu && <SourceMenu source={menu.source} readOnly={readOnly} />}
      </Menu>
    </>
  );
};

interface SourceRowProps {
  readonly source: Source;
  readonly index: number;
  /** Distance from the top of the list in CSS pixels. */
  readonly start: number;
  readonly total: number;
  readonly active: boolean;
  readonly tabbable: boolean;
  readonly onFocus: () => void;
  readonly onMenu: (place: Place) => void;
}

const SourceRow = ({ source, index, start, total, active, tabbable, onFocus, onMenu }: SourceRowProps): React.JSX.Element => {
  const highlights = useProjectStore(({ view }) => view?.counts.bySource.get(source.id) ?? 0);
  const waiting = useProjectStore(({ view }) => view?.counts.waiting.get(source.id) ?? 0);
  const { title, publisher, issued } = source.citation;
  const about = [publisher, dateText(issued)].filter(Boolean).join(' · ');
  return (
    <li
      className={styles.row}
      style={{ blockSize: rowHeight, transform: `translateY(${start}px)` }}
      data-index={index}
      data-active={active || undefined}
      aria-posinset={index + 1}
      aria-setsize={total}
    >
      <button
        type="button"
        className={styles.open}
        tabIndex={tabbable ? 0 : -1}
        aria-current={active || undefined}
        title={title}
        onFocus={onFocus}
        onClick={(event) => showSource(source.id, { beside: wantsBeside(event) })}
        onContextMenu={(event: MouseEvent) => {
          event.preventDefault();
          onMenu(placeOf(event));
        }}
      >
        <span className={styles.title} dir="auto">{title}</span>
        <span className={styles.about}>
          <span className={styles.publisher} dir="auto">{about === '' ? source.file.name : about}</span>
          {waiting > 0 && (
            <span className={styles.waiting} title={text('library.waitingCount', { count: waiting })}>
              <CircleHelp aria-hidden /><span aria-hidden>{waiting}</span>
              <VisuallyHidden>{text('library.waitingCount', { count: waiting })}</VisuallyHidden>
            </span>
          )}
          {highlights > 0 && (
            <span className={styles.count} title={text('library.highlightCount', { count: highlights })}>
              <span aria-hidden>{highlights}</span>
              <VisuallyHidden>{text('library.highlightCount', { count: highlights })}</VisuallyHidden>
            </span>
          )}
        </span>
      </button>
      <button
        type="button"
        className={styles.more}
        tabIndex={tabbable ? 0 : -1}
        aria-label={text('library.menu', { title })}
        aria-haspopup="menu"
        onClick={(event) => onMenu(event.currentTarget)}
      >
        <MoreHorizontal aria-hidden />
      </button>
    </li>
  );
};

const SourceMenu = ({ source, readOnly }: { readonly source: Source; readonly readOnly: boolean }): React.JSX.Element => (
  <>
    <MenuItem icon={<Columns2 aria-hidden />} onSelect={() => showSource(source.id, { beside: true })}>{text('library.openBeside')}</MenuItem>
    <MenuItem icon={<Info aria-hidden />} onSelect={() => inspect({ kind: 'source', sourceId: source.id })}>{text('library.details')}</MenuItem>
    <MenuItem
      icon={<Share aria-hidden />}
      onSelect={() => {
        showSource(source.id);
        showExport('sources');
      }}
    >
      {text('library.export')}
    </MenuItem>
    {source.file.mediaType === 'application/pdf' && (
      <MenuItem icon={<MessageSquareText aria-hidden />} onSelect={() => showAnnotations(source.id)}>{text('library.annotations')}</MenuItem>
    )}
    <MenuSeparator />
    <MenuItem icon={<ScrollText aria-hidden />} disabled={readOnly} onSelect={() => void draftReport('readingNotes', { sourceIds: [source.id] })}>{text('reports.fromSource')}</MenuItem>
    <MenuItem icon={<Replace aria-hidden />} disabled={readOnly} onSelect={() => void replaceSource(source.id)}>{text('replace.menu')}</MenuItem>
    {source.formerVersions.length > 0 && (
      <MenuItem icon={<ListChecks aria-hidden />} onSelect={() => openReview(source.id)}>{text('replace.menuReview')}</MenuItem>
    )}
    <MenuSeparator />
    <MenuItem icon={<FileX aria-hidden />} danger disabled={readOnly} onSelect={() => void removeSource(source.id)}>{text('library.remove')}</MenuItem>
  </>
);
