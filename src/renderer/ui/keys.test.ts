import { describe, expect, it } from 'vitest';
import { ariaKeys, keyNames, matchesKeys } from './keys.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}, code = '') =>
  ({ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('keys', () => {
  it('are named as they are printed on the keyboard', () => {
    expect(keyNames('Mod+Shift+z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(keyNames('Mod+Shift+z', true)).toEqual(['⌘', '⇧', 'Z']);
    expect(keyNames('F2', false)).toEqual(['F2']);
  });

  it('are told to assistive technology by their standard names', () => {
    expect(ariaKeys('Mod+b', false)).toBe('Control+b');
    expect(ariaKeys('Mod+b', true)).toBe('Meta+b');
  });

  it('match only with exactly the modifiers asked for', () => {
    expect(matchesKeys(press('z', { ctrlKey: true }), 'Mod+z', false)).toBe(true);
    expect(matchesKeys(press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+z', false)).toBe(false);
    expect(matchesKeys(press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+z', false)).toBe(true);
    expect(matchesKeys(press('z', { metaKey: true }), 'Mod+z', true)).toBe(true);
    expect(matchesKeys(press('z', { metaKey: true }), 'Mod+z', false)).toBe(false);
    expect(matchesKeys(press('h'), 'h', false)).toBe(true);
  });

  it('match a letter that Alt turned into another character', () => {
    expect(matchesKeys(press('∫', { metaKey: true, altKey: true }, 'KeyB'), 'Mod+Alt+b', true)).toBe(true);
  });
});
