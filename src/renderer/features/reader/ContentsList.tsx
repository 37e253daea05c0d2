import { useEffect, useRef, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { SourceDocument } from '../../../core/model/document.ts';
import type { Place } from '../../../core/model/place.ts';
import { contentsOf, entryAt, type ContentsEntry } from '../../../core/queries/contents.ts';
import { goOnAt, revealIn } from '../../state/places.ts';
import { useRows } from '../../ui/use-rows.ts';
import type { ReadingSurface } from './surface.ts';
import styles from './Contents.module.css';

interface ContentsListProps {
  readonly document: SourceDocument;
  readonly place: Place;
  readonly surface: ReadingSurface | null;
}

/** CSS pixels, as in its style sheet. */
const rowHeight = 28;
const overscan = 8;

/** The headings of a text; each leads there, and the one that is being read is marked. */
export function ContentsList({ document, place, surface }: ContentsListProps): React.JSX.Element {
  const scroller = useRef<HTMLDivElement>(null);
  const entries = contentsOf(document);
  const [current, setCurrent] = useState(-1);
  const { items, height, reveal } = useRows({ count: entries.length, rowHeight, scroller: () => scroller.current, overscan, kept: current >= 0 ? current : undefined });
  useEffect(() => {
    if (!surface) return;
    const look = (): void => setCurrent(entryAt(entries, surface.textInView.start));
    look();
    return surface.follow(look);
  }, [surface, entries]);
  useEffect(() => { if (current >= 0) reveal(current); }, [current, reveal]);
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul className={styles.list} style={{ blockSize: height }}>
        {items.map(({ index, start }) => (
          <li key={index} className={styles.row} style={{ insetBlockStart: start }}>
            <Entry entry={entries[index]!} current={index === current} onGo={(entry) => go(place, entry)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Puts a heading at the top of the view; where one was is one step back. */
function go(place: Place, { start, end }: ContentsEntry): void {
  revealIn(place, { start, end });
  goOnAt(place, start);
}

const Entry = ({ entry, current, onGo }: { readonly entry: ContentsEntry; readonly current: boolean; readonly onGo: (entry: ContentsEntry) => void }): React.JSX.Element => (
  <button
    type="button" className={styles.entry} style={{ '--depth': entry.depth } as React.CSSProperties} dir="auto" title={entry.title}
    aria-current={current ? 'location' : undefined} onClick={() => onGo(entry)}
  >
    {entry.title}
  </button>
);

/** The headings of a text beside it. */
export const Contents = (props: ContentsListProps): React.JSX.Element => (
  <nav className={styles.contents} aria-label={text('pdf.outline')}><ContentsList {...props} /></nav>
);
