import { describe, expect, it } from 'vitest';
import { textOf } from '../messages/messages.ts';
import type { Claim } from '../model/claim.ts';
import type { Evidence, Stance } from '../model/evidence.ts';
import { defaultScale } from '../model/verdict.ts';
import { hintsOn, openHints } from './hints.ts';

const at = (minute: number): string => `2026-01-01T00:0${minute}:00.000Z`;
const claim = (more: Partial<Claim> = {}): Claim => ({
  id: 'c', statement: 'It was Monday.', speaker: '', saidOn: null, about: null, place: '', tagIds: [], verdict: 'unchecked', verdictHistory: [], confidence: null,
  status: 'open', assignee: '', note: null, dismissedHints: [], author: '', createdAt: at(0), modifiedAt: at(0), ...more,
});
const judged = (verdict: string, minute = 5): Claim => claim({ verdict, verdictHistory: [{ verdict, name: verdict, author: '', at: at(minute), reason: '' }] });
const evidence = (id: string, stance: Stance, sourceId: string, minute = 1): Evidence => ({
  id, claimId: 'c', at: { kind: 'highlight', sourceId, id: `h${id}` }, quote: '', stance, strength: null, why: '', author: '', createdAt: at(minute), modifiedAt: at(minute),
});
const web = (id: string, url: string): Evidence => ({ ...evidence(id, 'supports', ''), at: { kind: 'web', page: { url, title: '', accessedOn: '2026-01-01' } } });
const kinds = (of: Claim, on: readonly Evidence[]): readonly string[] => hintsOn(of, on, defaultScale, []).map(({ kind }) => kind);

describe('a hint', () => {
  it('is given where evidence stands on both sides, whatever only states it or gives context', () => {
    expect(kinds(claim(), [evidence('1', 'supports', 'a'), evidence('2', 'refutes', 'b')])).toEqual(['bothSides']);
    expect(kinds(claim(), [evidence('1', 'supports', 'a'), evidence('2', 'states', 'b'), evidence('3', 'context', 'b')])).toEqual([]);
  });

  it('is given where a verdict has no evidence, unless it says nothing or that nobody can know', () => {
    expect(kinds(judged('supported'), [evidence('1', 'states', 'a')])).toEqual(['verdictAlone']);
    expect(kinds(claim(), [])).toEqual([]);
    expect(kinds(judged('unverifiable'), [])).toEqual([]);
  });

  it('is given where evidence came after the verdict', () => {
    const hints = hintsOn(judged('supported'), [evidence('1', 'supports', 'a', 1), evidence('2', 'supports', 'b', 7)], defaultScale, []);
    expect(hints.map(({ reason }) => textOf(reason))).toEqual(['1 piece of evidence is newer than the verdict “Supported”.']);
  });

  it('is given where several pieces all come from one source, or from one site of the web', () => {
    expect(kinds(claim(), [evidence('1', 'supports', 'a'), evidence('2', 'supports', 'a')])).toEqual(['oneSource']);
    expect(kinds(claim(), [web('1', 'https://Example.org/a'), web('2', 'http://example.org/b?c')])).toEqual(['oneSource']);
    expect(kinds(claim(), [evidence('1', 'supports', 'a')])).toEqual([]);
    expect(kinds(claim(), [evidence('1', 'supports', 'a'), web('2', 'https://example.org')])).toEqual([]);
  });
});

describe('a hint put aside', () => {
  const both = [evidence('1', 'supports', 'a'), evidence('2', 'refutes', 'b')];
  const aside = (of: Claim, on: readonly Evidence[]): Claim =>
    ({ ...of, dismissedHints: hintsOn(of, on, defaultScale, []).map(({ key }) => ({ hint: key, reason: 'Known', author: '', at: at(9) })) });
  const open = (of: Claim, on: readonly Evidence[]): readonly string[] => openHints(of, hintsOn(of, on, defaultScale, [])).map(({ kind }) => kind);

  it('stays so while nothing changes that it is about, in whatever order that is', () => {
    const put = aside(claim(), both);
    expect(open(put, both)).toEqual([]);
    expect(open({ ...put, statement: 'It was not.' }, both.toReversed())).toEqual([]);
    expect(open(put, [...both, evidence('3', 'context', 'c')])).toEqual([]);
  });

  it('comes back when what it is about changes', () => {
    expect(open(aside(claim(), both), [...both, evidence('3', 'refutes', 'c')])).toEqual(['bothSides']);
    expect(open(aside(judged('supported', 5), []), [])).toEqual([]);
    expect(open({ ...aside(judged('supported', 5), []), ...judged('supported', 6), dismissedHints: aside(judged('supported', 5), []).dismissedHints }, [])).toEqual(['verdictAlone']);
  });

  it('is forgotten by none but itself: keys of hints are short and differ', () => {
    const keys = hintsOn(judged('mixed'), [...both, evidence('3', 'supports', 'a', 8)], defaultScale, []).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(Math.max(...keys.map((key) => key.length))).toBeLessThan(500);
  });
});
