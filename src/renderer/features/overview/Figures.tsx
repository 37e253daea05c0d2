import { CircleAlert, CircleCheckBig } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { claimFigures, openClaimWork, verdictsBySource, type ClaimFigures } from '../../../core/analysis/overview.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Claim } from '../../../core/model/claim.ts';
import { writeFilter } from '../../../core/search/edit-query.ts';
import { useProjectStore } from '../../state/project-store.ts';
import type { ProjectView } from '../../state/project-view.ts';
import { lookAt } from '../../state/looked-at.ts';
import { inspect } from '../../state/ui-store.ts';
import { colourStyle, ColourDot } from '../../ui/Colour.tsx';
import { useAllDisagreements, type Reading } from '../claims/disagreements.ts';
import { ReadingFigures } from '../claims/ReadingFigures.tsx';
import { useScale, VerdictSign } from '../claims/verdict.tsx';
import { openReview } from '../replace/open-review.ts';
import { FigureClaims } from './FigureClaims.tsx';
import { openInTable, searchIn } from './go-to-figure.ts';
import { listFigure, showPart, useOverviewStore, type ListedFigure } from './overview-store.ts';
import { SourceTable } from './SourceTable.tsx';
import { useFrequencies } from './use-counting.ts';
import { useHighlightCounts, type HighlightCounts } from './use-highlight-counts.ts';
import styles from './Overview.module.css';

/** Sums, claims by verdict, open work, tags and sources. */
export const Figures = ({ scope }: { readonly scope: string | null }): React.JSX.Element | null => {
  const view = useProjectStore((state) => state.view);
  const claims = view?.claims;
  const evidenceByClaim = view?.evidenceByClaim;
  const listed = useOverviewStore((state) => state.listed);
  const scale = useScale();
  const counts = useHighlightCounts();
  const { found: disagreements, reading } = useAllDisagreements();
  const counted = useFrequencies(null, 1);
  const figures = useMemo(() => (claims && evidenceByClaim ? claimFigures({ claims, evidenceByClaim }, disagreements, scale, scope) : null), [claims, evidenceByClaim, disagreements, scale, scope]);
  const verdicts = useMemo(() => (claims && evidenceByClaim ? verdictsBySource({ claims, evidenceByClaim }) : null), [claims, evidenceByClaim]);
  if (!view || !figures || !verdicts) return null;
  const words = new Map(counted.found?.texts.map(({ sourceId, words: count }) => [sourceId, count]));
  const own = counts ? [...counts.sources.values()].filter(({ sourceId }) => scope === null || sourceId === scope) : [];
  const sum = (of: 'highlights' | 'untagged' | 'notes' | 'waiting'): number => own.reduce((all, count) => all + count[of], 0);
  const allWords = [...words].filter(([sourceId]) => scope === null || sourceId === scope).reduce((all, [, count]) => all + count, 0);
  const tags = tagsOf(counts, scope, view);
  return (
    <div className={styles.body}>
      <div className={styles.page}>
        <ul className={styles.sums} aria-label={text('overview.sums')}>
          <Sum count={counted.found ? allWords : null} name={text('overview.sum.words', { count: allWords })} onClick={() => showPart('words')} />
          <Sum count={counts && sum('highlights')} name={text('overview.sum.highlights', { count: sum('highlights') })} onClick={() => searchIn('has:highlight', scope)} />
          <Sum count={figures.claims.length} name={text('overview.sum.claims', { count: figures.claims.length })} onClick={() => listFigure({ kind: 'all' })} />
          <Sum count={counts && tags.length} name={text('overview.sum.tags', { count: tags.length })} onClick={() => searchIn('has:tag', scope)} />
          <Sum count={counts && sum('notes')} name={text('overview.sum.notes', { count: sum('notes') })} onClick={() => searchIn('has:note', scope)} />
        </ul>
        <div className={styles.columns}>
          <Verdicts figures={figures} />
          <Group title={text('overview.open')}>
            <OpenWork figures={figures} reading={reading} untagged={sum('untagged')} waiting={sum('waiting')} scope={scope} waitingIn={own.find(({ waiting }) => waiting > 0)?.sourceId ?? null} />
          </Group>
        </div>
        <Group title={text('overview.tags')}><Tags tags={tags} scope={scope} /></Group>
        {scope === null && <Group title={text('overview.sources')}><SourceTable sources={[...view.sources.values()]} words={words} counts={counts} verdicts={verdicts} scale={scale} /></Group>}
      </div>
      {listed && <FigureClaims title={titleOf(listed, figures)} claims={claimsOf(listed, figures)} onTable={() => openInTable(listed, scale, scope)} />}
    </div>
  );
};

function claimsOf(listed: ListedFigure, figures: ClaimFigures): readonly Claim[] {
  switch (listed.kind) {
    case 'all': return figures.claims;
    case 'verdict': return figures.byVerdict.find(({ verdict }) => verdict.id === listed.verdict)?.claims ?? [];
    case 'open': return figures.open[listed.work];
  }
}

function titleOf(listed: ListedFigure, figures: ClaimFigures): string {
  const { length } = claimsOf(listed, figures);
  switch (listed.kind) {
    case 'all': return `${length} ${text('overview.sum.claims', { count: length })}`;
    case 'verdict': return text('overview.verdict', { verdict: figures.byVerdict.find(({ verdict }) => verdict.id === listed.verdict)?.verdict.name ?? '', count: length });
    case 'open': return `${length} ${text(`overview.open.${listed.work}`, { count: length })}`;
  }
}

/** A number with what it counts; null while that is being counted. */
const Sum = ({ count, name, onClick }: { readonly count: number | null; readonly name: string; readonly onClick: () => void }): React.JSX.Element => (
  <li>
    <button type="button" className={styles.sum} onClick={onClick}>
      <span className={styles.number}>{count === null ? '…' : count.toLocaleString()}</span>{' '}
      <span className={styles.sumName}>{name}</span>
    </button>
  </li>
);

const Group = ({ title, children }: { readonly title: string; readonly children: ReactNode }): React.JSX.Element => (
  <div className={styles.group} role="group" aria-label={title}>
    <h3 className={styles.groupTitle}>{title}</h3>
    {children}
  </div>
);

const Verdicts = ({ figures: { byVerdict } }: { readonly figures: ClaimFigures }): React.JSX.Element => (
  <Group title={text('overview.verdicts')}>
    {byVerdict.length === 0 ? <p className={styles.quiet}>{text('overview.noClaims')}</p> : (
      <>
        <div className={styles.stack} aria-hidden>
          {byVerdict.map(({ verdict, claims }) => <span key={verdict.id} className={styles.share} style={{ ...colourStyle(verdict.colour), flexGrow: claims.length }} />)}
        </div>
        <ul className={styles.rows}>
          {byVerdict.map(({ verdict, claims }) => (
            <li key={verdict.id}>
              <button type="button" className={styles.rowButton} onClick={() => listFigure({ kind: 'verdict', verdict: verdict.id })}>
                <VerdictSign verdict={verdict} />
                <span className={styles.rowName}>{verdict.name}</span>
                <span className={styles.count}>{claims.length}</span>
              </button>
            </li>
          ))}
        </ul>
      </>
    )}
  </Group>
);

interface OpenWorkProps {
  readonly figures: ClaimFigures;
  readonly reading: Reading | null;
  readonly untagged: number;
  readonly waiting: number;
  /** A source in which highlights wait. */
  readonly waitingIn: string | null;
  readonly scope: string | null;
}

const OpenWork = ({ figures, reading, untagged, waiting, waitingIn, scope }: OpenWorkProps): React.JSX.Element => {
  const claims = openClaimWork.map((work) => ({ key: work, count: figures.open[work].length, words: text(`overview.open.${work}`, { count: figures.open[work].length }), go: () => listFigure({ kind: 'open', work }) }));
  const rows = [
    ...claims,
    { key: 'untagged', count: untagged, words: text('overview.open.untagged', { count: untagged }), go: () => searchIn('is:untagged', scope) },
    { key: 'waiting', count: waiting, words: text('overview.open.waiting', { count: waiting }), go: () => { if (waitingIn !== null) openReview(waitingIn); } },
  ].filter(({ count }) => count > 0);
  if (rows.length === 0 && !reading) return <p className={styles.done}><CircleCheckBig aria-hidden />{text('overview.allDone')}</p>;
  return (
    <ul className={styles.rows}>
      {rows.map(({ key, count, words, go }) => (
        <li key={key}>
          <button type="button" className={styles.rowButton} onClick={go}>
            <CircleAlert className={styles.openIcon} aria-hidden />
            <span className={styles.count}>{count.toLocaleString()}</span>{' '}
            <span className={styles.rowName}>{words}</span>
          </button>
        </li>
      ))}
      {reading && <li className={styles.reading}><ReadingFigures reading={reading} /></li>}
    </ul>
  );
};

interface CountedTag { readonly id: string; readonly name: string; readonly colour: Parameters<typeof colourStyle>[0]; readonly count: number }

function tagsOf(counts: HighlightCounts | null, scope: string | null, view: ProjectView): readonly CountedTag[] {
  const sums = new Map<string, number>();
  for (const { tagId, sourceId, count } of counts?.tags ?? []) if (scope === null || sourceId === scope) sums.set(tagId, (sums.get(tagId) ?? 0) + count);
  return [...sums].flatMap(([id, count]) => {
    const tag = view.tags.get(id);
    return tag ? [{ id, name: tag.name, colour: tag.colour, count }] : [];
  }).sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

const Tags = ({ tags, scope }: { readonly tags: readonly CountedTag[]; readonly scope: string | null }): React.JSX.Element => {
  if (tags.length === 0) return <p className={styles.quiet}>{text('overview.noTags')}</p>;
  const most = tags[0]!.count;
  return (
    <ul className={styles.tags}>
      {tags.map(({ id, name, colour, count }) => (
        <li key={id}>
          <button type="button" className={styles.rowButton} onFocus={() => lookAt('overview', { kind: 'tag', id })} onClick={() => { if (scope === null) inspect({ kind: 'tag', tagId: id }); else searchIn(writeFilter('tag', `=${name}`), scope); }}>
            <ColourDot colour={colour} />
            <span className={styles.rowName} dir="auto">{name}</span>
            <span className={styles.barGround} aria-hidden><span className={styles.tagBar} style={{ ...colourStyle(colour), inlineSize: `${(count / most) * 100}%` }} /></span>
            <span className={styles.count}>{count.toLocaleString()}</span>
          </button>
        </li>
      ))}
    </ul>
  );
};
