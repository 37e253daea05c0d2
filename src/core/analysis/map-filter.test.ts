import { describe, expect, it } from 'vitest';
import { ClaimFacts } from '../claims/claim-facts.ts';
import type { Claim } from '../model/claim.ts';
import { stances, type Evidence, type Stance } from '../model/evidence.ts';
import { filteredGraph, type MapFilter } from './map-filter.ts';

const claim = (id: string, statement: string, verdict = 'unchecked'): Claim => ({ id, statement, speaker: id === 'b' ? 'José' : '', verdict } as unknown as Claim);
let made = 0;
const piece = (claimId: string, stance: Stance, sourceId: string): Evidence =>
  ({ id: `e${made++}`, claimId, stance, at: sourceId.startsWith('http') ? { kind: 'web', page: { url: sourceId, title: '', accessedOn: '' } } : { kind: 'highlight', sourceId, id: 'h' } } as unknown as Evidence);

const facts = (claims: readonly Claim[], evidence: readonly Evidence[]): readonly ClaimFacts[] =>
  claims.map((each) => new ClaimFacts(each, evidence.filter(({ claimId }) => claimId === each.id)));
const all: MapFilter = { fits: () => true, claims: 'all', stances: new Set(stances) };
const small = facts(
  [claim('a', 'Prices rose'), claim('b', 'Prices fell', 'mixed'), claim('c', 'Nobody came')],
  [piece('a', 'supports', 's'), piece('b', 'supports', 's'), piece('b', 'refutes', 't'), piece('b', 'context', 'https://example.org/x')],
);
const shown = (filter: Partial<MapFilter>, from = small, most = 300): readonly string[] => filteredGraph(from, { ...all, ...filter }, most).graph.nodes.map(({ key }) => key);

describe('a filter', () => {
  it('keeps claims by what of their evidence there is', () => {
    expect(shown({})).toEqual(['claim/a', 'claim/b', 'claim/c', 'source/s', 'source/t', 'web/example.org']);
    expect(shown({ claims: 'withEvidence' })).toEqual(['claim/a', 'claim/b', 'source/s', 'source/t', 'web/example.org']);
    expect(shown({ claims: 'disputed' })).toEqual(['claim/b', 'source/s', 'source/t', 'web/example.org']);
    expect(shown({ claims: 'withoutEvidence' })).toEqual(['claim/c']);
    expect(shown({ fits: ({ claim: { verdict } }) => verdict === 'mixed', stances: new Set(['refutes']) })).toEqual(['claim/b', 'source/t']);
    expect(shown({ claims: 'withEvidence', stances: new Set(['refutes']) })).toEqual(['claim/b', 'source/t']);
  });
});

it('leaves out the claims with the least evidence when there would be too many boxes, and says how many', () => {
  const claims = Array.from({ length: 20 }, (_, i) => claim(`c${i}`, 'x'));
  const evidence = claims.flatMap(({ id }, i) => Array.from({ length: i }, () => piece(id, 'supports', 's')));
  const { graph, fitting, leftOut } = filteredGraph(facts(claims, evidence), all, 11);
  expect(graph.nodes.map(({ key }) => key)).toEqual([...Array.from({ length: 10 }, (_, i) => `claim/c${i + 10}`), 'source/s']);
  expect([fitting, leftOut]).toEqual([20, 10]);
});
