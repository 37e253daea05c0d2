import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { PageRange } from '../../../core/model/page-layout.ts';
import { destinationOf, type Destination } from './page-links.ts';
import type { PagePictures } from './page-pictures.ts';
import type { PdfFile } from './pdf-file.ts';
import type { Strip } from './pdf-store.ts';
import styles from './PdfReader.module.css';

interface PdfStripProps {
  readonly kind: Strip;
  readonly file: PdfFile | null;
  readonly pictures: PagePictures | null;
  readonly pages: readonly PageRange[];
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly onGo: (destination: Destination) => void;
  /** The headings that were found in the text, for a document without an outline; null where there are none. */
  readonly headings: ReactNode;
}

/** What stands beside the pages: small pictures of them, or their outline. */
export function PdfStrip({ kind, file, pictures, pages, page, onPage, onGo, headings }: PdfStripProps): React.JSX.Element {
  return (
    <nav className={styles.strip} aria-label={text(kind === 'pages' ? 'pdf.thumbnails' : 'pdf.outline')}>
      {kind === 'pages' ? <Thumbnails pictures={pictures} pages={pages} page={page} onPage={onPage} /> : <Outline file={file} onGo={onGo} headings={headings} />}
    </nav>
  );
}

/** CSS pixels: the height of a picture with its label, and how many beyond the view are drawn. */
const rowHeight = 172;
const ahead = 2;

function Thumbnails({ pictures, pages, page, onPage }: Pick<PdfStripProps, 'pictures' | 'pages' | 'page' | 'onPage'>): React.JSX.Element {
  const scroller = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState({ first: 0, last: -1 });
  const { first, last } = shown;

  useLayoutEffect(() => {
    const element = scroller.current!;
    const look = (): void => {
      const from = Math.max(0, Math.floor(element.scrollTop / rowHeight) - ahead);
      const to = Math.min(pages.length - 1, Math.ceil((element.scrollTop + element.clientHeight) / rowHeight) + ahead);
      setShown((present) => (present.first === from && present.last === to ? present : { first: from, last: to }));
    };
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [pages.length]);

  useEffect(() => {
    const element = scroller.current!;
    const top = page * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + element.clientHeight) element.scrollTop = top + rowHeight - element.clientHeight;
  }, [page]);

  useEffect(() => {
    pictures?.wantSmall({ first, last });
    return () => pictures?.wantSmall(null);
  }, [pictures, first, last]);

  return (
    <div ref={scroller} className={styles.stripScroller}>
      <div className={styles.stripWhole} style={{ blockSize: pages.length * rowHeight }}>
        {pages.slice(first, last + 1).map((range, index) => (
          <Thumbnail key={first + index} number={first + index} range={range} pictures={pictures} current={first + index === page} onPage={onPage} />
        ))}
      </div>
    </div>
  );
}

interface ThumbnailProps extends Pick<PdfStripProps, 'pictures' | 'onPage'> {
  readonly number: number;
  readonly range: PageRange;
  readonly current: boolean;
}

function Thumbnail({ number, range, pictures, current, onPage }: ThumbnailProps): React.JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const draw = (): void => {
      const small = pictures?.smallOf(number);
      const into = canvas.current;
      if (!small || !into) return;
      into.width = small.width;
      into.height = small.height;
      into.getContext('2d')!.drawImage(small, 0, 0);
    };
    draw();
    return pictures?.follow((page) => { if (page === number) draw(); });
  }, [pictures, number]);
  const label = range.label ?? String(number + 1);
  const [width, height] = range.size;
  return (
    <button
      type="button" className={styles.thumbnail} style={{ insetBlockStart: number * rowHeight, blockSize: rowHeight }} aria-current={current ? 'page' : undefined}
      aria-label={text('pdf.pageNamed', { page: label })} onClick={() => onPage(number)}
    >
      <canvas ref={canvas} aria-hidden style={{ aspectRatio: `${width} / ${height}` }} />
      <span>{label}</span>
    </button>
  );
}

interface OutlineEntry {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly OutlineEntry[];
}

function Outline({ file, onGo, headings }: Pick<PdfStripProps, 'file' | 'onGo' | 'headings'>): React.JSX.Element {
  const [entries, setEntries] = useState<readonly OutlineEntry[] | null>(null);
  useEffect(() => {
    let wanted = true;
    void file?.document.getOutline().then((found) => { if (wanted) setEntries((found as readonly OutlineEntry[] | null) ?? []); }, () => { if (wanted) setEntries([]); });
    return () => { wanted = false; };
  }, [file]);
  if (entries?.length === 0) return <>{headings ?? <p className={styles.stripEmpty}>{text('pdf.noOutline')}</p>}</>;
  const go = (dest: unknown): void => void (file && destinationOf(file.document, dest).then((to) => { if (to) onGo(to); }, () => undefined));
  return <div className={styles.stripScroller}><Entries entries={entries ?? []} depth={0} onGo={go} /></div>;
}

function Entries({ entries, depth, onGo }: { readonly entries: readonly OutlineEntry[]; readonly depth: number; readonly onGo: (dest: unknown) => void }): React.JSX.Element {
  return (
    <ul className={styles.outline}>
      {entries.map((entry, index) => (
        <li key={index}>
          <button type="button" className={styles.entry} style={{ '--depth': depth } as React.CSSProperties} dir="auto" disabled={entry.dest == null} onClick={() => onGo(entry.dest)}>{entry.title}</button>
          {entry.items.length > 0 && <Entries entries={entry.items} depth={depth + 1} onGo={onGo} />}
        </li>
      ))}
    </ul>
  );
}
