/** A note that has not come by then will not come. Milliseconds. */
const patience = 3_000;

let typed = '';
let stop: () => void = () => undefined;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/**
 * Keeps what is typed from the moment a note is asked for until its editor has the focus, so that no letter is lost and
 * none acts as a key of the reader. Returns a function that gives up, for when no note comes after all.
 */
export function catchTyping(): () => void {
  stop();
  typed = '';
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isTyping(event.target)) return stop();
    if (event.key === 'Escape') {
      typed = '';
      return stop();
    }
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    typed += event.key;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const timer = setTimeout(() => stop(), patience);
  window.addEventListener('keydown', onKeyDown, true);
  stop = () => {
    clearTimeout(timer);
    window.removeEventListener('keydown', onKeyDown, true);
    stop = () => undefined;
  };
  return stop;
}

/** Ends the catching and returns what was typed meanwhile. */
export function takeTyped(): string {
  stop();
  const taken = typed;
  typed = '';
  return taken;
}
