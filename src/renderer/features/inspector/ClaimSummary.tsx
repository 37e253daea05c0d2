import { ArrowUpRight, Columns2, TriangleAlert } from 'lucide-react';
import { Fragment } from 'react';
import { evidenceOn } from '../../../core/claims/evidence-by-claim.ts';
import { text, textOf } from '../../../core/messages/messages.ts';
import type { Claim } from '../../../core/model/claim.ts';
import { stances, type Evidence } from '../../../core/model/evidence.ts';
import { relativeTime } from '../../../core/queries/relative-time.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { showClaim } from '../../state/ui-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { draggedAs } from '../../ui/record-drag.ts';
import { wantsBeside } from '../../ui/wants-beside.ts';
import { StanceSign } from '../claims/stance.tsx';
import { StatusSign } from '../claims/status.tsx';
import { useOpenHints } from '../claims/use-hints.ts';
import { useVerdict, VerdictSign } from '../claims/verdict.tsx';
import styles from './ClaimSummary.module.css';

/** A claim at a glance: its words, verdict and facts, how much speaks for it and against it, what does not fit; and the way to its page. */
export const ClaimSummary = ({ claimId }: { readonly claimId: string }): React.JSX.Element => {
  const claim = useProjectStore(({ view }) => view?.claims.get(claimId));
  if (!claim) return <p className={styles.gone} role="status">{text('beside.gone')}</p>;
  return (
    <article className={styles.summary} aria-label={claim.statement}>
      <h3 className={styles.statement} dir="auto" {...draggedAs(claim.statement, () => [{ kind: 'claim', id: claimId }])}>{claim.statement}</h3>
      <Verdict claim={claim} />
      <Stances claimId={claimId} />
      <Hints claim={claim} />
      <Facts claim={claim} />
      <Tags claim={claim} />
      <div className={styles.actions}>
        <Button size="small" icon={<ArrowUpRight aria-hidden />} onClick={(event) => showClaim(claimId, { beside: wantsBeside(event) })}>{text('claim.open')}</Button>
        <IconButton size="small" label={text('claim.openBeside')} icon={<Columns2 aria-hidden />} onClick={() => showClaim(claimId, { beside: true })} />
      </div>
    </article>
  );
};

/** The verdict with what was said when it was given. */
const Verdict = ({ claim: { verdict: id, confidence, verdictHistory } }: { readonly claim: Claim }): React.JSX.Element => {
  const verdict = useVerdict(id);
  const given = verdictHistory.at(-1);
  return (
    <div>
      <p className={styles.verdict}>
        <VerdictSign verdict={verdict} />
        <span dir="auto">{verdict.name}</span>
        {confidence !== null && <span className={styles.quiet}>{text('claim.sure', { percent: confidence })}</span>}
      </p>
      {given && (
        <p className={styles.given}>
          {given.reason !== '' && <span dir="auto">{given.reason}</span>}
          <span className={styles.quiet}>{text('verdict.entry', { author: given.author === '' ? text('claim.someone') : given.author, when: relativeTime(given.at, Date.now()) })}</span>
        </p>
      )}
    </div>
  );
};

const none: readonly Evidence[] = [];

/** How much evidence there is of each stance. */
const Stances = ({ claimId }: { readonly claimId: string }): React.JSX.Element => {
  const evidence = useProjectStore(({ view }) => (view ? evidenceOn(view.evidenceByClaim, claimId) : none));
  if (evidence.length === 0) return <p className={styles.quiet}>{text('beside.noEvidence')}</p>;
  return (
    <ul className={styles.stances} aria-label={text('beside.stances')}>
      {stances.map((stance) => ({ stance, count: evidence.filter((item) => item.stance === stance).length })).filter(({ count }) => count > 0).map(({ stance, count }) => (
        <li key={stance}><StanceSign stance={stance} />{text(`beside.stance.${stance}`, { count })}</li>
      ))}
    </ul>
  );
};

const Hints = ({ claim }: { readonly claim: Claim }): React.JSX.Element | null => {
  const hints = useOpenHints(claim);
  if (hints.length === 0) return null;
  return (
    <ul className={styles.hints} aria-label={text('hints.label')}>
      {hints.map(({ key, reason }) => <li key={key}><TriangleAlert aria-hidden />{textOf(reason)}</li>)}
    </ul>
  );
};

/** What is known of it; what is not is left out. */
const Facts = ({ claim }: { readonly claim: Claim }): React.JSX.Element => {
  const facts = [
    ['speaker', claim.speaker], ['saidOn', claim.saidOn?.words ?? ''], ['about', claim.about?.words ?? ''], ['place', claim.place], ['assignee', claim.assignee],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.filter(([, words]) => words !== '').map(([fact, words]) => <Fragment key={fact}><dt>{text(`claim.${fact}`)}</dt><dd dir="auto">{words}</dd></Fragment>)}
      <dt>{text('claim.status')}</dt>
      <dd className={styles.status}><StatusSign status={claim.status} />{text(`claim.status.${claim.status}`)}</dd>
    </dl>
  );
};

const Tags = ({ claim: { tagIds } }: { readonly claim: Claim }): React.JSX.Element | null => {
  const tags = useProjectStore(({ view }) => view?.tags);
  const known = tagIds.flatMap((id) => tags?.get(id) ?? []);
  if (known.length === 0) return null;
  return <ul className={styles.tags} aria-label={text('claim.tags')}>{known.map(({ id, name, colour }) => <li key={id}><Chip label={name} colour={colour} /></li>)}</ul>;
};
