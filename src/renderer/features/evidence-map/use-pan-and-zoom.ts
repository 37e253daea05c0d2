import { useEffect, useLayoutEffect, useRef } from 'react';
import { setZoom } from './map-store.ts';

/** Pixels that the pointer moves before pressing it means dragging. */
const dragStart = 4;

/** Lets the pointer move the map: with Ctrl or Command the wheel changes its size where the pointer is, and the ground can be dragged. */
export function usePanAndZoom(element: HTMLElement | null, zoom: number): void {
  /** The point that stays where it is when the size changes: on the map, and in the element. */
  const held = useRef<{ readonly x: number; readonly y: number; readonly left: number; readonly top: number } | null>(null);
  useLayoutEffect(() => {
    if (!element || !held.current) return;
    const { x, y, left, top } = held.current;
    held.current = null;
    element.scrollTo(x * zoom - left, y * zoom - top);
  }, [element, zoom]);

  useEffect(() => {
    if (!element) return undefined;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const [left, top] = [event.clientX - box.left, event.clientY - box.top];
      held.current = { x: (element.scrollLeft + left) / zoom, y: (element.scrollTop + top) / zoom, left, top };
      setZoom(zoom * Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) / 200));
    };
    const onDown = (down: PointerEvent): void => {
      if (down.button !== 0 || down.pointerType === 'touch' || (down.target as HTMLElement).closest('button')) return;
      const from = { x: down.clientX, y: down.clientY, left: element.scrollLeft, top: element.scrollTop };
      let dragging = false;
      const onMove = (event: PointerEvent): void => {
        const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
        if (!dragging && Math.hypot(dx, dy) < dragStart) return;
        if (!dragging) element.setPointerCapture(down.pointerId);
        dragging = true;
        element.scrollTo(from.left - dx, from.top - dy);
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
  }, [element, zoom]);
}
