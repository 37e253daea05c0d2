import type { Evidence, Stance } from '../model/evidence.ts';

/** What stands on the evidence map: a claim, a source, or the pages of one site of the web. */
export interface MapNode {
  /** `claim/ID`, `source/ID` or `web/HOST`. */
  readonly key: string;
  readonly kind: 'claim' | 'source' | 'web';
  /** Id of the claim or source; the host of a site. */
  readonly id: string;
}

/** What a source or site says about a claim, with the pieces of evidence of one stance. */
export interface MapEdge {
  readonly from: string;
  readonly to: string;
  readonly stance: Stance;
  readonly evidenceIds: readonly string[];
}

export interface EvidenceGraph {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

/** Returns the host of a web address, in lower case; the address itself where it has none. */
export const hostOf = (url: string): string => /^https?:\/\/(?:[^/?#]*@)?([^/?#:]+)/i.exec(url)?.[1]?.toLowerCase() ?? url;

/**
 * Returns who says what of the claims: claims in the order given, then sources and sites in the order of their first evidence; an
 * edge for each stance that one of these takes on one of those.
 */
export function evidenceGraph(claimIds: Iterable<string>, evidence: Iterable<Evidence>): EvidenceGraph {
  const wanted = new Set(claimIds);
  const nodes = new Map<string, MapNode>(Array.from(wanted, (id) => [`claim/${id}`, { key: `claim/${id}`, kind: 'claim', id }]));
  const edges = new Map<string, { readonly from: string; readonly to: string; readonly stance: Stance; readonly evidenceIds: string[] }>();
  for (const { id, claimId, at, stance } of evidence) {
    if (!wanted.has(claimId)) continue;
    const kind = at.kind === 'web' ? 'web' : 'source';
    const nodeId = at.kind === 'web' ? hostOf(at.page.url) : at.sourceId;
    const from = `${kind}/${nodeId}`;
    if (!nodes.has(from)) nodes.set(from, { key: from, kind, id: nodeId });
    const to = `claim/${claimId}`;
    const edge = edges.get(`${from} ${to} ${stance}`);
    if (edge) edge.evidenceIds.push(id);
    else edges.set(`${from} ${to} ${stance}`, { from, to, stance, evidenceIds: [id] });
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

/** Sizes of the map, in pixels. */
export interface MapSizes {
  readonly claimWidth: number;
  readonly sourceWidth: number;
  /** Returns how tall a box is: what stands in it decides. */
  readonly heightOf: (node: MapNode) => number;
  /** Room between sources and claims for the lines, between two boxes of a column, and between two groups. */
  readonly between: number;
  readonly gap: number;
  readonly apart: number;
  /** Proportion of width to height that the whole should come near. */
  readonly proportion: number;
}

/** A box of the map. */
export interface PlacedNode extends MapNode {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface MapLayout {
  readonly nodes: readonly PlacedNode[];
  readonly width: number;
  readonly height: number;
}

/**
 * Returns where the boxes of a graph stand, none over another: what hangs together is one group, sources on the left and claims on
 * the right, both ordered so that lines cross little (barycentres, Sugiyama et al. 1981); groups are set out in columns. The same
 * graph is always laid out the same way.
 */
export function layOutMap(graph: EvidenceGraph, sizes: MapSizes): MapLayout {
  const groups = groupsOf(graph).map((group) => layOutGroup(group, sizes));
  const area = groups.reduce((sum, { width, height }) => sum + (width + sizes.apart) * (height + sizes.apart), 0);
  const tallest = Math.max(0, ...groups.map(({ height }) => height));
  const height = Math.max(tallest, Math.sqrt(area / sizes.proportion));
  const placed: PlacedNode[] = [];
  let [x, y, columnWidth, whole] = [0, 0, 0, 0];
  for (const group of groups) {
    if (y > 0 && y + group.height > height) {
      x += columnWidth + sizes.apart;
      [y, columnWidth] = [0, 0];
    }
    for (const node of group.nodes) placed.push({ ...node, x: node.x + x, y: node.y + y });
    y += group.height + sizes.apart;
    columnWidth = Math.max(columnWidth, group.width);
    whole = Math.max(whole, y - sizes.apart);
  }
  return { nodes: placed, width: x + columnWidth, height: whole };
}

/** Returns the parts of a graph that hang together, the largest first; of equals the one with the earlier claim. */
function groupsOf({ nodes, edges }: EvidenceGraph): readonly EvidenceGraph[] {
  const leader = new Map(nodes.map(({ key }) => [key, key]));
  const find = (key: string): string => {
    let at = key;
    while (leader.get(at)! !== at) {
      const above = leader.get(leader.get(at)!)!;
      leader.set(at, above);
      at = above;
    }
    return at;
  };
  for (const { from, to } of edges) leader.set(find(from), find(to));
  const groups = new Map<string, { readonly nodes: MapNode[]; readonly edges: MapEdge[] }>();
  for (const node of nodes) {
    const key = find(node.key);
    const group = groups.get(key) ?? { nodes: [], edges: [] };
    group.nodes.push(node);
    groups.set(key, group);
  }
  for (const edge of edges) groups.get(find(edge.from))!.edges.push(edge);
  return [...groups.values()].sort((a, b) => b.nodes.length - a.nodes.length);
}

const sweeps = 8;

function layOutGroup({ nodes, edges }: EvidenceGraph, { claimWidth, sourceWidth, heightOf, between, gap }: MapSizes): MapLayout {
  const neighbours = new Map<string, string[]>(nodes.map(({ key }) => [key, []]));
  for (const { from, to } of edges) {
    neighbours.get(from)!.push(to);
    neighbours.get(to)!.push(from);
  }
  const walked = breadthFirst(nodes, neighbours);
  let claims: readonly MapNode[] = walked.filter(({ kind }) => kind === 'claim');
  let sources: readonly MapNode[] = walked.filter(({ kind }) => kind !== 'claim');
  for (let sweep = 0; sweep < sweeps; sweep++) {
    sources = byBarycentre(sources, claims, neighbours);
    claims = byBarycentre(claims, sources, neighbours);
  }
  const heightOfAll = (list: readonly MapNode[]): number => Math.max(0, list.reduce((sum, node) => sum + heightOf(node) + gap, -gap));
  const [left, right] = [heightOfAll(sources), heightOfAll(claims)];
  const height = Math.max(left, right);
  const offset = sources.length === 0 ? 0 : sourceWidth + between;
  // The shorter column is spread over the height of the longer one, so that lines stay flat.
  const column = (list: readonly MapNode[], x: number, width: number, used: number): readonly PlacedNode[] => {
    const room = list.length === 0 ? 0 : (height - used) / list.length;
    let y = room / 2;
    return list.map((node) => {
      const placed = { ...node, x, y, width, height: heightOf(node) };
      y += placed.height + gap + room;
      return placed;
    });
  };
  return {
    nodes: [...column(sources, 0, sourceWidth, left), ...column(claims, offset, claimWidth, right)],
    width: claims.length === 0 ? sourceWidth : offset + claimWidth,
    height,
  };
}

/** Returns the nodes of a group as they are reached from one with the fewest ties: what is far apart in the graph begins far apart. */
function breadthFirst(nodes: readonly MapNode[], neighbours: ReadonlyMap<string, readonly string[]>): readonly MapNode[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const ties = ({ key }: MapNode): number => new Set(neighbours.get(key)).size;
  const first = nodes.reduce((least, node) => (ties(node) < ties(least) ? node : least), nodes[0]!);
  const reached = new Set([first.key]);
  for (const key of reached) for (const next of neighbours.get(key)!) reached.add(next);
  return [...reached].map((key) => byKey.get(key)!);
}

/** Returns nodes ordered by the mean place of what they are tied to on the other side; those tied to nothing keep their place. */
function byBarycentre(nodes: readonly MapNode[], others: readonly MapNode[], neighbours: ReadonlyMap<string, readonly string[]>): readonly MapNode[] {
  const places = new Map(others.map(({ key }, i) => [key, i]));
  const weighed = nodes.map((node, i) => {
    const tied = neighbours.get(node.key)!;
    return { node, i, at: tied.length === 0 ? i : tied.reduce((sum, key) => sum + (places.get(key) ?? 0), 0) / tied.length };
  });
  return weighed.sort((a, b) => a.at - b.at || a.i - b.i).map(({ node }) => node);
}
