import { expect, it } from 'vitest';
import type { Evidence, Stance } from '../model/evidence.ts';
import { alikeClaims } from './alike-claims.ts';

const evidence = (claimId: string, stance: Stance): Evidence => ({ claimId, stance }) as Evidence;
const similar = (claimId: string, score: number) => ({ claimId, score, differs: claimId === 'denial' ? 'denial' as const : null });

it('claims that a passage states already come first, each once; others of which it is evidence count for nothing', () => {
  expect(alikeClaims([similar('a', 0.9), similar('denial', 0.5)], [evidence('b', 'states'), evidence('c', 'supports'), evidence('a', 'states')])).toEqual([
    { claimId: 'b', differs: null, stated: true },
    { claimId: 'a', differs: null, stated: true },
    { claimId: 'denial', differs: 'denial', stated: false },
  ]);
});

it('are five at most', () => {
  expect(alikeClaims(Array.from({ length: 9 }, (_, i) => similar(`c${i}`, 1)), [])).toHaveLength(5);
});
