import { Search, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { setQuery, useSearchStore } from './search-store.ts';
import { SyntaxHelp } from './SyntaxHelp.tsx';
import styles from './SearchField.module.css';

/** Where the query is typed; what fits is shown with every key. */
export const SearchField = ({ onLeave }: { readonly onLeave: () => void }): React.JSX.Element => {
  const written = useSearchStore((state) => state.written);
  const wrong = useSearchStore((state) => !state.parsed.ok);
  const request = useSearchStore((state) => state.fieldRequest);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    if (request.select) field.current?.select();
  }, [request]);

  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
    else if (event.key === 'Escape' && written !== '') setQuery('');
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.field} role="search">
      <Search className={styles.icon} aria-hidden />
      <input
        ref={field}
        className={styles.input}
        aria-label={text('search.field')}
        aria-invalid={wrong || undefined}
        placeholder={text('search.placeholder')}
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        maxLength={10_000}
        value={written}
        onChange={({ target }) => setQuery(target.value)}
        onKeyDown={pressed}
      />
      {written !== '' && (
        <IconButton
          size="small"
          label={text('search.clear')}
          icon={<X aria-hidden />}
          onClick={() => {
            setQuery('');
            field.current?.focus();
          }}
        />
      )}
      <SyntaxHelp />
    </div>
  );
};
