import type { MapEdge, PlacedNode } from './evidence-map.ts';

export type MapStep = 'left' | 'right' | 'up' | 'down';

/**
 * Returns the box that an arrow key leads to from another, or null when there is none on that side. Left and right follow lines
 * where there are some; up and down stay in the column for as long as it goes on.
 */
export function stepOnMap(nodes: readonly PlacedNode[], edges: readonly MapEdge[], from: PlacedNode, step: MapStep): PlacedNode | null {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  if (step === 'left' || step === 'right') {
    const tied = edges.flatMap((edge) => (edge.from === from.key ? [edge.to] : edge.to === from.key ? [edge.from] : [])).map((key) => byKey.get(key)!);
    const followed = nearest(from, tied.filter((node) => isBeyond(from, node, step)), 1, 1);
    return followed ?? nearest(from, nodes.filter((node) => isBeyond(from, node, step)), 1, 3);
  }
  const beyond = nodes.filter((node) => isBeyond(from, node, step));
  return nearest(from, beyond.filter((node) => node.x === from.x), 1, 1);
}

function isBeyond(from: PlacedNode, node: PlacedNode, step: MapStep): boolean {
  switch (step) {
    case 'left': return node.x + node.width <= from.x;
    case 'right': return node.x >= from.x + from.width;
    case 'up': return node.y + node.height <= from.y;
    case 'down': return node.y >= from.y + from.height;
  }
}

/** Returns the nearest box, counting the way across and the way down by these weights. */
function nearest(from: PlacedNode, nodes: readonly PlacedNode[], across: number, down: number): PlacedNode | null {
  const distance = (node: PlacedNode): number =>
    Math.hypot((middleX(node) - middleX(from)) * across, (middleY(node) - middleY(from)) * down);
  let best: PlacedNode | null = null;
  for (const node of nodes) if (best === null || distance(node) < distance(best)) best = node;
  return best;
}

const middleX = ({ x, width }: PlacedNode): number => x + width / 2;
const middleY = ({ y, height }: PlacedNode): number => y + height / 2;
