import { ClipboardCopy, Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { lineOrders } from '../../../core/analysis/words/asked.ts';
import type { ConcordanceLine } from '../../../core/analysis/words/concordance.ts';
import type { FrequencyRow } from '../../../core/analysis/words/frequencies.ts';
import { linesCsv } from '../../../core/analysis/words/words-csv.ts';
import { beginsRight } from '../../../core/drawing/text-fit.ts';
import { text } from '../../../core/messages/messages.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { revealPassage } from '../../state/ui-store.ts';
import { copyText } from '../../ui/clipboard.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { Space } from '../../ui/ViewFrame.tsx';
import { showToast } from '../notices/toasts.ts';
import { CountingState } from './CountingState.tsx';
import { searchIn } from './go-to-figure.ts';
import { goToLines, showOrder, useOverviewStore } from './overview-store.ts';
import { useLines } from './use-counting.ts';
import { useWalkedList } from './use-walked-list.ts';
import { LeaveOut } from './WordList.tsx';
import styles from './Words.module.css';

/** Pixels, as the styles have it. */
const rowHeight = 26;

interface LineListProps {
  readonly scope: string | null;
  readonly chosen: Pick<FrequencyRow, 'keys' | 'words'>;
}

/** Where a word or phrase stands: a line for each place, aligned at it. */
export const LineList = ({ scope, chosen }: LineListProps): React.JSX.Element => {
  const order = useOverviewStore((state) => state.order);
  const sources = useProjectStore(({ view }) => view?.sources);
  const counted = useLines(scope, chosen.keys, order);
  const lines = counted.found?.lines ?? [];
  const total = counted.found?.total ?? 0;
  const titleOf = (sourceId: string): string => sources?.get(sourceId)?.citation.title ?? '';
  const copy = (): void => {
    copyText(linesCsv(lines, [text('overview.csv.before'), text('overview.csv.words'), text('overview.csv.after'), text('overview.csv.source')], titleOf));
    showToast({ tone: 'done', text: text('overview.copied', { count: lines.length }) });
  };
  return (
    <section className={styles.lines} aria-label={text('overview.lines', { words: chosen.words })}>
      <header className={styles.linesHead}>
        <h3 className={styles.linesTitle} dir="auto">{chosen.words}</h3>
        <span className={styles.status} role="status">
          {counted.found ? text('overview.total', { count: total }) : text('overview.counting')}
          {total > lines.length && lines.length > 0 && `; ${text('overview.firstLines', { shown: lines.length })}`}
        </span>
        <Space />
        <div className={styles.choice}><Select label={text('overview.order')} value={order} options={lineOrders.map((value) => ({ value, label: text(`overview.order.${value}`) }))} onChange={showOrder} /></div>
        {chosen.keys.length === 1 && <LeaveOut words={chosen.words} wordKey={chosen.keys[0]!} />}
        <IconButton size="small" label={text('overview.search')} icon={<Search aria-hidden />} onClick={() => searchIn(`"${chosen.words.replaceAll('"', '')}" in:text`, scope)} />
        <IconButton size="small" label={text('overview.copyCsv')} icon={<ClipboardCopy aria-hidden />} disabled={lines.length === 0} onClick={copy} />
      </header>
      <CountingState counting={counted} />
      {counted.found && <Lines lines={lines} label={text('overview.lines', { words: chosen.words })} titleOf={titleOf} />}
    </section>
  );
};

interface LinesProps {
  readonly lines: readonly ConcordanceLine[];
  readonly label: string;
  readonly titleOf: (sourceId: string) => string;
}

const Lines = ({ lines, label, titleOf }: LinesProps): React.JSX.Element => {
  const wanted = useOverviewStore((state) => state.toLines);
  const [element, setElement] = useState<HTMLElement | null>(null);
  const list = useWalkedList(lines.length, rowHeight, element);
  useEffect(() => {
    if (!wanted || !element) return;
    element.focus();
    goToLines(false);
  }, [wanted, element]);
  const open = (index: number): void => {
    list.setActive(index);
    const line = lines[index];
    if (line) revealPassage(line.sourceId, { start: line.start, end: line.end }, { beside: true });
  };
  return (
    <div
      ref={setElement}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={list.activeId}
      onKeyDown={(event) => {
        if (list.walk(event) || event.key !== 'Enter') return;
        event.preventDefault();
        open(list.active);
      }}
    >
      <div className={styles.rows} style={{ blockSize: list.size }}>
        {list.items.map(({ index, start }) => {
          const { sourceId, left, words, right } = lines[index]!;
          const title = titleOf(sourceId);
          return (
            <div
              key={index}
              id={list.idOf(index)}
              className={styles.line}
              style={{ insetBlockStart: start }}
              dir={beginsRight(`${words} ${right}`) ? 'rtl' : 'ltr'}
              role="option"
              aria-selected={index === list.active}
              aria-label={`${left}${words}${right}. ${title}`}
              aria-posinset={index + 1}
              aria-setsize={lines.length}
              title={title}
              data-active={index === list.active || undefined}
              onClick={() => open(index)}
            >
              <span className={styles.left}><span>{left}</span></span>
              <span className={styles.right}><span className={styles.keyword}>{words}</span>{right}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
};
