import { useEffect, useState, type RefObject } from 'react';
import { blockOf, followNearness, isNear } from './near-blocks.ts';

interface Nearness {
  readonly near: boolean;
  /** How high its block was when it was last near, in CSS pixels; 0 before. */
  readonly height: number;
}

/** Returns whether an element of a report is in the view or near it. */
export function useNear(element: RefObject<Element | null>): Nearness {
  const [nearness, setNearness] = useState<Nearness>({ near: false, height: 0 });
  useEffect(() => {
    const root = element.current?.closest('[data-lexical-editor]');
    const block = root ? blockOf(element.current, root) : null;
    if (!block) return undefined;
    if (isNear(block)) setNearness(({ height }) => ({ near: true, height }));
    return followNearness(block, (near, height) => setNearness((before) => ({ near, height: near ? before.height : height })));
  }, [element]);
  return nearness;
}
