import { startTransition, useEffect, useMemo, useState } from 'react';
import { layOutMap } from '../../../core/analysis/evidence-map.ts';
import type { EvidenceMap } from '../../../core/analysis/map-drawing.ts';
import { mapFaces, mapLook } from '../../../core/analysis/map-faces.ts';
import { filteredGraph, type FilteredGraph, type MapFilter } from '../../../core/analysis/map-filter.ts';
import { routesOf } from '../../../core/analysis/map-routes.ts';
import type { Scale } from '../../../core/model/verdict.ts';
import { useProjectStore } from '../../state/project-store.ts';
import type { ProjectView } from '../../state/project-view.ts';
import { useScale } from '../claims/verdict.tsx';
import { useMapStore } from './map-store.ts';

type MappedProject = Pick<ProjectView, 'claims' | 'sources' | 'evidenceByClaim' | 'evidence'>;

const nothing: MappedProject = { claims: new Map(), sources: new Map(), evidenceByClaim: new Map(), evidence: new Map() };

export interface ShownMap extends EvidenceMap, FilteredGraph {
  readonly project: MappedProject;
}

interface Asked {
  readonly project: MappedProject;
  readonly scale: Scale;
  readonly filter: MapFilter;
}

/** The map as its filter has it; null until it was laid out for the first time. Typing never waits for it: keys have their turn between its steps. */
export function useEvidenceMap(): ShownMap | null {
  const claims = useProjectStore(({ view }) => view?.claims ?? nothing.claims);
  const sources = useProjectStore(({ view }) => view?.sources ?? nothing.sources);
  const evidenceByClaim = useProjectStore(({ view }) => view?.evidenceByClaim ?? nothing.evidenceByClaim);
  const evidence = useProjectStore(({ view }) => view?.evidence ?? nothing.evidence);
  const scale = useScale();
  const filter = useMapStore((state) => state.filter);
  const asked = useMemo((): Asked => ({ project: { claims, sources, evidenceByClaim, evidence }, scale, filter }), [claims, sources, evidenceByClaim, evidence, scale, filter]);
  const [map, setMap] = useState<ShownMap | null>(null);
  useEffect(() => {
    let wanted = true;
    void makeMap(asked, () => wanted).then((made) => { if (made) startTransition(() => setMap(made)); });
    return () => { wanted = false; };
  }, [asked]);
  return map;
}

const turn = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve); });

/** Returns the map that was asked for; null as soon as nobody wants it any more. */
async function makeMap({ project, scale, filter }: Asked, wanted: () => boolean): Promise<ShownMap | null> {
  const filtered = filteredGraph(project, filter);
  await turn();
  if (!wanted()) return null;
  const faces = mapFaces(filtered.graph, project, scale);
  await turn();
  if (!wanted()) return null;
  const layout = layOutMap(filtered.graph, { ...mapLook, heightOf: ({ key }) => faces.get(key)!.height });
  const routes = routesOf(layout, filtered.graph.edges);
  return wanted() ? { ...filtered, project, faces, layout, routes } : null;
}
