import { text } from '../../../core/messages/messages.ts';
import { QueryField } from '../query/QueryField.tsx';
import { setQuery, useSearchStore } from './search-store.ts';
import { searchSyntax } from './syntax-examples.ts';

/** Where the query is typed; what fits is shown with every key. */
export const SearchField = ({ onLeave }: { readonly onLeave: () => void }): React.JSX.Element => (
  <QueryField
    label={text('search.field')}
    placeholder={text('search.placeholder')}
    clearLabel={text('search.clear')}
    written={useSearchStore((state) => state.written)}
    wrong={useSearchStore((state) => !state.parsed.ok)}
    request={useSearchStore((state) => state.fieldRequest)}
    examples={searchSyntax}
    onWrite={setQuery}
    onLeave={onLeave}
  />
);
