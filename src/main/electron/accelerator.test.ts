import { expect, it } from 'vitest';
import { acceleratorOf } from './accelerator.ts';

it.each([
  ['Mod+Shift+z', 'CommandOrControl+Shift+Z'], ['Mod+,', 'CommandOrControl+,'], ['Alt+ArrowDown', 'Alt+Down'], ['h', 'H'], ['Mod+Plus', 'CommandOrControl+Plus'], ['Mod+é', null],
])('%s is shown as %s', (keys, accelerator) => expect(acceleratorOf(keys, false)).toBe(accelerator));

it('leaves the letters to the texts being written on a Mac, whose menus would take them', () => {
  expect([acceleratorOf('h', true), acceleratorOf('Alt+ArrowDown', true), acceleratorOf('F2', true), acceleratorOf('Mod+z', true)])
    .toEqual([null, null, 'F2', 'CommandOrControl+Z']);
});
