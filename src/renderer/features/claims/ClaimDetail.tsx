import { Paperclip, Trash2 } from 'lucide-react';
import { evidenceOn } from '../../../core/claims/evidence-by-claim.ts';
import { shorten } from '../../../core/commands/words.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Claim } from '../../../core/model/claim.ts';
import { stances, standsIn, type Evidence, type Stance } from '../../../core/model/evidence.ts';
import { timeOf } from '../../../core/model/time.ts';
import { NoteField } from '../../editor/note/NoteField.tsx';
import { useProjectStore } from '../../state/project-store.ts';
import { inspect, useUiStore } from '../../state/ui-store.ts';
import { DetailGroup, DetailPane } from '../../ui/DetailPane.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { SavedField } from '../../ui/SavedField.tsx';
import { Select } from '../../ui/Select.tsx';
import { CopyLinkButton } from '../links/CopyLinkButton.tsx';
import { Mentions } from '../links/Mentions.tsx';
import { LargeNoteButton } from '../notes/LargeNoteButton.tsx';
import { runShown } from '../notices/run-shown.ts';
import { showToast } from '../notices/toasts.ts';
import { undoButton } from '../shell/history.ts';
import { EvidenceItem } from './EvidenceItem.tsx';
import { useVerdictOptions } from './verdict.tsx';
import styles from './ClaimDetail.module.css';

/** A claim in full: its words, its verdict, and the evidence on both sides. */
export const ClaimDetail = ({ claimId }: { readonly claimId: string }): React.JSX.Element | null => {
  const claim = useProjectStore(({ view }) => view?.claims.get(claimId));
  const readOnly = useProjectStore(({ view }) => view?.readOnly ?? true);
  if (!claim) return null;
  return (
    <DetailPane
      label={text('claim.label')}
      backLabel={text('claim.back')}
      onBack={() => inspect({ kind: 'cards' })}
      actions={(
        <>
          <CopyLinkButton subject={{ kind: 'claim', id: claimId }} />
          {!readOnly && <IconButton size="small" label={text('claim.delete')} icon={<Trash2 aria-hidden />} onClick={() => void deleteClaim(claim)} />}
        </>
      )}
    >
      <ClaimFields key={claimId} claim={claim} readOnly={readOnly} />
      <EvidenceGroups claim={claim} readOnly={readOnly} />
      <DetailGroup title={text('claim.note')} action={<LargeNoteButton subject={{ kind: 'claim', id: claimId }} />}>
        <NoteField
          key={claimId}
          label={text('claim.note')}
          note={claim.note}
          readOnly={readOnly}
          onSave={(note, editSession) => void runShown({ name: 'claim.update', input: { claimId, changes: { note }, editSession } })}
        />
      </DetailGroup>
      <Mentions subject={{ kind: 'claim', id: claimId }} />
    </DetailPane>
  );
};

async function deleteClaim(claim: Claim): Promise<void> {
  inspect({ kind: 'cards' });
  if (!(await runShown({ name: 'claim.remove', input: { claimIds: [claim.id] } }))) return;
  showToast({
    tone: 'info',
    text: text('claim.deleted', { statement: shorten(claim.statement) }),
    action: undoButton(),
  });
}

const ClaimFields = ({ claim, readOnly }: { readonly claim: Claim; readonly readOnly: boolean }): React.JSX.Element => {
  const save = (changes: Partial<Pick<Claim, 'statement' | 'speaker' | 'saidOn'>>): void =>
    void runShown({ name: 'claim.update', input: { claimId: claim.id, changes, editSession: null } });
  const options = useVerdictOptions();
  return (
    <>
      <SavedField
        className={styles.statement}
        label={text('claim.statement')}
        multiline
        maxLength={10_000}
        saved={claim.statement}
        readOnly={readOnly}
        check={(statement) => (statement === '' ? text('claim.statementMissing') : null)}
        onSave={(statement) => save({ statement })}
      />
      <div className={styles.pair}>
        <SavedField label={text('claim.speaker')} saved={claim.speaker} readOnly={readOnly} onSave={(speaker) => save({ speaker })} />
        <SavedField label={text('claim.saidOn')} saved={claim.saidOn?.words ?? ''} readOnly={readOnly} onSave={(words) => save({ saidOn: timeOf(words) })} />
      </div>
      <DetailGroup title={text('claim.verdict')}>
        <Select
          label={text('claim.verdict')}
          value={claim.verdict}
          options={options}
          disabled={readOnly}
          onChange={(verdict) => void runShown({ name: 'claim.setVerdict', input: { claimIds: [claim.id], verdict, reason: '' } })}
        />
      </DetailGroup>
    </>
  );
};

const noEvidence: readonly Evidence[] = [];

const groups = [
  { title: 'evidence.for', none: 'evidence.noneFor', stances: ['supports'] },
  { title: 'evidence.against', none: 'evidence.noneAgainst', stances: ['refutes'] },
  { title: 'evidence.around', none: 'evidence.noneAround', stances: ['states', 'context'] },
] as const satisfies readonly { readonly title: string; readonly none: string; readonly stances: readonly Stance[] }[];

const EvidenceGroups = ({ claim, readOnly }: { readonly claim: Claim; readonly readOnly: boolean }): React.JSX.Element => {
  const evidence = useProjectStore(({ view }) => (view ? evidenceOn(view.evidenceByClaim, claim.id) : noEvidence));
  const those = (wanted: readonly Stance[]): readonly Evidence[] => evidence.filter(({ stance }) => wanted.includes(stance));
  const conflicting = those(['supports']).length > 0 && those(['refutes']).length > 0;
  return (
    <>
      {conflicting && <p className={styles.conflict}>{text('evidence.conflict')}</p>}
      {!readOnly && <AttachSelected claimId={claim.id} evidence={evidence} />}
      {groups.map((group) => {
        const items = those(group.stances);
        return (
          <DetailGroup key={group.title} title={text(group.title)}>
            {items.length === 0 && <p className={styles.none}>{text(group.none)}</p>}
            {items.length > 0 && (
              <ul className={styles.list}>
                {items.map((item) => <EvidenceItem key={item.id} evidence={item} readOnly={readOnly} />)}
              </ul>
            )}
          </DetailGroup>
        );
      })}
    </>
  );
};

const AttachSelected = ({ claimId, evidence }: { readonly claimId: string; readonly evidence: readonly Evidence[] }): React.JSX.Element => {
  const selected = useUiStore((state) => state.selected);
  if (!selected || evidence.some((item) => standsIn(item, selected))) return <p className={styles.none}>{text('evidence.attachHint')}</p>;
  return (
    <Menu trigger={<Button icon={<Paperclip aria-hidden />}>{text('evidence.attach')}</Button>}>
      {stances.map((stance) => (
        <MenuItem key={stance} onSelect={() => void runShown({ name: 'evidence.attach', input: { claimId, passage: { highlight: selected }, stance, strength: null, why: '' } })}>
          {text(`stance.${stance}`)}
        </MenuItem>
      ))}
    </Menu>
  );
};
