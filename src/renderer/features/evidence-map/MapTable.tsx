import { memo } from 'react';
import type { MapEdge, MapNode } from '../../../core/analysis/evidence-map.ts';
import { edgeKey } from '../../../core/analysis/map-routes.ts';
import { text } from '../../../core/messages/messages.ts';
import { wantsBeside } from '../../ui/wants-beside.ts';
import { VerdictIcon } from '../claims/verdict.tsx';
import { StanceSign } from '../claims/stance.tsx';
import { Piece } from './EvidenceList.tsx';
import { focusBox } from './map-store.ts';
import { openBox } from './open-box.ts';
import type { ShownMap } from './use-evidence-map.ts';
import styles from './MapTable.module.css';

/** What the map shows, as a table: a row for each line, and for each claim without one. */
export const MapTable = memo(({ map }: { readonly map: ShownMap }): React.JSX.Element => {
  const { nodes, edges } = map.graph;
  const byClaim = new Map<string, readonly MapEdge[]>();
  for (const edge of edges) byClaim.set(edge.to, [...byClaim.get(edge.to) ?? [], edge]);
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  return (
    <div className={styles.scroller}>
      <table className={styles.table} aria-label={text('place.evidenceMap')}>
        <thead>
          <tr>
            <th scope="col">{text('map.column.claim')}</th>
            <th scope="col">{text('map.column.verdict')}</th>
            <th scope="col">{text('map.column.stance')}</th>
            <th scope="col">{text('map.column.source')}</th>
            <th scope="col">{text('map.column.evidence')}</th>
          </tr>
        </thead>
        {nodes.filter(({ kind }) => kind === 'claim').map((claim) => <ClaimRows key={claim.key} claim={claim} edges={byClaim.get(claim.key) ?? []} byKey={byKey} map={map} />)}
      </table>
    </div>
  );
});

interface RowsProps {
  readonly claim: MapNode;
  readonly edges: readonly MapEdge[];
  readonly byKey: ReadonlyMap<string, MapNode>;
  readonly map: ShownMap;
}

const ClaimRows = ({ claim, edges, byKey, map }: RowsProps): React.JSX.Element => {
  const face = map.faces.get(claim.key)!;
  const rows: readonly (MapEdge | null)[] = edges.length === 0 ? [null] : edges;
  return (
    <tbody>
      {rows.map((edge, i) => (
        <tr key={edge ? edgeKey(edge) : claim.key}>
          {i === 0 && (
            <>
              <th scope="rowgroup" rowSpan={rows.length} className={styles.claim}>
                <button type="button" className={styles.link} dir="auto" onFocus={() => focusBox(claim.key)} onClick={(event) => openBox(claim, wantsBeside(event))}>{face.title}</button>
              </th>
              <td rowSpan={rows.length}>
                <span className={styles.verdict}><VerdictIcon verdict={map.project.claims.get(claim.id)?.verdict ?? ''} />{face.detail}</span>
              </td>
            </>
          )}
          {edge ? (
            <>
              <td><span className={styles.verdict}><StanceSign stance={edge.stance} />{text(`stance.${edge.stance}`)}</span></td>
              <td>
                {byKey.get(edge.from)!.kind === 'web'
                  ? <span dir="auto">{map.faces.get(edge.from)!.title}</span>
                  : <button type="button" className={styles.link} dir="auto" onFocus={() => focusBox(edge.from)} onClick={(event) => openBox(byKey.get(edge.from)!, wantsBeside(event))}>{map.faces.get(edge.from)!.title}</button>}
              </td>
              <td className={styles.pieces}>
                <ul>{edge.evidenceIds.flatMap((id) => map.project.evidence.get(id) ?? []).map((piece) => <li key={piece.id}><Piece piece={piece} /></li>)}</ul>
              </td>
            </>
          ) : <td colSpan={3} className={styles.none}>{text('map.noTies')}</td>}
        </tr>
      ))}
    </tbody>
  );
};
