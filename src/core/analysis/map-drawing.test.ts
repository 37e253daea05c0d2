import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ClaimFacts } from '../claims/claim-facts.ts';
import { evidenceByClaim, evidenceOn, type EvidenceByClaim } from '../claims/evidence-by-claim.ts';
import { drawingSvg } from '../drawing/drawing-svg.ts';
import { widthOfText } from '../drawing/text-fit.ts';
import type { Claim } from '../model/claim.ts';
import { stances, type Evidence } from '../model/evidence.ts';
import type { Source } from '../model/source.ts';
import { defaultScale } from '../model/verdict.ts';
import { layOutMap } from './evidence-map.ts';
import { mapDrawing, paperColours, type EvidenceMap } from './map-drawing.ts';
import { mapFaces, mapLook, type MappedRecords } from './map-faces.ts';
import { filteredGraph } from './map-filter.ts';
import { routesOf } from './map-routes.ts';
import { stepOnMap, type MapStep } from './map-steps.ts';
import { sayEdge, sayNode } from './map-words.ts';

type MapProject = MappedRecords & { readonly evidenceByClaim: EvidenceByClaim };

interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

function mapOf(project: MapProject): EvidenceMap & { readonly graph: ReturnType<typeof filteredGraph>['graph'] } {
  const facts = Array.from(project.claims.values(), (claim) => new ClaimFacts(claim, evidenceOn(project.evidenceByClaim, claim.id)));
  const { graph } = filteredGraph(facts, { fits: () => true, claims: 'all', stances: new Set(stances) });
  const faces = mapFaces(graph, project, defaultScale);
  const layout = layOutMap(graph, { ...mapLook, heightOf: ({ key }) => faces.get(key)!.height });
  return { graph, faces, layout, routes: routesOf(layout, graph.edges) };
}

const words = fc.oneof(
  fc.constantFrom('Short', 'مقال طويل عن الأسعار والتضخم في الأسواق العالمية '.repeat(9), 'כותרת ארוכה מאוד על המחירים '.repeat(12), 'W'.repeat(400), '漢字'.repeat(150), 'Mixed עברית and العربية'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
);
const link = fc.record({ claim: fc.nat(199), source: fc.nat(99), stance: fc.constantFrom(...stances), web: fc.boolean() });
const projects = fc.record({ titles: fc.array(words, { minLength: 1, maxLength: 20 }), claims: fc.nat(200), links: fc.array(link, { maxLength: 400 }) }).map(({ titles, claims, links }): MapProject => ({
  claims: new Map(Array.from({ length: claims }, (_, i) => [String(i), { id: String(i), statement: titles[i % titles.length], speaker: '', verdict: defaultScale[i % defaultScale.length]!.id } as unknown as Claim])),
  sources: new Map(Array.from({ length: 100 }, (_, i) => [String(i), { id: String(i), citation: { title: titles[(i * 7) % titles.length] } } as unknown as Source])),
  evidenceByClaim: evidenceByClaim(links.map(({ claim, source, stance, web }, i) => ({
    id: `e${i}`, claimId: String(claim), stance,
    at: web ? { kind: 'web', page: { url: `https://site${source}.example/`, title: '', accessedOn: '2026-01-01' } } : { kind: 'highlight', sourceId: String(source), id: 'h' },
  } as unknown as Evidence))),
}));

const overlaps = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height - 1e-6 && b.y < a.y + a.height - 1e-6;

it('lets no box and no badge lie over another, and no words out of their box, with titles however long and from the right', () => {
  fc.assert(fc.property(projects, (project) => {
    const { layout, routes, faces } = mapOf(project);
    expect(layout.nodes.length).toBeLessThanOrEqual(300);
    const all: readonly Box[] = [...layout.nodes, ...routes.map(({ badge }) => badge)];
    expect(all.findIndex((box, i) => all.slice(i + 1).some((other) => overlaps(box, other)))).toBe(-1);
    for (const { key, width, height } of layout.nodes) {
      const { lines } = faces.get(key)!;
      expect(lines.length * mapLook.lineHeight + mapLook.smallHeight).toBeLessThanOrEqual(height);
      for (const line of lines) expect(widthOfText(line, mapLook.size)).toBeLessThanOrEqual(width - 2 * mapLook.padding);
    }
  }), { numRuns: 30 });
});

it('is drawn as well-formed SVG, whatever the words are', () => {
  const pictures = fc.sample(projects, 5).map((project) => drawingSvg(pictureOf(mapOf(project))).replace(/^<\?xml.*\n/, ''));
  execFileSync('xmllint', ['--noout', '--huge', '-'], { input: `<all>${pictures.join('')}</all>` });
});

const pictureOf = (map: EvidenceMap): ReturnType<typeof mapDrawing> =>
  mapDrawing({ map, title: 'Evidence', colours: paperColours, sayEdge: ({ edge }) => sayEdge(edge, map.faces), sayStance: (stance) => stance });

const at = (sourceId: string): Evidence['at'] => ({ kind: 'highlight', sourceId, id: 'h' });
const example: MapProject = {
  claims: new Map(['a', 'b'].map((id) => [id, { id, statement: `Claim ${id}`, speaker: '', verdict: 'mixed' } as unknown as Claim])),
  sources: new Map(['s', 't'].map((id) => [id, { id, citation: { title: `Source ${id}` } } as unknown as Source])),
  evidenceByClaim: evidenceByClaim([
    { id: '1', claimId: 'a', stance: 'supports', at: at('s') }, { id: '2', claimId: 'a', stance: 'supports', at: at('s') },
    { id: '3', claimId: 'a', stance: 'refutes', at: at('t') }, { id: '4', claimId: 'b', stance: 'states', at: at('t') },
  ] as unknown as Evidence[]),
};

it('says in words and in its picture what it shows, and tells stances apart by their lines', () => {
  const map = mapOf(example);
  const words = map.graph.nodes.map((node) => sayNode(node, map.faces.get(node.key)!, map.graph.edges));
  expect(words).toEqual([
    'Claim: Claim a · Mixed · 2 support, 1 refutes', 'Claim: Claim b · Mixed · 1 states it', 'Source: Source s · supports 1', 'Source: Source t · states 1, refutes 1',
  ]);
  const svg = drawingSvg(pictureOf(map));
  expect(svg).toContain('<title>“Source s” supports “Claim a”: 2 passages</title>');
  expect(svg).toContain('<title>Claim a · Mixed</title>');
  expect(new Set(svg.match(/<path [^>]*>/g)!.map((path) => /dasharray="([^"]*)"/.exec(path)?.[1] ?? 'solid')).size).toBe(4);
});

it('is walked along its lines and up and down its columns', () => {
  const { layout, graph } = mapOf(example);
  const walk = (from: string, ...steps: readonly MapStep[]): string | null => steps.reduce<string | null>((key, step) => {
    const node = layout.nodes.find((each) => each.key === key);
    return node ? stepOnMap(layout.nodes, graph.edges, node, step)?.key ?? null : null;
  }, from);
  expect(walk('claim/a', 'left')).toMatch(/^source\/[st]$/);
  expect(walk('source/s', 'right')).toBe('claim/a');
  expect(walk('claim/b', 'left')).toBe('source/t');
  expect([walk('claim/a', 'down'), walk('claim/a', 'up')]).toContain('claim/b');
  expect(walk('claim/a', 'right')).toBeNull();
});
