import { ChartColumn, Grid3x3, Scale, type LucideIcon } from 'lucide-react';
import { Fragment, useDeferredValue } from 'react';
import { subjectKey } from '../../../core/model/subject.ts';
import { text } from '../../../core/messages/messages.ts';
import { useLookedAtIn, type ViewOfAll } from '../../state/looked-at.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ClaimSummary } from './ClaimSummary.tsx';
import { SubjectSummary } from './SubjectSummary.tsx';
import styles from './BesidePlace.module.css';

const icons: Readonly<Record<ViewOfAll, LucideIcon>> = { claims: Scale, timeline: Scale, matrix: Grid3x3, evidenceMap: Scale, overview: ChartColumn };

/** Beside a view of the whole project: what has the keys there, in short. */
export const BesideView = ({ view }: { readonly view: ViewOfAll }): React.JSX.Element => {
  // Going from row to row does not wait for what is said of each.
  const subjects = useDeferredValue(useLookedAtIn(view));
  const Icon = icons[view];
  if (subjects.length === 0) return <EmptyState icon={<Icon />} title={text(`beside.choose.${view}`)}>{text(`beside.chooseHint.${view}`)}</EmptyState>;
  return (
    <section className={styles.pane} aria-label={text('beside.lookedAt')}>
      <h2 className={styles.head}>{text('beside.lookedAt')}</h2>
      <div className={styles.body}>
        {subjects.map((subject) => (
          <Fragment key={subjectKey(subject)}>{subject.kind === 'claim' ? <ClaimSummary claimId={subject.id} /> : <SubjectSummary subject={subject} />}</Fragment>
        ))}
      </div>
    </section>
  );
};
