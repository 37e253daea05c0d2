import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { evidenceOn } from '../../../core/claims/evidence-by-claim.ts';
import { foreseeClaimMerge, type ClaimMergeForecast } from '../../../core/claims/foresee-merge.ts';
import { shorten } from '../../../core/commands/words.ts';
import { text, textOf } from '../../../core/messages/messages.ts';
import { verdictOf } from '../../../core/model/verdict.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { showClaim } from '../../state/ui-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Effects } from '../../ui/Effects.tsx';
import { TaskPane } from '../../ui/TaskPane.tsx';
import { runShown } from '../notices/run-shown.ts';
import { showToast } from '../notices/toasts.ts';
import { undoButton } from '../shell/history.ts';
import { useScale } from '../claims/verdict.tsx';
import { ClaimChooser } from './ClaimChooser.tsx';
import { endClaimTask } from './end-task.ts';
import styles from '../../ui/task.module.css';

/** Merging claims: which of them stays, and what comes to it from the others. */
export const MergeClaimsPane = ({ claimIds }: { readonly claimIds: readonly string[] }): React.JSX.Element | null => {
  const view = useProjectStore((state) => state.view);
  const scale = useScale();
  const [chosen, setChosen] = useState(claimIds);
  const present = chosen.filter((id) => view?.claims.has(id));
  const [kept, setKept] = useState(claimIds[0]!);
  const into = present.includes(kept) ? kept : present[0];
  const plan = useMemo(
    () => (view && into !== undefined && present.length > 1 ? foreseeClaimMerge({ ...view, highlights: new Map(), reportBlocks: new Map() }, present.filter((id) => id !== into), into) : null),
    // oxlint-disable-next-line react/exhaustive-deps -- the claims by their ids
    [view, into, present.join(' ')],
  );
  if (!view) return null;
  const merge = async (): Promise<void> => {
    if (into === undefined) return;
    const others = present.filter((id) => id !== into);
    const statement = shorten(view.claims.get(into)!.statement);
    if (!(await runShown({ name: 'claim.merge', input: { claimIds: others, intoId: into } }))) return;
    endClaimTask();
    showClaim(into);
    showToast({ tone: 'done', text: text('mergeClaims.done', { count: others.length, statement }), action: undoButton() });
  };
  return (
    <TaskPane label={text('mergeClaims.title')} confirm={text('mergeClaims.do', { count: present.length })} ready={plan?.ok === true} onConfirm={() => void merge()} onGiveUp={endClaimTask}>
      <Choices
        label={text('mergeClaims.keep')}
        value={into ?? ''}
        options={present.map((id) => {
          const { statement, verdict } = view.claims.get(id)!;
          return { value: id, label: statement, hint: text('mergeClaims.hint', { verdict: verdictOf(scale, verdict).name, count: evidenceOn(view.evidenceByClaim, id).length }) };
        })}
        onChange={setKept}
      />
      <ClaimChooser
        trigger={<Button size="small" icon={<Plus aria-hidden />} className={styles.start} data-first={present.length < 2 || undefined}>{text('mergeClaims.add')}</Button>}
        label={text('mergeClaims.add')}
        without={new Set(present)}
        onChoose={(id) => setChosen([...present, id])}
      />
      {plan?.ok === false && <p role="alert">{textOf(plan.error)}</p>}
      {plan?.ok === true && <Effects title={text('mergeClaims.effects')} effects={effectsOf(plan.value, present.length - 1)} />}
    </TaskPane>
  );
};

const effectsOf = ({ adopted, tags, note, verdicts, evidence, joined }: ClaimMergeForecast, others: number): readonly (string | false)[] => [
  evidence > 0 && text('mergeClaims.evidence', { count: evidence }),
  joined > 0 && text('mergeClaims.joined', { count: joined }),
  ...adopted.map((fact) => text('mergeClaims.adopted', { fact: text(`claim.${fact}`) })),
  tags > 0 && text('mergeClaims.tags', { count: tags }),
  note && text('mergeClaims.note'),
  verdicts > 0 && text('mergeClaims.verdicts', { count: verdicts }),
  text('mergeClaims.gone', { count: others }),
];
