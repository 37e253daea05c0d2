import { create } from 'zustand';
import type { HalfId } from '../../../core/panes/panes.ts';

interface DraggedTab {
  readonly from: HalfId;
  readonly key: string;
}

/** The tab that is being dragged, if one is. A drag's own data can't be read before it is dropped. */
export const useDraggedTab = create<{ readonly dragged: DraggedTab | null }>(() => ({ dragged: null }));

export const startDrag = (dragged: DraggedTab): void => useDraggedTab.setState({ dragged });
export const endDrag = (): void => useDraggedTab.setState({ dragged: null });
