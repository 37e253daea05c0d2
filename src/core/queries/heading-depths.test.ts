import { expect, it } from 'vitest';
import type { Heading } from '../model/document.ts';
import { headingDepths } from './heading-depths.ts';

const heading = (level: Heading['level']): Heading => ({ type: 'heading', level, start: 0, end: 1, spans: [] });

it('leaves out no depth where a text leaves out levels', () => {
  const depths = (...levels: Heading['level'][]): readonly number[] => {
    const blocks = levels.map(heading);
    const found = headingDepths(blocks);
    return blocks.map((block) => found.get(block)!);
  };
  expect(depths(1, 3, 3, 2, 4, 1)).toEqual([1, 2, 2, 2, 3, 1]);
  expect(depths(4, 2, 3)).toEqual([1, 1, 2]);
  expect(depths()).toEqual([]);
});
