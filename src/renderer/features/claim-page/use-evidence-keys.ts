import type { KeyboardEvent, RefObject } from 'react';

/** The attribute of a column of evidence. */
export const columnAttribute = 'data-column';
/** The attribute of what the arrow keys stop at in a column; a piece of evidence has its id as the value. */
export const stopAttribute = 'data-evidence';

const stopOf = (target: EventTarget | null): HTMLElement | null => (target instanceof Element ? target.closest<HTMLElement>(`[${stopAttribute}]`) : null);

const stopsIn = (column: Element): readonly HTMLElement[] => [...column.querySelectorAll<HTMLElement>(`[${stopAttribute}]`)];

/** Returns the id of the piece of evidence that has the focus, itself or something in it; null when none has. */
export const focusedEvidence = (): string | null => stopOf(document.activeElement)?.getAttribute(stopAttribute) || null;

/** Gives the focus to a piece of evidence, if it is on the page. */
export const focusEvidence = (id: string): void => document.querySelector<HTMLElement>(`[${stopAttribute}="${id}"]`)?.focus();

/** Returns the piece of evidence after this one in its column, else the one before it; null when it is alone. */
export function neighbourOfEvidence(id: string): string | null {
  const stop = document.querySelector(`[${stopAttribute}="${id}"]`);
  const stops = stop ? stopsIn(stop.closest(`[${columnAttribute}]`)!) : [];
  const at = stops.findIndex((each) => each === stop);
  return [stops[at + 1], stops[at - 1]].map((each) => each?.getAttribute(stopAttribute)).find((each) => each) ?? null;
}

/** Lets up and down go from piece to piece of a column, left and right to the column beside it, Home and End to the ends, and Escape from a control back to its piece. */
export function useEvidenceKeys(frame: RefObject<HTMLElement | null>): { readonly onKeyDown: (event: KeyboardEvent) => void } {
  return {
    onKeyDown: (event) => {
      const stop = stopOf(event.target);
      if (!stop || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.target !== stop) {
        if (event.key !== 'Escape') return;
        stop.focus();
        event.preventDefault();
        return;
      }
      const next = target(frame.current!, stop, event.key);
      if (!next) return;
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
      event.preventDefault();
    },
  };
}

function target(frame: HTMLElement, stop: HTMLElement, key: string): HTMLElement | undefined {
  const column = stop.closest(`[${columnAttribute}]`)!;
  const stops = stopsIn(column);
  const at = stops.indexOf(stop);
  switch (key) {
    case 'ArrowDown': return stops[at + 1];
    case 'ArrowUp': return stops[at - 1];
    case 'Home': return stops[0];
    case 'End': return stops.at(-1);
    case 'ArrowRight':
    case 'ArrowLeft': return besides(frame, column, stop, key === 'ArrowRight' ? 1 : -1);
    default: return undefined;
  }
}

/** Returns what lies nearest in height in the next column that way which has anything. */
function besides(frame: HTMLElement, column: Element, stop: HTMLElement, way: 1 | -1): HTMLElement | undefined {
  const columns = [...frame.querySelectorAll(`[${columnAttribute}]`)];
  const { top } = stop.getBoundingClientRect();
  const distance = (element: HTMLElement): number => Math.abs(element.getBoundingClientRect().top - top);
  for (let at = columns.indexOf(column) + way; at >= 0 && at < columns.length; at += way) {
    const stops = stopsIn(columns[at]!);
    if (stops.length > 0) return stops.toSorted((a, b) => distance(a) - distance(b))[0];
  }
  return undefined;
}
