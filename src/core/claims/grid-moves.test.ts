import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gridMove, rowTyped } from './grid-moves.ts';

const size = { rows: 100, columns: 5, page: 20 };

it.each<[string, boolean, readonly [number, number], readonly [number, number]]>([
  ['ArrowDown', false, [3, 2], [4, 2]],
  ['ArrowUp', false, [0, 2], [-1, 2]],
  ['ArrowUp', true, [50, 2], [0, 2]],
  ['ArrowUp', true, [-1, 2], [-1, 2]],
  ['ArrowDown', true, [50, 2], [99, 2]],
  ['ArrowLeft', false, [3, 0], [3, 0]],
  ['ArrowRight', true, [3, 0], [3, 4]],
  ['Home', false, [3, 3], [3, 0]],
  ['End', false, [3, 3], [3, 4]],
  ['Home', true, [3, 3], [0, 0]],
  ['End', true, [3, 3], [99, 4]],
  ['PageDown', false, [-1, 1], [20, 1]],
  ['PageDown', false, [90, 1], [99, 1]],
  ['PageUp', false, [10, 1], [0, 1]],
])('%s (control: %s) from %j leads to %j', (key, control, [row, column], [toRow, toColumn]) => {
  expect(gridMove(key, control, { row, column }, size)).toEqual({ row: toRow, column: toColumn });
});

it('never leaves the grid, whatever is in it', () => {
  const key = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown');
  fc.assert(fc.property(fc.nat({ max: 30 }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 40 }), fc.array(fc.tuple(key, fc.boolean())), (rows, columns, page, presses) => {
    let at = { row: -1, column: 0 };
    for (const [pressed, control] of presses) {
      at = gridMove(pressed, control, at, { rows, columns, page })!;
      expect(at.row).toBeGreaterThanOrEqual(-1);
      expect(at.row).toBeLessThan(Math.max(0, rows));
      expect(at.column).toBeGreaterThanOrEqual(0);
      expect(at.column).toBeLessThan(columns);
    }
  }));
  expect(gridMove('a', false, { row: 0, column: 0 }, size)).toBeNull();
});

it('letters lead to the next row that begins with them, and around', () => {
  const words = ['Ann', 'Bob', 'Élan', 'anna'];
  const typed = (from: number, letters: string): number => rowTyped(words.length, from, letters, (row) => words[row]!);
  expect([typed(0, 'an'), typed(1, 'an'), typed(0, 'el'), typed(0, 'x'), rowTyped(0, 0, 'a', () => '')]).toEqual([0, 3, 2, -1, -1]);
});
