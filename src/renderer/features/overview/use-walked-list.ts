import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useId, useState, type KeyboardEvent } from 'react';

interface WalkedList {
  readonly items: readonly VirtualItem[];
  /** Height of all rows, in pixels. */
  readonly size: number;
  readonly active: number;
  readonly setActive: (index: number) => void;
  /** Returns the id of a row's element. */
  readonly idOf: (index: number) => string;
  /** The id of the active row's element, where that is on the page. */
  readonly activeId: string | undefined;
  /** Answers the keys that walk; returns whether it did. */
  readonly walk: (event: KeyboardEvent) => boolean;
}

/** A long list after the listbox pattern of WAI-ARIA: it has the focus, and one of its rows is active; only those in view of `scroller` are on the page. Heights in pixels. */
export function useWalkedList(count: number, rowHeight: number, scroller: HTMLElement | null): WalkedList {
  const [chosen, setActive] = useState(0);
  const id = useId();
  const virtual = useVirtualizer({ count, getScrollElement: () => scroller, estimateSize: () => rowHeight, overscan: 10 });
  const items = virtual.getVirtualItems();
  const active = Math.max(0, Math.min(chosen, count - 1));
  const steps: Readonly<Record<string, number>> = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + 10, PageUp: active - 10, Home: 0, End: count - 1 };
  return {
    items, size: virtual.getTotalSize(), active, setActive,
    idOf: (index) => `${id}-${index}`,
    activeId: items.some(({ index }) => index === active) ? `${id}-${active}` : undefined,
    walk: (event) => {
      const next = Object.hasOwn(steps, event.key) && !event.ctrlKey && !event.metaKey && !event.altKey ? steps[event.key] : undefined;
      if (next === undefined) return false;
      event.preventDefault();
      const to = Math.max(0, Math.min(count - 1, next));
      setActive(to);
      virtual.scrollToIndex(to);
      return true;
    },
  };
}
