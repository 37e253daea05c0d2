import { useEffect, useMemo, type RefObject } from 'react';
import { setZoom, type PagesReader } from './pdf-store.ts';
import type { PagesOnPage } from './pages-on-page.ts';

interface ZoomPoint {
  /** Returns the point of the view that the last zoom was about, once; undefined for one by key or button. */
  readonly take: () => { readonly x: number; readonly y: number } | undefined;
}

/** Share of the zoom for each pixel that a wheel turns, as pinching on a touchpad is told too. */
const share = 0.0025;
const mostAtOnce = 120;

/** Zooms pages by the wheel with the control key held, and by pinching, about the pointer. */
export function useWheelZoom(scroller: RefObject<HTMLElement | null>, { key, sourceId }: Pick<PagesReader, 'key' | 'sourceId'>, paged: PagesOnPage | null): ZoomPoint {
  const point = useMemo(() => {
    let at: { readonly x: number; readonly y: number } | undefined;
    return {
      put: (x: number, y: number) => void (at = { x, y }),
      take: () => {
        const taken = at;
        at = undefined;
        return taken;
      },
    };
  }, []);
  useEffect(() => {
    const element = scroller.current;
    if (!element || !paged) return;
    const turned = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      point.put(event.clientX - left, event.clientY - top);
      const by = Math.max(-mostAtOnce, Math.min(mostAtOnce, event.deltaY));
      setZoom({ key, sourceId }, paged.zoom * Math.exp(-by * share));
    };
    element.addEventListener('wheel', turned, { passive: false });
    return () => element.removeEventListener('wheel', turned);
  }, [scroller, key, sourceId, paged, point]);
  return point;
}
