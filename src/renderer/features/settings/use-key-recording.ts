import { useEffect, useState } from 'react';
import { isMac, keysOfEvent, type Keys } from '../../ui/keys.ts';

/** Names of the modifiers that a key press holds, in their usual order. */
const heldBy = (event: KeyboardEvent): readonly string[] => [
  ...((isMac ? event.metaKey : event.ctrlKey) ? ['Mod'] : []), ...(isMac && event.ctrlKey ? ['Ctrl'] : []),
  ...(event.altKey ? ['Alt'] : []), ...(event.shiftKey ? ['Shift'] : []),
];

/**
 * While `recording`, takes every key press before anything else does, and hands the first combination to `onKeys`, or null for
 * Escape and for a click elsewhere. Returns the modifiers held meanwhile.
 */
export function useKeyRecording(recording: boolean, onKeys: (keys: Keys | null) => void): readonly string[] {
  const [held, setHeld] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!recording) return;
    const pressed = (event: KeyboardEvent): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
      const keys = keysOfEvent(event)[0];
      if (event.key === 'Escape') onKeys(null);
      else if (keys !== undefined) onKeys(keys);
      else setHeld(heldBy(event));
    };
    const released = (event: KeyboardEvent): void => setHeld(heldBy(event));
    const clicked = (): void => onKeys(null);
    window.addEventListener('keydown', pressed, true);
    window.addEventListener('keyup', released, true);
    window.addEventListener('pointerdown', clicked, true);
    window.addEventListener('blur', clicked);
    return () => {
      window.removeEventListener('keydown', pressed, true);
      window.removeEventListener('keyup', released, true);
      window.removeEventListener('pointerdown', clicked, true);
      window.removeEventListener('blur', clicked);
      setHeld([]);
    };
  }, [recording, onKeys]);
  return held;
}
