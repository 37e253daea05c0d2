import { StickyNote } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { text, textOf } from '../../../core/messages/messages.ts';
import { subjectKey } from '../../../core/model/subject.ts';
import { bridge } from '../../state/bridge.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useAskedAboutNotes } from '../../state/use-asked.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useKeyWords } from '../actions/registry.ts';
import { NoteFilters } from './NoteFilters.tsx';
import { NoteList } from './NoteList.tsx';
import { NotePage } from './NotePage.tsx';
import { changeQuery, everyNote, showNote, useNotesStore } from './notes-store.ts';
import styles from './NotesView.module.css';

/** All notes of the project: a list to search and filter, and the one that is chosen as a page to read and write. */
export const NotesView = (): React.JSX.Element => {
  const query = useNotesStore((state) => state.query);
  const opened = useNotesStore((state) => state.opened);
  const [writing, setWriting] = useState(false);
  const ask = useCallback(() => bridge().findNotes(query), [query]);
  const answer = useAskedAboutNotes(ask, writing);
  const list = useRef<HTMLDivElement>(null);
  useForgetGone();

  const subjects = answer?.ok ? answer.value.subjects : [];
  const unfiltered = query.words === '' && query.kinds.length === 0 && query.tagId === null && query.sourceId === null;
  const empty = answer?.ok === true && answer.value.total === 0;
  return (
    <section className={styles.frame} aria-label={text('notes.title')}>
      <div className={styles.view}>
        <div className={styles.index}>
          <NoteFilters onDown={() => list.current?.focus()} />
          {answer === null && <p className={styles.status} role="status">{text('notes.looking')}</p>}
          {answer?.ok === false && <p className={styles.status} role="alert">{textOf(answer.error)}</p>}
          {empty && unfiltered && <NoNotes />}
          {empty && !unfiltered && (
            <EmptyState
              title={text('notes.noneFound')}
              actions={<Button onClick={() => changeQuery({ ...everyNote, order: query.order })}>{text('notes.clear')}</Button>}
            >
              {text('notes.noneFoundHint')}
            </EmptyState>
          )}
          {answer?.ok === true && !empty && (
            <>
              <p className={styles.status} role="status">
                {answer.value.total > subjects.length
                  ? text('notes.countListed', { listed: subjects.length.toLocaleString('en'), count: answer.value.total.toLocaleString('en') })
                  : text('notes.count', { count: answer.value.total })}
              </p>
              <NoteList ref={list} subjects={subjects} words={query.words} opened={opened} onOpen={showNote} onWrite={() => useNotesStore.setState({ asked: true })} />
            </>
          )}
        </div>
        <div className={styles.page}>
          {opened
            ? (
              <NotePage
                key={subjectKey(opened)}
                subject={opened}
                onWriting={setWriting}
                onLeave={() => list.current?.focus()}
              />
            )
            : <div className={styles.choose}>{!empty && <EmptyState icon={<StickyNote />} title={text('notes.choose')} />}</div>}
        </div>
      </div>
    </section>
  );
};

const NoNotes = (): React.JSX.Element => {
  const keys = useKeyWords('highlight.note');
  return <EmptyState icon={<StickyNote />} title={text('notes.none')}>{text('notes.noneHint', { keys })}</EmptyState>;
};

/** Another project has other tags, sources and notes. */
function useForgetGone(): void {
  const folder = useProjectStore(({ view }) => view?.folder);
  const before = useRef(folder);
  useEffect(() => {
    if (before.current !== folder) useNotesStore.setState({ query: everyNote, opened: null });
    before.current = folder;
  }, [folder]);
}
