import { ArrowUpRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { evidenceOn } from '../../../core/claims/evidence-by-claim.ts';
import { dateText } from '../../../core/formats/citation/citation-line.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Subject } from '../../../core/model/subject.ts';
import { verdictOf } from '../../../core/model/verdict.ts';
import type { ProjectView } from '../../state/project-view.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useSubjectName } from '../../state/use-subject-name.ts';
import { Button } from '../../ui/Button.tsx';
import { goToTarget } from '../links/go-to-target.ts';
import { SubjectIcon } from '../links/SubjectIcon.tsx';
import styles from './BesidePlace.module.css';

interface SubjectSummaryProps {
  readonly subject: Exclude<Subject, { readonly kind: 'highlight' }>;
  /** A piece of its text. */
  readonly quote?: ReactNode;
  /** Leads there; by default to the record in full. */
  readonly onGo?: () => void;
}

/** What a record is, in a few lines, and the way to it in full. */
export const SubjectSummary = ({ subject, quote, onGo }: SubjectSummaryProps): React.JSX.Element | null => {
  const name = useSubjectName(subject);
  const facts = useProjectStore(({ view }) => (view ? factsOf(view, subject).join('\n') : ''));
  if (name === null) return <p className={styles.gone} role="status">{text('beside.gone')}</p>;
  if (!name) return null;
  return (
    <article className={styles.summary} aria-label={name.words}>
      <span className={styles.kind}>{text(`beside.kind.${subject.kind}`)}</span>
      <h3 className={styles.name} dir="auto"><SubjectIcon name={name} /><span>{name.words}</span></h3>
      {facts !== '' && <ul className={styles.facts}>{facts.split('\n').map((fact) => <li key={fact} dir="auto">{fact}</li>)}</ul>}
      {quote && <blockquote className={styles.quote} dir="auto">{quote}</blockquote>}
      <Button size="small" icon={<ArrowUpRight aria-hidden />} onClick={onGo ?? (() => void goToTarget({ subject, part: subject.kind === 'source' ? 'note' : 'record' }))}>
        {text(onGo ? 'notes.goPassage' : `beside.open.${subject.kind}`)}
      </Button>
    </article>
  );
};

/** Returns what there is to know of a record at a glance, a line each. */
function factsOf(view: ProjectView, subject: SubjectSummaryProps['subject']): readonly string[] {
  const { counts } = view;
  switch (subject.kind) {
    case 'project': return [text('shell.countSources', { count: view.sources.size }), text('shell.countTags', { count: view.tags.size }), text('shell.countClaims', { count: view.claims.size })];
    case 'source': {
      const citation = view.sources.get(subject.id)?.citation;
      return [[citation?.publisher, dateText(citation?.issued)].filter(Boolean).join(' · '), text('shell.countHighlights', { count: counts.bySource.get(subject.id) ?? 0 })].filter((fact) => fact !== '');
    }
    case 'tag': return [text('beside.tagged', { count: counts.byTag.get(subject.id) ?? 0 })];
    case 'claim': {
      const claim = view.claims.get(subject.id);
      const evidence = evidenceOn(view.evidenceByClaim, subject.id).length;
      return claim ? [[verdictOf(view.project.verdicts, claim.verdict).name, claim.speaker].filter(Boolean).join(' · '), text('beside.evidence', { count: evidence })] : [];
    }
  }
}
