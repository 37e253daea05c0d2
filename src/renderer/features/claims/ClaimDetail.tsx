import { FileText, MoreHorizontal, Paperclip } from 'lucide-react';
import { useState } from 'react';
import { evidenceOn } from '../../../core/claims/evidence-by-claim.ts';
import { text, textOf } from '../../../core/messages/messages.ts';
import type { Claim } from '../../../core/model/claim.ts';
import { stances, standsIn, type Evidence, type Stance } from '../../../core/model/evidence.ts';
import { NoteField } from '../../editor/note/NoteField.tsx';
import { useProjectStore } from '../../state/project-store.ts';
import { inspect, showClaim, useUiStore } from '../../state/ui-store.ts';
import { Button } from '../../ui/Button.tsx';
import { DetailGroup, DetailPane } from '../../ui/DetailPane.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { SavedField } from '../../ui/SavedField.tsx';
import { wantsBeside } from '../../ui/wants-beside.ts';
import { Mentions } from '../links/Mentions.tsx';
import { LargeNoteButton } from '../notes/LargeNoteButton.tsx';
import { runShown } from '../notices/run-shown.ts';
import { InReports } from '../reports/InReports.tsx';
import { saveClaim } from './claim-actions.ts';
import { ClaimFacts } from './ClaimFacts.tsx';
import { ClaimMenu } from './ClaimMenu.tsx';
import { EvidenceItem } from './EvidenceItem.tsx';
import { SuggestionList } from './SuggestionList.tsx';
import { useOpenHints } from './use-hints.ts';
import { useVerdict, VerdictSign } from './verdict.tsx';
import { VerdictPopover } from './VerdictPopover.tsx';
import styles from './ClaimDetail.module.css';

/** A claim beside the text that is read: its words and facts, its verdict, and the first pieces of evidence on each side. */
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
          <IconButton size="small" label={text('claim.open')} icon={<FileText aria-hidden />} onClick={(event) => showClaim(claimId, { beside: wantsBeside(event) })} />
          <Menu align="end" trigger={<IconButton size="small" label={text('claim.menu')} icon={<MoreHorizontal aria-hidden />} />}><ClaimMenu claimId={claimId} /></Menu>
        </>
      )}
    >
      <SavedField
        key={claimId}
        className={styles.statement}
        label={text('claim.statement')}
        hideLabel
        multiline
        maxLength={10_000}
        saved={claim.statement}
        readOnly={readOnly}
        check={(statement) => (statement === '' ? text('claim.statementMissing') : null)}
        onSave={(statement) => saveClaim(claimId, { statement })}
      />
      <GivenVerdict claim={claim} readOnly={readOnly} />
      <OpenHints claim={claim} />
      {!readOnly && <SuggestionList key={`suggestions ${claimId}`} claim={claim} dense />}
      <ClaimFacts key={`facts ${claimId}`} claim={claim} readOnly={readOnly} dense />
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
      <InReports subject={{ kind: 'claim', id: claimId }} />
    </DetailPane>
  );
};

const GivenVerdict = ({ claim, readOnly }: { readonly claim: Claim; readonly readOnly: boolean }): React.JSX.Element => {
  const verdict = useVerdict(claim.verdict);
  const [open, setOpen] = useState(false);
  const sure = claim.confidence !== null && <span className={styles.sure}>{text('claim.sure', { percent: claim.confidence })}</span>;
  if (readOnly) return <p className={styles.verdict}><VerdictSign verdict={verdict} /><span dir="auto">{verdict.name}</span>{sure}</p>;
  return (
    <VerdictPopover
      claimIds={[claim.id]}
      verdict={claim.verdict}
      confidence={claim.confidence}
      open={open}
      onOpenChange={setOpen}
      trigger={(
        <Button className={styles.verdict} aria-label={text('verdict.button', { verdict: verdict.name })} icon={<VerdictSign verdict={verdict} />}>
          <span dir="auto">{verdict.name}</span>
          {sure}
        </Button>
      )}
    />
  );
};

/** What does not fit together; on its page each can be put aside. */
const OpenHints = ({ claim }: { readonly claim: Claim }): React.JSX.Element | null => {
  const hints = useOpenHints(claim);
  return hints.length === 0 ? null : <ul className={styles.hints} aria-label={text('hints.label')}>{hints.map(({ key, reason }) => <li key={key}>{textOf(reason)}</li>)}</ul>;
};

/** Pieces of evidence that a group shows; its page shows all. */
const most = 3;

const groups = [
  { title: 'evidence.for', none: 'evidence.noneFor', stances: ['supports'] },
  { title: 'evidence.against', none: 'evidence.noneAgainst', stances: ['refutes'] },
  { title: 'evidence.around', none: 'evidence.noneAround', stances: ['states', 'context'] },
] as const satisfies readonly { readonly title: string; readonly none: string; readonly stances: readonly Stance[] }[];

const none: readonly Evidence[] = [];

const EvidenceGroups = ({ claim, readOnly }: { readonly claim: Claim; readonly readOnly: boolean }): React.JSX.Element => {
  const evidence = useProjectStore(({ view }) => (view ? evidenceOn(view.evidenceByClaim, claim.id) : none));
  return (
    <>
      {!readOnly && <AttachSelected claimId={claim.id} evidence={evidence} />}
      {groups.map(({ title, none: noneWords, stances: wanted }) => {
        const items = evidence.filter(({ stance }) => (wanted as readonly Stance[]).includes(stance));
        return (
          <DetailGroup key={title} title={text(title)}>
            {items.length === 0 && <p className={styles.none}>{text(noneWords)}</p>}
            {items.length > 0 && (
              <ul className={styles.list}>
                {items.slice(0, most).map((item) => <EvidenceItem key={item.id} evidence={item} readOnly={readOnly} />)}
              </ul>
            )}
            {items.length > most && <Button size="small" variant="quiet" className={styles.more} onClick={() => showClaim(claim.id)}>{text('evidence.more', { count: items.length })}</Button>}
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
