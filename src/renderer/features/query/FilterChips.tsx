import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { withoutFilter } from '../../../core/search/edit-query.ts';
import type { HighlightColour } from '../../../core/model/colour.ts';
import type { WrittenFilter } from '../../../core/search/query.ts';
import { ColourDot } from '../../ui/Colour.tsx';
import styles from './FilterChips.module.css';

interface FilterChipsProps<Name extends string> {
  readonly written: string;
  readonly filters: readonly WrittenFilter<Name>[];
  /** Returns what a filter is called. */
  readonly nameOf: (name: Name) => string;
  /** Returns the colour of what a filter names; null where it has none. */
  readonly colourOf: (filter: WrittenFilter<Name>) => HighlightColour | null;
  readonly onWrite: (written: string) => void;
  /** What follows the filters. */
  readonly children?: ReactNode;
}

/** The filters that stand in a query, each to be taken out. */
export const FilterChips = <Name extends string>({ written, filters, nameOf, colourOf, onWrite, children }: FilterChipsProps<Name>): React.JSX.Element => (
  <div className={styles.bar} role="group" aria-label={text('search.filters')}>
    {filters.map((filter) => {
      const words = text(filter.negated ? 'search.filterNot' : 'search.filter', { name: nameOf(filter.name), value: filter.value.replace(/^=/, '') });
      const colour = colourOf(filter);
      const remove = text('search.removeFilter', { filter: words });
      return (
        <span key={filter.start} className={styles.chip} data-negated={filter.negated || undefined}>
          {colour && <ColourDot colour={colour} />}
          <span className={styles.words} dir="auto">{words}</span>
          <button type="button" className={styles.remove} aria-label={remove} title={remove} onClick={() => onWrite(withoutFilter(written, filter))}>
            <X aria-hidden />
          </button>
        </span>
      );
    })}
    {children}
  </div>
);
