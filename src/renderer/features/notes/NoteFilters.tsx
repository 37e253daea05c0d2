import { useEffect, useRef, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { subjectKinds, type Subject } from '../../../core/model/subject.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { ColourDot } from '../../ui/Colour.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FindChoice } from '../../ui/FindChoice.tsx';
import { changeQuery, useNotesStore } from './notes-store.ts';
import styles from './NotesView.module.css';

type Kind = Subject['kind'] | 'all';

const kinds: readonly { readonly value: Kind; readonly label: string }[] =
  (['all', ...subjectKinds] as const).map((kind) => ({ value: kind, label: text(`notes.kind.${kind}`) }));
const orders = (['document', 'modified'] as const).map((order) => ({ value: order, label: text(`notes.order.${order}`) }));
/** Milliseconds without a letter after which is searched: typing must not wait for answers. */
const pause = 60;

/** What of the notes is listed, and in which order. */
export const NoteFilters = ({ onDown }: { readonly onDown: () => void }): React.JSX.Element => {
  const query = useNotesStore((state) => state.query);
  const sources = useProjectStore(({ view }) => view?.sources);
  const tags = useProjectStore(({ view }) => view?.tags);
  const searches = useNotesStore((state) => state.searches);
  const [typed, setTyped] = useState(query.words);
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => setTyped(query.words), [query.words]);
  useEffect(() => {
    if (typed === query.words) return undefined;
    const timer = setTimeout(() => changeQuery({ words: typed }), pause);
    return () => clearTimeout(timer);
  }, [typed, query.words]);
  useEffect(() => { if (searches > 0) field.current?.querySelector('input')?.select(); }, [searches]);

  return (
    <div ref={field} className={styles.filters} role="search" aria-label={text('notes.search')}>
      <TextField
        label={text('notes.search')}
        hideLabel
        type="search"
        placeholder={text('notes.search')}
        value={typed}
        onChange={setTyped}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') onDown();
          else if (event.key === 'Escape' && typed !== '') setTyped('');
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <div className={styles.choices}>
        <Select
          label={text('notes.kind')}
          variant="quiet"
          value={query.kinds[0] ?? 'all'}
          options={kinds}
          onChange={(kind) => changeQuery({ kinds: kind === 'all' ? [] : [kind] })}
        />
        <FindChoice
          label={text('notes.source')}
          none={text('notes.source.all')}
          find={text('notes.find')}
          empty={text('notes.findNone')}
          value={query.sourceId}
          options={[...(sources?.values() ?? [])].map(({ id, citation }) => ({ value: id, label: citation.title }))}
          onChange={(sourceId) => changeQuery({ sourceId })}
        />
        <FindChoice
          label={text('notes.tag')}
          none={text('notes.tag.all')}
          find={text('notes.find')}
          empty={text('notes.findNone')}
          value={query.tagId}
          options={[...(tags?.values() ?? [])].map(({ id, name, colour }) => ({ value: id, label: name, icon: <ColourDot colour={colour} /> }))}
          onChange={(tagId) => changeQuery({ tagId })}
        />
        <Select label={text('notes.order')} variant="quiet" value={query.order} options={orders} onChange={(order) => changeQuery({ order })} />
      </div>
    </div>
  );
};
