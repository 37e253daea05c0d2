import type { DragEvent } from 'react';

/** The kind under which a drag carries records of the project, as JSON. */
export const recordDragType = 'application/x-claimwright-records';

/** What can be dragged into a report: a passage, a claim, or a place of a text that nobody marked (UTF-16 offsets). */
export type DraggedRecord =
  | { readonly kind: 'highlight'; readonly sourceId: string; readonly id: string }
  | { readonly kind: 'claim'; readonly id: string }
  | { readonly kind: 'place'; readonly sourceId: string; readonly start: number; readonly end: number };

interface DragProps {
  readonly draggable: true;
  readonly onDragStart: (event: DragEvent) => void;
}

/** Returns what lets an element be dragged as records; elsewhere than on a report they are their words. `records` is asked when the drag begins. */
export const draggedAs = (words: string, records: () => readonly DraggedRecord[]): DragProps => ({
  draggable: true,
  onDragStart: (event) => {
    // A drag out of a field within is that of its text.
    if (!(event.target instanceof Element) || event.target.closest('input, textarea, [contenteditable="true"]')) return;
    event.stopPropagation();
    event.dataTransfer.effectAllowed = 'copy';
    event.dataTransfer.setData(recordDragType, JSON.stringify(records()));
    event.dataTransfer.setData('text/plain', words);
  },
});
