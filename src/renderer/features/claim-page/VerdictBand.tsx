import { ChevronDown } from 'lucide-react';
import { text } from '../../../core/messages/messages.ts';
import type { Claim } from '../../../core/model/claim.ts';
import { relativeTime } from '../../../core/queries/relative-time.ts';
import { useHalf } from '../../state/half.ts';
import { colourStyle } from '../../ui/Colour.tsx';
import { VerdictPopover } from '../claims/VerdictPopover.tsx';
import { useVerdict, VerdictSign } from '../claims/verdict.tsx';
import { giveVerdictIn, useClaimPages } from './page-store.ts';
import { VerdictLine } from './VerdictLine.tsx';
import styles from './VerdictBand.module.css';

/** The verdict on a claim: what it says, how sure the user is and why, and how it came to it. */
export const VerdictBand = ({ claim, readOnly }: { readonly claim: Claim; readonly readOnly: boolean }): React.JSX.Element => {
  const verdict = useVerdict(claim.verdict);
  const last = claim.verdictHistory.at(-1);
  return (
    <section className={styles.band} style={colourStyle(verdict.colour)} aria-label={text('claim.verdict')}>
      <div className={styles.row}>
        <GiveVerdict claim={claim} readOnly={readOnly} />
        {claim.confidence !== null && <span className={styles.sure}>{text('claim.sure', { percent: claim.confidence })}</span>}
        <VerdictLine claim={claim} />
      </div>
      {verdict.definition !== '' && <p className={styles.definition} dir="auto">{verdict.definition}</p>}
      {last && last.reason !== '' && <p className={styles.reason} dir="auto">{last.reason}</p>}
      {last && (
        <p className={styles.by}>
          {text('verdict.entry', { author: last.author === '' ? text('claim.someone') : last.author, when: relativeTime(last.at, Date.now()) })}
        </p>
      )}
    </section>
  );
};

const GiveVerdict = ({ claim, readOnly }: { readonly claim: Claim; readonly readOnly: boolean }): React.JSX.Element => {
  const verdict = useVerdict(claim.verdict);
  const half = useHalf();
  const open = useClaimPages(({ giving }) => giving === half);
  const words = <><VerdictSign verdict={verdict} /><span dir="auto">{verdict.name}</span></>;
  if (readOnly) return <span className={styles.verdict}>{words}</span>;
  return (
    <VerdictPopover
      claimIds={[claim.id]}
      verdict={claim.verdict}
      confidence={claim.confidence}
      open={open}
      onOpenChange={(next) => giveVerdictIn(next ? half : null)}
      trigger={<button type="button" className={styles.verdict} aria-label={text('verdict.button', { verdict: verdict.name })}>{words}<ChevronDown aria-hidden /></button>}
    />
  );
};
