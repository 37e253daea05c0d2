import type { ReactNode } from 'react';
import type { TextRange } from '../../../core/model/document.ts';
import styles from './ResultList.module.css';

/** Returns the words around a hit, with what was looked for marked in them. */
export function markedContext(context: string, marks: readonly TextRange[]): readonly ReactNode[] {
  const pieces: ReactNode[] = [];
  let end = 0;
  for (const mark of marks) {
    if (mark.start < end) continue;
    pieces.push(context.slice(end, mark.start), <mark key={mark.start} className={styles.mark}>{context.slice(mark.start, mark.end)}</mark>);
    end = mark.end;
  }
  return [...pieces, context.slice(end)];
}
