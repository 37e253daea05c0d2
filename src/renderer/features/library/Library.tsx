import { Plus } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { Source } from '../../../core/model/source.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useKeys } from '../actions/registry.ts';
import { fuzzyMatch } from '../palette/fuzzy.ts';
import { Section } from '../shell/Section.tsx';
import { importByDialog } from './import.ts';
import { SourceList } from './SourceList.tsx';
import styles from './Library.module.css';

/** From this many sources on, the list can be filtered. */
const many = 9;
const none: ReadonlyMap<string, Source> = new Map();

const searched = ({ citation }: Source): string =>
  [citation.title, citation.publisher, ...(citation.author ?? []).map(({ family, literal }) => family ?? literal)].filter(Boolean).join(' ');

/** The sources of the project. */
export const Library = (): React.JSX.Element => {
  const sources = useProjectStore(({ view }) => view?.sources ?? none);
  const readOnly = useProjectStore(({ view }) => view?.readOnly ?? true);
  const importKeys = useKeys('source.import');
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const shown = useMemo(
    () => [...sources.values()].filter((source) => wanted === '' || fuzzyMatch(wanted, searched(source)) !== null),
    [sources, wanted],
  );
  return (
    <Section
      title={text('library.title')}
      count={sources.size}
      className={styles.library}
      actions={!readOnly && (
        <IconButton size="small" label={text('library.import')} keys={importKeys} icon={<Plus aria-hidden />} onClick={() => void importByDialog()} />
      )}
    >
      {sources.size >= many && (
        <TextField
          className={styles.filter}
          label={text('library.filter')}
          hideLabel
          type="search"
          placeholder={text('library.filter')}
          value={query}
          onChange={setQuery}
          onKeyDown={(event) => { if (event.key === 'Escape') setQuery(''); }}
        />
      )}
      {sources.size === 0 && <p className={styles.none}>{text('library.emptyHint')}</p>}
      {shown.length > 0 && <SourceList sources={shown} readOnly={readOnly} />}
      {sources.size > 0 && shown.length === 0 && <p className={styles.none} role="status">{text('library.filterNone', { query: wanted })}</p>}
    </Section>
  );
};
