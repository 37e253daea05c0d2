import { ArrowDown10, ArrowDownAZ, ArrowDownWideNarrow, CalendarArrowDown, CalendarArrowUp, LibraryBig } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { text, textOf } from '../../../core/messages/messages.ts';
import { adviceFor } from '../../../core/search/advice.ts';
import { mostShown } from '../../../core/search/limits.ts';
import { resultOrders, type ResultOrder } from '../../../core/search/order.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { Select } from '../../ui/Select.tsx';
import { FilterBar } from './FilterBar.tsx';
import { LeftOutLine } from './LeftOutLine.tsx';
import { ReportResults } from './ReportResults.tsx';
import { ResultList, type ResultListHandle } from './ResultList.tsx';
import { SaveSearch } from './SaveSearch.tsx';
import { SearchField } from './SearchField.tsx';
import { setOrder, useSearchStore, type Results } from './search-store.ts';
import { SearchStart } from './SearchStart.tsx';
import { TagResults } from './TagResults.tsx';
import { useFreshResults } from './use-fresh-results.ts';
import { useIndexState } from './index-state.ts';
import styles from './SearchView.module.css';

/** Search in everything: a query with its filters, and what fits it, by source. */
export const SearchView = (): React.JSX.Element => {
  useFreshResults();
  const list = useRef<ResultListHandle>(null);
  const results = useSearchStore((state) => state.results);
  return (
    <section className={styles.view} aria-label={text('search.title')} data-keys="search">
      <div className={styles.head}>
        <SearchField onLeave={() => list.current?.focus()} />
        <FilterBar />
        <Summary results={results} />
      </div>
      {results === null && <Start />}
      {results !== null && results.total === 0 && <NothingFound results={results} />}
      {results !== null && results.total > 0 && <ResultList ref={list} results={results} />}
    </section>
  );
};

const Start = (): React.JSX.Element | null => {
  const asked = useSearchStore(({ written }) => written.trim() !== '');
  return asked ? null : <SearchStart />;
};

/** What was found in numbers, what there is to know about it, and what can be done with it. */
const Summary = ({ results }: { readonly results: Results | null }): React.JSX.Element => {
  const parsed = useSearchStore((state) => state.parsed);
  const problem = useSearchStore((state) => state.problem);
  const searching = useSearchStore((state) => state.searching);
  const index = useIndexState();
  const wrong = parsed.ok ? problem : parsed.error.message;
  const building = index !== null && index.done < index.total;
  return (
    <>
      {wrong && <p className={styles.problem} role="alert">{textOf(wrong)}</p>}
      {results && !wrong && (
        <div className={styles.summary}>
          <p className={styles.counts} role="status" aria-busy={searching || undefined}>{countWords(results)}</p>
          {countSources(results) > 1 && <OrderChoice />}
          {results.total > 0 && <TagResults results={results} />}
          {results.total > 0 && <ReportResults results={results} />}
          <SaveSearch />
        </div>
      )}
      {!wrong && results && <LeftOutLine groups={results.groups} />}
      {!wrong && results && results.total > mostShown && <p className={styles.hint}>{text('search.tooMany', { shown: mostShown.toLocaleString('en') })}</p>}
      {!wrong && results?.hints.map((hint) => <p key={textOf(hint)} className={styles.hint}>{textOf(hint)}</p>)}
      {building && (
        <div className={styles.building} role="status">
          <span>{text('search.building', { done: index.done, total: index.total })}</span>
          <span className={styles.progress}><ProgressBar label={text('search.buildingLabel')} done={index.done} total={index.total} /></span>
        </div>
      )}
    </>
  );
};

const orderIcons: Readonly<Record<ResultOrder, React.JSX.Element>> = {
  best: <ArrowDownWideNarrow aria-hidden />,
  library: <LibraryBig aria-hidden />,
  newest: <CalendarArrowDown aria-hidden />,
  oldest: <CalendarArrowUp aria-hidden />,
  hits: <ArrowDown10 aria-hidden />,
  title: <ArrowDownAZ aria-hidden />,
};
const orders = resultOrders.map((value) => ({ value, label: text(`search.order.${value}`), icon: orderIcons[value] }));

/** In which order the sources stand. */
const OrderChoice = (): React.JSX.Element => (
  <Select variant="quiet" label={text('search.order')} value={useSearchStore((state) => state.order)} options={orders} onChange={setOrder} />
);

const countSources = ({ groups }: Results): number => groups.filter(({ kind }) => kind === 'source').length;

function countWords(results: Results): string {
  const { total } = results;
  if (total === 0) return text('search.none');
  const sources = countSources(results);
  const hits = text('search.countHits', { count: total.toLocaleString('en'), one: total === 1 ? 1 : 2 });
  return sources === 0 ? hits : text('search.countIn', { hits, count: sources });
}

const NothingFound = ({ results }: { readonly results: Results }): React.JSX.Element => {
  const message = useRef<HTMLDivElement>(null);
  const parsed = useSearchStore((state) => state.parsed);
  const advice = parsed.ok ? adviceFor(parsed.value) : [];
  // Not returned: what scrolls answers a promise in newer engines, and React would take it for a way to clean up.
  useEffect(() => { message.current?.scrollTo(0, 0); }, [results.query]);
  return (
    <div ref={message} className={styles.nothing}>
      <p className={styles.nothingTitle} dir="auto">{text('search.nothing', { query: results.query.trim() })}</p>
      {advice.length > 0 && <ul>{advice.map((one) => <li key={one}>{text(`search.advice.${one}`)}</li>)}</ul>}
    </div>
  );
};
