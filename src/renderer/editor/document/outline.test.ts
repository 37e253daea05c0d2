import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../core/formats/markdown-import/parse-markdown.ts';
import { parsePlainText } from '../../../core/formats/plain-text/plain-text.ts';
import { forEachLeaf, type SourceDocument } from '../../../core/model/document.ts';
import { countPassing, outlineOf } from './outline.ts';

const paragraphs = (lengths: readonly number[]): SourceDocument => parsePlainText(lengths.map((length) => 'x'.repeat(length)).join('\n\n'));

test('every block is on one sheet, in its order, and every leaf is counted', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 9_000 }), { maxLength: 60 }), (lengths) => {
    const document = paragraphs(lengths);
    const { sheets, starts, ends } = outlineOf(document);
    expect(sheets.flatMap(({ parts }) => parts.flatMap(({ blocks }) => blocks))).toEqual(document.blocks);
    const leaves: [number, number][] = [];
    forEachLeaf(document.blocks, ({ start, end }) => leaves.push([start, end]));
    expect(Array.from(starts, (start, i) => [start, ends[i]])).toEqual(leaves);
    for (const [i, { firstLeaf, endLeaf, start }] of sheets.entries()) {
      expect(firstLeaf).toBe(i === 0 ? 0 : sheets[i - 1]!.endLeaf);
      expect(start).toBe(starts[firstLeaf]);
      expect(endLeaf).toBeGreaterThan(firstLeaf);
    }
    expect(sheets.at(-1)?.endLeaf ?? 0).toBe(starts.length);
  }));
});

test('a sheet holds a few views of text, and no more short lines than a frame has time for', () => {
  const prose = outlineOf(paragraphs(Array.from({ length: 400 }, () => 500)));
  for (const { firstLeaf, endLeaf } of prose.sheets.slice(0, -1)) expect(endLeaf - firstLeaf).toBe(60);
  const lines = outlineOf(paragraphs(Array.from({ length: 2_000 }, () => 3)));
  for (const { firstLeaf, endLeaf, parts } of lines.sheets.slice(0, -1)) {
    expect(endLeaf - firstLeaf).toBe(250);
    expect(parts.length).toBe(5);
  }
});

test('a sheet is as tall as its parts together', () => {
  for (const { height, parts } of outlineOf(paragraphs([10_000, 20_000, 80, 5, 30_000])).sheets) {
    expect(height).toBe(parts.reduce((sum, part) => sum + part.height, 0));
    expect(height).toBeGreaterThan(0);
  }
});

test('what has no text begins where the next text does', () => {
  const parsed = parseMarkdown('---\n\nFirst.\n\n---');
  if (!parsed.ok) throw new Error(parsed.error.id);
  const { document } = parsed.value;
  expect(outlineOf(document).sheets.map(({ start }) => start)).toEqual([document.text.indexOf('First.')]);
  expect(outlineOf({ text: 'nothing', blocks: [{ type: 'rule' }] }).sheets.map(({ start, endLeaf }) => [start, endLeaf])).toEqual([[7, 0]]);
  expect(outlineOf({ text: '', blocks: [] }).sheets).toEqual([]);
});

test('numbers that pass are counted', () => {
  fc.assert(fc.property(fc.nat(50), fc.nat(60), (count, limit) => {
    expect(countPassing(count, (number) => number < limit)).toBe(Math.min(count, limit));
  }));
});
