import { forEachLeaf, type Block, type Heading } from '../model/document.ts';

/**
 * Returns how deep each heading stands among the others, from 1: a heading is one deeper than the nearest one before it of a higher
 * level, so that no depth is left out where a text leaves out levels.
 */
export function headingDepths(blocks: readonly Block[]): ReadonlyMap<Heading, number> {
  const depths = new Map<Heading, number>();
  const above: number[] = [];
  forEachLeaf(blocks, (_, block) => {
    if (block.type !== 'heading') return;
    while (above.length > 0 && above.at(-1)! >= block.level) above.pop();
    depths.set(block, above.push(block.level));
  });
  return depths;
}
