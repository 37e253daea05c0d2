import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import styles from './SectionHandle.module.css';

interface SectionHandleProps {
  readonly label: string;
  /** Percent of the pane that the section takes; 0 while it takes what it needs. */
  readonly share: number;
  /** Which of its sides the section is on: dragging towards the other makes it larger. */
  readonly section: 'above' | 'below';
  /** Called with the share while it is dragged, and with `done` when it is let go. */
  readonly onResize: (share: number, done: boolean) => void;
}

const smallest = 8;
const largest = 84;
const step = 4;

const within = (share: number): number => Math.round(Math.max(smallest, Math.min(largest, share)) * 10) / 10;

/** A line between sections of the left pane that is dragged, or moved with up and down, to give one more room. Enter or a double click lets it take what it needs again. */
export const SectionHandle = ({ label, share, section, onResize }: SectionHandleProps): React.JSX.Element => {
  const handle = useRef<HTMLDivElement>(null);
  const pane = (): DOMRect => handle.current!.parentElement!.getBoundingClientRect();
  /** The section as it stands now, in percent of the pane. */
  const present = (): number => {
    const element = section === 'above' ? handle.current!.previousElementSibling : handle.current!.nextElementSibling;
    return ((element?.getBoundingClientRect().height ?? 0) / pane().height) * 100;
  };
  const shareAt = (y: number): number => {
    const { top, bottom, height } = pane();
    return within(((section === 'above' ? y - top : bottom - y) / height) * 100);
  };
  const held = (event: PointerEvent): boolean => handle.current!.hasPointerCapture(event.pointerId);
  const pressed = (event: KeyboardEvent): void => {
    const grow = section === 'above' ? 'ArrowDown' : 'ArrowUp';
    const shrink = section === 'above' ? 'ArrowUp' : 'ArrowDown';
    if (event.key === grow) onResize(within((share || present()) + step), true);
    else if (event.key === shrink) onResize(within((share || present()) - step), true);
    else if (event.key === 'Home') onResize(smallest, true);
    else if (event.key === 'End') onResize(largest, true);
    else if (event.key === 'Enter') onResize(0, true);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={handle}
      className={styles.handle}
      role="separator"
      aria-orientation="horizontal"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={largest}
      aria-valuenow={Math.round(share)}
      tabIndex={0}
      onKeyDown={pressed}
      onDoubleClick={() => onResize(0, true)}
      onPointerDown={(event) => { if (event.button === 0) handle.current!.setPointerCapture(event.pointerId); }}
      onPointerMove={(event) => { if (held(event) && event.movementY !== 0) onResize(shareAt(event.clientY), false); }}
      onPointerUp={(event) => { if (held(event) && share > 0) onResize(share, true); }}
    />
  );
};
