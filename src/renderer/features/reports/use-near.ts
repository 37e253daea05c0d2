import { useEffect, useState, type RefObject } from 'react';

/** How far outside the view something is still near, in CSS pixels. */
const reach = '1200px';

const listeners = new WeakMap<Element, (near: boolean) => void>();
let observer: IntersectionObserver | null = null;

/** One for all: thousands of blocks are watched at once. */
const watching = (): IntersectionObserver => (observer ??= new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) listeners.get(target)?.(isIntersecting);
}, { rootMargin: reach }));

/** Returns whether an element is in the view or near it. */
export function useNear(element: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return undefined;
    listeners.set(watched, setNear);
    watching().observe(watched);
    return () => {
      listeners.delete(watched);
      watching().unobserve(watched);
    };
  }, [element]);
  return near;
}
