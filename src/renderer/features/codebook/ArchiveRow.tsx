import { Archive, ChevronRight } from 'lucide-react';
import type { CSSProperties, MouseEvent } from 'react';
import { text } from '../../../core/messages/messages.ts';
import styles from './Codebook.module.css';

interface ArchiveRowProps {
  readonly open: boolean;
  readonly count: number;
  /** Distance from the top of the tree in CSS pixels. */
  readonly start: number;
  readonly tabbable: boolean;
  readonly onFocus: () => void;
  readonly onClick: (event: MouseEvent) => void;
}

/** The row under which archived tags are folded away. */
export const ArchiveRow = ({ open, count, start, tabbable, onFocus, onClick }: ArchiveRowProps): React.JSX.Element => (
  <li
    className={styles.row}
    style={{ transform: `translateY(${start}px)`, '--depth': 0 } as CSSProperties}
    role="treeitem"
    aria-level={1}
    aria-expanded={open}
    aria-selected={false}
    aria-label={text('codebook.archive', { count })}
    tabIndex={tabbable ? 0 : -1}
    data-row="archive"
    data-archive
    onFocus={onFocus}
    onClick={onClick}
  >
    <span className={styles.fold}><span className={styles.chevron} data-open={open || undefined}><ChevronRight aria-hidden /></span></span>
    <Archive className={styles.archiveIcon} aria-hidden />
    <span className={styles.tagName}>{text('codebook.archiveTitle')}</span>
    <span className={styles.count} aria-hidden>{count}</span>
  </li>
);
