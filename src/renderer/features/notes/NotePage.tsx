import { ArrowUpRight, Link2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { Subject } from '../../../core/model/subject.ts';
import { relativeTime } from '../../../core/queries/relative-time.ts';
import { linkWords } from '../../../core/queries/subject-names.ts';
import { NoteEditor } from '../../editor/note/NoteEditor.tsx';
import { NoteView } from '../../editor/note/NoteView.tsx';
import { useHighlight } from '../../state/known-highlights.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useSubjectName } from '../../state/use-subject-name.ts';
import { Button } from '../../ui/Button.tsx';
import { colourStyle } from '../../ui/Colour.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { copyLink } from '../links/copy-link.ts';
import { goToTarget } from '../links/go-to-target.ts';
import { Mentions } from '../links/Mentions.tsx';
import { SubjectIcon } from '../links/SubjectIcon.tsx';
import { useNotesStore } from './notes-store.ts';
import { useNote, useSaveNote } from './use-note.ts';
import styles from './NotePage.module.css';

interface NotePageProps {
  readonly subject: Subject;
  readonly onWriting: (writing: boolean) => void;
  /** Called when the user has finished writing by key. */
  readonly onLeave: () => void;
}

/** One note as a page: what it is on, the note itself with room to write, and what leads to it. */
export const NotePage = ({ subject, onWriting, onLeave }: NotePageProps): React.JSX.Element => {
  const name = useSubjectName(subject);
  const { note, modifiedAt } = useNote(subject);
  const readOnly = useProjectStore(({ view }) => view?.readOnly ?? true);
  const save = useSaveNote(subject);
  const frame = useRef<HTMLElement>(null);
  const asked = useNotesStore((state) => state.asked);
  useEffect(() => {
    if (asked && note !== undefined) useNotesStore.setState({ asked: false });
  }, [asked, note]);
  useEffect(() => () => onWriting(false), [onWriting]);

  if (name === null) return <p className={styles.gone} role="status">{text('notes.gone')}</p>;
  const words = name ? linkWords({ subject, part: 'record' }, name) : '';
  return (
    <article ref={frame} className={styles.page} aria-label={text('notes.page', { name: words })}>
      <header className={styles.head}>
        <h2 className={styles.title} data-kind={subject.kind} dir="auto">
          {name && <span className={styles.icon}><SubjectIcon name={name} /></span>}
          {subject.kind === 'highlight' ? <SourceTitle sourceId={subject.sourceId} /> : name?.words}
        </h2>
        <span className={styles.when}>{modifiedAt !== '' && text('notes.changed', { when: relativeTime(modifiedAt, Date.now()) })}</span>
        <IconButton size="small" label={text('link.copyNote')} icon={<Link2 aria-hidden />} onClick={() => copyLink(subject, 'note')} />
        <Button size="small" variant="quiet" icon={<ArrowUpRight aria-hidden />} onClick={() => void goToTarget({ subject, part: 'record' })}>
          {text(subject.kind === 'highlight' ? 'notes.goPassage' : 'notes.go')}
        </Button>
      </header>
      {subject.kind === 'highlight' && <Quote subject={subject} />}
      {note !== undefined && (readOnly
        ? note !== null && <div className={styles.text}><NoteView note={note} /></div>
        : (
          <div className={styles.text} onFocus={() => onWriting(true)} onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) onWriting(false); }}>
            <NoteEditor
              note={note}
              size="page"
              label={text('notes.page', { name: words })}
              autoFocus={asked}
              onChange={save}
              onDone={() => { if (frame.current?.contains(document.activeElement)) onLeave(); }}
            />
          </div>
        ))}
      <Mentions subject={subject} />
    </article>
  );
};

const SourceTitle = ({ sourceId }: { readonly sourceId: string }): string =>
  useProjectStore(({ view }) => view?.sources.get(sourceId)?.citation.title ?? '');

const Quote = ({ subject }: { readonly subject: Extract<Subject, { readonly kind: 'highlight' }> }): React.JSX.Element | null => {
  const highlight = useHighlight(subject);
  const name = useSubjectName(subject);
  if (!highlight || !name) return null;
  return <blockquote className={styles.quote} style={colourStyle(name.colour ?? 'grey')} dir="auto">{highlight.selector.exact}</blockquote>;
};
