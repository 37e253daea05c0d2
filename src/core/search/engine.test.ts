import { describe, expect, it } from 'vitest';
import type { Result } from '../result.ts';
import { sampleSource } from '../testing/samples.ts';
import { SearchEngine, type Following, type PassagesFound, type PassagesWanted } from './engine.ts';
import { nothingLeftOut, withResult } from './left-out.ts';
import { mostShown } from './limits.ts';

const value = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error('not answered');
  return result.value;
};

/** Returns an engine for which every look at the clock is a second later, so that each step leaves others their turn. */
async function engineOf(texts: Readonly<Record<string, string>>): Promise<SearchEngine> {
  let time = 0;
  const engine = new SearchEngine({
    bounded: (work) => { work(); return true; },
    now: () => (time += 1000),
    turn: async () => undefined,
    progress: () => undefined,
    readText: async ({ id }) => ({ text: texts[id]!, leaves: Uint32Array.of(0, texts[id]!.length) }),
  });
  engine.put('sources', Object.keys(texts).map((id) => sampleSource(id, texts[id]!.length)));
  await engine.fill();
  return engine;
}

const following: Following = { wanted: () => true, progress: () => undefined };
const wantedOf = (query: string, more: Partial<PassagesWanted> = {}): PassagesWanted => ({ query, extent: 'hit', order: 'library', leftOut: nothingLeftOut, ...more });
const starts = (found: PassagesFound | null): readonly string[] => found!.passages.map(({ sourceId, selector }) => `${sourceId}${selector.start}`);

describe('the search engine', () => {
  it('lists what it found in the order that is asked for', async () => {
    const engine = await engineOf({ a: 'said', b: 'said said said', c: 'said said' });
    const order = async (by: 'best' | 'library'): Promise<readonly (string | null)[]> => value(await engine.search('said', by, 0, 10))!.groups.map(({ sourceId }) => sourceId);
    expect(await order('best')).toEqual(['b', 'c', 'a']);
    expect(await order('library')).toEqual(['a', 'b', 'c']);
    expect(value(await engine.search('said', 'library', 1, 1))!.hits[0]!.owner).toEqual({ kind: 'source', sourceId: 'b' });
  });

  it('leaves out of the passages what is to be left out', async () => {
    const engine = await engineOf({ a: 'said said', b: 'said' });
    const leftOut = withResult(nothingLeftOut, { sourceId: 'a', key: 'a/5-9' });
    expect(starts(value(await engine.passages(wantedOf('said', { leftOut }), following)))).toEqual(['a0', 'b0']);
  });

  it('takes the first passages of the list and counts the rest', async () => {
    const engine = await engineOf({ a: 'one said', b: 'said '.repeat(mostShown) });
    const library = value(await engine.passages(wantedOf('said'), following))!;
    expect([library.passages.length, library.passages[0]!.sourceId, library.more]).toEqual([mostShown, 'a', 1]);
    expect(value(await engine.passages(wantedOf('said', { order: 'hits' }), following))!.passages[0]!.sourceId).toBe('b');
  });

  it('tells how far it is, and gives up when nobody waits any more', async () => {
    const engine = await engineOf({ a: 'said '.repeat(10) });
    const told: (readonly [number, number])[] = [];
    const stopped = await engine.passages(wantedOf('said'), { wanted: () => told.length < 3, progress: (done, total) => void told.push([done, total]) });
    expect(value(stopped)).toBeNull();
    expect(told).toEqual([[0, 10], [1, 10], [2, 10]]);
  });
});
