import { describe, expect, it } from 'vitest';
import { withFilter, withoutFilter, type Joining } from './edit-query.ts';
import { parseQuery } from './parse-query.ts';

const parsed = (written: string) => {
  const query = parseQuery(written);
  if (!query.ok) throw new Error(`not understood: ${written}`);
  return query.value;
};

describe('withFilter', () => {
  it.each<[string, string, Joining, string]>([
    ['', 'Figure', 'and', 'tag:Figure'],
    ['died', 'Death toll', 'and', 'died tag:"Death toll"'],
    ['died', '=Death toll', 'not', 'died -tag:="Death toll"'],
    ['died tag:A', 'B', 'or', 'died (tag:A or tag:B)'],
    ['died (tag:A or tag:B) x', 'C', 'or', 'died (tag:A or tag:B or tag:C) x'],
    ['died', 'A', 'or', 'died tag:A'],
  ])('%j and %j by %s', (written, value, joining, expected) => {
    const edited = withFilter(written, parsed(written), { name: 'tag', value }, joining);
    expect(edited).toBe(expected);
    expect(parsed(edited).filters.map((filter) => filter.value)).toContain(value);
  });
});

describe('withoutFilter', () => {
  it.each([
    ['died tag:A', 0, 'died'],
    ['-tag:A died', 0, 'died'],
    ['not tag:"A b" died', 0, 'died'],
    ['died (tag:A or tag:B)', 0, 'died tag:B'],
    ['died (tag:A or tag:B)', 1, 'died tag:A'],
    ['(tag:A or tag:B or tag:C) x', 1, '(tag:A or tag:C) x'],
    ['tag:A or died', 0, 'died'],
    ['(tag:A)', 0, ''],
  ])('%j without number %d', (written, number, expected) => {
    expect(withoutFilter(written, parsed(written).filters[number]!)).toBe(expected);
  });
});
