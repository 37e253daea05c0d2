import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useKeys } from '../actions/registry.ts';
import { Section } from '../shell/Section.tsx';
import { useShellStore } from '../shell/shell-store.ts';
import { createTag } from './tag-actions.ts';
import { TagTree } from './TagTree.tsx';
import styles from './Codebook.module.css';

const none: ReadonlyMap<string, Tag> = new Map();

/** Where a new tag is being named: inside a tag, or inside none. */
interface Naming {
  readonly parentId: string | null;
}

/** The project's tags. */
export const Codebook = (): React.JSX.Element => {
  const tags = useProjectStore(({ view }) => view?.tags ?? none);
  const readOnly = useProjectStore(({ view }) => view?.readOnly ?? true);
  const requests = useShellStore(({ newTagRequests }) => newTagRequests);
  const [naming, setNaming] = useState<Naming | null>(null);
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
      actions={!readOnly && (
        <IconButton size="small" label={text('codebook.new')} icon={<Plus aria-hidden />} onClick={() => setNaming({ parentId: null })} />
      )}
    >
      <div className={styles.scroll}>
        {naming && <NewTagField naming={naming} parent={naming.parentId === null ? undefined : tags.get(naming.parentId)} onDone={() => setNaming(null)} />}
        {tags.size > 0 && <TagTree tags={tags} readOnly={readOnly} onAddInside={(parentId) => setNaming({ parentId })} />}
        {tags.size === 0 && !naming && <EmptyState title={text('codebook.empty')}><EmptyHint /></EmptyState>}
      </div>
    </Section>
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
