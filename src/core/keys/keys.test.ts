import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ariaNameOf, canonicalKeys, combinationsOf, isForText, isKeys, namesOfKeys, pressMatches, type KeyPress } from './keys.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress =>
  ({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

const modifiers = fc.subarray(['Mod', 'Ctrl', 'Alt', 'Shift']);
const key = fc.constantFrom('a', 'z', 'é', 'р', '1', '?', 'Plus', 'Space', 'F5', 'ArrowUp', 'Delete');
const combination = fc.tuple(modifiers, key).map(([held, last]) => [...held, last].join('+'));

describe('keys', () => {
  it('are named as they are printed on the keyboard', () => {
    expect(namesOfKeys('Mod+Shift+z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(namesOfKeys('Mod+Shift+z', true)).toEqual(['⌘', '⇧', 'Z']);
    expect(namesOfKeys('Mod+Plus', false)).toEqual(['Ctrl', '+']);
    expect(namesOfKeys('F2', false)).toEqual(['F2']);
  });

  it('are told to assistive technology by their standard names', () => {
    expect(ariaNameOf('Mod+b', false)).toBe('Control+b');
    expect(ariaNameOf('Mod+b', true)).toBe('Meta+b');
  });

  it.each(['', '+', 'Mod', 'Mod+', 'Mod+Mod+z', 'z+Mod', 'Hyper+z', 'zz', ' ', '\u0000', 'Mod+F25'])('refuses what is no combination: “%s”', (words) => {
    expect(isKeys(words)).toBe(false);
  });

  it('have one way to be written, whatever they were', () => {
    expect(canonicalKeys('Shift+Mod+Z', false)).toBe('Mod+Shift+z');
    expect(canonicalKeys('Ctrl+Tab', false)).toBe('Mod+Tab');
    expect(canonicalKeys('Ctrl+Tab', true)).toBe('Ctrl+Tab');
    expect(canonicalKeys('Shift+?', false)).toBe('?');
    fc.assert(fc.property(combination, fc.boolean(), (keys, mac) => {
      const once = canonicalKeys(keys, mac);
      expect(isKeys(once)).toBe(true);
      expect(canonicalKeys(once, mac)).toBe(once);
    }));
  });

  it('match only with exactly the modifiers asked for', () => {
    expect(pressMatches(press('z', { ctrlKey: true }), 'Mod+z', false)).toBe(true);
    expect(pressMatches(press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+z', false)).toBe(false);
    expect(pressMatches(press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+z', false)).toBe(true);
    expect(pressMatches(press('z', { metaKey: true }), 'Mod+z', true)).toBe(true);
    expect(pressMatches(press('z', { metaKey: true }), 'Mod+z', false)).toBe(false);
    expect(pressMatches(press('h'), 'h', false)).toBe(true);
  });

  it('are letters by what they type, also with the capitals lock on', () => {
    expect(combinationsOf(press('a', { code: 'KeyQ' }), false)).toEqual(['a']);
    expect(combinationsOf(press('H', { code: 'KeyH' }), false)).toEqual(['h']);
  });

  it('are signs whatever it takes to type them', () => {
    expect(combinationsOf(press('?', { shiftKey: true, code: 'Slash' }), false)).toEqual(['?']);
    expect(combinationsOf(press('1', { shiftKey: true, code: 'Digit1' }), false)).toEqual(['1']);
    expect(pressMatches(press('&', { ctrlKey: true, code: 'Digit1' }), 'Mod+1', false)).toBe(true);
  });

  it('are found by their place where the layout has no Latin letters, after what they type', () => {
    expect(combinationsOf(press('л', { ctrlKey: true, code: 'KeyK' }), false)).toEqual(['Mod+л', 'Mod+k']);
    expect(combinationsOf(press('р', { code: 'KeyH' }), false)).toEqual(['р', 'h']);
    expect(combinationsOf(press('é', { code: 'Digit2' }), false)).toEqual(['é']);
  });

  it('match a letter that Alt turned into another character', () => {
    expect(combinationsOf(press('∫', { metaKey: true, altKey: true, code: 'KeyB' }), true)[0]).toBe('Mod+Alt+b');
    expect(pressMatches(press('Dead', { altKey: true, code: 'KeyE' }), 'Alt+e', true)).toBe(true);
  });

  it('are none for a modifier alone, a dead key or the keys of the system', () => {
    expect(combinationsOf(press('Shift', { shiftKey: true, code: 'ShiftLeft' }), false)).toEqual([]);
    expect(combinationsOf(press('Dead', { code: 'BracketLeft' }), false)).toEqual([]);
    expect(combinationsOf(press('e', { metaKey: true, code: 'KeyE' }), false)).toEqual([]);
  });

  it('that a press makes are written in the one way', () => {
    fc.assert(fc.property(fc.constantFrom('a', 'Z', 'é', '?', '+', ' ', 'Enter', 'F3', '字'), fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(),
      (typed, ctrlKey, metaKey, altKey, shiftKey, mac) => {
        for (const keys of combinationsOf(press(typed, { ctrlKey, metaKey, altKey, shiftKey }), mac)) expect(canonicalKeys(keys, mac)).toBe(keys);
      }));
  });

  it('stay with a text that is being written where they mean something there', () => {
    for (const keys of ['h', '?', 'Mod+z', 'Mod+Shift+z', 'Mod+b', 'Alt+ArrowUp', 'Mod+ArrowLeft', 'Delete', 'Enter']) expect(isForText(keys, false), keys).toBe(true);
    for (const keys of ['Mod+k', 'Mod+o', 'Mod+Alt+b', 'F2', 'Mod+Tab', 'Alt+h', 'Mod+Shift+t']) expect(isForText(keys, false), keys).toBe(false);
    expect(isForText('Alt+h', true)).toBe(true);
    // Back and forward, except on a Mac.
    for (const keys of ['Alt+ArrowLeft', 'Alt+ArrowRight']) expect([isForText(keys, false), isForText(keys, true)], keys).toEqual([false, true]);
    expect(isForText('Alt+Shift+ArrowLeft', false)).toBe(true);
  });
});
