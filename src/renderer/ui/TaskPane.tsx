import { useEffect, useRef, type ReactNode } from 'react';
import { text } from '../../core/messages/messages.ts';
import { Button } from './Button.tsx';
import { Kbd } from './Kbd.tsx';
import type { Keys } from './keys.ts';
import { DetailPane } from './DetailPane.tsx';
import styles from './task.module.css';

interface TaskPaneProps {
  readonly label: string;
  /** What the button that does it says. */
  readonly confirm: string;
  /** Keys that do it as well. */
  readonly keys?: Keys | undefined;
  readonly danger?: boolean;
  /** False while something is missing. */
  readonly ready: boolean;
  readonly onConfirm: () => void;
  readonly onGiveUp: () => void;
  readonly children: ReactNode;
}

/** A piece of work that is seen before it is done: what it will do, a button that does it, and one that does not. Escape gives it up. */
export const TaskPane = ({ label, confirm, keys, danger = false, ready, onConfirm, onGiveUp, children }: TaskPaneProps): React.JSX.Element => {
  const body = useRef<HTMLDivElement>(null);
  // Where the work is: the first thing to decide, or else the button.
  useEffect(() => {
    const find = (selector: string): HTMLElement | null => body.current?.querySelector<HTMLElement>(selector) ?? null;
    (find('input:checked') ?? find('input, textarea') ?? find('[data-first]'))?.focus();
  }, []);
  return (
    <DetailPane label={label} backLabel={text('task.giveUp')} onBack={onGiveUp}>
      <div
        ref={body}
        className={styles.task}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return;
          event.preventDefault();
          onGiveUp();
        }}
      >
        {children}
        <div className={styles.buttons}>
          <Button variant={danger ? 'danger' : 'solid'} disabled={!ready} data-first onClick={onConfirm}>{confirm}{keys !== undefined && <span aria-hidden><Kbd keys={keys} bare /></span>}</Button>
          <Button onClick={onGiveUp}>{text('task.cancel')}</Button>
        </div>
      </div>
    </DetailPane>
  );
};
