import { BookMarked, FileText, MessageSquareText, TextQuote } from 'lucide-react';
import type { LinkTarget } from '../../../core/formats/note/links.ts';
import type { SubjectName } from '../../../core/queries/subject-names.ts';
import { ColourDot, colourStyle } from '../../ui/Colour.tsx';
import { VerdictIcon } from '../claims/verdict.tsx';
import styles from './links.module.css';

interface SubjectIconProps {
  readonly name: SubjectName;
  readonly part?: LinkTarget['part'];
}

/** The sign of a record by its kind, in its colour; a note has one sign whatever it is on. */
export const SubjectIcon = ({ name, part = 'record' }: SubjectIconProps): React.JSX.Element => {
  if (part === 'note') return <MessageSquareText className={styles.icon} aria-hidden />;
  switch (name.subject.kind) {
    case 'project': return <BookMarked className={styles.icon} aria-hidden />;
    case 'source': return <FileText className={styles.icon} aria-hidden />;
    case 'tag': return <ColourDot colour={name.colour ?? 'grey'} />;
    case 'claim': return <VerdictIcon verdict={name.verdict ?? ''} />;
    case 'highlight': return <span className={styles.ink} style={colourStyle(name.colour ?? 'grey')}><TextQuote className={styles.icon} aria-hidden /></span>;
  }
};
