import { useCallback } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { subjectKey, subjectOf, type Subject } from '../../../core/model/subject.ts';
import { linkWords } from '../../../core/queries/subject-names.ts';
import { bridge } from '../../state/bridge.ts';
import { useAskedAboutNotes } from '../../state/use-asked.ts';
import { useSubjectName } from '../../state/use-subject-name.ts';
import { goToTarget } from './go-to-target.ts';
import { SubjectIcon } from './SubjectIcon.tsx';
import styles from './mentions.module.css';

/** The notes that link to a record, each with the words around its link; a click leads to the note. Nothing while there are none. */
export const Mentions = ({ subject }: { readonly subject: Subject }): React.JSX.Element | null => {
  const key = subjectKey(subject);
  const ask = useCallback(() => bridge().findMentions({ subject: subjectOf(key)! }), [key]);
  const answer = useAskedAboutNotes(ask);
  if (!answer?.ok || answer.value.length === 0) return null;
  return (
    <div className={styles.mentions} role="group" aria-label={text('link.mentions')}>
      <h3 className={styles.title}>{text('link.mentions')}</h3>
      <ul className={styles.list}>
        {answer.value.map((mention) => <li key={subjectKey(mention.subject)}><MentionButton {...mention} /></li>)}
      </ul>
    </div>
  );
};

const MentionButton = ({ subject, context }: { readonly subject: Subject; readonly context: string }): React.JSX.Element => {
  const name = useSubjectName(subject);
  const target = { subject, part: 'note' } as const;
  return (
    <button
      type="button"
      className={styles.mention}
      onClick={(event) => {
        event.stopPropagation();
        void goToTarget(target);
      }}
    >
      <span className={styles.name} dir="auto">{name && <><SubjectIcon name={name} /> {linkWords(target, name)}</>}</span>
      <span className={styles.context} dir="auto">{context}</span>
    </button>
  );
};
