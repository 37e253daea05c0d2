import { Plus } from 'lucide-react';
import { text } from '../../../core/messages/messages.ts';
import { withFilter } from '../../../core/search/edit-query.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { Button } from '../../ui/Button.tsx';
import { colourOfFilter } from '../query/colour-of-filter.ts';
import { FilterChips } from '../query/FilterChips.tsx';
import { FilterMenu, type FilterKindView } from '../query/FilterMenu.tsx';
import { choicesOf, filterKinds, type FilterKind } from './filter-choices.ts';
import { requestField, setQuery, useSearchStore } from './search-store.ts';

/** The filters that stand in the query, each to be taken out, and a way to add others. */
export const FilterBar = (): React.JSX.Element => {
  const written = useSearchStore((state) => state.written);
  const parsed = useSearchStore((state) => state.parsed);
  const view = useProjectStore((state) => state.view);
  const kinds = filterKinds.map((id): FilterKindView<FilterKind> => ({ id, label: text(`search.filterKind.${id}`), value: id === 'date' ? 'date' : 'choice' }));
  return (
    <FilterChips
      written={written}
      filters={parsed.ok ? parsed.value.filters : []}
      nameOf={(name) => text(`search.filterName.${name}`)}
      colourOf={(filter) => (view ? colourOfFilter(filter, view) : null)}
      onWrite={setQuery}
    >
      <FilterMenu
        trigger={<Button size="small" variant="quiet" icon={<Plus aria-hidden />} disabled={!parsed.ok}>{text('search.addFilter')}</Button>}
        kinds={kinds}
        choicesOf={(kind) => (view ? choicesOf(kind, view) : [])}
        onAdd={(filter, joining) => {
          if (!parsed.ok) return;
          setQuery(withFilter(written, parsed.value, filter, joining));
          requestField();
        }}
      />
    </FilterChips>
  );
};
