import { isTyping } from '../../ui/is-typing.ts';

/** A note that has not come by then will not come. Milliseconds. */
const patience = 3_000;

/** What was typed before the note's editor could take it. */
export interface Typed {
  readonly text: string;
  /** True when the user finished the note with Escape already. */
  readonly finished: boolean;
}

const nothing: Typed = { text: '', finished: false };
let typed = nothing;
let stop: () => void = () => undefined;

/**
 * Keeps what is typed from the moment a note is asked for until its editor has the focus, so that no letter is lost and
 * none acts as a key of the reader. Returns a function that gives up, for when no note comes after all.
 */
export function catchTyping(): () => void {
  stop();
  typed = nothing;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isTyping(event.target)) return stop();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') typed = { ...typed, finished: true };
    else if (event.key.length === 1 && !typed.finished) typed = { ...typed, text: typed.text + event.key };
    else return;
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
export function takeTyped(): Typed {
  stop();
  const taken = typed;
  typed = nothing;
  return taken;
}
