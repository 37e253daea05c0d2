import { EyeOff } from 'lucide-react';
import { useState } from 'react';
import type { FrequencyRow } from '../../../core/analysis/words/frequencies.ts';
import { text } from '../../../core/messages/messages.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { chooseWords, goToLines, useOverviewStore } from './overview-store.ts';
import { leaveOut } from './stop-words.ts';
import { useWalkedList } from './use-walked-list.ts';
import styles from './Words.module.css';

/** Pixels, as the styles have it. */
const rowHeight = 28;

/** Words or phrases, the most frequent first. */
export const WordList = ({ rows }: { readonly rows: readonly FrequencyRow[] }): React.JSX.Element => {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const list = useWalkedList(rows.length, rowHeight, scroller);
  const chosen = useOverviewStore((state) => state.chosen)?.words;
  const most = rows[0]?.count ?? 1;
  const choose = (index: number): void => {
    list.setActive(index);
    chooseWords(rows[index]!);
  };
  return (
    <div
      ref={setScroller}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={text('overview.frequencies')}
      aria-activedescendant={list.activeId}
      onKeyDown={(event) => {
        if (list.walk(event)) return;
        const row = rows[list.active];
        if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === 'Enter' || event.key === ' ') {
          choose(list.active);
          if (event.key === 'Enter') goToLines(true);
        } else if (event.key === 'Delete' && row.keys.length === 1) leaveOut(row.keys[0]!);
        else return;
        event.preventDefault();
      }}
    >
      <div className={styles.rows} style={{ blockSize: list.size }}>
        {list.items.map(({ index, start }) => {
          const row = rows[index]!;
          return (
            <div
              key={index}
              id={list.idOf(index)}
              className={styles.row}
              style={{ insetBlockStart: start }}
              role="option"
              aria-selected={row.words === chosen}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              data-active={index === list.active || undefined}
              onClick={() => choose(index)}
            >
              <VisuallyHidden>{text('overview.row', { words: row.words, count: row.count, texts: row.texts })}</VisuallyHidden>
              <span className={styles.word} dir="auto" aria-hidden>{row.words}</span>
              <span className={styles.ground} aria-hidden><span className={styles.bar} style={{ inlineSize: `${(row.count / most) * 100}%` }} /></span>
              <span className={styles.count} aria-hidden>{row.count.toLocaleString()}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
};

/** A button that leaves a word out from now on. */
export const LeaveOut = ({ words, wordKey }: { readonly words: string; readonly wordKey: string }): React.JSX.Element => (
  <IconButton size="small" label={text('overview.leaveOut', { word: words })} icon={<EyeOff aria-hidden />} onClick={() => leaveOut(wordKey)} />
);
