import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimCall, perform, sampleContext, sampleProject } from '../testing/samples.ts';
import type { Claim } from '../model/claim.ts';
import { moved, ticksIn, viewBounds, viewOfAll, zoomed, type TimeView } from './time-scale.ts';
import { layOutLane, timelineOf, type LaneOptions } from './timeline.ts';

const at = (iso: string): number => Date.parse(`${iso}Z`);
const view = (start: string, end: string): TimeView => ({ start: at(start), end: at(end) });
const labels = (given: TimeView, most = 12): readonly string[] => ticksIn(given, most).map(({ label }) => label);

/** Returns claims said then, by these speakers. */
function claims(...given: readonly (readonly [edtf: string | null, speaker?: string])[]): readonly Claim[] {
  const state = sampleProject();
  const context = sampleContext();
  return given.map(([edtf, speaker = ''], i) => {
    const [claimId] = perform(state, claimCall(`Claim ${i}`), context);
    perform(state, { name: 'claim.update', input: { claimId: claimId!, changes: { speaker, saidOn: edtf === null ? null : { words: edtf, edtf } }, editSession: null } }, context);
    return state.claims.get(claimId!)!;
  });
}

const options: LaneOptions = { width: 1000, least: 10, label: 0, gap: 2, mostRows: 3, clusterWidth: 40 };

describe('ticks', () => {
  it('are hours within a day, and say where a day begins', () => {
    expect(labels(view('2025-10-06T20:00', '2025-10-07T04:00'), 8)).toEqual(['20:00', '21:00', '22:00', '23:00', '7 Oct', '01:00', '02:00', '03:00']);
  });

  it('are days, weeks from Mondays, months and years', () => {
    expect(labels(view('2025-10-04T12:00', '2025-10-08T12:00'), 6)).toEqual(['5 Oct', '6 Oct', '7 Oct', '8 Oct']);
    expect(labels(view('2025-10-01T00:00', '2025-11-01T00:00'), 6)).toEqual(['6 Oct', '13 Oct', '20 Oct', '27 Oct']);
    expect(labels(view('2025-11-15T00:00', '2026-03-15T00:00'), 20)[1]).toBe('24 Nov');
    expect(labels(view('2025-10-15T00:00', '2026-03-15T00:00'), 8)).toEqual(['Nov', 'Dec', '2026', 'Feb', 'Mar']);
    expect(labels(view('2020-06-01T00:00', '2023-06-01T00:00'), 8)).toEqual(['Jul', '2021', 'Jul', '2022', 'Jul', '2023']);
  });

  it('are centuries over long times, before Christ too', () => {
    const start = new Date(0).setUTCFullYear(-250);
    expect(labels({ start, end: at('2000-01-01T00:00') }, 6)).toEqual(['1 BC', '500', '1000', '1500']);
  });

  it('are in order, inside the view, and no more than wanted', () => {
    fc.assert(fc.property(fc.integer({ min: -1e14, max: 1e14 }), fc.double({ min: Math.log(viewBounds.least), max: Math.log(viewBounds.most), noNaN: true }), (start, size) => {
      const given = { start, end: start + Math.exp(size) };
      const ticks = ticksIn(given, 12);
      expect(ticks.length).toBeLessThanOrEqual(13);
      for (const [i, tick] of ticks.entries()) {
        expect(tick.at >= given.start && tick.at < given.end && (i === 0 || tick.at > ticks[i - 1]!.at)).toBe(true);
      }
    }));
  });
});

describe('a view', () => {
  it('keeps what is under the pointer where it is while it is zoomed', () => {
    const given = view('2025-01-01T00:00', '2025-12-31T00:00');
    const pointer = at('2025-03-01T00:00');
    const near = zoomed(given, 0.5, pointer);
    expect((pointer - near.start) / (near.end - near.start)).toBeCloseTo((pointer - given.start) / (given.end - given.start));
    expect(zoomed(given, 1e-9, pointer).end - zoomed(given, 1e-9, pointer).start).toBeCloseTo(viewBounds.least);
  });

  it('can be moved, and shows everything that has an end', () => {
    const given = view('2025-01-01T00:00', '2025-01-11T00:00');
    expect(moved(given, 0.5)).toEqual(view('2025-01-06T00:00', '2025-01-16T00:00'));
    const all = viewOfAll([{ start: at('2020-01-01T00:00'), end: Infinity }, { start: -Infinity, end: at('2025-01-01T00:00') }], 0);
    expect(all.start).toBeLessThan(at('2020-01-01T00:00'));
    expect(all.end).toBeGreaterThan(at('2025-01-01T00:00'));
    expect(viewOfAll([], at('2025-02-01T00:00')).end).toBe(at('2025-02-01T00:00'));
  });
});

describe('the timeline', () => {
  it('puts claims into lanes by their time, and says which have none', () => {
    const given = claims(['2025-10-07', 'B'], ['2025-10-06', 'A'], [null, 'A'], ['2025-10', 'B'], ['2025-10-06']);
    const { lanes, undated } = timelineOf(given, 'saidOn', ({ speaker }) => (speaker === '' ? [] : [speaker]));
    expect(lanes.map(({ key, claims: timed }) => [key, timed.map(({ claimId }) => given.findIndex(({ id }) => id === claimId))])).toEqual([['B', [3, 0]], ['A', [1]], ['', [4]]]);
    expect(undated).toEqual([given[2]!.id]);
  });

  it('draws none over another, and gathers what has no room', () => {
    const given = claims(...Array.from({ length: 10 }, (): readonly [string] => ['2025-10-06']), ['2025-10-20']);
    const [lane] = timelineOf(given, 'saidOn', () => []).lanes;
    const { placed, clusters, rows } = layOutLane(lane!, view('2025-10-01T00:00', '2025-11-01T00:00'), options);
    expect(placed.map(({ row }) => row)).toEqual([0, 1, 2, 0]);
    expect(clusters.map(({ claimIds }) => claimIds.length)).toEqual([7]);
    expect(rows).toBe(4);
  });

  it('shows spans that begin or end outside the view', () => {
    const given = claims(['2020/..'], ['../2025-10-02'], ['2019']);
    const [lane] = timelineOf(given, 'saidOn', () => []).lanes;
    const { placed } = layOutLane(lane!, view('2025-10-01T00:00', '2025-10-11T00:00'), options);
    expect(placed.map(({ x, width }) => [x, width])).toEqual([[0, 200], [0, 1000]]);
  });

  it('never draws two over each other, whatever there is', () => {
    const time = fc.constantFrom('2025', '2025-10', '2025-10-06', '2025-10-07', '2025-09/2025-12', '2025-10-06T12:00', '2024/..');
    fc.assert(fc.property(fc.array(time, { maxLength: 30 }), (times) => {
      const lane = timelineOf(claims(...times.map((edtf): readonly [string] => [edtf])), 'saidOn', () => []).lanes[0];
      if (!lane) return;
      const { placed, clusters } = layOutLane(lane, view('2025-10-01T00:00', '2025-11-01T00:00'), options);
      expect(placed.length + clusters.flatMap(({ claimIds }) => claimIds).length).toBe(times.length);
      for (const a of placed) for (const b of placed) expect(a === b || a.row !== b.row || a.x + a.width <= b.x || b.x + b.width <= a.x).toBe(true);
    }), { numRuns: 30 });
  });
});
