import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { evidenceOn } from '../../../core/claims/evidence-by-claim.ts';
import { shorten } from '../../../core/commands/words.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Claim } from '../../../core/model/claim.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { showClaim } from '../../state/ui-store.ts';
import { Button } from '../../ui/Button.tsx';
import { DetailGroup } from '../../ui/DetailPane.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { TaskPane } from '../../ui/TaskPane.tsx';
import { TextArea } from '../../ui/TextField.tsx';
import { runShown } from '../notices/run-shown.ts';
import { showToast } from '../notices/toasts.ts';
import { undoButton } from '../shell/history.ts';
import { endClaimTask } from './end-task.ts';
import { EvidenceParts } from './EvidenceParts.tsx';
import styles from './SplitClaimPane.module.css';

/** Parts that a claim is split into at most here: more than can be kept apart by their digits. */
const mostParts = 9;

/** Splitting a claim that says too much at once: the statement of each part, and which evidence goes to it. Done as one step at the end. */
export const SplitClaimPane = ({ claimId }: { readonly claimId: string }): React.JSX.Element | null => {
  const claim = useProjectStore(({ view }) => view?.claims.get(claimId));
  return claim ? <Splitting key={claimId} claim={claim} /> : null;
};

const Splitting = ({ claim }: { readonly claim: Claim }): React.JSX.Element => {
  const evidence = useProjectStore(({ view }) => (view ? evidenceOn(view.evidenceByClaim, claim.id) : []));
  const [parts, setParts] = useState<readonly string[]>([claim.statement, '']);
  const [given, setGiven] = useState<ReadonlyMap<string, ReadonlySet<number>>>(new Map());
  const ready = parts.every((part) => part.trim() !== '');
  const change = (index: number, statement: string): void => setParts(parts.with(index, statement));
  const removePart = (index: number): void => {
    setParts(parts.toSpliced(index, 1));
    setGiven(new Map([...given].map(([id, places]) => [id, new Set([...places].filter((place) => place !== index).map((place) => (place > index ? place - 1 : place)))])));
  };
  const give = (evidenceId: string, part: number): void => {
    const places = new Set(given.get(evidenceId) ?? [0]);
    if (!places.delete(part)) places.add(part);
    // What goes nowhere stays with the first part.
    setGiven(new Map(given).set(evidenceId, places.size === 0 ? new Set([0]) : places));
  };
  const split = async (): Promise<void> => {
    const made = await runShown({
      name: 'claim.split',
      input: {
        claimId: claim.id,
        parts: parts.map((statement, index) => ({ statement: statement.trim(), evidenceIds: evidence.filter(({ id }) => (given.get(id) ?? new Set([0])).has(index)).map(({ id }) => id) })),
      },
    });
    if (!made) return;
    endClaimTask();
    showClaim(claim.id);
    showToast({ tone: 'done', text: text('splitClaim.done', { statement: shorten(claim.statement), count: parts.length }), action: undoButton() });
  };
  return (
    <TaskPane label={text('splitClaim.title')} confirm={text('splitClaim.do', { count: parts.length })} ready={ready} onConfirm={() => void split()} onGiveUp={endClaimTask}>
      <DetailGroup title={text('splitClaim.parts')}>
        <ol className={styles.parts}>
          {parts.map((statement, index) => (
            <li key={index} className={styles.part}>
              <span className={styles.number} aria-hidden>{index + 1}</span>
              <TextArea
                className={styles.statement}
                label={text('splitClaim.part', { number: index + 1 })}
                hideLabel
                placeholder={text('splitClaim.partHint')}
                maxLength={10_000}
                value={statement}
                onChange={(words) => change(index, words)}
              />
              {parts.length > 2 && index > 0 && <IconButton size="small" label={text('splitClaim.removePart', { number: index + 1 })} icon={<X aria-hidden />} onClick={() => removePart(index)} />}
            </li>
          ))}
        </ol>
        {parts.length < mostParts && <Button size="small" variant="quiet" className={styles.add} icon={<Plus aria-hidden />} onClick={() => setParts([...parts, ''])}>{text('splitClaim.addPart')}</Button>}
      </DetailGroup>
      {evidence.length > 0 && (
        <DetailGroup title={text('splitClaim.evidence')}>
          <EvidenceParts evidence={evidence} parts={parts} given={given} onGive={give} />
        </DetailGroup>
      )}
      <p className={styles.note}>{text('splitClaim.explain')}</p>
    </TaskPane>
  );
};
