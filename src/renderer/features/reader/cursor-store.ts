import { create } from 'zustand';
import type { HalfId } from '../../../core/panes/panes.ts';
import { usePlaces } from '../../state/places.ts';
import type { ReadingCursor } from './reading-cursor.ts';

/** The cursor of the text that each half of the middle pane shows. */
const useCursorStore = create<{ readonly cursors: ReadonlyMap<HalfId, ReadingCursor> }>(() => ({ cursors: new Map() }));

/** Puts a reader's cursor at hand for the actions. Returns a function that takes it back. */
export function offerCursor(half: HalfId, cursor: ReadingCursor): () => void {
  useCursorStore.setState(({ cursors }) => ({ cursors: new Map(cursors).set(half, cursor) }));
  return () => useCursorStore.setState(({ cursors }) => {
    const left = new Map(cursors);
    if (left.get(half) === cursor) left.delete(half);
    return { cursors: left };
  });
}

/** Returns the cursor in the half with the focus; null when that shows no text. */
export const presentCursor = (): ReadingCursor | null => useCursorStore.getState().cursors.get(usePlaces.getState().panes.focused) ?? null;
