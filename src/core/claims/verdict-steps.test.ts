import { expect, it } from 'vitest';
import { defaultScale } from '../model/verdict.ts';
import { verdictSteps } from './verdict-steps.ts';

const given = (verdict: string, name: string) => ({ verdict, name, author: 'Ada', at: '2026-01-02T00:00:00.000Z', reason: 'Because' });

it('begin with the claim itself and stand by what they say', () => {
  const history = ['supported', 'mostly-supported', 'mixed', 'unverifiable', 'mostly-refuted', 'refuted'].map((id) => given(id, id));
  const steps = verdictSteps({ verdictHistory: history, author: 'Bo', createdAt: '2026-01-01T00:00:00.000Z' }, defaultScale);
  expect(steps[0]).toEqual({ verdict: 'unchecked', name: 'Unchecked', author: 'Bo', at: '2026-01-01T00:00:00.000Z', reason: '', level: 0.5 });
  expect(steps.slice(1).map(({ level }) => Math.round(level * 100))).toEqual([0, 33, 50, 50, 67, 100]);
});

it('keep the names of verdicts that are on the scale no more', () => {
  const steps = verdictSteps({ verdictHistory: [given('half-true', 'Half true')], author: '', createdAt: '' }, defaultScale);
  expect(steps[1]).toMatchObject({ name: 'Half true', level: 0.5, reason: 'Because' });
});
