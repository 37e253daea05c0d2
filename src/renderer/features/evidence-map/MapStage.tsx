import { memo, useMemo, useState, type CSSProperties, type ReactNode } from 'react';
import type { PlacedNode } from '../../../core/analysis/evidence-map.ts';
import { badgeShapes, boxShapes, edgeShapes } from '../../../core/analysis/map-drawing.ts';
import type { MapRoute } from '../../../core/analysis/map-routes.ts';
import { sayEdge, sayNode } from '../../../core/analysis/map-words.ts';
import { text } from '../../../core/messages/messages.ts';
import { DrawnShapes } from '../../ui/DrawnShapes.tsx';
import { wantsBeside } from '../../ui/wants-beside.ts';
import { choose, focusBox, useMapStore } from './map-store.ts';
import { mapKeys } from './map-keys.ts';
import { openBox } from './open-box.ts';
import { themeColours } from './theme-colours.ts';
import type { ShownMap } from './use-evidence-map.ts';
import { usePanAndZoom } from './use-pan-and-zoom.ts';
import styles from './EvidenceMap.module.css';

interface StageProps {
  readonly map: ShownMap;
  readonly zoom: number;
  readonly scroller: HTMLElement | null;
  readonly onScroller: (element: HTMLElement | null) => void;
}

/** Pixels around the map. */
export const ground = 24;

/** The map itself: what the exported picture shows, with a button over each box and badge. */
export const MapStage = ({ map, zoom, scroller, onScroller }: StageProps): React.JSX.Element => {
  const { layout } = map;
  usePanAndZoom(scroller, zoom);
  const [hovered, setHovered] = useState<string | null>(null);
  const [inside, setInside] = useState(false);
  const focus = useMapStore((state) => state.focus);
  const lit = hovered ?? (inside ? focus : null);
  const size = { inlineSize: (layout.width + 2 * ground) * zoom, blockSize: (layout.height + 2 * ground) * zoom };
  return (
    <div
      ref={onScroller}
      className={styles.scroller}
      role="group"
      aria-label={text('place.evidenceMap')}
      onKeyDown={mapKeys(map, zoom)}
      onFocus={() => setInside(true)}
      onBlur={() => setInside(false)}
      onPointerOver={({ target }) => setHovered((target as HTMLElement).closest<HTMLElement>('[data-lights]')?.dataset['lights'] ?? null)}
      onPointerLeave={() => setHovered(null)}
    >
      <div className={styles.stage} style={size}>
        <Picture map={map} size={size} dim={lit !== null} />
        {lit !== null && <Lit map={map} size={size} lit={lit} />}
        <Boxes map={map} zoom={zoom} />
      </div>
    </div>
  );
};

type Size = Pick<CSSProperties, 'inlineSize' | 'blockSize'>;

const Layer = ({ map: { layout }, size, className, children }: { readonly map: ShownMap; readonly size: Size; readonly className: string | undefined; readonly children: ReactNode }): React.JSX.Element => (
  <svg className={className} style={size} viewBox={`${-ground} ${-ground} ${layout.width + 2 * ground} ${layout.height + 2 * ground}`} aria-hidden>{children}</svg>
);

const Picture = ({ map, size, dim }: { readonly map: ShownMap; readonly size: Size; readonly dim: boolean }): React.JSX.Element => {
  const edges = useMemo(() => edgeShapes(map.routes, themeColours), [map]);
  const boxes = useMemo(() => boxShapes(map.layout.nodes, map.faces, themeColours), [map]);
  const badges = useMemo(() => badgeShapes(map.routes, themeColours), [map]);
  return (
    <Layer map={map} size={size} className={styles.picture}>
      <g className={styles.edges} data-dim={dim || undefined}><DrawnShapes shapes={edges} /></g>
      <DrawnShapes shapes={boxes} />
      <g className={styles.edges} data-dim={dim || undefined}><DrawnShapes shapes={badges} /></g>
    </Layer>
  );
};

/** The lines of a box, or one line, brought out among the others. */
const Lit = ({ map, size, lit }: { readonly map: ShownMap; readonly size: Size; readonly lit: string }): React.JSX.Element => {
  const routes = map.routes.filter(({ key, edge }) => key === lit || edge.from === lit || edge.to === lit);
  return (
    <Layer map={map} size={size} className={styles.lit}>
      <DrawnShapes shapes={[...edgeShapes(routes, themeColours, 2.5), ...badgeShapes(routes, themeColours)]} />
    </Layer>
  );
};

const Boxes = memo(({ map, zoom }: { readonly map: ShownMap; readonly zoom: number }): React.JSX.Element => {
  const { nodes } = map.layout;
  return (
    <>
      {nodes.map((node) => <Box key={node.key} node={node} map={map} zoom={zoom} first={nodes[0]!.key} />)}
      {map.routes.map((route) => <Badge key={route.key} route={route} map={map} zoom={zoom} />)}
    </>
  );
});

const placed = ({ x, y, width, height }: MapRoute['badge'], zoom: number): CSSProperties =>
  ({ left: (x + ground) * zoom, top: (y + ground) * zoom, inlineSize: width * zoom, blockSize: height * zoom });

const Box = ({ node, map, zoom, first }: { readonly node: PlacedNode; readonly map: ShownMap; readonly zoom: number; readonly first: string }): React.JSX.Element => {
  const reached = useMapStore(({ focus }) => (focus !== null && map.faces.has(focus) ? focus : first) === node.key);
  const face = map.faces.get(node.key)!;
  return (
    <button
      type="button"
      className={styles.box}
      style={placed(node, zoom)}
      data-box={node.key}
      data-lights={node.key}
      data-kind={node.kind}
      tabIndex={reached ? 0 : -1}
      aria-label={sayNode(node, face, map.graph.edges)}
      title={`${face.title}\n${face.detail}`}
      onFocus={() => focusBox(node.key)}
      onClick={(event) => openBox(node, wantsBeside(event))}
    />
  );
};

const Badge = ({ route, map, zoom }: { readonly route: MapRoute; readonly map: ShownMap; readonly zoom: number }): React.JSX.Element => {
  const words = sayEdge(route.edge, map.faces);
  return <button type="button" className={styles.badge} style={placed(route.badge, zoom)} data-lights={route.key} tabIndex={-1} aria-label={words} title={words} onClick={() => choose(route.key)} />;
};
