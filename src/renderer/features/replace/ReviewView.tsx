import { CircleCheckBig, ListChecks } from 'lucide-react';
import { useCallback, useEffect, useId, useMemo, useState } from 'react';
import { text, type Message } from '../../../core/messages/messages.ts';
import type { HighlightSet } from '../../../core/queries/highlight-set.ts';
import { isWaiting } from '../../../core/queries/highlights.ts';
import type { Source } from '../../../core/model/source.ts';
import { countOutcomes, type ReplacedPassage, type Replacement } from '../../../core/replacement/replacement.ts';
import { ok, type Result } from '../../../core/result.ts';
import { bridge } from '../../state/bridge.ts';
import { openPlace } from '../../state/places.ts';
import { placeKey, sourcePlace } from '../../../core/model/place.ts';
import { loadSource } from '../../state/load-source.ts';
import { useOpening } from '../../state/openings.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { OpeningState } from '../reader/OpeningState.tsx';
import { showSource } from '../../state/ui-store.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Orphans, Reworded } from './ReviewLists.tsx';
import { ReviewQueue } from './ReviewQueue.tsx';
import { showChanges, summaryOf } from './replace-source.ts';
import { shortDate } from './short-date.ts';
import { useAnswer } from './use-answer.ts';
import styles from './review.module.css';

const lists = ['waiting', 'orphans', 'reworded'] as const;
type List = (typeof lists)[number];

const noPassages: readonly ReplacedPassage[] = [];

/** The review of a source: highlights that wait for a decision, those kept without a place, and those whose words changed. */
export function ReviewView({ sourceId }: { readonly sourceId: string }): React.JSX.Element | null {
  const source = useProjectStore(({ view }) => view?.sources.get(sourceId));
  const loaded = useProjectStore(({ view }) => view?.loaded.get(sourceId));
  const missing = useOpening(placeKey(sourcePlace(sourceId))) === undefined && loaded === undefined;
  useEffect(() => {
    if (missing) void loadSource(sourceId);
  }, [sourceId, missing]);
  if (!source) return null;
  if (!loaded) return <OpeningState place={placeKey(sourcePlace(sourceId))} source={source} open={() => void loadSource(sourceId)} />;
  return <Review source={source} newText={loaded.document.text} highlights={loaded.highlights} />;
}

interface ReviewProps {
  readonly source: Source;
  readonly newText: string;
  readonly highlights: HighlightSet;
}

const Review = ({ source, newText, highlights }: ReviewProps): React.JSX.Element => {
  const { waiting, unplaced } = highlights;
  const orphans = useMemo(() => [...unplaced].filter((highlight) => !isWaiting(highlight)), [unplaced]);
  const replacement = useReplacement(source);
  const passages = replacement?.passages ?? noPassages;
  const reworded = useMemo(() => passages.filter(({ id, outcome }) => outcome === 'changed' && highlights.has(id)), [passages, highlights]);
  const [list, setList] = useState<List>('waiting');
  const id = useId();
  const counts = { waiting: waiting.length, orphans: orphans.length, reworded: reworded.length };
  const asked = passages.filter(({ id, outcome }) => (outcome === 'doubtful' || outcome === 'gone') && highlights.has(id)).length;

  return (
    <section className={styles.view} aria-label={text('review.label', { title: source.citation.title })} data-keys="review">
      <header className={styles.head}>
        <h2 className={styles.title} dir="auto">{source.citation.title}</h2>
        {replacement && <Facts source={source} replacement={replacement} />}
        <div className={styles.tabs} role="tablist" aria-label={text('review.lists')} onKeyDown={(event) => stepTabs(event, list, setList)}>
          {lists.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`${id}${name}`}
              aria-selected={list === name}
              aria-controls={`${id}panel`}
              tabIndex={list === name ? 0 : -1}
              className={styles.tab}
              onClick={() => setList(name)}
            >
              {text(`review.${name}`)}
              <span className={styles.count}>{counts[name]}</span>
            </button>
          ))}
        </div>
      </header>
      <div className={styles.panel} role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${list}`}>
        {list === 'waiting' && (waiting.length > 0
          ? <ReviewQueue sourceId={source.id} waiting={waiting} newText={newText} total={Math.max(asked, waiting.length)} />
          : <NothingWaits source={source} />)}
        {list === 'orphans' && <Orphans orphans={orphans} />}
        {list === 'reworded' && <Reworded passages={reworded} sourceId={source.id} />}
      </div>
    </section>
  );
};

/** Returns what became of the highlights when the present text came; null until it is known, and for a first text. */
function useReplacement({ id, version, formerVersions }: Source): Replacement | null {
  const first = formerVersions.length === 0;
  const ask = useCallback(
    (): Promise<Result<Replacement | null, Message>> => (first ? Promise.resolve(ok(null)) : bridge().readReplacement({ sourceId: id, version })),
    [id, version, first],
  );
  const answer = useAnswer(ask);
  return answer?.ok ? answer.value : null;
}

const Facts = ({ source, replacement }: { readonly source: Source; readonly replacement: Replacement }): React.JSX.Element => (
  <div className={styles.facts}>
    <p>{text('review.replaced', { from: replacement.from, to: source.version, date: shortDate(source.importedAt) })} {summaryOf(countOutcomes(replacement.passages))}.</p>
    <p className={styles.links}>
      <Button size="small" onClick={() => showChanges(source.id)}>{text('replace.showChanges')}</Button>
      <Button size="small" onClick={() => openPlace({ kind: 'source', sourceId: source.id, version: replacement.from }, { beside: true })}>
        {text('version.read', { version: replacement.from })}
      </Button>
    </p>
  </div>
);

const NothingWaits = ({ source }: { readonly source: Source }): React.JSX.Element => {
  const replaced = source.formerVersions.length > 0;
  return (
    <EmptyState
      icon={replaced ? <CircleCheckBig /> : <ListChecks />}
      title={text(replaced ? 'review.allDone' : 'review.nothing')}
      actions={<Button onClick={() => showSource(source.id)}>{text('review.backToText')}</Button>}
    >
      {text(replaced ? 'review.allDoneHint' : 'review.nothingHint')}
    </EmptyState>
  );
};

function stepTabs(event: React.KeyboardEvent, list: List, setList: (list: List) => void): void {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const next = lists[(lists.indexOf(list) + by + lists.length) % lists.length]!;
  setList(next);
  (event.currentTarget.children[lists.indexOf(next)] as HTMLElement).focus();
}
