import * as z from 'zod/mini';

/**
 * A combination of keys: modifiers, then one key, joined by plus signs: `Mod+Shift+z`, `F2`, `h`, `?`. `Mod` is the command
 * key on a Mac and the control key elsewhere; `Ctrl` is the control key everywhere. Letters are written small; the plus key is
 * `Plus` and the space bar `Space`. Shift is named for letters and for keys that type nothing: with any other key it is part of
 * the character, and where that lies is the keyboard's affair.
 */
export type Keys = string;

/** What of a key press tells which combination it is, as in a `KeyboardEvent`. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const modifiers = ['Mod', 'Ctrl', 'Alt', 'Shift'] as const;
type Modifier = (typeof modifiers)[number];

const namedKeys: ReadonlySet<string> = new Set([
  'Enter', 'Escape', 'Tab', 'Space', 'Backspace', 'Delete', 'Insert', 'Home', 'End', 'PageUp', 'PageDown',
  'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Plus', ...Array.from({ length: 24 }, (_, i) => `F${i + 1}`),
]);

const isCharacter = (key: string): boolean => /^.$/su.test(key);
const isLetter = (key: string): boolean => key.toLowerCase() !== key.toUpperCase();
const typesCharacter = (key: string): boolean => isCharacter(key) || key === 'Plus';

interface Parts {
  readonly held: ReadonlySet<Modifier>;
  readonly key: string;
}

function partsOf(keys: Keys): Parts | null {
  const names = keys.split('+');
  const key = names.at(-1)!;
  const held = names.slice(0, -1);
  if (!namedKeys.has(key) && !(isCharacter(key) && /[^\s\p{C}]/u.test(key))) return null;
  if (new Set(held).size !== held.length || !held.every((name) => (modifiers as readonly string[]).includes(name))) return null;
  return { held: new Set(held as Modifier[]), key };
}

function joined({ held, key }: Parts, mac: boolean): Keys {
  const present = new Set(held);
  if (!mac && present.delete('Ctrl')) present.add('Mod');
  if (typesCharacter(key) && !isLetter(key)) present.delete('Shift');
  return [...modifiers.filter((name) => present.has(name)), isCharacter(key) ? key.toLowerCase() : key].join('+');
}

/** Returns whether a text names a combination of keys. */
export const isKeys = (keys: string): boolean => partsOf(keys) !== null;

/** A combination as it is stored. */
export const keysSchema = z.string().check(z.maxLength(40), z.refine(isKeys));

/** Returns the one way to write a combination on this kind of machine, so that equal ones are equal strings. Throws for what is none. */
export function canonicalKeys(keys: Keys, mac: boolean): Keys {
  const parts = partsOf(keys);
  if (!parts) throw new Error(`not a combination of keys: ${keys}`);
  return joined(parts, mac);
}

/**
 * Returns the combinations that a key press may mean, the likeliest first; none for a modifier alone, a dead key or the keys
 * of the system. A letter is what the key types; on a layout whose letters are not Latin, and where Alt or Control changes what
 * is typed, the key's place counts as well.
 */
export function combinationsOf(press: KeyPress, mac: boolean): readonly Keys[] {
  if (press.metaKey && !mac) return [];
  const held = new Set<Modifier>();
  if (mac ? press.metaKey : press.ctrlKey) held.add('Mod');
  if (mac && press.ctrlKey) held.add('Ctrl');
  if (press.altKey) held.add('Alt');
  if (press.shiftKey) held.add('Shift');
  const typed = press.key === ' ' ? 'Space' : press.key === '+' ? 'Plus' : press.key;
  const byPlace = placeKey(press);
  const keys = [typed, ...(byPlace !== null && byPlace !== typed.toLowerCase() && placeCounts(press) ? [byPlace] : [])];
  // Option types its own characters on a Mac: there the place tells what was meant.
  if (mac && press.altKey) keys.reverse();
  return keys.filter((key) => namedKeys.has(key) || (isCharacter(key) && key !== ' ')).map((key) => joined({ held, key }, mac));
}

const placeKey = ({ code }: KeyPress): string | null => /^(?:Key([A-Z])|Digit(\d))$/.exec(code)?.slice(1).find(Boolean)?.toLowerCase() ?? null;

function placeCounts({ key, code, ctrlKey, metaKey, altKey }: KeyPress): boolean {
  if (altKey || key === 'Dead') return true;
  if (code.startsWith('Digit')) return ctrlKey || metaKey;
  return isCharacter(key) && key > '\u007f' && !/\p{Script=Latin}/u.test(key);
}

/** Returns whether a key press is this combination. */
export const pressMatches = (press: KeyPress, keys: Keys, mac: boolean): boolean => combinationsOf(press, mac).includes(canonicalKeys(keys, mac));

/** Keys that go to a text being written even with a modifier: they move in it or change it. */
const editingKeys: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'Backspace', 'Delete', 'Insert', 'Enter', 'Tab', 'Space']);
/** Letters that mean something with the command key in every text: copying, undoing, bold and so on. */
const editingLetters: ReadonlySet<string> = new Set(['a', 'b', 'c', 'e', 'i', 'u', 'v', 'x', 'y', 'z']);
const shiftedEditingLetters: ReadonlySet<string> = new Set(['v', 'x', 'z']);

/** Returns whether a combination belongs to the text that is being written, when there is one, rather than to the app. */
export function isForText(keys: Keys, mac: boolean): boolean {
  const { held, key } = partsOf(canonicalKeys(keys, mac))!;
  // Back and forward, as in browsers also from within a field; on a Mac they go by words there.
  if (!mac && held.size === 1 && held.has('Alt') && (key === 'ArrowLeft' || key === 'ArrowRight')) return false;
  if (editingKeys.has(key)) return !(held.has('Ctrl') || (held.has('Mod') && key === 'Tab'));
  if (/^F\d+$/.test(key)) return false;
  if (held.has('Mod')) return !held.has('Alt') && (held.has('Shift') ? shiftedEditingLetters : editingLetters).has(key);
  return !(held.has('Ctrl') || (held.has('Alt') && !mac));
}

/** Returns whether a combination is a single letter, digit or sign, as the keys of tags are. */
export const isSingleCharacter = (keys: Keys): boolean => isCharacter(keys);

const reserved: ReadonlySet<Keys> = new Set([
  'Tab', 'Shift+Tab', 'Enter', 'Space', 'Escape', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Mod+a', 'Mod+c', 'Mod+v', 'Mod+x', 'Mod+q', 'Alt+F4',
]);

/** Returns whether a combination moves the focus, presses buttons, copies text or quits everywhere, and so can't be given away. */
export const isReserved = (keys: Keys, mac: boolean): boolean => reserved.has(canonicalKeys(keys, mac));

const macNames: Readonly<Record<string, string>> = {
  Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧', Enter: '↩', Escape: 'Esc', Tab: '⇥', Backspace: '⌫', Delete: '⌦',
};
const otherNames: Readonly<Record<string, string>> = { Mod: 'Ctrl', Escape: 'Esc', Delete: 'Del', Insert: 'Ins' };
const signs: Readonly<Record<string, string>> = {
  ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Plus: '+', PageUp: 'Page Up', PageDown: 'Page Down',
};

/** Returns what is printed on each key of a combination, in order, on this kind of machine. */
export const namesOfKeys = (keys: Keys, mac: boolean): readonly string[] =>
  keys.split('+').map((key) => (mac ? macNames : otherNames)[key] ?? signs[key] ?? (isCharacter(key) ? key.toUpperCase() : key));

/** Returns a combination as the `aria-keyshortcuts` attribute wants it. */
export const ariaNameOf = (keys: Keys, mac: boolean): string =>
  keys.split('+').map((key) => (key === 'Mod' ? (mac ? 'Meta' : 'Control') : key === 'Ctrl' ? 'Control' : key)).join('+');
