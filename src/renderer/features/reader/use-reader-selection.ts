import { useCallback, useEffect, useState } from 'react';
import { useHalf } from '../../state/half.ts';
import { setReaderSelection, useUiStore } from '../../state/ui-store.ts';
import type { ReadingSurface } from './surface.ts';

interface ReaderSelection {
  /** False while the pointer is still drawing the selection. */
  readonly settled: boolean;
  readonly onPointerDown: () => void;
  /** Reads the selection at once: the browser tells of a change only after the key or click that follows it closely. */
  readonly readNow: () => void;
}

/** Tells the app what is selected in a source's text, as offsets. */
export function useReaderSelection(sourceId: string, surface: ReadingSurface | null): ReaderSelection {
  const half = useHalf();
  const [settled, setSettled] = useState(true);

  const readNow = useCallback(() => {
    const selection = document.getSelection();
    // A text field elsewhere (the tag picker, a note) takes the page's selection with it; the passage stays chosen.
    const active = document.activeElement;
    if (!surface || (active && active !== document.body && !surface.root.contains(active))) return;
    const range = selection && surface.map.rangeOfSelection(selection);
    const { selection: present } = useUiStore.getState();
    // What is selected in the other half is that half's to tell, until the keys are here.
    if (present && present.half !== half && !range && !surface.root.contains(active)) return;
    if (present?.range.start === range?.start && present?.range.end === range?.end && (!present || present.half === half)) return;
    setReaderSelection(range ? { sourceId, range, half } : null);
  }, [half, sourceId, surface]);

  useEffect(() => {
    if (!surface) return;
    const release = (): void => setSettled(true);
    document.addEventListener('selectionchange', readNow);
    window.addEventListener('pointerup', release);
    window.addEventListener('pointercancel', release);
    return () => {
      document.removeEventListener('selectionchange', readNow);
      window.removeEventListener('pointerup', release);
      window.removeEventListener('pointercancel', release);
      if (useUiStore.getState().selection?.half === half) setReaderSelection(null);
    };
  }, [half, surface, readNow]);

  const onPointerDown = useCallback(() => setSettled(false), []);
  return { settled, onPointerDown, readNow };
}
