const taken = new WeakSet<Event>();

/** Tells that what is dragged lands here: the window then does not offer to import it. */
export function takeDrag(event: DragEvent): void {
  event.preventDefault();
  taken.add(event);
}

/** Returns whether a part of the window has taken what is dragged. */
export const isTakenDrag = (event: DragEvent): boolean => taken.has(event);
