import type { TimeFact } from '../../../core/claims/day-counted-from.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Claim } from '../../../core/model/claim.ts';
import { relativeTime } from '../../../core/queries/relative-time.ts';
import { Select } from '../../ui/Select.tsx';
import { saveClaim } from './claim-actions.ts';
import { ClaimTags } from './ClaimTags.tsx';
import { KnownField } from './KnownField.tsx';
import { statusOptions } from './status.tsx';
import { TimeField } from './TimeField.tsx';
import { useCountedFrom } from './use-counted-from.ts';
import styles from './ClaimFacts.module.css';

const longest = 500;

interface ClaimFactsProps {
  readonly claim: Claim;
  readonly readOnly: boolean;
  /** True in a narrow pane. */
  readonly dense?: boolean;
}

/** What is known of a claim beside its words: each field is saved when it is left. In as many columns as there is room for. */
export const ClaimFacts = ({ claim, readOnly, dense = false }: ClaimFactsProps): React.JSX.Element => {
  const { id } = claim;
  return (
    <div className={styles.facts} data-dense={dense || undefined} role="group" aria-label={text('claimPage.facts')}>
      <KnownField
        field="speaker"
        className={styles.field}
        label={text('claim.speaker')}
        placeholder={text('claim.speakerHint')}
        saved={claim.speaker}
        readOnly={readOnly}
        maxLength={longest}
        onSave={(speaker) => saveClaim(id, { speaker })}
      />
      <ClaimTime field="saidOn" claim={claim} readOnly={readOnly} />
      <ClaimTime field="about" claim={claim} readOnly={readOnly} />
      <KnownField
        field="place"
        className={styles.field}
        label={text('claim.place')}
        placeholder={text('claim.placeHint')}
        saved={claim.place}
        readOnly={readOnly}
        maxLength={longest}
        onSave={(place) => saveClaim(id, { place })}
      />
      <div>
        <span className={styles.label}>{text('claim.status')}</span>
        <Select variant="quiet" label={text('claim.status')} value={claim.status} options={statusOptions} disabled={readOnly} onChange={(status) => saveClaim(id, { status })} />
      </div>
      <KnownField
        field="assignee"
        className={styles.field}
        label={text('claim.assignee')}
        placeholder={text('claim.assigneeHint')}
        saved={claim.assignee}
        readOnly={readOnly}
        maxLength={longest}
        onSave={(assignee) => saveClaim(id, { assignee })}
      />
      <div className={styles.foot}>
        <ClaimTags claim={claim} readOnly={readOnly} />
        <p className={styles.made}>
          {text('claim.made', { author: claim.author === '' ? text('claim.someone') : claim.author, when: relativeTime(claim.createdAt, Date.now()) })}
        </p>
      </div>
    </div>
  );
};

const ClaimTime = ({ field, claim, readOnly }: { readonly field: TimeFact; readonly claim: Claim; readonly readOnly: boolean }): React.JSX.Element => (
  <TimeField
    className={styles.field}
    label={text(`claim.${field}`)}
    placeholder={text(`claim.${field}Hint`)}
    time={claim[field]}
    countedFrom={useCountedFrom(field, claim)}
    readOnly={readOnly}
    onSave={(time) => saveClaim(claim.id, { [field]: time })}
  />
);
