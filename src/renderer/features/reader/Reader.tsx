import { useEffect, useState } from 'react';
import { text, textOf, type Message } from '../../../core/messages/messages.ts';
import { loadSource, useProjectStore } from '../../state/project-store.ts';
import { PinnedBar } from '../claims/PinnedBar.tsx';
import { ReaderBanner } from '../replace/ReaderBanner.tsx';
import { ReaderPage } from './ReaderPage.tsx';
import styles from './reader.module.css';

/** A source to read, opened when it is not loaded yet. */
export function Reader({ sourceId }: { readonly sourceId: string }): React.JSX.Element {
  const source = useProjectStore(({ view }) => view?.sources.get(sourceId));
  const loaded = useProjectStore(({ view }) => view?.loaded.get(sourceId));
  const [problem, setProblem] = useState<{ readonly sourceId: string; readonly message: Message } | null>(null);

  const isLoaded = loaded !== undefined;
  useEffect(() => {
    if (isLoaded) return;
    void loadSource(sourceId).then((answer) => setProblem(answer.ok ? null : { sourceId, message: answer.error }));
  }, [sourceId, isLoaded]);

  if (source && loaded) {
    return (
      <div className={styles.framed}>
        <ReaderBanner sourceId={sourceId} />
        <PinnedBar sourceId={sourceId} />
        <ReaderPage key={`${sourceId} ${loaded.version}`} source={source} loaded={loaded} />
      </div>
    );
  }
  if (problem?.sourceId === sourceId) {
    return (
      <div className={styles.state} role="alert">
        <h2>{text('reader.failed')}</h2>
        <p>{textOf(problem.message)}</p>
      </div>
    );
  }
  return <div className={styles.state} role="status">{text('reader.loading')}</div>;
}
