import { presentCursor } from './cursor-store.ts';

/** Lets “Select all” select the whole text that is read, and nothing else of the window. Returns a function that stops. */
export function followSelectAll(): () => void {
  const started = (event: Event): void => {
    // The browser tells the page's body when everything is to be selected; a text field selects its own.
    const cursor = event.target === document.body ? presentCursor() : null;
    if (!cursor) return;
    event.preventDefault();
    cursor.takeKeys();
    cursor.selectAll();
  };
  document.addEventListener('selectstart', started);
  return () => document.removeEventListener('selectstart', started);
}
