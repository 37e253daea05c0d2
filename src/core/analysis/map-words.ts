import { text, type MessageId } from '../messages/messages.ts';
import { stances, type Stance } from '../model/evidence.ts';
import type { MapEdge, MapNode } from './evidence-map.ts';
import type { MapFace } from './map-faces.ts';

const nodeWords = { claim: 'map.claimNode', source: 'map.sourceNode', web: 'map.webNode' } as const satisfies Record<MapNode['kind'], MessageId>;

/** Returns a box in words, with what it is tied to: of a claim the passages on each side, of a source or site the claims. */
export function sayNode({ key, kind }: MapNode, { title, detail }: MapFace, edges: readonly MapEdge[]): string {
  const counts = new Map<Stance, number>();
  for (const { from, to, stance, evidenceIds } of edges) {
    if (from === key) counts.set(stance, (counts.get(stance) ?? 0) + 1);
    if (to === key) counts.set(stance, (counts.get(stance) ?? 0) + evidenceIds.length);
  }
  const ties = stances.filter((stance) => counts.has(stance))
    .map((stance) => text(kind === 'claim' ? `map.ties.${stance}` : `map.ofSource.${stance}`, { count: counts.get(stance)! }));
  return text(nodeWords[kind], { title, verdict: detail, ties: ties.length === 0 ? text('map.noTies') : ties.join(', ') });
}

/** Returns a line in words: which source or site says what of which claim, and in how many passages. */
export const sayEdge = ({ from, to, stance, evidenceIds }: MapEdge, faces: ReadonlyMap<string, MapFace>): string =>
  text('map.edgeLabel', { edge: text(`map.edge.${stance}`, { source: faces.get(from)?.title ?? '', claim: faces.get(to)?.title ?? '' }), count: evidenceIds.length });
