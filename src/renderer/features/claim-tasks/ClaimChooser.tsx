import { useDeferredValue, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { Claim } from '../../../core/model/claim.ts';
import { wordsOf } from '../../../core/queries/find-highlights.ts';
import { foldText } from '../../../core/queries/fold.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { Popover } from '../../ui/Popover.tsx';
import { VerdictIcon } from '../claims/verdict.tsx';
import styles from './ClaimChooser.module.css';

interface ClaimChooserProps {
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly label: string;
  /** Claims that cannot be chosen. */
  readonly without: ReadonlySet<string>;
  readonly onChoose: (claimId: string) => void;
}

/** Claims that are listed at most; more letters find the others. */
const most = 50;
const none: ReadonlyMap<string, Claim> = new Map();

/** A button that opens the list of claims to choose one of them, found by a few letters. */
export const ClaimChooser = ({ trigger, label, without, onChoose }: ClaimChooserProps): React.JSX.Element => {
  const [open, setOpen] = useState(false);
  return (
    <Popover trigger={trigger} open={open} onOpenChange={setOpen} label={label}>
      <ClaimFinder
        label={label}
        without={without}
        onChoose={(claimId) => {
          setOpen(false);
          onChoose(claimId);
        }}
      />
    </Popover>
  );
};

const ClaimFinder = ({ label, without, onChoose }: Omit<ClaimChooserProps, 'trigger'>): React.JSX.Element => {
  const claims = useProjectStore(({ view }) => view?.claims ?? none);
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const wanted = useDeferredValue(typed);
  const found = useMemo(() => {
    const words = wordsOf(wanted);
    const fitting: Claim[] = [];
    for (const claim of claims.values()) {
      if (without.has(claim.id)) continue;
      const { folded } = foldText(claim.statement);
      if (!words.every((word) => folded.includes(word))) continue;
      fitting.push(claim);
      if (fitting.length === most) break;
    }
    return fitting;
  }, [claims, wanted, without]);
  const at = Math.min(place, Math.max(0, found.length - 1));
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => {
    // Not returned: newer engines answer with a promise, which React would take for a clean-up.
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setPlace((at + 1) % Math.max(1, found.length));
    else if (event.key === 'ArrowUp') setPlace((at + found.length - 1) % Math.max(1, found.length));
    else if (event.key === 'Enter' && found[at]) onChoose(found[at].id);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.finder}>
      <input
        ref={field}
        className={styles.field}
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={found[at] ? `${id}-${at}` : undefined}
        aria-label={label}
        placeholder={text('claimChooser.placeholder')}
        dir="auto"
        spellCheck={false}
        maxLength={500}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setPlace(0);
        }}
        onKeyDown={pressed}
      />
      {found.length === 0 && <p className={styles.none}>{text('claimChooser.none')}</p>}
      <ul ref={list} id={id} className={styles.list} role="listbox" aria-label={label} hidden={found.length === 0} onPointerDown={(event) => event.preventDefault()}>
        {found.map(({ id: claimId, statement, verdict }, index) => (
          <li
            key={claimId}
            id={`${id}-${index}`}
            className={styles.option}
            role="option"
            aria-selected={index === at}
            onPointerMove={() => setPlace(index)}
            onClick={() => onChoose(claimId)}
          >
            <VerdictIcon verdict={verdict} />
            <span className={styles.statement} dir="auto">{statement}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};
