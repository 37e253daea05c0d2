import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysInForce, objectionToKeys, ownerOf, withKeys, type Binding, type KeyMap } from './key-map.ts';

const bindings: readonly Binding[] = [
  { id: 'mark', where: 'reading', keys: ['h'] },
  { id: 'tag', where: 'reading', keys: ['t'] },
  { id: 'redo', where: 'app', keys: ['Mod+Shift+z', 'Mod+y'] },
  { id: 'next', where: 'search', keys: ['F4'] },
  { id: 'close', where: 'app', keys: [] },
];
const keysOf = (map: KeyMap, id: string): readonly string[] | undefined => keysInForce(bindings, map, false).get(id);

describe('the keys in force', () => {
  it('are the usual ones where the user chose none', () => {
    expect(keysOf({}, 'redo')).toEqual(['Mod+Shift+z', 'Mod+y']);
    expect(keysOf({ gone: ['q'] }, 'mark')).toEqual(['h']);
  });

  it('are what the user chose, also none', () => {
    expect(keysOf({ redo: ['Shift+Mod+R'] }, 'redo')).toEqual(['Mod+Shift+r']);
    expect(keysOf({ mark: [] }, 'mark')).toEqual([]);
  });

  it('leave an action without a usual key that the user gave to another', () => {
    expect(keysOf({ close: ['h'] }, 'mark')).toEqual([]);
    expect(keysOf({ next: ['h'] }, 'mark')).toEqual(['h']);
  });
});

describe('what speaks against keys', () => {
  const inForce = keysInForce(bindings, {}, false);
  const tags = [{ name: 'Figure', shortcut: '1' }, { name: 'Bare', shortcut: null }];
  const objection = (id: string, where: string, keys: string) => objectionToKeys(bindings, inForce, tags, { id, where }, keys, false);

  it('is another action, a tag where reading, or that they mean the same everywhere', () => {
    expect(objection('tag', 'reading', 'h')).toEqual({ kind: 'action', id: 'mark' });
    expect(objection('close', 'app', '1')).toEqual({ kind: 'tag', name: 'Figure' });
    expect(objection('next', 'search', '1')).toBeNull();
    expect(objection('tag', 'reading', 'Mod+c')).toEqual({ kind: 'reserved' });
    expect(objection('mark', 'reading', 'h')).toBeNull();
  });
});

describe('changing keys', () => {
  it('finds who has them, where they would count', () => {
    const inForce = keysInForce(bindings, {}, false);
    expect(ownerOf(bindings, inForce, 'h', 'app')).toBe('mark');
    expect(ownerOf(bindings, inForce, 'h', 'search')).toBeUndefined();
    expect(ownerOf(bindings, inForce, 'h', 'reading', 'mark')).toBeUndefined();
  });

  it('can take them from another action, which keeps its others', () => {
    const map = withKeys(bindings, {}, { id: 'close', keys: ['Mod+y'], takenFrom: 'redo' }, false);
    expect(map).toEqual({ close: ['Mod+y'], redo: ['Mod+Shift+z'] });
    expect(keysOf(map, 'redo')).toEqual(['Mod+Shift+z']);
  });

  it('forgets what is as usual again', () => {
    expect(withKeys(bindings, { mark: ['m'], gone: ['q'] }, { id: 'mark', keys: ['h'] }, false)).toEqual({ gone: ['q'] });
  });

  it('never gives the same keys to two actions that can meet, as long as they are taken from who had them', () => {
    const change = fc.record({ id: fc.constantFrom('mark', 'tag', 'redo', 'next', 'close'), keys: fc.constantFrom('h', 't', 'F4', 'Mod+y', 'x') });
    fc.assert(fc.property(fc.array(change), (changes) => {
      let map: KeyMap = {};
      for (const { id, keys } of changes) {
        const { where } = bindings.find((binding) => binding.id === id)!;
        // As the settings do: one owner after the other gives them up.
        for (let owner = ownerOf(bindings, keysInForce(bindings, map, false), keys, where, id); owner !== undefined; owner = ownerOf(bindings, keysInForce(bindings, map, false), keys, where, id)) {
          map = withKeys(bindings, map, { id, keys: [keys], takenFrom: owner }, false);
        }
        map = withKeys(bindings, map, { id, keys: [keys] }, false);
      }
      const inForce = keysInForce(bindings, map, false);
      for (const { id, where } of bindings) for (const keys of inForce.get(id)!) expect(ownerOf(bindings, inForce, keys, where, id)).toBeUndefined();
    }));
  });
});
