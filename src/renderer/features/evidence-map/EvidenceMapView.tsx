import { Waypoints } from 'lucide-react';
import { useEffect, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { lookAt } from '../../state/looked-at.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useElementWidth } from '../../ui/use-element-width.ts';
import { ViewFrame } from '../../ui/ViewFrame.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useKeyWords } from '../actions/registry.ts';
import { EvidenceList } from './EvidenceList.tsx';
import { MapBar, MapFilters, MapLegend } from './MapBar.tsx';
import { ground, MapStage } from './MapStage.tsx';
import { MapTable } from './MapTable.tsx';
import { showAllClaims, useMapStore } from './map-store.ts';
import { useEvidenceMap, type ShownMap } from './use-evidence-map.ts';
import styles from './EvidenceMap.module.css';

/** Sizes between which the map is drawn so that it fits the width; beyond, it is moved about. */
const [leastFit, mostFit] = [0.55, 1];

/** Which sources and sites say what of which claims: a map, and the same as a table. */
export const EvidenceMapView = (): React.JSX.Element => {
  const map = useEvidenceMap();
  const hasClaims = useProjectStore(({ view }) => (view?.claims.size ?? 0) > 0);
  if (!hasClaims) return <NoClaims />;
  return <ViewFrame label={text('place.evidenceMap')}>{map && <Shown map={map} />}</ViewFrame>;
};

const Shown = ({ map }: { readonly map: ShownMap }): React.JSX.Element => {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const width = useElementWidth(scroller);
  const fitting = Math.min(mostFit, Math.max(leastFit, width / (map.layout.width + 2 * ground)));
  const zoom = useMapStore((state) => state.zoom) ?? fitting;
  const shownAs = useMapStore((state) => state.shownAs);
  const chosen = useMapStore((state) => state.chosen);
  const { nodes } = map.layout;
  useLookingAtBox(map);
  const claims = nodes.filter(({ kind }) => kind === 'claim').length;
  return (
    <>
      <MapBar map={map} zoom={zoom} onLeave={() => scroller?.querySelector<HTMLElement>('[data-box][tabindex="0"]')?.focus()} />
      <MapFilters map={map} />
      <VisuallyHidden>{text('map.keys')}</VisuallyHidden>
      {nodes.length === 0 && (
        <div className={styles.empty}>
          <EmptyState icon={<Waypoints />} title={text('map.noneFit')} actions={<Button onClick={showAllClaims}>{text('map.clear')}</Button>}>{text('map.noneFitHint')}</EmptyState>
        </div>
      )}
      {nodes.length > 0 && (shownAs === 'table' ? <MapTable map={map} /> : <MapStage map={map} zoom={zoom} scroller={scroller} onScroller={setScroller} />)}
      {nodes.length > 0 && shownAs === 'map' && chosen !== null && <EvidenceList map={map} chosen={chosen} />}
      <footer className={styles.foot}>
        <MapLegend />
        <p className={styles.sum} role="status">
          {text('map.sum', { claims, sources: nodes.length - claims })}
          {map.leftOut > 0 && <span className={styles.leftOut}>{text('map.leftOut', { count: map.leftOut })}</span>}
        </p>
      </footer>
    </>
  );
};

/** Tells the inspector which claim or source has the keys. Of a site there is no more to say than its box does. */
function useLookingAtBox({ layout: { nodes } }: ShownMap): void {
  const focus = useMapStore((state) => state.focus);
  const { kind, id } = nodes.find(({ key }) => key === focus) ?? nodes[0] ?? {};
  useEffect(() => {
    if (id === undefined || kind === undefined || kind === 'web') lookAt('evidenceMap');
    else lookAt('evidenceMap', { kind, id });
  }, [kind, id]);
}

const NoClaims = (): React.JSX.Element => {
  const keys = useKeyWords('highlight.claim');
  return <EmptyState icon={<Waypoints />} title={text('map.none')}>{text('map.noneHint', { keys })}</EmptyState>;
};
