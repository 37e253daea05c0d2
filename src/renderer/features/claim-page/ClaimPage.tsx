import { MoreHorizontal, Pin, PinOff } from 'lucide-react';
import { useRef } from 'react';
import { shorten } from '../../../core/commands/words.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Claim } from '../../../core/model/claim.ts';
import { NoteField } from '../../editor/note/NoteField.tsx';
import { pinClaim, usePinnedClaim } from '../../state/pinned-claim.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useKeysOnArrival } from '../../state/use-keys-on-arrival.ts';
import { DetailGroup } from '../../ui/DetailPane.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { SavedField } from '../../ui/SavedField.tsx';
import { claimAttribute } from '../claims/claim-attribute.ts';
import { saveClaim } from '../claims/claim-actions.ts';
import { ClaimFacts } from '../claims/ClaimFacts.tsx';
import { ClaimMenu } from '../claims/ClaimMenu.tsx';
import { SuggestionList } from '../claims/SuggestionList.tsx';
import { CopyLinkButton } from '../links/CopyLinkButton.tsx';
import { Mentions } from '../links/Mentions.tsx';
import { LargeNoteButton } from '../notes/LargeNoteButton.tsx';
import { runShown } from '../notices/run-shown.ts';
import { InReports } from '../reports/InReports.tsx';
import { EvidenceColumns } from './EvidenceColumns.tsx';
import { HintList } from './HintList.tsx';
import { VerdictBand } from './VerdictBand.tsx';
import { VerdictHistory } from './VerdictHistory.tsx';
import styles from './ClaimPage.module.css';

/** A claim in full, as a page: its words and facts, its verdict, and the evidence on both sides. */
export const ClaimPage = ({ claimId }: { readonly claimId: string }): React.JSX.Element | null => {
  const claim = useProjectStore(({ view }) => view?.claims.get(claimId));
  const readOnly = useProjectStore(({ view }) => view?.readOnly ?? true);
  const page = useRef<HTMLElement>(null);
  useKeysOnArrival(() => page.current?.focus({ preventScroll: true }));
  if (!claim) return null;
  return (
    <section ref={page} {...{ [claimAttribute]: claimId }} className={styles.scroller} aria-label={text('claimPage.label', { statement: shorten(claim.statement) })} data-keys="claim" tabIndex={-1}>
      <article className={styles.page}>
        <Heading claim={claim} readOnly={readOnly} />
        <VerdictBand claim={claim} readOnly={readOnly} />
        <HintList claim={claim} readOnly={readOnly} />
        {!readOnly && <SuggestionList key={claimId} claim={claim} />}
        <ClaimFacts claim={claim} readOnly={readOnly} />
        <EvidenceColumns claimId={claimId} readOnly={readOnly} />
        <DetailGroup title={text('claim.note')} action={<LargeNoteButton subject={{ kind: 'claim', id: claimId }} />}>
          <NoteField
            key={claimId}
            label={text('claim.note')}
            note={claim.note}
            readOnly={readOnly}
            onSave={(note, editSession) => void runShown({ name: 'claim.update', input: { claimId, changes: { note }, editSession } })}
          />
        </DetailGroup>
        <VerdictHistory claim={claim} />
        <Mentions subject={{ kind: 'claim', id: claimId }} />
        <InReports subject={{ kind: 'claim', id: claimId }} />
      </article>
    </section>
  );
};

const Heading = ({ claim, readOnly }: { readonly claim: Claim; readonly readOnly: boolean }): React.JSX.Element => {
  const pinned = usePinnedClaim() === claim.id;
  return (
    <header className={styles.head}>
      <SavedField
        className={styles.statement}
        label={text('claim.statement')}
        hideLabel
        multiline
        maxLength={10_000}
        saved={claim.statement}
        readOnly={readOnly}
        check={(statement) => (statement === '' ? text('claim.statementMissing') : null)}
        onSave={(statement) => saveClaim(claim.id, { statement })}
      />
      <div className={styles.tools}>
        <IconButton
          size="small"
          label={text(pinned ? 'claim.unpin' : 'claim.pin')}
          icon={pinned ? <PinOff aria-hidden /> : <Pin aria-hidden />}
          pressed={pinned}
          onClick={() => pinClaim(pinned ? null : claim.id)}
        />
        <CopyLinkButton subject={{ kind: 'claim', id: claim.id }} />
        <Menu align="end" trigger={<IconButton size="small" label={text('claim.menu')} icon={<MoreHorizontal aria-hidden />} />}>
          <ClaimMenu claimId={claim.id} opening={false} />
        </Menu>
      </div>
    </header>
  );
};
