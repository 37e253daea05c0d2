import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence, EvidencePlace, Stance } from '../model/evidence.ts';
import { evidenceGraph, hostOf, layOutMap, type MapLayout, type MapSizes } from './evidence-map.ts';

const sizes: MapSizes = { claimWidth: 240, sourceWidth: 180, heightOf: ({ kind }) => (kind === 'claim' ? 56 : 40), between: 160, gap: 12, apart: 48, proportion: 1.6 };

let made = 0;
const piece = (claimId: string, at: EvidencePlace, stance: Stance = 'supports'): Evidence =>
  ({ id: `e${made++}`, claimId, at, stance, quote: '', strength: null, why: '', author: '', createdAt: '', modifiedAt: '' });
const inSource = (sourceId: string): EvidencePlace => ({ kind: 'highlight', sourceId, id: 'h' });
const onPage = (url: string): EvidencePlace => ({ kind: 'web', page: { url, title: '', accessedOn: '2026-01-01' } });

const overlapping = ({ nodes }: MapLayout): number =>
  nodes.filter((a, i) => nodes.slice(i + 1).some((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)).length;

describe('the graph', () => {
  it('has a line for each stance of a source on a claim, and pages of one site together', () => {
    const evidence = [
      piece('a', inSource('s')), piece('a', inSource('s')), piece('a', inSource('s'), 'refutes'),
      piece('b', onPage('https://example.org/1')), piece('b', onPage('https://EXAMPLE.org/2')), piece('elsewhere', inSource('s')),
    ];
    const { nodes, edges } = evidenceGraph(['a', 'b'], evidence);
    expect(nodes.map(({ key }) => key)).toEqual(['claim/a', 'claim/b', 'source/s', 'web/example.org']);
    expect(edges.map(({ from, to, stance, evidenceIds }) => [from, to, stance, evidenceIds.length])).toEqual([
      ['source/s', 'claim/a', 'supports', 2], ['source/s', 'claim/a', 'refutes', 1], ['web/example.org', 'claim/b', 'supports', 2],
    ]);
  });

  it.each([['https://user@Example.org:80/x', 'example.org'], ['http://a.b?c', 'a.b'], ['mailto:x', 'mailto:x']])('knows the host of %s', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });
});

describe('the layout', () => {
  it('lets nothing lie over anything, up to three hundred boxes and beyond, inside its own bounds', () => {
    const link = fc.record({ claim: fc.nat(199), source: fc.nat(119) });
    fc.assert(fc.property(fc.nat(200), fc.array(link, { maxLength: 500 }), (claimCount, links) => {
      const ids = Array.from({ length: claimCount }, (_, i) => String(i));
      const layout = layOutMap(evidenceGraph(ids, links.map(({ claim, source }) => piece(String(claim), inSource(String(source))))), sizes);
      expect(overlapping(layout)).toBe(0);
      for (const { x, y, width, height } of layout.nodes) {
        expect(x >= 0 && y >= -1e-6 && x + width <= layout.width + 1e-6 && y + height <= layout.height + 1e-6).toBe(true);
      }
    }), { numRuns: 40 });
  });

  it('uncrosses lines that need not cross', () => {
    const evidence = [['a', 'z'], ['b', 'y'], ['c', 'x'], ['a', 'y'], ['b', 'x']].map(([claim, source]) => piece(claim!, inSource(source!)));
    const { nodes } = layOutMap(evidenceGraph(['c', 'a', 'b'], evidence), sizes);
    const y = (key: string): number => nodes.find((node) => node.key === key)!.y;
    const order = (keys: readonly string[]): string => keys.toSorted((a, b) => y(a) - y(b)).map((key) => key.at(-1)).join('');
    expect([['abc', 'zyx'], ['cba', 'xyz']]).toContainEqual([order(['claim/a', 'claim/b', 'claim/c']), order(['source/x', 'source/y', 'source/z'])]);
  });

  it('sets groups out in several columns', () => {
    const ids = Array.from({ length: 60 }, (_, i) => String(i));
    const { width, height } = layOutMap(evidenceGraph(ids, ids.map((id) => piece(id, inSource(id)))), sizes);
    expect(width / height).toBeGreaterThan(0.6);
    expect(width / height).toBeLessThan(4);
  });

  it('of nothing is empty', () => {
    expect(layOutMap(evidenceGraph([], []), sizes)).toEqual({ nodes: [], width: 0, height: 0 });
  });
});
