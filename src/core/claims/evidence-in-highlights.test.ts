import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Evidence } from '../model/evidence.ts';
import { evidenceInHighlight, evidenceInHighlights, evidenceInSource, withEvidenceChanges, type EvidenceChange, type EvidenceInHighlights } from './evidence-in-highlights.ts';

const evidence = (id: string, source: string | null, highlight: string, claimId = 'c'): Evidence => ({
  id, claimId, quote: '', stance: 'supports', strength: null, why: '', author: '', createdAt: '', modifiedAt: '',
  at: source === null ? { kind: 'web', page: { url: 'https://example.org', title: '', accessedOn: '2026-01-01' } } : { kind: 'highlight', sourceId: source, id: highlight },
});

it('finds evidence by highlight and by source, of all claims, and leaves out pages of the web', () => {
  const [one, two, three] = [evidence('1', 'a', 'h', 'c1'), evidence('2', 'a', 'h', 'c2'), evidence('3', 'b', 'h')];
  const index = evidenceInHighlights([one, two, three, evidence('4', null, '')]);
  expect(evidenceInHighlight(index, { sourceId: 'a', id: 'h' })).toEqual([one, two]);
  expect(evidenceInHighlight(index, { sourceId: 'a', id: 'none' })).toEqual([]);
  expect(evidenceInSource(index, 'a')).toEqual([one, two]);
});

it('follows changes as if it were made anew, and leaves what was there before as it was', () => {
  const piece = fc.tuple(fc.constantFrom('1', '2', '3', '4'), fc.constantFrom('a', 'b', null), fc.constantFrom('h', 'i')).map((parts) => evidence(...parts));
  fc.assert(fc.property(fc.array(fc.tuple(piece, fc.boolean()), { maxLength: 20 }), fc.nat({ max: 20 }), (steps, cut) => {
    const present = new Map<string, Evidence>();
    const changesOf = (some: typeof steps): readonly EvidenceChange[] => some.map(([item, stays]) => {
      const before = present.get(item.id);
      if (stays) present.set(item.id, item);
      else present.delete(item.id);
      return { before, after: stays ? item : undefined };
    });
    const flat = (index: EvidenceInHighlights) => [...index.values()].flatMap((highlights) => [...highlights.values()].flat()).sort((a, b) => (a.id < b.id ? -1 : 1));
    const keys = (index: EvidenceInHighlights) => new Set([...index].flatMap(([source, highlights]) => [...highlights.keys()].map((id) => `${source} ${id}`)));
    const first = withEvidenceChanges(evidenceInHighlights([]), changesOf(steps.slice(0, cut)));
    const untouched = structuredClone(first);
    const second = withEvidenceChanges(first, changesOf(steps.slice(cut)));
    const anew = evidenceInHighlights(present.values());
    expect(flat(second)).toEqual(flat(anew));
    expect(keys(second)).toEqual(keys(anew));
    expect(first).toEqual(untouched);
  }));
});
