/** Returns whether keys typed here belong to a text that is being written. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type="radio"], [type="checkbox"], [type="range"]), textarea, select'));
