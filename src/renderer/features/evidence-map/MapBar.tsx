import { Download, Image, Maximize2, Printer, Spline, Table, Waypoints, ZoomIn, ZoomOut } from 'lucide-react';
import { stanceLines, signShapes } from '../../../core/analysis/map-drawing.ts';
import { mapClaims } from '../../../core/analysis/map-filter.ts';
import { text } from '../../../core/messages/messages.ts';
import { stances, type Stance } from '../../../core/model/evidence.ts';
import { DrawnShapes } from '../../ui/DrawnShapes.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useScale, VerdictSign } from '../claims/verdict.tsx';
import { exportMap, printMap } from './export-map.ts';
import { filterMap, fitMap, setZoom, showAs, toggleStance, useMapStore } from './map-store.ts';
import { themeColours } from './theme-colours.ts';
import type { ShownMap } from './use-evidence-map.ts';
import styles from './EvidenceMap.module.css';

/** What the map shows and how large; and pictures of it. */
export const MapBar = ({ map, zoom }: { readonly map: ShownMap; readonly zoom: number }): React.JSX.Element => {
  const filter = useMapStore((state) => state.filter);
  const shownAs = useMapStore((state) => state.shownAs);
  const fits = useMapStore((state) => state.zoom === null);
  const scale = useScale();
  const empty = map.layout.nodes.length === 0;
  const verdicts = [{ value: '', label: text('map.anyVerdict') }, ...scale.map((verdict) => ({ value: verdict.id, label: verdict.name, icon: <VerdictSign verdict={verdict} /> }))];
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={text('place.evidenceMap')}>
      <TextField className={styles.words} hideLabel type="search" label={text('map.filter')} placeholder={text('map.filterPlaceholder')} value={filter.words} maxLength={500} onChange={(words) => filterMap({ words })} />
      <div className={styles.choice}><Select label={text('map.claims')} value={filter.claims} options={mapClaims.map((value) => ({ value, label: text(`map.claims.${value}`) }))} onChange={(claims) => filterMap({ claims })} /></div>
      <div className={styles.choice}><Select label={text('map.verdict')} value={filter.verdict ?? ''} options={verdicts} onChange={(verdict) => filterMap({ verdict: verdict === '' ? null : verdict })} /></div>
      <span className={styles.space} />
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
