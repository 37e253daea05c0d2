import { useEffect, useState, type RefObject } from 'react';

/** How far outside the view something is still near, in CSS pixels. */
const reach = '1200px';

interface Nearness {
  readonly near: boolean;
  /** How high it was when it was last near, in CSS pixels; 0 before. */
  readonly height: number;
}

const listeners = new WeakMap<Element, (entry: IntersectionObserverEntry) => void>();
let observer: IntersectionObserver | null = null;

/** One for all: thousands of blocks are watched at once. */
const watching = (): IntersectionObserver => (observer ??= new IntersectionObserver((entries) => {
  for (const entry of entries) listeners.get(entry.target)?.(entry);
}, { rootMargin: reach }));

/** Returns whether an element is in the view or near it, and how high it was there. */
export function useNear(element: RefObject<Element | null>): Nearness {
  const [nearness, setNearness] = useState<Nearness>({ near: false, height: 0 });
  useEffect(() => {
    const watched = element.current;
    if (!watched) return undefined;
    listeners.set(watched, ({ isIntersecting, boundingClientRect }) =>
      setNearness((before) => (before.near === isIntersecting ? before : { near: isIntersecting, height: before.near ? boundingClientRect.height : before.height })));
    watching().observe(watched);
    return () => {
      listeners.delete(watched);
      watching().unobserve(watched);
    };
  }, [element]);
  return nearness;
}
