import { TriangleAlert } from 'lucide-react';
import type { ClaimFacts } from '../../../core/claims/claim-facts.ts';
import type { CellsProject } from '../../../core/claims/cell-words.ts';
import type { Hint } from '../../../core/claims/hints.ts';
import { text, textOf } from '../../../core/messages/messages.ts';
import type { ClaimColumn } from '../../../core/model/claim-view.ts';
import type { Time } from '../../../core/model/time.ts';
import { verdictOf } from '../../../core/model/verdict.ts';
import { relativeTime } from '../../../core/queries/relative-time.ts';
import { sayTime } from '../../../core/time/say-time.ts';
import { Chip } from '../../ui/Chip.tsx';
import { StatusSign } from '../claims/status.tsx';
import { VerdictSign } from '../claims/verdict.tsx';
import styles from './cells.module.css';

/** Returns what a cell shows of a claim. */
export function cellContent(column: ClaimColumn, facts: ClaimFacts, project: CellsProject): React.JSX.Element | null {
  const { claim, sums } = facts;
  switch (column) {
    case 'statement': case 'speaker': case 'place': case 'assignee': return <Words words={claim[column]} />;
    case 'verdict': {
      const verdict = verdictOf(project.project.verdicts, claim.verdict);
      return (
        <span className={styles.signed}>
          <VerdictSign verdict={verdict} />
          <Words words={verdict.name} />
        </span>
      );
    }
    case 'confidence': return claim.confidence === null ? null : <span className={styles.number}>{text('claims.percent', { percent: claim.confidence })}</span>;
    case 'saidOn': case 'about': return claim[column] && <TimeWords time={claim[column]} />;
    case 'tags': return <Tags tagIds={claim.tagIds} project={project} />;
    case 'for': return <Count count={sums.supports} tone="good" />;
    case 'against': return <Count count={sums.refutes} tone="bad" />;
    case 'sources': return <Sources sourceIds={sums.sourceIds} project={project} />;
    case 'status': return <span className={styles.signed}><StatusSign status={claim.status} />{text(`claim.status.${claim.status}`)}</span>;
    case 'hints': return <Hints hints={facts.hints(project)} />;
    case 'created': return <When instant={claim.createdAt} />;
    case 'modified': return <When instant={claim.modifiedAt} />;
  }
}

const Words = ({ words }: { readonly words: string }): React.JSX.Element => <span className={styles.words} dir="auto" title={words}>{words}</span>;

const TimeWords = ({ time: { words, edtf } }: { readonly time: Time }): React.JSX.Element => {
  const meaning = edtf === null ? text('time.notUnderstood') : sayTime(edtf);
  return <span className={styles.words} dir="auto" data-unread={edtf === null || undefined} title={meaning === words ? words : `${words}\n${meaning}`}>{words}</span>;
};

/** Tags shown in full; the others are counted, and named when the pointer asks for them. */
const mostChips = 2;

const Tags = ({ tagIds, project }: { readonly tagIds: readonly string[]; readonly project: CellsProject }): React.JSX.Element => {
  const tags = tagIds.flatMap((id) => project.tags.get(id) ?? []);
  return (
    <span className={styles.tags} title={tags.map(({ name }) => name).join(', ')}>
      {tags.slice(0, mostChips).map(({ id, name, colour }) => <Chip key={id} label={name} colour={colour} />)}
      {tags.length > mostChips && <span className={styles.more}>{text('claims.more', { count: tags.length - mostChips })}</span>}
    </span>
  );
};

const Count = ({ count, tone }: { readonly count: number; readonly tone: 'good' | 'bad' }): React.JSX.Element =>
  <span className={styles.number} data-tone={count === 0 ? 'none' : tone}>{count === 0 ? '–' : count}</span>;

const Hints = ({ hints }: { readonly hints: readonly Hint[] }): React.JSX.Element | null =>
  (hints.length === 0 ? null : <span className={styles.hints} title={hints.map(({ reason }) => textOf(reason)).join('\n')}><TriangleAlert aria-hidden />{hints.length}</span>);

const Sources = ({ sourceIds, project }: { readonly sourceIds: readonly string[]; readonly project: CellsProject }): React.JSX.Element | null => {
  const titles = sourceIds.flatMap((id) => project.sources.get(id)?.citation.title ?? []);
  const [first] = titles;
  if (first === undefined) return null;
  return (
    <span className={styles.sources} title={titles.join('\n')}>
      <span className={styles.words} dir="auto">{first}</span>
      {titles.length > 1 && <span className={styles.more}>{text('claims.more', { count: titles.length - 1 })}</span>}
    </span>
  );
};

const When = ({ instant }: { readonly instant: string }): React.JSX.Element =>
  <span className={styles.words} title={new Date(instant).toLocaleString('en-GB')}>{relativeTime(instant, Date.now())}</span>;
