/** What a popup can stand beside: an element, or a point of the window. */
export type Place = Element | { readonly getBoundingClientRect: () => DOMRect };

/** Returns the place of a right click, for the menu it opens; for one made by the keyboard, the element that has the focus. */
export function placeOf(event: { readonly clientX: number; readonly clientY: number; readonly currentTarget: Element }): Place {
  const { clientX, clientY } = event;
  return clientX === 0 && clientY === 0 ? event.currentTarget : { getBoundingClientRect: () => new DOMRect(clientX, clientY, 0, 0) };
}
