import { useEffect, useRef, useState, type ReactNode } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { Source } from '../../../core/model/source.ts';
import { arrangePages } from '../../../core/pages/arrange.ts';
import { stopOpening, useOpening } from '../../state/openings.ts';
import { Button } from '../../ui/Button.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { useStopByEscape } from '../reader/use-stop-by-escape.ts';
import { drawAhead, type DrawnAhead } from './open-ahead.ts';
import { viewLeft } from './pdf-store.ts';
import styles from './PdfReader.module.css';
import pages from './pages.module.css';
import './words.ts';

interface PdfAheadProps {
  readonly source: Source;
  /** Key of the place that is being opened. */
  readonly place: string;
  /** Told once the page is drawn, or cannot be. */
  readonly onSettled: () => void;
  /** What is shown until there is a page. */
  readonly children: ReactNode;
}

/** The first page of a PDF where it will be, while the text of all its pages is on its way. */
export function PdfAhead({ source, place, onSettled, children }: PdfAheadProps): React.JSX.Element {
  const opening = useOpening(place);
  const scroller = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<DrawnAhead | null>(null);
  useStopByEscape(place);
  useEffect(() => {
    const stop = new AbortController();
    // With the scroll bar that the pages will have.
    frame.current!.parentElement!.style.blockSize = '200%';
    const { clientWidth, clientHeight } = scroller.current!;
    const view = viewLeft(source.id);
    drawAhead(source, view.turn, (size, count) => {
      const { lefts, tops, widths, heights, height } = arrangePages(Array.from({ length: Math.min(count, 2) }, () => ({ size: [...size] })), view, { width: clientWidth, height: clientHeight });
      frame.current!.style.cssText = `left:${lefts[0]}px;top:${tops[0]}px;width:${widths[0]}px;height:${heights[0]}px`;
      frame.current!.parentElement!.style.blockSize = `${height}px`;
      return widths[0]!;
    }, stop.signal).then(setDrawn, () => undefined).finally(() => { if (!stop.signal.aborted) onSettled(); });
    return () => stop.abort();
    // oxlint-disable-next-line react/exhaustive-deps -- once for each file
  }, [source.id, source.version]);
  useEffect(() => { if (drawn) frame.current!.firstElementChild!.replaceChildren(drawn.canvas); }, [drawn]);
  const isComing = opening === undefined || opening.kind === 'reading';
  const label = text('reader.opening', { characters: source.textLength.toLocaleString('en') });
  return (
    <div className={styles.ahead}>
      <section className={styles.reader} aria-label={source.citation.title} aria-busy="true" aria-hidden={drawn === null}>
        <div className={styles.bar}>
          <span role="status">{label}</span>
          <ProgressBar label={label} done={opening?.kind === 'reading' ? opening.done : 0} total={1} />
          <Button size="small" variant="quiet" title={text('reader.stopByEscape')} disabled={drawn === null} onClick={() => stopOpening(place)}>{text('shell.cancel')}</Button>
        </div>
        <div className={styles.body}>
          <div className={styles.desk}>
            <div ref={scroller} className={pages.scroller}>
              <div className={pages.root} data-theme="light" data-paper="">
                <div ref={frame} className={pages.page} data-ahead="" aria-hidden="true"><div className={pages.picture} /></div>
              </div>
            </div>
          </div>
        </div>
      </section>
      {(drawn === null || !isComing) && <div className={styles.cover}>{children}</div>}
    </div>
  );
}
