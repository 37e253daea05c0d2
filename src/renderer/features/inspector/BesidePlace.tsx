import { ArrowUpRight, CircleCheckBig, FileText, GitCompare, NotebookText, ScrollText, Search } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { Highlight } from '../../../core/model/highlight.ts';
import { sourcePlace, type Place } from '../../../core/model/place.ts';
import { isPlaced, sortOut } from '../../../core/queries/highlights.ts';
import type { SearchHit } from '../../../ipc/search.ts';
import { openPlace } from '../../state/places.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { late } from '../../ui/late.tsx';
import { useNotesStore } from '../notes/notes-store.ts';
import { currentOf } from '../replace/review.ts';
import { useReviewStore } from '../replace/review-store.ts';
import { markedContext } from '../search/marked-context.tsx';
import { openResult } from '../search/go-to-hit.ts';
import { useSearchStore } from '../search/search-store.ts';
import { PassageCard } from './PassageCard.tsx';
import { SubjectSummary } from './SubjectSummary.tsx';
import styles from './BesidePlace.module.css';

const BesideView = late(async () => (await import('./BesideView.tsx')).BesideView);

/** What stands beside anything but a text, where no cards could stand next to their passages; null while nothing is open. */
export function BesidePlace({ place }: { readonly place: Place | null }): React.JSX.Element | null {
  switch (place?.kind) {
    case 'search': return <BesideSearch />;
    case 'notes': return <BesideNotes />;
    case 'review': return <BesideReview sourceId={place.sourceId} />;
    case 'changes':
      return <ElsewhereState sourceId={place.sourceId} icon={<GitCompare />} title={text('beside.changes', { from: place.from, to: place.to })} />;
    case 'source': return null;
    case 'claims': case 'timeline': case 'matrix': case 'evidenceMap': case 'overview': case 'claim': case 'report': return <BesideView view={place.kind} />;
    case undefined: return <EmptyState icon={<FileText />} title={text('cards.noSource')}>{text('cards.noSourceHint')}</EmptyState>;
  }
}

/** A heading, and below it what is looked at. */
const Beside = ({ title, children }: { readonly title: string; readonly children: ReactNode }): React.JSX.Element => (
  <section className={styles.pane} aria-label={title}>
    <h2 className={styles.head}>{title}</h2>
    <div className={styles.body}>{children}</div>
  </section>
);

const BesideSearch = (): React.JSX.Element => {
  const results = useSearchStore((state) => state.results);
  const current = useSearchStore((state) => state.current);
  const hit = current === null ? undefined : results?.hits.get(current);
  if (current === null || !hit) {
    const found = results !== null && results.total > 0;
    return <EmptyState icon={<Search />} title={text(found ? 'beside.chooseResult' : 'beside.search')}>{text('beside.searchHint')}</EmptyState>;
  }
  return <Beside title={text('beside.result')}><HitSummary key={current} hit={hit} onGo={() => void openResult(current)} /></Beside>;
};

const HitSummary = ({ hit, onGo }: { readonly hit: SearchHit; readonly onGo: () => void }): React.JSX.Element => {
  const { owner } = hit;
  switch (owner.kind) {
    case 'highlight': return <PassageCard sourceId={owner.sourceId} id={owner.id} onGo={onGo} />;
    case 'source':
      return hit.range === null ? <SubjectSummary subject={{ kind: 'source', id: owner.sourceId }} /> : <PlaceInText hit={hit} sourceId={owner.sourceId} onGo={onGo} />;
    case 'report': return <PlaceInReport hit={hit} reportId={owner.reportId} onGo={onGo} />;
    case 'project': return <SubjectSummary subject={{ kind: 'project' }} />;
    case 'claim':
    case 'tag': return <SubjectSummary subject={owner} />;
  }
};

/** Cards that are shown for one place of a text. */
const mostHere = 5;

/** A place of a text that is no highlight: its words, and the highlights on it as far as they are known. */
const PlaceInText = ({ hit, sourceId, onGo }: { readonly hit: SearchHit; readonly sourceId: string; readonly onGo: () => void }): React.JSX.Element => {
  const highlights = useProjectStore(({ view }) => view?.loaded.get(sourceId)?.highlights);
  const { start, end } = hit.range!;
  const here = useMemo(() => [...highlights?.values() ?? []].filter((one) => isPlaced(one) && one.selector.start < end && one.selector.end > start), [highlights, start, end]);
  return (
    <>
      <SubjectSummary subject={{ kind: 'source', id: sourceId }} quote={markedContext(hit.context, hit.marks)} onGo={onGo} />
      {here.length > 0 && <h3 className={styles.subhead}>{text('beside.highlightsHere', { count: here.length })}</h3>}
      {here.slice(0, mostHere).map(({ id }: Highlight) => <PassageCard key={id} sourceId={sourceId} id={id} bare onGo={onGo} />)}
    </>
  );
};

/** A place of a report: its title and the words around what was found. */
const PlaceInReport = ({ hit, reportId, onGo }: { readonly hit: SearchHit; readonly reportId: string; readonly onGo: () => void }): React.JSX.Element => {
  const title = useProjectStore(({ view }) => view?.reports.get(reportId)?.title);
  if (title === undefined) return <p className={styles.gone} role="status">{text('beside.gone')}</p>;
  return (
    <article className={styles.summary} aria-label={title}>
      <span className={styles.kind}>{text('beside.kind.report')}</span>
      <h3 className={styles.name} dir="auto"><ScrollText aria-hidden /><span>{title}</span></h3>
      <blockquote className={styles.quote} dir="auto">{markedContext(hit.context, hit.marks)}</blockquote>
      <Button size="small" icon={<ArrowUpRight aria-hidden />} onClick={onGo}>{text('notes.goPassage')}</Button>
    </article>
  );
};

const BesideNotes = (): React.JSX.Element => {
  const opened = useNotesStore((state) => state.opened);
  if (!opened) return <EmptyState icon={<NotebookText />} title={text('beside.chooseNote')}>{text('beside.notesHint')}</EmptyState>;
  return (
    <Beside title={text('beside.noteOn')}>
      {opened.kind === 'highlight' ? <PassageCard sourceId={opened.sourceId} id={opened.id} /> : <SubjectSummary subject={opened} />}
    </Beside>
  );
};

const BesideReview = ({ sourceId }: { readonly sourceId: string }): React.JSX.Element => {
  const highlights = useProjectStore(({ view }) => view?.loaded.get(sourceId)?.highlights);
  const chosen = useReviewStore(({ current }) => current.get(sourceId));
  const waiting = useMemo(() => sortOut(highlights?.values() ?? []).waiting, [highlights]);
  const current = currentOf(waiting, chosen);
  if (!current) return <ElsewhereState sourceId={sourceId} icon={<CircleCheckBig />} title={text('beside.reviewed')} />;
  return <Beside title={text('beside.review')}><PassageCard sourceId={sourceId} id={current.id} bare /></Beside>;
};

/** Says that the cards stand beside the present text, and leads there. */
const ElsewhereState = ({ sourceId, icon, title }: { readonly sourceId: string; readonly icon: ReactNode; readonly title: string }): React.JSX.Element => {
  const count = useProjectStore(({ view }) => view?.counts.bySource.get(sourceId) ?? 0);
  return (
    <EmptyState icon={icon} title={title} actions={<Button onClick={() => openPlace(sourcePlace(sourceId))}>{text('beside.openText')}</Button>}>
      {text('beside.elsewhere', { count })}
    </EmptyState>
  );
};
