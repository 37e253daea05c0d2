import { useState } from 'react';
import { halfIds, type Half, type HalfId } from '../../../core/panes/panes.ts';
import { moveTab } from '../../state/places.ts';
import { endDrag, useDraggedTab } from './tab-drag.ts';
import styles from './HalfPane.module.css';

interface DropZonesProps {
  readonly half: Half;
  readonly alone: boolean;
}

/** Where a dragged tab can be let go over what a half shows: to move to this half, or to open the other one. */
export const DropZones = ({ half, alone }: DropZonesProps): React.JSX.Element | null => {
  const dragged = useDraggedTab((state) => state.dragged);
  if (!dragged) return null;
  if (alone) return half.tabs.length > 1 ? <Zone to={halfIds.find((id) => id !== half.id)!} beside /> : null;
  return dragged.from === half.id ? null : <Zone to={half.id} />;
};

const Zone = ({ to, beside = false }: { readonly to: HalfId; readonly beside?: boolean }): React.JSX.Element => {
  const [over, setOver] = useState(false);
  return (
    <div
      className={styles.zone}
      data-beside={beside || undefined}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        const { dragged } = useDraggedTab.getState();
        endDrag();
        if (dragged) moveTab({ ...dragged, to, before: null });
      }}
    />
  );
};
