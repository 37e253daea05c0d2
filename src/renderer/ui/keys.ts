/**
 * A combination of keys: modifiers, then one key, joined by plus signs: `Mod+Shift+z`, `F2`, `h`. `Mod` is the command
 * key on a Mac and the control key elsewhere.
 */
export type Keys = string;

export const isMac: boolean = typeof navigator !== 'undefined' && navigator.userAgent.includes('Mac');

const macNames: Readonly<Record<string, string>> = {
  Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧', Enter: '↩', Escape: 'Esc', Delete: '⌫', ArrowUp: '↑', ArrowDown: '↓',
};
const names: Readonly<Record<string, string>> = { Mod: 'Ctrl', Escape: 'Esc', Delete: 'Del', ArrowUp: '↑', ArrowDown: '↓' };

const nameOf = (key: string, mac: boolean): string => (mac ? macNames : names)[key] ?? (key.length === 1 ? key.toUpperCase() : key);

/** Returns what is printed on each key of a combination, in order, as this kind of machine has it. */
export const keyNames = (keys: Keys, mac: boolean = isMac): readonly string[] => keys.split('+').map((key) => nameOf(key, mac));

/** Returns a combination as the `aria-keyshortcuts` attribute wants it. */
export const ariaKeys = (keys: Keys, mac: boolean = isMac): string =>
  keys.split('+').map((key) => (key === 'Mod' ? (mac ? 'Meta' : 'Control') : key === 'Ctrl' ? 'Control' : key)).join('+');

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Returns whether a key press is this combination. With Alt held, the letter is read off the key's place: Alt changes what it types. */
export function matchesKeys(event: KeyPress, keys: Keys, mac: boolean = isMac): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1)!;
  const holds = (name: string): boolean => parts.slice(0, -1).includes(name);
  if (event.metaKey !== (mac && holds('Mod'))) return false;
  if (event.ctrlKey !== (holds('Ctrl') || (!mac && holds('Mod')))) return false;
  if (event.altKey !== holds('Alt') || event.shiftKey !== holds('Shift')) return false;
  if (event.key.toLowerCase() === key.toLowerCase()) return true;
  return event.altKey && event.code === `Key${key.toUpperCase()}`;
}
