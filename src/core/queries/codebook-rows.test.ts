import { expect, it } from 'vitest';
import { sampleTag } from '../testing/codebook.ts';
import { codebookRows, type CodebookWish } from './codebook-rows.ts';

const tags = new Map([
  sampleTag('Figure', { order: 1 }), sampleTag('Deaths', { parentId: 'Figure' }), sampleTag('Café', { parentId: 'Deaths' }), sampleTag('Date', { order: 2 }),
  sampleTag('Old', { archived: true, parentId: 'Date' }), sampleTag('Older', { archived: true, parentId: 'Old' }),
].map((tag) => [tag.id, tag]));

const shown = (wish: Partial<CodebookWish>): readonly string[] =>
  codebookRows(tags, { folded: new Set(), archiveOpen: false, query: '', ...wish })
    .map((row) => (row.kind === 'archive' ? `archive ${row.count}` : `${'.'.repeat(row.depth)}${row.tag.name}${row.fits ? '' : '?'}`));

it('shows the tags as a tree, and the archive folded away behind them', () => {
  expect(shown({})).toEqual(['Figure', '.Deaths', '..Café', 'Date', 'archive 2']);
  expect(shown({ archiveOpen: true, folded: new Set(['Figure']) })).toEqual(['Figure', 'Date', 'archive 2', '.Old', '..Older']);
});

it('finds tags wherever they are folded away, with what they stand inside', () => {
  expect(shown({ query: 'cafe', folded: new Set(['Figure']) })).toEqual(['Figure?', '.Deaths?', '..Café']);
  expect(shown({ query: 'old' })).toEqual(['archive 2', '.Old', '..Older']);
  expect(shown({ query: 'none' })).toEqual([]);
});
