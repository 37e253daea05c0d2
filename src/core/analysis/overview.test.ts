import { expect, it } from 'vitest';
import { evidenceByClaim } from '../claims/evidence-by-claim.ts';
import type { Claim } from '../model/claim.ts';
import type { Evidence } from '../model/evidence.ts';
import { defaultScale } from '../model/verdict.ts';
import { claimFigures, verdictsBySource } from './overview.ts';

const claim = (id: string, verdict: string, status = 'open'): Claim => ({ id, verdict, status, verdictHistory: [], dismissedHints: [] } as unknown as Claim);
const piece = (claimId: string, sourceId: string, stance: string): Evidence =>
  ({ id: `${claimId}${sourceId}${stance}`, claimId, stance, at: { kind: 'highlight', sourceId, id: 'h' }, createdAt: '', modifiedAt: '' } as unknown as Evidence);

const project = {
  claims: new Map([claim('a', 'refuted', 'done'), claim('b', 'unchecked'), claim('c', 'unchecked')].map((each) => [each.id, each])),
  evidenceByClaim: evidenceByClaim([piece('a', 's', 'supports'), piece('a', 't', 'refutes'), piece('a', 's', 'refutes'), piece('b', 's', 'states')]),
};
const ids = (claims: readonly Claim[]): string => claims.map(({ id }) => id).join('');

it('counts claims by verdict in the order of the scale, and what is left to do on them', () => {
  const { byVerdict, open } = claimFigures(project, defaultScale, null);
  expect(byVerdict.map(({ verdict, claims }) => [verdict.id, ids(claims)])).toEqual([['unchecked', 'bc'], ['refuted', 'a']]);
  expect([ids(open.unweighed), ids(open.noEvidence), ids(open.notDone), ids(open.hinted)]).toEqual(['bc', 'c', 'bc', 'a']);
});

it('counts of a source those that have evidence in it, each once', () => {
  expect(ids(claimFigures(project, defaultScale, 't').claims)).toBe('a');
  expect([...verdictsBySource(project)].map(([sourceId, counts]) => [sourceId, [...counts]])).toEqual([['s', [['refuted', 1], ['unchecked', 1]]], ['t', [['refuted', 1]]]]);
});
