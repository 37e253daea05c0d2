import { isMac } from './keys.ts';

/** Returns whether a click or key press asks to open what it is on beside what is there: with Ctrl, or with Command on a Mac. */
export const wantsBeside = (event: { readonly ctrlKey: boolean; readonly metaKey: boolean }): boolean => (isMac ? event.metaKey : event.ctrlKey);
