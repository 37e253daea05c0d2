import { Download, Grid3x3, Spline, Table } from 'lucide-react';
import { useEffect } from 'react';
import { matrixCsv, matrixDrawing, type Matrix } from '../../../core/analysis/matrix.ts';
import { drawingSvg } from '../../../core/drawing/drawing-svg.ts';
import { text, textOf } from '../../../core/messages/messages.ts';
import { lookAt } from '../../state/looked-at.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { Select } from '../../ui/Select.tsx';
import { Space, ViewFrame, ViewTools } from '../../ui/ViewFrame.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { saveMade } from '../export/save-made.ts';
import { CellContent } from './CellContent.tsx';
import { MatrixGrid } from './MatrixGrid.tsx';
import { matrixKinds, measures, nearnesses, orders, showKind, showMeasure, showNear, showOrder, useMatrixStore, type MatrixKind, type NearnessName } from './matrix-store.ts';
import { useMatrix } from './use-matrix.ts';
import styles from './Matrix.module.css';

/** What comes together how often: tags with tags, sources and verdicts, speakers with verdicts. Every cell leads to what is in it. */
export const MatrixView = (): React.JSX.Element => {
  const kind = useMatrixStore((state) => state.kind);
  const measure = useMatrixStore((state) => state.measure);
  const chosen = useMatrixStore((state) => state.chosen);
  const matrix = useMatrix();
  useLookingAtCell(kind);
  const empty = matrix?.ok === true && (matrix.value.rows.length === 0 || matrix.value.columns.length === 0);
  return (
    <ViewFrame label={text('place.matrix')}>
      <MatrixBar kind={kind} matrix={matrix?.ok === true && !empty ? matrix.value : null} />
      <VisuallyHidden>{text('matrix.keys')}</VisuallyHidden>
      {matrix === null && <p className={styles.status} role="status">{text('matrix.counting')}</p>}
      {matrix?.ok === false && <p className={styles.problem} role="alert">{textOf(matrix.error)}</p>}
      {empty && (
        <EmptyState icon={<Grid3x3 />} title={text('matrix.none')}>
          {text(kind === 'tags' || kind === 'sources' ? 'matrix.noneTags' : 'matrix.noneClaims')}
        </EmptyState>
      )}
      {matrix?.ok === true && !empty && (
        <div className={styles.body}>
          <MatrixGrid matrix={matrix.value} measure={measure} corner={cornerOf(kind)} />
          {chosen ? <CellContent matrix={matrix.value} kind={kind} cell={chosen} /> : <p className={styles.choose}>{text('matrix.choose')}</p>}
        </div>
      )}
    </ViewFrame>
  );
};

/** Tells the inspector which tags or sources meet in the cell that has the keys. */
function useLookingAtCell(kind: MatrixKind): void {
  const focus = useMatrixStore((state) => state.focus);
  useEffect(() => {
    if (!focus || kind === 'speakers') lookAt('matrix');
    else if (kind === 'verdicts' || focus.row === focus.column) lookAt('matrix', { kind: 'tag', id: focus.row });
    else lookAt('matrix', { kind: 'tag', id: focus.row }, { kind: kind === 'tags' ? 'tag' : 'source', id: focus.column });
  }, [focus, kind]);
}

const cornerOf = (kind: MatrixKind): string => text('matrix.corner', {
  rows: text(kind === 'speakers' ? 'matrix.rows.speakers' : 'matrix.rows.tags'),
  columns: text(kind === 'tags' ? 'matrix.columns.tags' : kind === 'sources' ? 'matrix.columns.sources' : 'matrix.columns.verdicts'),
});

const MatrixBar = ({ kind, matrix }: { readonly kind: MatrixKind; readonly matrix: Matrix | null }): React.JSX.Element => {
  const { near, measure, order } = useMatrixStore();
  const project = useProjectStore(({ view }) => view?.project.name ?? '');
  const title = text('matrix.title', { project, of: text(`matrix.of.${kind}`) });
  const exportAs = (format: 'csv' | 'svg'): void => {
    if (!matrix) return;
    const content = format === 'csv' ? matrixCsv(matrix, measure, cornerOf(kind), text('matrix.total')) : drawingSvg(matrixDrawing(matrix, measure, title));
    void saveMade({ name: title, kind: format, content });
  };
  return (
    <ViewTools label={text('place.matrix')}>
      <div className={styles.choice}>
        <Select label={text('matrix.of')} value={kind} options={matrixKinds.map((value) => ({ value, label: text(`matrix.of.${value}`) }))} onChange={showKind} />
      </div>
      {kind === 'tags' && (
        <div className={styles.choice}>
          <Select label={text('matrix.near')} value={near} options={(Object.keys(nearnesses) as NearnessName[]).map((value) => ({ value, label: text(`matrix.near.${value}`) }))} onChange={showNear} />
        </div>
      )}
      <div className={styles.choice}>
        <Select label={text('matrix.measure')} value={measure} options={measures.map((value) => ({ value, label: text(`matrix.measure.${value}`) }))} onChange={showMeasure} />
      </div>
      <div className={styles.choice}>
        <Select label={text('matrix.order')} value={order} options={orders.map((value) => ({ value, label: text(`matrix.order.${value}`) }))} onChange={showOrder} />
      </div>
      <Space />
      <Menu align="end" trigger={<IconButton size="small" label={text('matrix.export')} icon={<Download aria-hidden />} disabled={!matrix} />}>
        <MenuItem icon={<Table aria-hidden />} onSelect={() => exportAs('csv')}>{text('matrix.exportCsv')}</MenuItem>
        <MenuItem icon={<Spline aria-hidden />} onSelect={() => exportAs('svg')}>{text('matrix.exportSvg')}</MenuItem>
      </Menu>
    </ViewTools>
  );
};
