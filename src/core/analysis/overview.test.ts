import { expect, it } from 'vitest';
import { evidenceByClaim } from '../claims/evidence-by-claim.ts';
import { hint } from '../claims/hints.ts';
import { message } from '../messages/messages.ts';
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
  const { byVerdict, open } = claimFigures(project, new Map(), defaultScale, null);
  expect(byVerdict.map(({ verdict, claims }) => [verdict.id, ids(claims)])).toEqual([['unchecked', 'bc'], ['refuted', 'a']]);
  expect([ids(open.unweighed), ids(open.noEvidence), ids(open.notDone), ids(open.hinted)]).toEqual(['bc', 'c', 'bc', 'a']);
});

it('counts hints on figures and days with the others, unless they were put aside', () => {
  const figures = hint('figures', ['40', '50'], message('hint.figures', { list: '' }));
  const hinted = (more: Partial<Claim> = {}): string => {
    const claims = new Map([...project.claims, ['b', { ...project.claims.get('b')!, ...more }]]);
    return ids(claimFigures({ ...project, claims }, new Map([['b', [figures]]]), defaultScale, null).open.hinted);
  };
  expect(hinted()).toBe('ab');
  expect(hinted({ dismissedHints: [{ hint: figures.key, reason: '', author: '', at: '' }] })).toBe('a');
});

it('counts of a source those that have evidence in it, each once', () => {
  expect(ids(claimFigures(project, new Map(), defaultScale, 't').claims)).toBe('a');
  expect([...verdictsBySource(project)].map(([sourceId, counts]) => [sourceId, [...counts]])).toEqual([['s', [['refuted', 1], ['unchecked', 1]]], ['t', [['refuted', 1]]]]);
});
