import { BookOpen, ChevronDown, ChevronUp, ListTree, MoveHorizontal, PanelLeft, RotateCw, Scan, SquareDashedMousePointer, ZoomIn, ZoomOut } from 'lucide-react';
import { useState, type RefObject } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { PageRange } from '../../../core/model/page-layout.ts';
import { leastZoom, mostZoom, type PagesView } from '../../../core/pages/pages-view.ts';
import { pageNamed } from '../../../core/pages/page-named.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../ui/Menu.tsx';
import { useKeys } from '../actions/registry.ts';
import { setZoom, stepZoom, toggleStrip, toggleTwoUp, turnPages, usePdfStore, type PagesReader } from './pdf-store.ts';
import styles from './PdfReader.module.css';

interface PdfBarProps {
  readonly reader: PagesReader;
  readonly view: PagesView;
  readonly zoom: number;
  /** The page in view, from 0. */
  readonly page: number;
  readonly pages: readonly PageRange[];
  /** Whether that page has no text. */
  readonly scanned: boolean;
  /** Whether an area is being drawn. */
  readonly drawing: boolean;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onLeave: () => void;
}

/** The tools of a source that is read on its own pages. */
export function PdfBar({ reader, view, zoom, page, pages, scanned, drawing, field, onLeave }: PdfBarProps): React.JSX.Element {
  const strip = usePdfStore((state) => state.strip);
  const areaKeys = useKeys('pages.area');
  const readOnly = useProjectStore((state) => state.view?.readOnly === true);
  const { startArea } = reader;
  return (
    <div className={styles.bar} role="toolbar" aria-label={text('pdf.bar')}>
      <div className={styles.group}>
        <IconButton size="small" label={text('pdf.thumbnails')} keys={useKeys('pages.strip')} icon={<PanelLeft aria-hidden />} pressed={strip === 'pages'} onClick={() => toggleStrip('pages')} />
        <IconButton size="small" label={text('pdf.outline')} keys={useKeys('pages.outline')} icon={<ListTree aria-hidden />} pressed={strip === 'outline'} onClick={() => toggleStrip('outline')} />
      </div>
      <div className={styles.group}>
        <IconButton size="small" label={text('pdf.previousPage')} keys={useKeys('pages.previous')} icon={<ChevronUp aria-hidden />} disabled={page <= 0} onClick={() => reader.goTo(page - 1)} />
        <IconButton size="small" label={text('pdf.nextPage')} keys={useKeys('pages.next')} icon={<ChevronDown aria-hidden />} disabled={page >= pages.length - 1} onClick={() => reader.goTo(page + 1)} />
        <PageField key={page} field={field} page={page} pages={pages} onGo={reader.goTo} onLeave={onLeave} />
      </div>
      <div className={styles.group}>
        <IconButton size="small" label={text('pdf.zoomOut')} keys={useKeys('pages.zoomOut')} icon={<ZoomOut aria-hidden />} disabled={zoom <= leastZoom} onClick={() => stepZoom(reader, -1)} />
        <ZoomMenu reader={reader} view={view} zoom={zoom} />
        <IconButton size="small" label={text('pdf.zoomIn')} keys={useKeys('pages.zoomIn')} icon={<ZoomIn aria-hidden />} disabled={zoom >= mostZoom} onClick={() => stepZoom(reader, 1)} />
      </div>
      <div className={styles.group}>
        <IconButton size="small" label={text('pdf.turn')} keys={useKeys('pages.turnRight')} icon={<RotateCw aria-hidden />} onClick={() => turnPages(reader, 1)} />
        <IconButton size="small" label={text('pdf.twoUp')} keys={useKeys('pages.twoUp')} icon={<BookOpen aria-hidden />} pressed={view.twoUp} onClick={() => toggleTwoUp(reader)} />
      </div>
      <span className={styles.space} />
      {scanned && !drawing && <span className={styles.scanned} role="status">{text('pdf.scanned')}</span>}
      {drawing && <span className={styles.scanned} role="status">{text('pdf.drawArea')}</span>}
      {startArea && (scanned && !readOnly && !drawing
        ? <Button size="small" variant="quiet" icon={<SquareDashedMousePointer aria-hidden />} onClick={startArea}>{text('pdf.markArea')}</Button>
        : <IconButton size="small" label={text('pdf.markArea')} keys={areaKeys} icon={<SquareDashedMousePointer aria-hidden />} pressed={drawing} disabled={readOnly} onClick={startArea} />)}
    </div>
  );
}

interface PageFieldProps extends Pick<PdfBarProps, 'field' | 'page' | 'pages' | 'onLeave'> {
  readonly onGo: (page: number) => void;
}

/** The page in view by its label, to be written over. */
function PageField({ field, page, pages, onGo, onLeave }: PageFieldProps): React.JSX.Element {
  const shown = pages[page]?.label ?? String(page + 1);
  const [written, setWritten] = useState(shown);
  const [wrong, setWrong] = useState(false);
  const labelled = pages[page]?.label != null && pages[page].label !== String(page + 1);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      setWritten(shown);
      onLeave();
    } else if (event.key === 'Enter') {
      const to = pageNamed(pages, written);
      setWrong(to === null);
      if (to === null) return;
      onGo(to);
      onLeave();
    }
  };
  return (
    <label className={styles.pageNumber}>
      <input
        ref={field} className={styles.field} aria-label={text('pdf.page')} value={written} aria-invalid={wrong || undefined} inputMode="numeric" autoComplete="off"
        size={Math.max(3, shown.length)} onChange={({ target }) => setWritten(target.value)} onFocus={({ target }) => target.select()} onKeyDown={onKeyDown} onBlur={() => setWritten(shown)}
      />
      <span>{labelled ? text('pdf.ofLabelled', { page: page + 1, count: pages.length }) : text('pdf.of', { count: pages.length })}</span>
    </label>
  );
}

const zooms = [0.5, 0.75, 1, 1.5, 2, 4];

function ZoomMenu({ reader, view, zoom: shown }: Pick<PdfBarProps, 'reader' | 'view' | 'zoom'>): React.JSX.Element {
  const percent = (zoom: number): string => text('pdf.percent', { percent: Math.round(zoom * 100) });
  return (
    <Menu trigger={<Button size="small" variant="quiet" className={styles.zoom} aria-label={text('pdf.zoom', { zoom: percent(shown) })}>{percent(shown)}</Button>}>
      <MenuItem icon={<MoveHorizontal aria-hidden />} keys={useKeys('pages.fitWidth')} onSelect={() => setZoom(reader, 'width')}>{text('pdf.fitWidth')}</MenuItem>
      <MenuItem icon={<Scan aria-hidden />} keys={useKeys('pages.fitPage')} onSelect={() => setZoom(reader, 'page')}>{text('pdf.fitPage')}</MenuItem>
      <MenuSeparator />
      {zooms.map((zoom) => <MenuItem key={zoom} keys={undefined} disabled={view.zoom === zoom} onSelect={() => setZoom(reader, zoom)}>{percent(zoom)}</MenuItem>)}
    </Menu>
  );
}
