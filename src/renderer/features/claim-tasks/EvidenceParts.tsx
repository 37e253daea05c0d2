import { useRef, useState, type KeyboardEvent } from 'react';
import { shorten } from '../../../core/commands/words.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Evidence } from '../../../core/model/evidence.ts';
import { StanceSign } from '../claims/stance.tsx';
import styles from './SplitClaimPane.module.css';

interface EvidencePartsProps {
  readonly evidence: readonly Evidence[];
  /** The statements of the parts. */
  readonly parts: readonly string[];
  /** Places of parts by piece of evidence; those that are not named go to the first. */
  readonly given: ReadonlyMap<string, ReadonlySet<number>>;
  /** Gives a piece of evidence to a part, or takes it back. */
  readonly onGive: (evidenceId: string, part: number) => void;
}

const first: ReadonlySet<number> = new Set([0]);

/** The evidence of a claim that is being split, with a button for each part. Arrow keys move, a digit gives a piece to the part of that number or takes it back. */
export const EvidenceParts = ({ evidence, parts, given, onGive }: EvidencePartsProps): React.JSX.Element => {
  const list = useRef<HTMLUListElement>(null);
  const [stop, setStop] = useState(0);
  const focusItem = (index: number): void => {
    const next = Math.max(0, Math.min(evidence.length - 1, index));
    setStop(next);
    list.current?.querySelectorAll<HTMLElement>(':scope > li')[next]?.focus();
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const item = evidence[stop];
    if (event.key === 'ArrowDown') focusItem(stop + 1);
    else if (event.key === 'ArrowUp') focusItem(stop - 1);
    else if (/^[1-9]$/.test(event.key) && Number(event.key) <= parts.length && item) onGive(item.id, Number(event.key) - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <ul ref={list} className={styles.evidence} onKeyDown={pressed}>
      {evidence.map((item, index) => {
        const places = given.get(item.id) ?? first;
        const words = shorten(item.quote !== '' || item.at.kind !== 'web' ? item.quote : item.at.page.title || item.at.page.url, 120);
        return (
          <li
            key={item.id}
            className={styles.piece}
            tabIndex={index === Math.min(stop, evidence.length - 1) ? 0 : -1}
            aria-label={text('splitClaim.piece', { quote: words, parts: [...places].sort((a, b) => a - b).map((place) => place + 1).join(', ') })}
            onFocus={() => setStop(index)}
          >
            <StanceSign stance={item.stance} />
            <span className={styles.quote} dir="auto">{words}</span>
            <span className={styles.choices}>
              {parts.map((statement, part) => (
                <button
                  key={part}
                  type="button"
                  tabIndex={-1}
                  className={styles.choice}
                  aria-pressed={places.has(part)}
                  aria-label={text('splitClaim.give', { number: part + 1 })}
                  title={statement}
                  onClick={() => onGive(item.id, part)}
                >
                  {part + 1}
                </button>
              ))}
            </span>
          </li>
        );
      })}
    </ul>
  );
};
