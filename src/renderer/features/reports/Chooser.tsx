import { useEffect, useRef, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { LinkCandidate } from '../../../core/queries/find-link-targets.ts';
import { bridge } from '../../state/bridge.ts';
import { Popover } from '../../ui/Popover.tsx';
import { SubjectIcon } from '../links/SubjectIcon.tsx';
import styles from './Chooser.module.css';

/** A record that was chosen; `sourceId` of a highlight alone. */
export interface Chosen {
  readonly sourceId?: string;
  readonly id: string;
}

/** What is to be chosen, and what is done with it. */
export interface Choosing {
  readonly kind: 'source' | 'claim' | 'highlight';
  readonly onChoose: (chosen: Chosen) => void;
}

interface ChooserProps {
  readonly choosing: Choosing;
  /** The place that the list stands beside, in pixels of the window. */
  readonly anchor: DOMRect;
  readonly onClose: () => void;
}

/** Finds a source, claim or passage by words of it. Arrow keys choose, Enter takes it. */
export const Chooser = ({ choosing: { kind, onChoose }, anchor, onClose }: ChooserProps): React.JSX.Element => {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly LinkCandidate[] | null>(null);
  const [chosen, setChosen] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let wanted = true;
    void bridge().findLinkTargets({ typed, only: kind }).then((answer) => {
      if (!wanted || !answer.ok) return;
      setFound(answer.value);
      setChosen(0);
    });
    return () => { wanted = false; };
  }, [typed, kind]);
  useEffect(() => { list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }); }, [chosen]);
  const take = (candidate: LinkCandidate | undefined): void => {
    const subject = candidate?.target.subject;
    if (!subject || subject.kind === 'project') return;
    onClose();
    onChoose(subject.kind === 'highlight' ? { sourceId: subject.sourceId, id: subject.id } : { id: subject.id });
  };
  const candidates = found ?? [];
  return (
    <Popover open onOpenChange={(open) => { if (!open) onClose(); }} anchor={{ getBoundingClientRect: () => anchor }} label={text(`report.choose.${kind}`)} initialFocus={field} finalFocus={false} className={styles.chooser}>
      <input
        ref={field}
        className={styles.field}
        role="combobox"
        aria-expanded
        aria-controls="report-chooser"
        aria-activedescendant={candidates[chosen] ? `report-chooser-${chosen}` : undefined}
        aria-label={text(`report.choose.${kind}`)}
        placeholder={`${text(`report.choose.${kind}`)} ${text('report.chooseFind')}`}
        value={typed}
        dir="auto"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setChosen((chosen + 1) % Math.max(1, candidates.length));
          else if (event.key === 'ArrowUp') setChosen((chosen + candidates.length - 1) % Math.max(1, candidates.length));
          else if (event.key === 'Enter') take(candidates[chosen]);
          else return;
          event.preventDefault();
        }}
      />
      <div ref={list} id="report-chooser" className={styles.list} role="listbox" aria-label={text(`report.choose.${kind}`)}>
        {candidates.map((candidate, index) => (
          <div
            key={JSON.stringify(candidate.target.subject)}
            id={`report-chooser-${index}`}
            className={styles.option}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onPointerMove={() => setChosen(index)}
            onClick={() => take(candidate)}
          >
            <span className={styles.icon}><SubjectIcon name={candidate.name} part="record" /></span>
            <span className={styles.words} dir="auto">{candidate.name.words}</span>
            {candidate.about !== '' && <span className={styles.about} dir="auto">{candidate.about}</span>}
          </div>
        ))}
      </div>
      {found?.length === 0 && <p className={styles.none} role="status">{text('report.chooseNone')}</p>}
    </Popover>
  );
};
