import { evidenceOn, type EvidenceByClaim } from '../claims/evidence-by-claim.ts';
import type { Claim } from '../model/claim.ts';
import type { Evidence, Stance } from '../model/evidence.ts';
import type { Source } from '../model/source.ts';
import { fold } from '../search/fold.ts';
import { evidenceGraph, hostOf, type EvidenceGraph } from './evidence-map.ts';

/** Boxes that a map shows at most: more cannot be taken in, nor laid out between two key presses. */
export const mostBoxes = 300;

/** Claims with evidence, those with evidence for and against, those without any, or all. */
export const mapClaims = ['withEvidence', 'disputed', 'withoutEvidence', 'all'] as const;
export type MapClaims = (typeof mapClaims)[number];

/** What a map is to show. */
export interface MapFilter {
  /** All of these must stand in a claim, its speaker, or a source or site of its evidence. */
  readonly words: string;
  /** Id of a verdict; null for any. */
  readonly verdict: string | null;
  readonly claims: MapClaims;
  /** The stances whose lines are drawn. */
  readonly stances: ReadonlySet<Stance>;
}

/** The parts of a project that a map is made of. */
export interface MapProject {
  readonly claims: ReadonlyMap<string, Claim>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly evidenceByClaim: EvidenceByClaim;
}

/** What a map shows. */
export interface FilteredGraph {
  readonly graph: EvidenceGraph;
  /** Claims that fit the filter. */
  readonly fitting: number;
  /** How many of these are left out, because there would be more boxes than {@link mostBoxes}. */
  readonly leftOut: number;
}

/**
 * Returns who says what of the claims that fit; of too many those with the most evidence. Claims keep their order. Both ends of a
 * word may go on; letter case and accents do not count.
 */
export function filteredGraph(project: MapProject, filter: MapFilter, most = mostBoxes): FilteredGraph {
  const words = fold(filter.words).split(/\s+/).filter((word) => word !== '');
  const fitting: { readonly claim: Claim; readonly evidence: readonly Evidence[] }[] = [];
  for (const claim of project.claims.values()) {
    if (filter.verdict !== null && claim.verdict !== filter.verdict) continue;
    const all = evidenceOn(project.evidenceByClaim, claim.id);
    const evidence = all.filter(({ stance }) => filter.stances.has(stance));
    if (!isMeant(filter.claims, all, evidence)) continue;
    if (words.length > 0 && !containsAll(words, claim, evidence, project.sources)) continue;
    fitting.push({ claim, evidence });
  }
  const chosen = chooseFitting(fitting, most);
  const shown = fitting.filter(({ claim }) => chosen.has(claim.id));
  return {
    graph: evidenceGraph(shown.map(({ claim }) => claim.id), shown.flatMap(({ evidence }) => evidence)),
    fitting: fitting.length,
    leftOut: fitting.length - shown.length,
  };
}

function isMeant(claims: MapClaims, all: readonly Evidence[], shown: readonly Evidence[]): boolean {
  switch (claims) {
    case 'all': return true;
    case 'withEvidence': return shown.length > 0;
    case 'withoutEvidence': return all.length === 0;
    case 'disputed': return all.some(({ stance }) => stance === 'supports') && all.some(({ stance }) => stance === 'refutes');
  }
}

const boxOf = ({ at }: Evidence): string => (at.kind === 'web' ? `web/${hostOf(at.page.url)}` : `source/${at.sourceId}`);

/** Words of records as they are compared, each folded once: records never change but are replaced. */
const foldedWords = new WeakMap<Claim | Source | Evidence, string>();

function foldedOnce(record: Claim | Source | Evidence, words: () => string): string {
  let folded = foldedWords.get(record);
  if (folded === undefined) foldedWords.set(record, (folded = fold(words())));
  return folded;
}

function containsAll(words: readonly string[], claim: Claim, evidence: readonly Evidence[], sources: ReadonlyMap<string, Source>): boolean {
  const own = foldedOnce(claim, () => `${claim.statement}\n${claim.speaker}`);
  const missing = words.filter((word) => !own.includes(word));
  if (missing.length === 0) return true;
  const around = evidence.map((piece) => {
    const { at } = piece;
    if (at.kind === 'web') return foldedOnce(piece, () => `${at.page.title} ${at.page.url}`);
    const source = sources.get(at.sourceId);
    return source ? foldedOnce(source, () => source.citation.title) : '';
  });
  return missing.every((word) => around.some((each) => each.includes(word)));
}

/** Returns the ids of the claims that are shown: those with the most evidence, for as long as they and what they stand on fit. */
function chooseFitting(fitting: readonly { readonly claim: Claim; readonly evidence: readonly Evidence[] }[], most: number): ReadonlySet<string> {
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
