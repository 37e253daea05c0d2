import type { Keys } from '../../core/keys/keys.ts';

const names: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl', Ctrl: 'Control', Escape: 'Esc', ArrowUp: 'Up', ArrowDown: 'Down', ArrowLeft: 'Left', ArrowRight: 'Right',
};

/**
 * Returns a combination of keys as Electron writes it in menus; null where a menu cannot show it: characters beyond ASCII, and
 * on a Mac keys without a modifier, which a menu there would take away from the texts being written.
 */
export function acceleratorOf(keys: Keys, mac: boolean): string | null {
  const parts = keys.split('+');
  const key = parts.at(-1)!;
  if (!/^[\x21-\x7e]+$/.test(key)) return null;
  if (mac && !parts.some((part) => part === 'Mod' || part === 'Ctrl') && !/^F\d+$/.test(key)) return null;
  return parts.map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part)).join('+');
}
