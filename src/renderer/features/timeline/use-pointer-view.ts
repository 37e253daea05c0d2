import { useEffect } from 'react';
import type { TimeView } from '../../../core/analysis/time-scale.ts';
import { moveBy, zoomBy } from './timeline-store.ts';

/** Pixels that the pointer moves before pressing it means dragging. */
const dragStart = 4;

/**
 * Lets the pointer change what is in view: with Ctrl or Command the wheel zooms where it is, sideways it moves in time, and the
 * ground can be dragged. `left` and `width` are where time is drawn, in pixels of the element.
 */
export function usePointerView(element: HTMLElement | null, view: TimeView, left: number, width: number): void {
  useEffect(() => {
    if (!element) return undefined;
    const onWheel = (event: WheelEvent): void => {
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const x = event.clientX - element.getBoundingClientRect().left - left;
        zoomBy(view, Math.exp(Math.max(-60, Math.min(60, event.deltaY)) / 120), view.start + (x / width) * (view.end - view.start));
      } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey) {
        event.preventDefault();
        moveBy(view, (event.deltaX || event.deltaY) / width);
      }
    };
    const onDown = (down: PointerEvent): void => {
      if (down.button !== 0 || (down.target as HTMLElement).closest('button')) return;
      let from = down.clientX;
      let dragging = false;
      let present = view;
      const onMove = (event: PointerEvent): void => {
        if (!dragging && Math.abs(event.clientX - from) < dragStart) return;
        if (!dragging) element.setPointerCapture(down.pointerId);
        dragging = true;
        const share = (from - event.clientX) / width;
        from = event.clientX;
        const by = (present.end - present.start) * share;
        moveBy(present, share);
        present = { start: present.start + by, end: present.end + by };
      };
      const end = new AbortController();
      element.addEventListener('pointermove', onMove, { signal: end.signal });
      for (const name of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) element.addEventListener(name, () => end.abort(), { signal: end.signal });
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('pointerdown', onDown);
    return () => {
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('pointerdown', onDown);
    };
  }, [element, view, left, width]);
}
