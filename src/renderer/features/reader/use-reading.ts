import { useCallback, useEffect, useLayoutEffect, type RefObject } from 'react';
import type { LoadedSource } from '../../state/project-view.ts';
import { setTagging, useUiStore } from '../../state/ui-store.ts';
import { useHalf } from '../../state/half.ts';
import { usePlaces } from '../../state/places.ts';
import { areKeysFree } from '../../state/use-keys-on-arrival.ts';
import { usePaintedHits } from '../search/use-painted-hits.ts';
import { copySelection } from './actions.ts';
import { leaveHighlight } from './cursor-actions.ts';
import { offerCursor } from './cursor-store.ts';
import { ReadingCursor } from './reading-cursor.ts';
import type { ReadingSurface } from './surface.ts';
import { useOverlapHint } from './use-overlap-hint.ts';
import { useReaderSelection } from './use-reader-selection.ts';

interface Reading {
  /** Whether the half around it has the focus. */
  readonly focused: boolean;
  readonly hint: string | null;
  /** Reads the selection at once, before a key is acted on. */
  readonly readNow: () => void;
  readonly focusText: () => void;
  /** What the element around the text is given. */
  readonly handlers: Pick<React.HTMLAttributes<HTMLElement>, 'onPointerDown' | 'onPointerMove' | 'onPointerLeave' | 'onClickCapture' | 'onClick' | 'onCopy'>;
  /** What the toolbar at the selection is given. */
  readonly toolbar: { readonly settled: boolean; readonly picking: boolean; readonly openTagPicker: () => void; readonly closeTagPicker: () => void };
}

const copy = (event: React.ClipboardEvent): void => {
  event.preventDefault();
  copySelection();
};
const openTagPicker = (): void => setTagging('text');

/** Lets the user read and mark a text: its selection, its cursor, drawn as `caret`, its highlights under the pointer, what was found. */
export function useReading(sourceId: string, loaded: LoadedSource, surface: ReadingSurface | null, caret: RefObject<HTMLElement | null>): Reading {
  usePaintedHits(sourceId, surface);
  const { settled, onPointerDown, readNow } = useReaderSelection(sourceId, surface);
  const { hint, onClick, onPointerMove, onPointerLeave } = useOverlapHint(sourceId, surface);
  const half = useHalf();
  const focused = usePlaces(({ panes }) => panes.focused === half);
  const picking = useUiStore(({ tagging }) => tagging === 'text') && focused;
  const focusText = useCallback(() => surface?.root.focus({ preventScroll: true }), [surface]);
  const closeTagPicker = useCallback(() => {
    setTagging(null);
    focusText();
  }, [focusText]);

  useEffect(() => {
    // The text has the keys at once, unless the user is doing something else or reads in the other half.
    if (surface && areKeysFree(half)) focusText();
  }, [surface, half, focusText]);

  useLayoutEffect(() => {
    if (!surface || !caret.current) return;
    const cursor = new ReadingCursor({ sourceId, surface, units: loaded.units, line: caret.current, onMoved: leaveHighlight });
    const withdraw = offerCursor(half, cursor);
    return () => {
      withdraw();
      cursor.dispose();
    };
  }, [half, surface, sourceId, loaded.units, caret]);

  return {
    focused, hint, readNow, focusText,
    handlers: { onPointerDown, onPointerMove, onPointerLeave, onClickCapture: readNow, onClick, onCopy: copy },
    toolbar: { settled, picking, openTagPicker, closeTagPicker },
  };
}
