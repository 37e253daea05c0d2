import { startTransition, useEffect, useMemo, useState } from 'react';
import { layOutMap } from '../../../core/analysis/evidence-map.ts';
import type { EvidenceMap } from '../../../core/analysis/map-drawing.ts';
import { mapFaces, mapLook } from '../../../core/analysis/map-faces.ts';
import { filteredGraph, type FilteredGraph, type MapFilter } from '../../../core/analysis/map-filter.ts';
import { ClaimFactsKeeper } from '../../../core/claims/claim-facts.ts';
import { claimFilter, type PatternMatches } from '../../../core/claims/claim-filter.ts';
import { asksForHints, type ClaimQuery } from '../../../core/claims/claim-query.ts';
import type { HintsByClaim } from '../../../core/claims/hints.ts';
import type { Message } from '../../../core/messages/messages.ts';
import { routesOf } from '../../../core/analysis/map-routes.ts';
import type { Scale } from '../../../core/model/verdict.ts';
import { useProjectStore } from '../../state/project-store.ts';
import type { ProjectView } from '../../state/project-view.ts';
import { usePatternMatches } from '../claim-table/use-pattern-matches.ts';
import { useAllDisagreements } from '../claims/disagreements.ts';
import { useScale } from '../claims/verdict.tsx';
import { useMapStore } from './map-store.ts';

type MappedProject = Pick<ProjectView, 'claims' | 'sources' | 'tags' | 'evidenceByClaim' | 'evidence'>;

const nothing: MappedProject = { claims: new Map(), sources: new Map(), tags: new Map(), evidenceByClaim: new Map(), evidence: new Map() };

export interface ShownMap extends EvidenceMap, FilteredGraph {
  readonly project: MappedProject;
  /** What the user should know of the query. */
  readonly hints: readonly Message[];
}

interface Asked {
  readonly project: MappedProject;
  readonly scale: Scale;
  readonly query: ClaimQuery;
  readonly filter: Pick<MapFilter, 'claims' | 'stances'>;
  /** What the regular expressions of the query found; null while they are looked for. */
  readonly matches: PatternMatches | null;
  readonly disagreements: HintsByClaim;
}

/** The map as its filter has it; null until it was laid out for the first time. Typing never waits for it: keys have their turn between its steps. */
export function useEvidenceMap(): ShownMap | null {
  const claims = useProjectStore(({ view }) => view?.claims ?? nothing.claims);
  const sources = useProjectStore(({ view }) => view?.sources ?? nothing.sources);
  const tags = useProjectStore(({ view }) => view?.tags ?? nothing.tags);
  const evidenceByClaim = useProjectStore(({ view }) => view?.evidenceByClaim ?? nothing.evidenceByClaim);
  const evidence = useProjectStore(({ view }) => view?.evidence ?? nothing.evidence);
  const scale = useScale();
  const filter = useMapStore((state) => state.filter);
  const query = useMapStore((state) => state.understood);
  const { matches } = usePatternMatches(query, claims);
  const { found: disagreements } = useAllDisagreements(asksForHints(query));
  const asked = useMemo(
    (): Asked => ({ project: { claims, sources, tags, evidenceByClaim, evidence }, scale, query, filter, matches, disagreements }),
    [claims, sources, tags, evidenceByClaim, evidence, scale, query, filter, matches, disagreements],
  );
  const [map, setMap] = useState<ShownMap | null>(null);
  useEffect(() => {
    let wanted = true;
    void makeMap(asked, () => wanted).then((made) => { if (made) startTransition(() => setMap(made)); });
    return () => { wanted = false; };
  }, [asked]);
  return map;
}

/** Keeps what was worked out about claims from one map to the next. */
const keeper = new ClaimFactsKeeper();

const turn = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve); });

/** Returns the map that was asked for; null as soon as nobody wants it any more. */
async function makeMap({ project, scale, query, filter, matches, disagreements }: Asked, wanted: () => boolean): Promise<ShownMap | null> {
  if (!matches) return null;
  const facts = keeper.of(project);
  await turn();
  if (!wanted()) return null;
  const { fits, hints } = claimFilter(query, { ...project, project: { verdicts: scale }, disagreements }, matches);
  const filtered = filteredGraph(facts, { ...filter, fits });
  await turn();
  if (!wanted()) return null;
  const faces = mapFaces(filtered.graph, project, scale);
  await turn();
  if (!wanted()) return null;
  const layout = layOutMap(filtered.graph, { ...mapLook, heightOf: ({ key }) => faces.get(key)!.height });
  const routes = routesOf(layout, filtered.graph.edges);
  return wanted() ? { ...filtered, hints, project, faces, layout, routes } : null;
}
