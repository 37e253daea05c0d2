import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keyBetween, keysBetween, keysInOrder } from './order-keys.ts';

const wellFormed = /^[0-9A-Za-z]{4}(?:[0-9A-Za-z]*[1-9A-Za-z])?$/;

const rising = (keys: readonly string[]): boolean => keys.every((key, at) => at === 0 || keys[at - 1]! < key);

it('finds a key wherever a block is put, however often', () => {
  fc.assert(fc.property(fc.array(fc.nat(), { maxLength: 200 }), (places) => {
    const keys: string[] = [];
    for (const place of places) {
      const at = place % (keys.length + 1);
      keys.splice(at, 0, keyBetween(keys[at - 1] ?? null, keys[at] ?? null));
    }
    expect(rising(keys)).toBe(true);
    expect(keys.every((key) => wellFormed.test(key))).toBe(true);
  }));
});

it('finds keys at the ends of all that can be counted', () => {
  expect(keyBetween('zzzz', null) > 'zzzz').toBe(true);
  expect(keyBetween(null, '0001')).toBe('0000');
  const first = keyBetween('0000', '00001');
  expect(first > '0000' && first < '00001').toBe(true);
  expect(() => keyBetween('U001', 'U000')).toThrow();
});

it('gives many blocks short keys', () => {
  for (const keys of [keysBetween(null, null, 6000), keysBetween('U000', 'U001', 6000)]) {
    expect(keys).toHaveLength(6000);
    expect(rising(keys)).toBe(true);
    expect(Math.max(...keys.map((key) => key.length))).toBeLessThanOrEqual(8);
  }
});

it('lets as many blocks keep their keys as can', () => {
  expect(keysInOrder(['U000', 'U001', 'U002'])).toEqual(['U000', 'U001', 'U002']);
  const [first, moved, second, third] = keysInOrder(['U000', 'U009', 'U001', 'U002']);
  expect([first, second, third]).toEqual(['U000', 'U001', 'U002']);
  expect(rising([first!, moved!, second!, third!])).toBe(true);
  fc.assert(fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 50 }).map((n) => `U0${String(n).padStart(2, '1')}`)), { maxLength: 40 }), (present) => {
    const keys = keysInOrder(present);
    expect(keys).toHaveLength(present.length);
    expect(rising(keys)).toBe(true);
  }));
});

it('gives all blocks new keys once those between two have become long', () => {
  const keys = keysInOrder(['U000', `U000${'z'.repeat(70)}`, 'U001']);
  expect(rising(keys) && keys.every((key) => key.length < 10)).toBe(true);
});
