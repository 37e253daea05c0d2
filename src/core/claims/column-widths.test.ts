import fc from 'fast-check';
import { expect, it } from 'vitest';
import { claimColumns } from '../model/claim-view.ts';
import { allowedWidth, columnsWithin, columnWidths, moveColumn, wantedWidth } from './column-widths.ts';

const columns = fc.uniqueArray(fc.constantFrom(...claimColumns), { minLength: 1 });
const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);

it('fill their room, shrink when it is small, and never below what each needs', () => {
  fc.assert(fc.property(columns, fc.dictionary(fc.constantFrom(...claimColumns), fc.integer({ min: 10, max: 2000 })), fc.integer({ min: 100, max: 3000 }), (shown, given, room) => {
    const chosen = Object.fromEntries(Object.entries(given).map(([column, width]) => [column, allowedWidth(column as typeof claimColumns[number], width)]));
    const widths = columnWidths(shown, chosen, room);
    for (const [place, column] of shown.entries()) expect(widths[place]).toBeGreaterThanOrEqual(Math.min(allowedWidth(column, 0), wantedWidth(column, chosen)));
    const wanted = sum(shown.map((column) => wantedWidth(column, chosen)));
    const least = sum(shown.map((column) => Math.min(allowedWidth(column, 0), wantedWidth(column, chosen))));
    if (wanted > room) expect(sum(widths)).toBeLessThanOrEqual(Math.max(room, least));
    else if (shown.every((column) => chosen[column] === undefined)) expect(sum(widths)).toBe(room);
    else expect(sum(widths)).toBeLessThanOrEqual(room);
  }));
});

it('give what is left to the statement, unless the user chose its width', () => {
  expect(columnWidths(['statement', 'verdict'], {}, 1000)).toEqual([852, 148]);
  expect(columnWidths(['statement', 'verdict'], { statement: 300 }, 1000)).toEqual([300, 148]);
  expect(columnWidths(['statement', 'verdict'], {}, 200)).toEqual([240, 124]);
});

it('are moved before one another and to the end', () => {
  expect(moveColumn(['statement', 'verdict', 'tags'], 'tags', 'verdict')).toEqual(['statement', 'tags', 'verdict']);
  expect(moveColumn(['statement', 'verdict', 'tags'], 'statement', null)).toEqual(['verdict', 'tags', 'statement']);
  const same = ['statement', 'verdict'] as const;
  expect(moveColumn(same, 'statement', 'verdict')).toBe(same);
  expect(moveColumn(same, 'place', null)).toBe(same);
});

it('are counted as far as they begin in view', () => {
  expect(columnsWithin([100, 100, 100], 100)).toBe(1);
  expect(columnsWithin([100, 100, 100], 101)).toBe(2);
  expect(columnsWithin([100, 100, 100], 1000)).toBe(3);
  expect(columnsWithin([], 10)).toBe(0);
});
