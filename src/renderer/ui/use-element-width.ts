import { useEffect, useState } from 'react';

/** Returns the width of an element in CSS pixels; 0 before it was measured. */
export function useElementWidth(element: HTMLElement | null): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element) return undefined;
    const sizes = new ResizeObserver(([entry]) => setWidth(Math.round(entry!.contentRect.width)));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [element]);
  return width;
}
