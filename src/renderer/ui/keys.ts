import { ariaNameOf, combinationsOf, namesOfKeys, pressMatches, type KeyPress, type Keys } from '../../core/keys/keys.ts';

export type { Keys } from '../../core/keys/keys.ts';

export const isMac: boolean = typeof navigator !== 'undefined' && navigator.userAgent.includes('Mac');

/** Returns what is printed on each key of a combination, in order, as this kind of machine has it. */
export const keyNames = (keys: Keys): readonly string[] => namesOfKeys(keys, isMac);

/** Returns a combination as the `aria-keyshortcuts` attribute wants it. */
export const ariaKeys = (keys: Keys): string => ariaNameOf(keys, isMac);

/** Returns whether a key press is this combination. */
export const matchesKeys = (event: KeyboardEvent, keys: Keys): boolean => pressMatches(pressOf(event), keys, isMac);

/** Returns the combinations that a key press may mean, the likeliest first; none while a text is being composed. */
export const keysOfEvent = (event: KeyboardEvent): readonly Keys[] =>
  (event.isComposing || event.key === 'Process' ? [] : combinationsOf(pressOf(event), isMac));

/** Windows reports the key that types a third character as Control and Alt; it is neither. */
function pressOf(event: KeyboardEvent): KeyPress {
  const { key, code, metaKey, shiftKey } = event;
  const third = !isMac && event.getModifierState('AltGraph');
  return { key, code, metaKey, shiftKey, ctrlKey: event.ctrlKey && !third, altKey: event.altKey && !third };
}
