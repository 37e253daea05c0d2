import { stances, type Stance } from '../model/evidence.ts';
import type { MapEdge, MapLayout, PlacedNode } from './evidence-map.ts';
import { mapLook } from './map-faces.ts';

/** A line of the map: from the edge of a source's box to its badge beside the claim's. */
export interface MapRoute {
  /** What no other line of the map has. */
  readonly key: string;
  readonly edge: MapEdge;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** Where its badge stands: the sign of its stance, and how many pieces of evidence there are when it is more than one. */
  readonly badge: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

const badgeHeight = 16;
/** Pixels between a badge and the box of its claim. */
const badgeGap = 5;

/** Returns what names a line of the map. */
export const edgeKey = ({ from, to, stance }: MapEdge): string => `${from} ${to} ${stance}`;

/** Returns where the lines run. At both ends they are spread over the box in the order of what they lead to, so that no two badges lie over each other. */
export function routesOf({ nodes }: MapLayout, edges: readonly MapEdge[]): readonly MapRoute[] {
  const places = new Map(nodes.map((node) => [node.key, node]));
  const middle = (key: string): number => places.get(key)!.y + places.get(key)!.height / 2;
  const order = (stance: Stance): number => stances.indexOf(stance);
  const spread = (end: 'from' | 'to', other: 'from' | 'to'): ReadonlyMap<MapEdge, number> => {
    const byBox = new Map<string, MapEdge[]>();
    for (const edge of edges) {
      const list = byBox.get(edge[end]);
      if (list) list.push(edge);
      else byBox.set(edge[end], [edge]);
    }
    const ys = new Map<MapEdge, number>();
    for (const [key, list] of byBox) {
      list.sort((a, b) => middle(a[other]) - middle(b[other]) || order(a.stance) - order(b.stance));
      for (const [i, edge] of list.entries()) ys.set(edge, portOf(places.get(key)!, i, list.length));
    }
    return ys;
  };
  const [starts, ends] = [spread('from', 'to'), spread('to', 'from')];
  return edges.map((edge) => {
    const [source, claim] = [places.get(edge.from)!, places.get(edge.to)!];
    const count = edge.evidenceIds.length;
    const width = count === 1 ? badgeHeight : badgeHeight + 4 + String(count).length * 7;
    const y2 = ends.get(edge)!;
    const x = claim.x - badgeGap - width;
    return { key: edgeKey(edge), edge, x1: source.x + source.width, y1: starts.get(edge)!, x2: x, y2, badge: { x, y: y2 - badgeHeight / 2, width, height: badgeHeight } };
  });
}

/** Returns the height at which line number `i` of `count` ends at a box: around its middle, and within it. */
function portOf({ y, height }: PlacedNode, i: number, count: number): number {
  const step = Math.min(mapLook.port, (height - 8) / count);
  return y + height / 2 + (i - (count - 1) / 2) * step;
}
