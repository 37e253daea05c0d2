import { useMemo, useState } from 'react';
import { authorNames } from '../../../core/formats/citation/citation-line.ts';
import type { LibraryEntry } from '../../../core/formats/citation-library/entry.ts';
import { filledCitation, matchLibrary } from '../../../core/formats/citation-library/match-library.ts';
import { text } from '../../../core/messages/messages.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { inspect } from '../../state/ui-store.ts';
import { DetailGroup } from '../../ui/DetailPane.tsx';
import { Effects } from '../../ui/Effects.tsx';
import { Select } from '../../ui/Select.tsx';
import { TaskPane } from '../../ui/TaskPane.tsx';
import { runShown } from '../notices/run-shown.ts';
import { showToast } from '../notices/toasts.ts';
import { undoButton } from '../shell/history.ts';
import styles from './library-tasks.module.css';
import { setTasks, useLibraryTasks, type LibraryRead } from './task-store.ts';

/** A library of references: which sources its entries are about, and the entries that are about none. */
export const CitationsPane = (): React.JSX.Element | null => {
  const library = useLibraryTasks((state) => state.library);
  return library && <EntriesPane key={library.file} library={library} />;
};

/** Entries that are listed at most; the rest is counted. */
const mostListed = 100;
const none = 'none';

const EntriesPane = ({ library }: { readonly library: LibraryRead }): React.JSX.Element | null => {
  const sources = useProjectStore(({ view }) => view?.sources);
  const { matches, others } = useMemo(() => matchLibrary(library.entries, [...(sources?.values() ?? [])]), [library, sources]);
  /** Entries that the user gave to a source, by its id. */
  const [given, setGiven] = useState<ReadonlyMap<string, LibraryEntry>>(new Map());
  if (!sources) return null;
  const chosen = new Map([...matches.map(({ sourceId, entry }) => [sourceId, entry] as const), ...given]);
  const free = [...sources.values()].filter(({ id }) => !matches.some(({ sourceId }) => sourceId === id));
  const fill = async (): Promise<void> => {
    const citations = [...chosen].flatMap(([sourceId, entry]) => {
      const source = sources.get(sourceId);
      return source ? [{ sourceId, citation: filledCitation(source.citation, entry) }] : [];
    });
    if (!(await runShown({ name: 'source.updateCitations', input: { citations } }))) return;
    setTasks({ library: null });
    inspect({ kind: 'cards' });
    showToast({ tone: 'done', text: text('citations.done', { count: citations.length }), action: undoButton() });
  };
  const give = (entry: LibraryEntry, sourceId: string): void => {
    const next = new Map([...given].filter(([, each]) => each !== entry));
    if (sourceId !== none) next.set(sourceId, entry);
    setGiven(next);
  };
  return (
    <TaskPane label={text('citations.title', { file: library.file })} confirm={text('citations.do', { count: chosen.size })} ready={chosen.size > 0} onConfirm={() => void fill()} onGiveUp={() => inspect({ kind: 'cards' })}>
      <Effects title={text('citations.effects')} effects={[text('citations.matched', { count: chosen.size, total: library.entries.length }), text('citations.keeps')]} />
      {matches.length > 0 && (
        <DetailGroup title={text('citations.found')}>
          <ul className={styles.rows}>
            {matches.slice(0, mostListed).map(({ sourceId, entry, by }) => (
              <li key={sourceId} className={styles.row}>
                <p className={styles.rowTitle} dir="auto">{sources.get(sourceId)?.citation.title}</p>
                <p className={styles.rowFacts} dir="auto">{text(`citations.by.${by}`)} · {entryLine(entry)}</p>
              </li>
            ))}
          </ul>
          {matches.length > mostListed && <p className={styles.more}>{text('citations.more', { count: matches.length - mostListed })}</p>}
        </DetailGroup>
      )}
      {others.length > 0 && (
        <DetailGroup title={text('citations.others', { count: others.length })}>
          <ul className={styles.rows}>
            {others.slice(0, mostListed).map((entry, index) => (
              <li key={`${entry.key} ${index}`} className={styles.row}>
                <p className={styles.rowTitle} dir="auto">{entry.citation.title}</p>
                <p className={styles.rowFacts} dir="auto">{entryLine(entry)}</p>
                {free.length > 0 && (
                  <Select
                    label={text('citations.give', { title: entry.citation.title })}
                    variant="quiet"
                    value={[...given].find(([, each]) => each === entry)?.[0] ?? none}
                    options={[{ value: none, label: text('citations.noSource') }, ...free.map(({ id, citation }) => ({ value: id, label: citation.title }))]}
                    onChange={(sourceId) => give(entry, sourceId)}
                  />
                )}
              </li>
            ))}
          </ul>
          {others.length > mostListed && <p className={styles.more}>{text('citations.more', { count: others.length - mostListed })}</p>}
        </DetailGroup>
      )}
    </TaskPane>
  );
};

const entryLine = ({ citation, key }: LibraryEntry): string =>
  [authorNames(citation).slice(0, 3).join(', '), citation.issued?.['date-parts']?.[0]?.[0] ?? '', key].filter((part) => part !== '').join(' · ');
