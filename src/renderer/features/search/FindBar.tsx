import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { text, textOf } from '../../../core/messages/messages.ts';
import { useHalf } from '../../state/half.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { closeFind, setFind, stepFind, useFindStore } from './find-store.ts';
import styles from './FindBar.module.css';

/** Finds on the page that is read: letters as they are typed, or a pattern between slashes. */
export const FindBar = ({ sourceId, onClose }: { readonly sourceId: string; readonly onClose: () => void }): React.JSX.Element | null => {
  const half = useHalf();
  const open = useFindStore((state) => state.sourceId === sourceId && state.half === half);
  return open ? <OpenFindBar onClose={onClose} /> : null;
};

const OpenFindBar = ({ onClose }: { readonly onClose: () => void }): React.JSX.Element => {
  const { written, hits, current, problem, requests } = useFindStore();
  const field = useRef<HTMLInputElement>(null);
  const count = (hits?.ends.length ?? 0) / 2;
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [requests]);
  useEffect(() => closeFind, []);

  const close = (): void => {
    closeFind();
    onClose();
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') stepFind(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  };
  const words = problem ? textOf(problem) : hits === null ? '' : count === 0 ? text('find.none') : text('find.place', { place: current + 1, count });
  return (
    <div className={styles.bar} role="search" aria-label={text('find.label')}>
      <input
        ref={field}
        className={styles.input}
        aria-label={text('find.label')}
        placeholder={text('find.placeholder')}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        maxLength={1000}
        aria-invalid={(hits !== null && count === 0) || undefined}
        value={written}
        onChange={({ target }) => setFind(target.value)}
        onKeyDown={pressed}
      />
      <span className={styles.words} role="status" data-problem={problem !== null || undefined} title={words}>{words}</span>
      <IconButton size="small" label={text('find.previous')} icon={<ChevronUp aria-hidden />} disabled={count === 0} onClick={() => stepFind(-1)} />
      <IconButton size="small" label={text('find.next')} icon={<ChevronDown aria-hidden />} disabled={count === 0} onClick={() => stepFind(1)} />
      <IconButton size="small" label={text('find.close')} icon={<X aria-hidden />} onClick={close} />
    </div>
  );
};
