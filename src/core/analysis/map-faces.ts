import { beginsRight, linesOfText } from '../drawing/text-fit.ts';
import { text } from '../messages/messages.ts';
import type { Claim } from '../model/claim.ts';
import type { HighlightColour } from '../model/colour.ts';
import type { Source } from '../model/source.ts';
import { verdictOf, type Scale, type VerdictMeaning } from '../model/verdict.ts';
import type { EvidenceGraph, MapNode } from './evidence-map.ts';

/** Sizes on the map, in pixels. */
export const mapLook = {
  claimWidth: 300, sourceWidth: 230, between: 210, gap: 14, apart: 44, proportion: 1.5,
  padding: 10, lineHeight: 17, size: 12.5, smallSize: 11, smallHeight: 18, port: 20, stripe: 4,
} as const;

/** Lines of a title that stand in a box. */
const mostLines = { claim: 4, source: 3, web: 2 } as const;

/** What stands in a box. */
export interface MapFace {
  /** The statement, title or host in full. */
  readonly title: string;
  readonly lines: readonly string[];
  readonly rightToLeft: boolean;
  /** The verdict's name; of a source or site how many claims it says something about. */
  readonly detail: string;
  /** Of a claim: the colour of its verdict, and on which side that is. */
  readonly verdict: { readonly colour: HighlightColour; readonly meaning: VerdictMeaning } | null;
  readonly height: number;
}

/** The records that boxes stand for. */
export interface MappedRecords {
  readonly claims: ReadonlyMap<string, Claim>;
  readonly sources: ReadonlyMap<string, Source>;
}

/** Returns what stands in each box of a graph, by its key. */
export function mapFaces({ nodes, edges }: EvidenceGraph, { claims, sources }: MappedRecords, scale: Scale): ReadonlyMap<string, MapFace> {
  const ties = new Map<string, number>();
  const claimsOf = new Map<string, Set<string>>();
  for (const { from, to } of edges) {
    for (const key of [from, to]) ties.set(key, (ties.get(key) ?? 0) + 1);
    claimsOf.set(from, (claimsOf.get(from) ?? new Set()).add(to));
  }
  const faceOf = (node: MapNode): MapFace => {
    if (node.kind === 'claim') {
      const claim = claims.get(node.id);
      const verdict = verdictOf(scale, claim?.verdict ?? '');
      return face(node, claim?.statement ?? '', verdict.name, { colour: verdict.colour, meaning: verdict.meaning }, ties.get(node.key) ?? 0);
    }
    const title = node.kind === 'web' ? node.id : sources.get(node.id)?.citation.title ?? text('map.goneSource');
    const count = claimsOf.get(node.key)?.size ?? 0;
    return face(node, title, text(node.kind === 'web' ? 'map.webDetail' : 'map.sourceDetail', { count }), null, 0);
  };
  return new Map(nodes.map((node) => [node.key, faceOf(node)]));
}

function face({ kind }: MapNode, title: string, detail: string, verdict: MapFace['verdict'], ports: number): MapFace {
  const { claimWidth, sourceWidth, padding, size, lineHeight, smallHeight, port } = mapLook;
  const width = (kind === 'claim' ? claimWidth : sourceWidth) - 2 * padding - (kind === 'claim' ? 6 : 0);
  const lines = knownLines(title, width, size, mostLines[kind]);
  const height = Math.max(2 * padding + smallHeight + lines.length * lineHeight, ports * port + 8);
  return { title, lines, rightToLeft: beginsRight(title), detail, verdict, height };
}

/** Titles that were set in lines before: the map is made anew with every letter of its filter. */
const known = new Map<string, readonly string[]>();
const mostKnown = 3000;

function knownLines(title: string, width: number, size: number, most: number): readonly string[] {
  const key = `${width} ${most} ${title}`;
  let lines = known.get(key);
  if (lines) return lines;
  if (known.size >= mostKnown) known.clear();
  known.set(key, (lines = linesOfText(title, width, size, most)));
  return lines;
}
