import type { CSSProperties } from 'react';
import type { TimeView } from '../../../core/analysis/time-scale.ts';
import type { ClaimCluster, LaneLayout, PlacedClaim, TimelineBy, TimelineLane as Lane } from '../../../core/analysis/timeline.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Claim } from '../../../core/model/claim.ts';
import { verdictOf, type Scale } from '../../../core/model/verdict.ts';
import { showClaim } from '../../state/ui-store.ts';
import { colourStyle } from '../../ui/Colour.tsx';
import { wantsBeside } from '../../ui/wants-beside.ts';
import { VerdictSign } from '../claims/verdict.tsx';
import { sayClaim } from './say-claim.ts';
import { focusMark, showStretch } from './timeline-store.ts';
import styles from './Timeline.module.css';

interface LaneProps {
  readonly lane: Lane;
  readonly name: string;
  readonly layout: LaneLayout;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly scale: Scale;
  readonly by: TimelineBy;
  readonly view: TimeView;
  readonly left: number;
  readonly stacked: boolean;
  /** The claim whose mark Tab leads to; null when it stands in another lane. */
  readonly reached: string | null;
}

/** The claims under one heading, each where it stands in time. */
export const TimelineLane = ({ lane, name, layout, claims, scale, by, view, left, stacked, reached }: LaneProps): React.JSX.Element => {
  const outside = lane.claims.length - layout.placed.length - layout.clusters.reduce((sum, { claimIds }) => sum + claimIds.length, 0);
  return (
    <div className={styles.lane} role="group" aria-label={text('timeline.lane', { name, count: lane.claims.length })} data-stacked={stacked || undefined}>
      <div className={styles.laneName} dir="auto" title={name}>
        <span className={styles.laneWords}>{name}</span>
        <span className={styles.laneCount}>{lane.claims.length}</span>
      </div>
      <div className={styles.marks} style={{ insetInlineStart: left }}>
        {layout.placed.map((placed) => (
          <ClaimMark key={placed.claimId} lane={lane.key} placed={placed} claim={claims.get(placed.claimId)} scale={scale} by={by} view={view} reached={placed.claimId === reached} />
        ))}
        {layout.clusters.map((cluster) => (
          <ClusterMark key={cluster.claimIds[0]} lane={lane} cluster={cluster} row={layout.rows - 1} reached={cluster.claimIds[0] === reached} />
        ))}
      </div>
      {outside === lane.claims.length && outside > 0 && <p className={styles.outside} style={{ insetInlineStart: left }}>{text('timeline.outside', { count: outside })}</p>}
    </div>
  );
};

interface MarkProps {
  readonly lane: string;
  readonly placed: PlacedClaim;
  readonly claim: Claim | undefined;
  readonly scale: Scale;
  readonly by: TimelineBy;
  readonly view: TimeView;
  readonly reached: boolean;
}

/** Pixels from which on a claim's words stand in its bar. */
const roomForWords = 160;

const at = (row: number, x: number): CSSProperties => ({ '--row': row, insetInlineStart: x } as CSSProperties);

const ClaimMark = ({ lane, placed, claim, scale, by, view, reached }: MarkProps): React.JSX.Element | null => {
  if (!claim) return null;
  const verdict = verdictOf(scale, claim.verdict);
  const words = sayClaim(claim, by, scale);
  const inside = placed.width >= roomForWords;
  return (
    <button
      type="button"
      className={styles.mark}
      style={{ ...at(placed.row, placed.x), ...colourStyle(verdict.colour) }}
      data-lane={lane}
      data-claim={placed.claimId}
      data-vague={placed.vague || undefined}
      tabIndex={reached ? 0 : -1}
      aria-label={words}
      title={words}
      onFocus={() => focusMark(lane, placed.claimId)}
      onClick={(event) => showClaim(placed.claimId, { beside: wantsBeside(event) })}
    >
      <span
        className={styles.bar}
        style={{ inlineSize: placed.width }}
        data-before={placed.start < view.start || undefined}
        data-after={placed.end > view.end || undefined}
      />
      <span className={styles.label} data-inside={inside || undefined} style={{ maxInlineSize: inside ? placed.width : placed.room }}>
        <VerdictSign verdict={verdict} />
        <span className={styles.words} dir="auto">{claim.statement}</span>
      </span>
    </button>
  );
};

const ClusterMark = ({ lane, cluster, row, reached }: { readonly lane: Lane; readonly cluster: ClaimCluster; readonly row: number; readonly reached: boolean }): React.JSX.Element => {
  const first = cluster.claimIds[0]!;
  const words = text('timeline.cluster', { count: cluster.claimIds.length });
  const spread = (): void => {
    const wanted = new Set(cluster.claimIds);
    const inside = lane.claims.filter(({ claimId }) => wanted.has(claimId));
    const starts = inside.map(({ start }) => start).filter(Number.isFinite);
    const ends = inside.map(({ end }) => end).filter(Number.isFinite);
    if (starts.length > 0 && ends.length > 0) showStretch({ start: Math.min(...starts), end: Math.max(...ends) });
  };
  return (
    <button
      type="button"
      className={styles.cluster}
      style={at(row, cluster.x)}
      data-lane={lane.key}
      data-claim={first}
      tabIndex={reached ? 0 : -1}
      aria-label={words}
      title={words}
      onFocus={() => focusMark(lane.key, first)}
      onClick={spread}
    >
      {`+${cluster.claimIds.length}`}
    </button>
  );
};
