import { useCallback, useEffect, useState } from 'react';
import { setReaderSelection, useUiStore } from '../../state/ui-store.ts';
import type { ReadingSurface } from './surface.ts';

interface ReaderSelection {
  /** False while the pointer is still drawing the selection. */
  readonly settled: boolean;
  readonly onPointerDown: () => void;
}

/** Tells the app what is selected in a source's text, as offsets. */
export function useReaderSelection(sourceId: string, surface: ReadingSurface | null): ReaderSelection {
  const [settled, setSettled] = useState(true);

  useEffect(() => {
    if (!surface) return;
    const update = (): void => {
      const selection = document.getSelection();
      // A text field elsewhere (the tag picker, a note) takes the page's selection with it; the passage stays chosen.
      const active = document.activeElement;
      if (active && active !== document.body && !surface.root.contains(active) && !surface.root.isSameNode(active)) return;
      const range = selection && surface.map.rangeOfSelection(selection);
      const present = useUiStore.getState().selection;
      if (present?.range.start === range?.start && present?.range.end === range?.end) return;
      setReaderSelection(range ? { sourceId, range } : null);
    };
    const release = (): void => setSettled(true);
    document.addEventListener('selectionchange', update);
    window.addEventListener('pointerup', release);
    window.addEventListener('pointercancel', release);
    return () => {
      document.removeEventListener('selectionchange', update);
      window.removeEventListener('pointerup', release);
      window.removeEventListener('pointercancel', release);
      if (useUiStore.getState().selection?.sourceId === sourceId) setReaderSelection(null);
    };
  }, [sourceId, surface]);

  const onPointerDown = useCallback(() => setSettled(false), []);
  return { settled, onPointerDown };
}
