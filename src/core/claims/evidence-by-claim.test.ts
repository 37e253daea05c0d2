import fc from 'fast-check';
import { expect, it } from 'vitest';
import { insert, patch, remove } from '../commands/operations.ts';
import type { Evidence, Stance } from '../model/evidence.ts';
import { evidenceByClaim, EvidenceChanges, evidenceOn } from './evidence-by-claim.ts';

const at = '2026-01-01T00:00:00.000Z';
const evidence = (id: string, claimId: string, stance: Stance = 'supports'): Evidence => ({
  id, claimId, at: { kind: 'highlight', sourceId: 'a', id }, quote: '', stance, strength: null, why: '', author: 'Ada', createdAt: at, modifiedAt: at,
});

it('gives each claim its evidence, and none to others', () => {
  const byClaim = evidenceByClaim([evidence('1', 'x'), evidence('2', 'y'), evidence('3', 'x')]);
  expect(evidenceOn(byClaim, 'x').map(({ id }) => id)).toEqual(['1', '3']);
  expect(evidenceOn(byClaim, 'z')).toEqual([]);
});

it('follows changes as if it were made anew, and leaves what was there before as it was', () => {
  const ids = fc.constantFrom('1', '2', '3', '4', '5');
  const claims = fc.constantFrom('x', 'y', 'z');
  const step = fc.record({ id: ids, claimId: claims, what: fc.constantFrom('put', 'move', 'weigh', 'remove') });
  fc.assert(fc.property(fc.array(fc.tuple(ids, claims), { maxLength: 5 }), fc.array(step, { maxLength: 12 }), (first, steps) => {
    const records = new Map(first.map(([id, claimId]) => [id, evidence(id, claimId)]));
    const before = evidenceByClaim(records.values());
    const untouched = structuredClone(before);
    const changes = new EvidenceChanges(before);
    for (const { id, claimId, what } of steps) {
      const present = records.get(id);
      if (what === 'put' && !present) {
        const record = evidence(id, claimId);
        changes.apply(insert('evidence', record) as Parameters<EvidenceChanges['apply']>[0], present);
        records.set(id, record);
      } else if (what === 'remove' && present) {
        changes.apply(remove('evidence', present) as Parameters<EvidenceChanges['apply']>[0], present);
        records.delete(id);
      } else if (present) {
        const after = what === 'move' ? { claimId } : { stance: 'refutes' as const };
        changes.apply(patch('evidence', present, after) as Parameters<EvidenceChanges['apply']>[0], present);
        records.set(id, { ...present, ...after });
      }
    }
    const sorted = (byClaim: ReadonlyMap<string, readonly Evidence[]>) =>
      [...byClaim].map(([claimId, items]) => [claimId, items.toSorted((a, b) => (a.id < b.id ? -1 : 1))] as const).sort(([a], [b]) => (a < b ? -1 : 1));
    expect(sorted(changes.finish())).toEqual(sorted(evidenceByClaim(records.values())));
    expect(before).toEqual(untouched);
  }));
});
