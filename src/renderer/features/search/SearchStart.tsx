import { text } from '../../../core/messages/messages.ts';
import { writeFilter } from '../../../core/search/edit-query.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { requestField, setQuery } from './search-store.ts';
import styles from './SearchView.module.css';

/** What the search shows before anything was asked: a few ways to begin. */
export const SearchStart = (): React.JSX.Element => {
  const tag = useProjectStore(({ view }) => view?.tags.values().next().value?.name);
  const examples = [
    ['"…"', text('search.start.phrase')],
    ['/\\d+,\\d{3}/', text('search.start.pattern')],
    ...(tag === undefined ? [] : [[writeFilter('tag', tag), text('search.start.tag', { tag })]]),
    ['is:untagged', text('search.start.untagged')],
  ] as const;
  return (
    <div className={styles.start}>
      <p className={styles.startTitle}>{text('search.start')}</p>
      <ul>
        {examples.map(([query, words]) => (
          <li key={query}>
            <button
              type="button"
              className={styles.example}
              onClick={() => {
                setQuery(query === '"…"' ? '""' : query!);
                requestField();
              }}
            >
              <code>{query}</code>
              <span>{words}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};
