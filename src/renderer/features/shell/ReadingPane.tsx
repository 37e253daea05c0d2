import { FileText, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { showSource, useUiStore } from '../../state/ui-store.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { keyNames } from '../../ui/keys.ts';
import { importByDialog } from '../library/import.ts';
import { Reader } from '../reader/Reader.tsx';
import { useShellStore } from './shell-store.ts';
import { closeTab } from './tabs.ts';
import styles from './ReadingPane.module.css';

/** The middle pane: a tab for each opened source, and the one that is read. */
export const ReadingPane = (): React.JSX.Element => {
  const active = useUiStore(({ activeSourceId }) => activeSourceId);
  const exists = useProjectStore(({ view }) => active !== null && view?.sources.has(active));
  const tabs = useShellStore((state) => state.tabs);
  return (
    <section className={styles.pane} aria-label={text('shell.reading')}>
      {tabs.length > 0 && <Tabs tabs={tabs} active={active} />}
      <div className={styles.content}>
        {active !== null && exists ? <Reader sourceId={active} /> : <NothingOpen />}
      </div>
    </section>
  );
};

const NothingOpen = (): React.JSX.Element => {
  const readOnly = useProjectStore(({ view }) => view?.readOnly ?? true);
  const empty = useProjectStore(({ view }) => view?.sources.size === 0);
  return (
    <div className={styles.nothing}>
      <EmptyState
        icon={<FileText />}
        title={text(empty ? 'shell.noSources' : 'shell.nothingOpen')}
        actions={!readOnly && <Button variant={empty ? 'solid' : 'plain'} onClick={() => void importByDialog()}>{text('library.chooseFiles')}</Button>}
      >
        {text(empty ? 'shell.noSourcesHint' : 'shell.nothingOpenHint', { keys: keyNames('Mod+v').join('+') })}
      </EmptyState>
    </div>
  );
};

const Tabs = ({ tabs, active }: { readonly tabs: readonly string[]; readonly active: string | null }): React.JSX.Element => (
  <nav className={styles.tabs} aria-label={text('shell.openSources')}>
    <ul>{tabs.map((id) => <Tab key={id} sourceId={id} active={id === active} />)}</ul>
  </nav>
);

const Tab = ({ sourceId, active }: { readonly sourceId: string; readonly active: boolean }): React.JSX.Element => {
  const title = useProjectStore(({ view }) => view?.sources.get(sourceId)?.citation.title ?? '');
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (active) item.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);
  return (
    <li ref={item} className={styles.tab} data-active={active || undefined}>
      <button
        type="button"
        className={styles.tabTitle}
        aria-current={active ? 'page' : undefined}
        title={title}
        dir="auto"
        onClick={() => showSource(sourceId)}
        onAuxClick={(event) => { if (event.button === 1) closeTab(sourceId); }}
      >
        {title}
      </button>
      <button type="button" className={styles.close} aria-label={text('shell.closeTab', { title })} onClick={() => closeTab(sourceId)}>
        <X aria-hidden />
      </button>
    </li>
  );
};
