import { useMemo } from 'react';
import { viewOfAll, type TimeView } from '../../../core/analysis/time-scale.ts';
import { timelineOf, type Timeline } from '../../../core/analysis/timeline.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Claim } from '../../../core/model/claim.ts';
import { verdictOf, type Scale } from '../../../core/model/verdict.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useScale } from '../claims/verdict.tsx';
import { useTimelineStore, type LaneKind } from './timeline-store.ts';

const noClaims: ReadonlyMap<string, Claim> = new Map();
const noTags: ReadonlyMap<string, Tag> = new Map();

export interface ShownTimeline extends Timeline {
  readonly claims: ReadonlyMap<string, Claim>;
  /** Everything that has a time, with room beside it. */
  readonly all: TimeView;
  /** Returns what a lane is called. */
  readonly nameLane: (key: string) => string;
}

/** The project's claims in time, as the timeline's settings have them. */
export function useTimeline(): ShownTimeline {
  const claims = useProjectStore(({ view }) => view?.claims ?? noClaims);
  const tags = useProjectStore(({ view }) => view?.tags ?? noTags);
  const scale = useScale();
  const by = useTimelineStore((state) => state.by);
  const lanes = useTimelineStore((state) => state.lanes);
  return useMemo(() => {
    const timeline = timelineOf(claims.values(), by, keysOf(lanes, tags));
    return {
      ...timeline,
      lanes: inOrder(timeline.lanes, lanes, scale),
      claims,
      all: viewOfAll(timeline.lanes.flatMap((lane) => lane.claims), Date.now()),
      nameLane: (key) => laneName(lanes, key, tags, scale),
    };
  }, [claims, tags, scale, by, lanes]);
}

function keysOf(kind: LaneKind, tags: ReadonlyMap<string, Tag>): (claim: Claim) => readonly string[] {
  switch (kind) {
    case 'speaker': return ({ speaker }) => (speaker.trim() === '' ? [] : [speaker.trim()]);
    case 'verdict': return ({ verdict }) => [verdict];
    case 'tag': return ({ tagIds }) => tagIds.filter((id) => tags.has(id));
    case 'none': return () => [];
  }
}

/** Verdicts stand as on the scale; others as they first come, which is the order of the project. */
function inOrder(lanes: Timeline['lanes'], kind: LaneKind, scale: Scale): Timeline['lanes'] {
  if (kind !== 'verdict') return lanes;
  const place = (key: string): number => scale.findIndex(({ id }) => id === key);
  return lanes.toSorted((a, b) => place(a.key) - place(b.key));
}

function laneName(kind: LaneKind, key: string, tags: ReadonlyMap<string, Tag>, scale: Scale): string {
  switch (kind) {
    case 'speaker': return key === '' ? text('timeline.noSpeaker') : key;
    case 'verdict': return verdictOf(scale, key).name;
    case 'tag': return key === '' ? text('timeline.noTag') : (tags.get(key)?.name ?? '');
    case 'none': return text('timeline.allClaims');
  }
}
