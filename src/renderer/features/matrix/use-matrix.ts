import { useEffect, useMemo, useState } from 'react';
import { claimMatrix } from '../../../core/analysis/claim-matrix.ts';
import { noValue, ordered, tagHeads, type Matrix } from '../../../core/analysis/matrix.ts';
import type { Message } from '../../../core/messages/messages.ts';
import type { Operation } from '../../../core/model/change.ts';
import type { Claim } from '../../../core/model/claim.ts';
import type { Source } from '../../../core/model/source.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { CallResponse } from '../../../ipc/contract.ts';
import { bridge } from '../../state/bridge.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useScale } from '../claims/verdict.tsx';
import { nearnesses, useMatrixStore, type MatrixKind } from './matrix-store.ts';

const noClaims: ReadonlyMap<string, Claim> = new Map();
const noTags: ReadonlyMap<string, Tag> = new Map();
const noSources: ReadonlyMap<string, Source> = new Map();

/** What main counts over all passages. */
type Counted = { readonly kind: 'tags'; readonly met: NonNullable<CallResponse<'tagMeetings'>> } | { readonly kind: 'sources'; readonly counts: CallResponse<'tagsBySource'> };

/** The matrix as its settings have it; null until main has counted. */
export function useMatrix(): Result<Matrix, Message> | null {
  const kind = useMatrixStore((state) => state.kind);
  const order = useMatrixStore((state) => state.order);
  const claims = useProjectStore(({ view }) => view?.claims ?? noClaims);
  const tags = useProjectStore(({ view }) => view?.tags ?? noTags);
  const sources = useProjectStore(({ view }) => view?.sources ?? noSources);
  const scale = useScale();
  const counted = useCounted(kind);
  return useMemo(() => {
    const made = (matrix: Matrix): Result<Matrix, Message> => ok(ordered(matrix, order));
    if (kind === 'verdicts' || kind === 'speakers') return made(claimMatrix(kind, [...claims.values()], tags, scale));
    if (!counted) return null;
    if (!counted.ok) return counted;
    return counted.value.kind === 'tags' ? made(ofMeetings(counted.value.met, tags)) : made(ofSources(counted.value.counts, tags, sources));
  }, [kind, order, claims, tags, sources, scale, counted]);
}

const concerns = ({ collection }: Operation): boolean => collection === 'highlights' || collection === 'sources' || collection === 'tags';

function useCounted(kind: MatrixKind): Result<Counted, Message> | null {
  const near = useMatrixStore((state) => state.near);
  const [answer, setAnswer] = useState<{ readonly kind: MatrixKind; readonly counted: Result<Counted, Message> } | null>(null);
  const [changes, setChanges] = useState(0);
  useEffect(() => bridge().on('changed', ({ operations }) => { if (operations.some(concerns)) setChanges((count) => count + 1); }), []);
  useEffect(() => {
    let wanted = true;
    const take = (counted: Result<Counted, Message>): void => { if (wanted) setAnswer({ kind, counted }); };
    if (kind === 'tags') {
      void bridge().tagMeetings({ near: nearnesses[near] }).then((met) => {
        if (!met.ok) take(met);
        else if (met.value) take(ok({ kind: 'tags', met: met.value }));
      });
    } else if (kind === 'sources') {
      void bridge().tagsBySource().then((counts) => take(counts.ok ? ok({ kind: 'sources', counts: counts.value }) : counts));
    }
    return () => { wanted = false; };
  }, [kind, near, changes]);
  return answer?.kind === kind ? answer.counted : null;
}

function ofMeetings({ totals, meetings }: NonNullable<CallResponse<'tagMeetings'>>, tags: ReadonlyMap<string, Tag>): Matrix {
  const heads = tagHeads(tags, (tagId) => totals[tagId] ?? 0);
  const byPair = new Map(meetings.flatMap((met) => [[`${met.a} ${met.b}`, met], [`${met.b} ${met.a}`, met]] as const));
  return { rows: heads, columns: heads, square: true, value: (a, b) => byPair.get(`${a} ${b}`) ?? noValue };
}

function ofSources(counts: CallResponse<'tagsBySource'>, tags: ReadonlyMap<string, Tag>, sources: ReadonlyMap<string, Source>): Matrix {
  const [byTag, bySource, byCell] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  for (const { tagId, sourceId, count } of counts) {
    byTag.set(tagId, (byTag.get(tagId) ?? 0) + count);
    bySource.set(sourceId, (bySource.get(sourceId) ?? 0) + count);
    byCell.set(`${tagId} ${sourceId}`, count);
  }
  return {
    rows: tagHeads(tags, (tagId) => byTag.get(tagId) ?? 0),
    columns: Array.from(sources.values(), ({ id, citation }) => ({ key: id, name: citation.title, total: bySource.get(id) ?? 0 })),
    square: false,
    value: (tagId, sourceId) => {
      const count = byCell.get(`${tagId} ${sourceId}`) ?? 0;
      return count === 0 ? noValue : { count, jaccard: count / (byTag.get(tagId)! + bySource.get(sourceId)! - count) };
    },
  };
}
