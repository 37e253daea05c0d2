import { ChartColumn, FileText, Grid3x3, Scale, type LucideIcon } from 'lucide-react';
import { Fragment, useDeferredValue } from 'react';
import { subjectKey, type Subject } from '../../../core/model/subject.ts';
import { text } from '../../../core/messages/messages.ts';
import { useLookedAtIn, type SummedView } from '../../state/looked-at.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ClaimSummary } from './ClaimSummary.tsx';
import { PassageCard } from './PassageCard.tsx';
import { SubjectSummary } from './SubjectSummary.tsx';
import styles from './BesidePlace.module.css';

const icons: Readonly<Record<SummedView, LucideIcon>> = { claim: FileText, claims: Scale, timeline: Scale, matrix: Grid3x3, evidenceMap: Scale, overview: ChartColumn, report: FileText };

/** Beside a view that is no text: what has the keys there, in short. */
export const BesideView = ({ view }: { readonly view: SummedView }): React.JSX.Element => {
  // Going from row to row does not wait for what is said of each.
  const subjects = useDeferredValue(useLookedAtIn(view));
  const Icon = icons[view];
  if (subjects.length === 0) return <EmptyState icon={<Icon />} title={text(`beside.choose.${view}`)}>{text(`beside.chooseHint.${view}`)}</EmptyState>;
  return (
    <section className={styles.pane} aria-label={text('beside.lookedAt')}>
      <h2 className={styles.head}>{text('beside.lookedAt')}</h2>
      <div className={styles.body}>
        {subjects.map((subject) => (
          <Fragment key={subjectKey(subject)}><Summary subject={subject} /></Fragment>
        ))}
      </div>
    </section>
  );
};

const Summary = ({ subject }: { readonly subject: Subject }): React.JSX.Element => {
  switch (subject.kind) {
    case 'claim': return <ClaimSummary claimId={subject.id} />;
    case 'highlight': return <PassageCard sourceId={subject.sourceId} id={subject.id} />;
    default: return <SubjectSummary subject={subject} />;
  }
};
