import { ClipboardCopy, CircleAlert, CircleCheck, Files } from 'lucide-react';
import { text, textOf } from '../../../core/messages/messages.ts';
import type { ImportOutcome } from '../../../ipc/contract.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { inspect, showSource } from '../../state/ui-store.ts';
import { copyText } from '../../ui/clipboard.ts';
import { DetailGroup, DetailPane } from '../../ui/DetailPane.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { hasRemedy } from '../library/import-store.ts';
import { Remedy } from '../library/Remedy.tsx';
import { showToast } from '../notices/toasts.ts';
import styles from './library-tasks.module.css';
import { useLibraryTasks } from './task-store.ts';

/** Rows that are listed at most of each kind; the rest is counted, and in what is copied. */
const mostListed = 200;

/** What became of each file of an import of many. */
export const SummaryPane = (): React.JSX.Element | null => {
  const outcome = useLibraryTasks((state) => state.outcome);
  const sources = useProjectStore(({ view }) => view?.sources);
  if (!outcome || !sources) return null;
  const titleOf = (id: string): string => sources.get(id)?.citation.title ?? '';
  const { imported, known, failed, warnings } = outcome;
  const copy = (): void => {
    copyText(inWords(outcome, titleOf));
    showToast({ tone: 'done', text: text('summary.copied') });
  };
  return (
    <DetailPane
      label={text('summary.title')}
      backLabel={text('summary.back')}
      onBack={() => inspect({ kind: 'cards' })}
      actions={<IconButton size="small" label={text('summary.copy')} icon={<ClipboardCopy aria-hidden />} onClick={copy} />}
    >
      <dl className={styles.counts}>
        <div data-tone="done"><dt><CircleCheck aria-hidden />{text('summary.imported')}</dt><dd>{imported.length}</dd></div>
        <div><dt><Files aria-hidden />{text('summary.known')}</dt><dd>{known.length}</dd></div>
        <div data-tone={failed.length > 0 ? 'problem' : undefined}><dt><CircleAlert aria-hidden />{text('summary.failed')}</dt><dd>{failed.length}</dd></div>
      </dl>
      {failed.length > 0 && (
        <Rows title={text('summary.failedTitle')} count={failed.length}>
          {failed.slice(0, mostListed).map(({ file, problem }, index) => (
            <li key={index} className={styles.row}><p className={styles.rowTitle} dir="auto">{file}</p><p className={styles.reason}>{textOf(problem)}</p>{hasRemedy(problem) && <Remedy file={file} problem={problem} />}</li>
          ))}
        </Rows>
      )}
      {warnings.length > 0 && (
        <Rows title={text('summary.warningsTitle')} count={warnings.length}>
          {warnings.slice(0, mostListed).map(({ file, problem }, index) => (
            <li key={index} className={styles.row}><p className={styles.rowTitle} dir="auto">{file}</p><p className={styles.reason}>{textOf(problem)}</p></li>
          ))}
        </Rows>
      )}
      {known.length > 0 && (
        <Rows title={text('summary.knownTitle')} count={known.length}>
          {known.slice(0, mostListed).map(({ file, sourceId }, index) => <SourceRow key={index} title={titleOf(sourceId)} note={file} sourceId={sourceId} />)}
        </Rows>
      )}
      {imported.length > 0 && (
        <Rows title={text('summary.importedTitle')} count={imported.length}>
          {imported.slice(0, mostListed).map((id) => <SourceRow key={id} title={titleOf(id)} note={sources.get(id)?.file.name ?? ''} sourceId={id} />)}
        </Rows>
      )}
    </DetailPane>
  );
};

interface RowsProps {
  readonly title: string;
  readonly count: number;
  readonly children: React.ReactNode;
}

const Rows = ({ title, count, children }: RowsProps): React.JSX.Element => (
  <DetailGroup title={title}>
    <ul className={styles.rows}>{children}</ul>
    {count > mostListed && <p className={styles.more}>{text('summary.more', { count: count - mostListed })}</p>}
  </DetailGroup>
);

const SourceRow = ({ title, note, sourceId }: { readonly title: string; readonly note: string; readonly sourceId: string }): React.JSX.Element => (
  <li>
    <button type="button" className={styles.source} onClick={() => showSource(sourceId)}>
      <span className={styles.rowTitle} dir="auto">{title}</span>
      <span className={styles.rowFacts} dir="auto">{note}</span>
    </button>
  </li>
);

/** Returns all of an outcome as lines, for a message to whoever sent the files. */
const inWords = ({ imported, known, failed, warnings }: ImportOutcome, titleOf: (id: string) => string): string => [
  `${text('summary.imported')}: ${imported.length}`, ...imported.map((id) => `  ${titleOf(id)}`),
  `${text('summary.known')}: ${known.length}`, ...known.map(({ file, sourceId }) => `  ${file} = ${titleOf(sourceId)}`),
  `${text('summary.failed')}: ${failed.length}`, ...failed.map(({ file, problem }) => `  ${file}: ${textOf(problem)}`),
  ...(warnings.length === 0 ? [] : [text('summary.warningsTitle'), ...warnings.map(({ file, problem }) => `  ${file}: ${textOf(problem)}`)]), '',
].join('\n');
