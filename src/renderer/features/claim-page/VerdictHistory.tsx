import { verdictSteps } from '../../../core/claims/verdict-steps.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Claim } from '../../../core/model/claim.ts';
import { verdictOf } from '../../../core/model/verdict.ts';
import { relativeTime } from '../../../core/queries/relative-time.ts';
import { DetailGroup } from '../../ui/DetailPane.tsx';
import { useScale, VerdictSign } from '../claims/verdict.tsx';
import styles from './VerdictHistory.module.css';

/** Every verdict given on a claim, the latest first: what it was, who gave it, when and why. Nothing while there is none. */
export const VerdictHistory = ({ claim }: { readonly claim: Claim }): React.JSX.Element | null => {
  const scale = useScale();
  if (claim.verdictHistory.length === 0) return null;
  return (
    <DetailGroup title={text('verdict.history')}>
      <ol className={styles.list} reversed>
        {verdictSteps(claim, scale).toReversed().map(({ verdict, name, author, at, reason }, index) => (
          <li key={index} className={styles.entry}>
            <VerdictSign verdict={verdictOf(scale, verdict)} />
            <span className={styles.name} dir="auto">{name}</span>
            <time className={styles.by} dateTime={at} title={new Date(at).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })}>
              {text('verdict.entry', { author: author === '' ? text('claim.someone') : author, when: relativeTime(at, Date.now()) })}
            </time>
            {reason !== '' && <p className={styles.reason} dir="auto">{reason}</p>}
          </li>
        ))}
      </ol>
    </DetailGroup>
  );
};
