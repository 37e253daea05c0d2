import { expect, it } from 'vitest';
import type { Evidence, Stance } from '../model/evidence.ts';
import { alikeClaims, claimsByTag, linkedClaims } from './alike-claims.ts';
import { evidenceInHighlights } from './evidence-in-highlights.ts';

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

it('claims are linked by a tag, or by a passage that is evidence of both', () => {
  const at = (claimId: string, id: string): Evidence => ({ id: `${claimId} ${id}`, claimId, at: { kind: 'highlight', sourceId: 's', id } }) as Evidence;
  const claims = [{ id: 'a', tagIds: ['t', 'u'] }, { id: 'b', tagIds: ['u'] }, { id: 'c', tagIds: [] }, { id: 'd', tagIds: ['v'] }];
  const pieces = [at('a', 'g'), at('c', 'g'), at('c', 'h'), at('d', 'i')];
  const linked = (of: number): string => [...linkedClaims(claims[of]!, pieces.filter(({ claimId }) => claimId === claims[of]!.id), claimsByTag(claims), evidenceInHighlights(pieces))].join('');
  expect(claims.map((_, i) => linked(i))).toEqual(['bc', 'a', 'a', '']);
});
