import type { ClaimFacts } from '../claims/claim-facts.ts';
import type { Claim } from '../model/claim.ts';
import type { Evidence, Stance } from '../model/evidence.ts';
import { evidenceGraph, hostOf, type EvidenceGraph } from './evidence-map.ts';

/** Boxes that a map shows at most: more cannot be taken in, nor laid out between two key presses. */
export const mostBoxes = 300;

/** Claims with evidence, those with evidence for and against, those without any, or all. */
export const mapClaims = ['withEvidence', 'disputed', 'withoutEvidence', 'all'] as const;
export type MapClaims = (typeof mapClaims)[number];

/** What a map is to show. */
export interface MapFilter {
  /** What the query says of claims. */
  readonly fits: (facts: ClaimFacts) => boolean;
  readonly claims: MapClaims;
  /** The stances whose lines are drawn. */
  readonly stances: ReadonlySet<Stance>;
}

/** What a map shows. */
export interface FilteredGraph {
  readonly graph: EvidenceGraph;
  /** Claims that fit the filter. */
  readonly fitting: number;
  /** How many of these are left out, because there would be more boxes than {@link mostBoxes}. */
  readonly leftOut: number;
}

/** Returns who says what of the claims that fit; of too many those with the most evidence. Claims keep their order. */
export function filteredGraph(all: readonly ClaimFacts[], filter: MapFilter, most = mostBoxes): FilteredGraph {
  const fitting: Fitting[] = [];
  for (const facts of all) {
    const evidence = facts.evidence.filter(({ stance }) => filter.stances.has(stance));
    if (isMeant(filter.claims, facts, evidence) && filter.fits(facts)) fitting.push({ claim: facts.claim, evidence });
  }
  const chosen = chooseFitting(fitting, most);
  const shown = fitting.filter(({ claim }) => chosen.has(claim.id));
  return {
    graph: evidenceGraph(shown.map(({ claim }) => claim.id), shown.flatMap(({ evidence }) => evidence)),
    fitting: fitting.length,
    leftOut: fitting.length - shown.length,
  };
}

/** A claim with the evidence that is shown. */
interface Fitting {
  readonly claim: Claim;
  readonly evidence: readonly Evidence[];
}

function isMeant(claims: MapClaims, { evidence, sums }: ClaimFacts, shown: readonly Evidence[]): boolean {
  switch (claims) {
    case 'all': return true;
    case 'withEvidence': return shown.length > 0;
    case 'withoutEvidence': return evidence.length === 0;
    case 'disputed': return sums.conflicting;
  }
}

const boxOf = ({ at }: Evidence): string => (at.kind === 'web' ? `web/${hostOf(at.page.url)}` : `source/${at.sourceId}`);

/** Returns the ids of the claims that are shown: those with the most evidence, for as long as they and what they stand on fit. */
function chooseFitting(fitting: readonly Fitting[], most: number): ReadonlySet<string> {
  const chosen = new Set<string>();
  const boxes = new Set<string>();
  for (const { claim, evidence } of fitting.toSorted((a, b) => b.evidence.length - a.evidence.length)) {
    const added = new Set(evidence.map(boxOf).filter((box) => !boxes.has(box)));
    if (chosen.size + boxes.size + added.size + 1 > most) continue;
    chosen.add(claim.id);
    for (const box of added) boxes.add(box);
    if (chosen.size + boxes.size >= most) break;
  }
  return chosen;
}
