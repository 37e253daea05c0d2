import { Plus, X } from 'lucide-react';
import { text } from '../../../core/messages/messages.ts';
import { fold } from '../../../core/search/fold.ts';
import { withoutFilter } from '../../../core/search/edit-query.ts';
import type { FilterName, WrittenFilter } from '../../../core/search/query.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { Button } from '../../ui/Button.tsx';
import { ColourDot } from '../../ui/Colour.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import { setQuery, useSearchStore } from './search-store.ts';
import styles from './FilterBar.module.css';

/** The filters that stand in the query, each to be taken out, and a way to add others. */
export const FilterBar = (): React.JSX.Element => {
  const written = useSearchStore((state) => state.written);
  const parsed = useSearchStore((state) => state.parsed);
  const filters = parsed.ok ? parsed.value.filters : [];
  return (
    <div className={styles.bar} role="group" aria-label={text('search.filters')}>
      {filters.map((filter) => <FilterChip key={filter.start} filter={filter} onRemove={() => setQuery(withoutFilter(written, filter))} />)}
      <FilterMenu trigger={<Button size="small" variant="quiet" icon={<Plus aria-hidden />} disabled={!parsed.ok}>{text('search.addFilter')}</Button>} />
    </div>
  );
};

const FilterChip = ({ filter, onRemove }: { readonly filter: WrittenFilter<FilterName>; readonly onRemove: () => void }): React.JSX.Element => {
  const { name, value, negated } = filter;
  const colour = useProjectStore(({ view }) => {
    if (name !== 'tag' || !view) return null;
    const wanted = fold(value.replace(/^=/, '').split('/').at(-1)!);
    return [...view.tags.values()].find((tag) => fold(tag.name) === wanted)?.colour ?? null;
  });
  const words = text(negated ? 'search.filterNot' : 'search.filter', { name: text(`search.filterName.${name}`), value: value.replace(/^=/, '') });
  return (
    <span className={styles.chip} data-negated={negated || undefined}>
      {colour && <ColourDot colour={colour} />}
      <span className={styles.words} dir="auto">{words}</span>
      <button type="button" className={styles.remove} aria-label={text('search.removeFilter', { filter: words })} title={text('search.removeFilter', { filter: words })} onClick={onRemove}>
        <X aria-hidden />
      </button>
    </span>
  );
};
