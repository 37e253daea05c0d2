import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useId, useImperativeHandle, useMemo, useRef, type KeyboardEvent, type Ref } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { subjectKey, type Subject } from '../../../core/model/subject.ts';
import { noteExcerpt } from '../../../core/queries/note-excerpt.ts';
import { relativeTime } from '../../../core/queries/relative-time.ts';
import { linkWords, sayLinks } from '../../../core/queries/subject-names.ts';
import { highlightHere } from '../../state/known-highlights.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useSubjectName } from '../../state/use-subject-name.ts';
import { SubjectIcon } from '../links/SubjectIcon.tsx';
import { useNote } from './use-note.ts';
import styles from './NotesView.module.css';

const rowHeight = 84;

interface NoteListProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly subjects: readonly Subject[];
  /** What was searched for, to be marked. */
  readonly words: string;
  readonly opened: Subject | null;
  readonly onOpen: (subject: Subject) => void;
  readonly onWrite: () => void;
}

/** The notes found, one row each; only those in view are on the page. Up and down choose the one that the page shows, Enter writes in it. */
export const NoteList = ({ ref, subjects, words, opened, onOpen, onWrite }: NoteListProps): React.JSX.Element => {
  const scroller = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => scroller.current!);
  const id = useId();
  const key = opened && subjectKey(opened);
  const chosen = useMemo(() => (key === null ? -1 : subjects.findIndex((subject) => subjectKey(subject) === key)), [subjects, key]);
  const virtual = useVirtualizer({ count: subjects.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 6 });
  useEffect(() => {
    if (chosen >= 0) virtual.scrollToIndex(chosen);
  }, [chosen, virtual]);

  const pressed = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const place = {
      ArrowDown: chosen + 1, ArrowUp: chosen - 1, PageDown: chosen + page, PageUp: chosen - page, Home: 0, End: subjects.length - 1,
    }[event.key];
    if (place !== undefined) onOpen(subjects[Math.max(0, Math.min(subjects.length - 1, place))]!);
    else if ((event.key === 'Enter' || event.key === 'F2') && chosen >= 0) onWrite();
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={scroller}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={text('notes.list')}
      aria-activedescendant={chosen < 0 ? undefined : `${id}-${chosen}`}
      onKeyDown={pressed}
      onFocus={() => { if (chosen < 0 && subjects[0] && opened === null && scroller.current?.matches(':focus-visible')) onOpen(subjects[0]); }}
    >
      <div role="presentation" className={styles.rows} style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const subject = subjects[index]!;
          return (
            <div
              key={subjectKey(subject)}
              id={`${id}-${index}`}
              className={styles.row}
              style={{ blockSize: rowHeight, transform: `translateY(${start}px)` }}
              role="option"
              aria-selected={index === chosen}
              aria-posinset={index + 1}
              aria-setsize={subjects.length}
              onClick={() => onOpen(subject)}
              onDoubleClick={onWrite}
            >
              <Row subject={subject} words={words} />
            </div>
          );
        })}
      </div>
    </div>
  );
};

function excerptOf(note: string, words: string): ReturnType<typeof noteExcerpt> {
  const { view } = useProjectStore.getState();
  return view ? noteExcerpt(note, words, sayLinks({ ...view, highlight: highlightHere })) : [];
}

const Row = memo(function Row({ subject, words }: { readonly subject: Subject; readonly words: string }): React.JSX.Element {
  const name = useSubjectName(subject);
  const { note, modifiedAt } = useNote(subject);
  const source = useProjectStore(({ view }) => (subject.kind === 'highlight' ? view?.sources.get(subject.sourceId)?.citation.title : undefined));
  const excerpt = useMemo(() => (note ? excerptOf(note, words) : []), [note, words]);
  let place = 0;
  return (
    <>
      <span className={styles.name}>
        {name && <span className={styles.icon}><SubjectIcon name={name} /></span>}
        <span className={styles.words} dir="auto">{name && linkWords({ subject, part: 'record' }, name)}</span>
      </span>
      <span className={styles.excerpt} dir="auto">
        {excerpt.map(({ text: piece, hit }) => (hit ? <mark key={place++}>{piece}</mark> : <span key={place++}>{piece}</span>))}
      </span>
      <span className={styles.meta}>
        {source !== undefined && <span className={styles.source} dir="auto">{source}</span>}
        {modifiedAt !== '' && <time dateTime={modifiedAt}>{relativeTime(modifiedAt, Date.now())}</time>}
      </span>
    </>
  );
});
