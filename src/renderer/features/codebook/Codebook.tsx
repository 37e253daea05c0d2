import { Download, MoreHorizontal, Plus, Upload } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { codebookRows } from '../../../core/queries/codebook-rows.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../ui/Menu.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useKeys } from '../actions/registry.ts';
import { Section } from '../shell/Section.tsx';
import { useShellStore } from '../shell/shell-store.ts';
import { setQuery, useCodebookStore } from './codebook-store.ts';
import { chooseCodebookFile, createTag, exportCodebookFile } from './tag-actions.ts';
import { TagTree } from './TagTree.tsx';
import { useReadOnly, useTags } from './use-codebook.ts';
import styles from './Codebook.module.css';

/** From this many tags on, they can be filtered. */
const many = 12;

/** Where a new tag is being named: inside a tag, or inside none. */
interface Naming {
  readonly parentId: string | null;
}

/** The project's tags. */
export const Codebook = (): React.JSX.Element => {
  const tags = useTags();
  const readOnly = useReadOnly();
  const requests = useShellStore(({ newTagRequests }) => newTagRequests);
  const [naming, setNaming] = useState<Naming | null>(null);
  // State and no ref: the tree is drawn before its scroller is on the page, and again once it is.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const seen = useRef(requests);
  useEffect(() => {
    if (requests === seen.current) return;
    seen.current = requests;
    setNaming({ parentId: null });
  }, [requests]);
  return (
    <Section
      title={text('codebook.title')}
      count={tags.size}
      className={styles.codebook}
      actions={(
        <>
          <Menu trigger={<IconButton size="small" label={text('codebook.more')} icon={<MoreHorizontal aria-hidden />} />} align="end"><FileMenu /></Menu>
          {!readOnly && <IconButton size="small" label={text('codebook.new')} icon={<Plus aria-hidden />} onClick={() => setNaming({ parentId: null })} />}
        </>
      )}
    >
      {tags.size >= many && <Filter tags={tags} />}
      <div ref={setScroller} className={styles.scroll}>
        {naming && <NewTagField naming={naming} parent={naming.parentId === null ? undefined : tags.get(naming.parentId)} onDone={() => setNaming(null)} />}
        {tags.size > 0 && <TagTree scroller={scroller} onAddInside={(parentId) => setNaming({ parentId })} />}
        {tags.size === 0 && !naming && <EmptyState title={text('codebook.empty')}><EmptyHint /></EmptyState>}
      </div>
    </Section>
  );
};

const FileMenu = (): React.JSX.Element => {
  const readOnly = useReadOnly();
  const empty = useTags().size === 0;
  return (
    <>
      <MenuItem icon={<Download aria-hidden />} disabled={readOnly} onSelect={() => void chooseCodebookFile()}>{text('codebook.import')}</MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Upload aria-hidden />} disabled={empty} onSelect={() => void exportCodebookFile('csv', false)}>{text('codebook.exportCsv')}</MenuItem>
      <MenuItem icon={<Upload aria-hidden />} disabled={empty} onSelect={() => void exportCodebookFile('csv', true)}>{text('codebook.exportCsvMarked')}</MenuItem>
      <MenuItem icon={<Upload aria-hidden />} disabled={empty} onSelect={() => void exportCodebookFile('qdc', false)}>{text('codebook.exportQdc')}</MenuItem>
    </>
  );
};

const Filter = ({ tags }: { readonly tags: ReadonlyMap<string, Tag> }): React.JSX.Element => {
  const query = useCodebookStore((state) => state.query);
  const wanted = useDeferredValue(query);
  const nothing = useMemo(() => wanted !== '' && codebookRows(tags, { folded: new Set(), archiveOpen: true, query: wanted }).length === 0, [tags, wanted]);
  return (
    <div className={styles.filter}>
      <TextField
        label={text('codebook.filter')}
        hideLabel
        type="search"
        placeholder={text('codebook.filter')}
        value={query}
        onChange={setQuery}
        onKeyDown={(event) => { if (event.key === 'Escape') setQuery(''); }}
      />
      {nothing && <p className={styles.none} role="status">{text('codebook.filterNone', { query: wanted })}</p>}
    </div>
  );
};

const EmptyHint = (): React.JSX.Element => {
  const [before, after] = text('codebook.emptyHint', { keys: '\n' }).split('\n');
  const keys = useKeys('highlight.tag');
  return <>{before}{keys && <Kbd keys={keys} />}{after}</>;
};

const NewTagField = ({ naming, parent, onDone }: {
  readonly naming: Naming;
  readonly parent: Tag | undefined;
  readonly onDone: () => void;
}): React.JSX.Element => {
  const [name, setName] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), [naming]);
  const submit = async (): Promise<void> => {
    if (name.trim() === '') return onDone();
    // Stays open for the next tag; a refused name stays to be corrected.
    if (await createTag(name.trim(), naming.parentId)) setName('');
  };
  return (
    <form
      className={styles.naming}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <input
        ref={field}
        className={styles.name}
        dir="auto"
        value={name}
        maxLength={500}
        placeholder={parent ? text('codebook.newInside', { tag: parent.name }) : text('codebook.placeholder')}
        aria-label={parent ? text('codebook.newInside', { tag: parent.name }) : text('codebook.newName')}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onDone();
        }}
        onBlur={() => { if (name.trim() === '') onDone(); }}
      />
    </form>
  );
};
