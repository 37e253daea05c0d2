import { Download, Image, ListFilter, Maximize2, Printer, Spline, Table, Waypoints, ZoomIn, ZoomOut } from 'lucide-react';
import { stanceLines, signShapes } from '../../../core/analysis/map-drawing.ts';
import { mapClaims } from '../../../core/analysis/map-filter.ts';
import { text, textOf } from '../../../core/messages/messages.ts';
import { stances, type Stance } from '../../../core/model/evidence.ts';
import { withFilter } from '../../../core/search/edit-query.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { Button } from '../../ui/Button.tsx';
import { DrawnShapes } from '../../ui/DrawnShapes.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { Select } from '../../ui/Select.tsx';
import { Space, ViewTools } from '../../ui/ViewFrame.tsx';
import { claimChoices, claimFilterKinds, type ClaimFilterKind } from '../claim-table/filter-choices.ts';
import { claimSyntax } from '../claim-table/syntax-examples.ts';
import { colourOfFilter } from '../query/colour-of-filter.ts';
import { FilterChips } from '../query/FilterChips.tsx';
import { FilterMenu, type FilterKindView } from '../query/FilterMenu.tsx';
import { QueryField } from '../query/QueryField.tsx';
import { exportMap, printMap } from './export-map.ts';
import { filterMap, fitMap, setZoom, showAs, toggleStance, useMapStore, writeQuery } from './map-store.ts';
import { themeColours } from './theme-colours.ts';
import type { ShownMap } from './use-evidence-map.ts';
import styles from './EvidenceMap.module.css';

/** What the map shows and how large; and pictures of it. */
export const MapBar = ({ map, zoom, onLeave }: { readonly map: ShownMap; readonly zoom: number; readonly onLeave: () => void }): React.JSX.Element => {
  const filter = useMapStore((state) => state.filter);
  const query = useMapStore((state) => state.query);
  const parsed = useMapStore((state) => state.parsed);
  const shownAs = useMapStore((state) => state.shownAs);
  const fits = useMapStore((state) => state.zoom === null);
  const empty = map.layout.nodes.length === 0;
  return (
    <ViewTools label={text('place.evidenceMap')}>
      <div className={styles.words}>
        <QueryField
          size="small" label={text('map.filter')} placeholder={text('claims.filterPlaceholder')} clearLabel={text('claims.clearFilter')}
          written={query} wrong={!parsed.ok} request={null} examples={claimSyntax} onWrite={writeQuery} onLeave={onLeave}
        />
      </div>
      <AddFilter />
      <div className={styles.choice}><Select label={text('map.claims')} value={filter.claims} options={mapClaims.map((value) => ({ value, label: text(`map.claims.${value}`) }))} onChange={(claims) => filterMap({ claims })} /></div>
      <Space />
      <div className={styles.views} role="group" aria-label={text('map.view')}>
        <IconButton size="small" label={text('map.asMap')} icon={<Waypoints aria-hidden />} pressed={shownAs === 'map'} onClick={() => showAs('map')} />
        <IconButton size="small" label={text('map.asTable')} icon={<Table aria-hidden />} pressed={shownAs === 'table'} onClick={() => showAs('table')} />
      </div>
      <IconButton size="small" label={text('map.zoomOut')} icon={<ZoomOut aria-hidden />} disabled={empty || shownAs === 'table'} onClick={() => setZoom(zoom / 1.25)} />
      <IconButton size="small" label={text('map.zoomIn')} icon={<ZoomIn aria-hidden />} disabled={empty || shownAs === 'table'} onClick={() => setZoom(zoom * 1.25)} />
      <IconButton size="small" label={text('map.fit')} icon={<Maximize2 aria-hidden />} disabled={fits || shownAs === 'table'} onClick={fitMap} />
      <Menu align="end" trigger={<IconButton size="small" label={text('map.export')} icon={<Download aria-hidden />} disabled={empty} />}>
        <MenuItem icon={<Spline aria-hidden />} onSelect={() => void exportMap(map, 'svg')}>{text('timeline.exportSvg')}</MenuItem>
        <MenuItem icon={<Image aria-hidden />} onSelect={() => void exportMap(map, 'png')}>{text('timeline.exportPng')}</MenuItem>
        <MenuItem icon={<Printer aria-hidden />} onSelect={() => void printMap(map)}>{text('timeline.print')}</MenuItem>
      </Menu>
    </ViewTools>
  );
};

const AddFilter = (): React.JSX.Element => {
  const query = useMapStore((state) => state.query);
  const parsed = useMapStore((state) => state.parsed);
  const view = useProjectStore((state) => state.view);
  const kinds = claimFilterKinds.map((id): FilterKindView<ClaimFilterKind> => ({ id, label: text(`claims.filterName.${id}`), value: id === 'said' || id === 'about' ? 'date' : 'choice' }));
  return (
    <FilterMenu
      trigger={<Button size="small" variant="quiet" icon={<ListFilter aria-hidden />} disabled={!parsed.ok}>{text('search.addFilter')}</Button>}
      kinds={kinds}
      choicesOf={(kind) => (view ? claimChoices(kind, view) : [])}
      onAdd={(filter, joining) => { if (parsed.ok) writeQuery(withFilter(query, parsed.value, filter, joining)); }}
    />
  );
};

/** The filters that stand in the query, each to be taken out; and what is to be known of it. */
export const MapFilters = ({ map }: { readonly map: ShownMap }): React.JSX.Element | null => {
  const query = useMapStore((state) => state.query);
  const parsed = useMapStore((state) => state.parsed);
  const view = useProjectStore((state) => state.view);
  if (!parsed.ok) return <p className={styles.problem} role="alert">{textOf(parsed.error.message)}</p>;
  if (parsed.value.filters.length === 0 && map.hints.length === 0) return null;
  return (
    <div className={styles.filters}>
      <FilterChips written={query} filters={parsed.value.filters} nameOf={(name) => text(`claims.filterName.${name}`)} colourOf={(filter) => (view ? colourOfFilter(filter, view) : null)} onWrite={writeQuery}>
        {map.hints.map((hint) => <span key={textOf(hint)} className={styles.quiet}>{textOf(hint)}</span>)}
      </FilterChips>
    </div>
  );
};

/** What the lines stand for; each can be left out. */
export const MapLegend = (): React.JSX.Element => {
  const shown = useMapStore((state) => state.filter.stances);
  return (
    <div className={styles.legend} role="group" aria-label={text('map.stances')}>
      {stances.map((stance) => (
        <button key={stance} type="button" className={styles.legendItem} aria-pressed={shown.has(stance)} disabled={shown.size === 1 && shown.has(stance)} onClick={() => toggleStance(stance)}>
          <LineSample stance={stance} />
          {text(`stance.${stance}`)}
        </button>
      ))}
    </div>
  );
};

const LineSample = ({ stance }: { readonly stance: Stance }): React.JSX.Element => {
  const stroke = themeColours.stances[stance];
  return (
    <svg className={styles.sample} viewBox="0 0 52 16" aria-hidden>
      <DrawnShapes
        shapes={[
          { kind: 'curve', x1: 0, y1: 8, x2: 35, y2: 8, stroke, width: 1.5, line: stanceLines[stance] },
          { kind: 'rect', x: 35.5, y: 0.5, width: 15, height: 15, radius: 7.5, fill: themeColours.paper, stroke, dashed: false, title: '' },
          ...signShapes(stance, 43, 8, stroke),
        ]}
      />
    </svg>
  );
};
