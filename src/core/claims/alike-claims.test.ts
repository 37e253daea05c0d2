import { expect, it } from 'vitest';
import type { Evidence, Stance } from '../model/evidence.ts';
import { alikeClaims, areLinked } from './alike-claims.ts';

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

it('two claims are linked by a tag, or by a passage that is evidence of both', () => {
  const at = (id: string): Evidence => ({ at: { kind: 'highlight', sourceId: 's', id } }) as Evidence;
  expect(areLinked({ tagIds: ['t', 'u'] }, [], { tagIds: ['u'] }, [])).toBe(true);
  expect(areLinked({ tagIds: [] }, [at('h')], { tagIds: ['u'] }, [at('g'), at('h')])).toBe(true);
  expect(areLinked({ tagIds: ['t'] }, [at('h')], { tagIds: ['u'] }, [at('g')])).toBe(false);
});
