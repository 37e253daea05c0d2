import { go } from '../../state/places.ts';

/** As `MouseEvent.button` has them. */
const backButton = 3;
const forwardButton = 4;

/** Lets the mouse's buttons for back and forward go back and forward. Returns a function that stops. */
export function followMouseButtons(): () => void {
  const released = (event: MouseEvent): void => {
    if (event.button !== backButton && event.button !== forwardButton) return;
    event.preventDefault();
    go(event.button === backButton ? -1 : 1);
  };
  window.addEventListener('mouseup', released);
  return () => window.removeEventListener('mouseup', released);
}
