import { useCallback, useEffect, useRef, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { hoverHighlight, selectHighlight, useUiStore } from '../../state/ui-store.ts';
import type { ReadingSurface } from './surface.ts';

interface PointerHandlers {
  /** "1 of 3 here…" after a click where several highlights overlap. */
  readonly hint: string | null;
  readonly onClick: (event: React.MouseEvent) => void;
  readonly onPointerMove: (event: React.PointerEvent) => void;
  readonly onPointerLeave: () => void;
}

/** Lets the pointer hover and select highlights; a further click at the same place goes to the next one around it. */
export function useOverlapHint(sourceId: string, surface: ReadingSurface | null): PointerHandlers {
  const [hint, setHint] = useState<{ readonly id: string; readonly words: string } | null>(null);
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const onPointerMove = useCallback(({ clientX, clientY, buttons }: React.PointerEvent) => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      const id = buttons === 0 ? surface?.marksAt(clientX, clientY)[0]?.id : undefined;
      if (surface) surface.root.style.cursor = id === undefined ? '' : 'pointer';
      if (id !== useUiStore.getState().hovered?.id) hoverHighlight(id === undefined ? null : { sourceId, id });
    });
  }, [sourceId, surface]);

  const onPointerLeave = useCallback(() => {
    cancelAnimationFrame(frame.current);
    hoverHighlight(null);
  }, []);

  const onClick = useCallback(({ clientX, clientY }: React.MouseEvent) => {
    if (!surface || useUiStore.getState().selection) return;
    const marks = surface.marksAt(clientX, clientY);
    const { selected } = useUiStore.getState();
    const present = marks.findIndex(({ id }) => id === selected?.id);
    const place = (present + 1) % Math.max(1, marks.length);
    const next = marks[place];
    selectHighlight(next ? { sourceId, id: next.id } : null);
    setHint(next && marks.length > 1
      ? { id: next.id, words: text('reader.overlap', { position: place + 1, count: marks.length }) }
      : null);
  }, [sourceId, surface]);

  const selectedId = useUiStore(({ selected }) => selected?.id);
  return { hint: hint && hint.id === selectedId ? hint.words : null, onClick, onPointerMove, onPointerLeave };
}
