import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../core/formats/markdown-import/parse-markdown.ts';
import { parsePlainText } from '../core/formats/plain-text/plain-text.ts';
import type { SourceDocument } from '../core/model/document.ts';
import { ok } from '../core/result.ts';
import { asCrossing, fromCrossing } from './crossing.ts';
import { documentPieces, PieceReader } from './pieces.ts';

function readBack(document: SourceDocument): SourceDocument {
  const reader = new PieceReader();
  for (const piece of documentPieces(document)) expect(reader.take(piece)).toEqual(ok(null));
  return reader.document();
}

test('a document is the same after it crossed in pieces', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 30 }), (paragraphs) => {
    const document = parsePlainText(paragraphs.join('\n\n'));
    expect(readBack(document)).toEqual(document);
  }));
  const rich = parseMarkdown('# Title\n\n- [x] done\n\n> quoted **strong**\n\n| a | b |\n|:-:|---|\n| 1 | [l](https://example.org) |\n\n---\n');
  if (!rich.ok) throw new Error(rich.error.id);
  expect(readBack(rich.value.document)).toEqual(rich.value.document);
});

test('a long one comes in many, and one may part a character', () => {
  const document = parsePlainText(Array.from({ length: 1_200 }, (_, i) => `${i} ${'👩‍👩‍👧'.repeat(130)}`).join('\n\n'));
  expect([...documentPieces(document)].length).toBeGreaterThan(4);
  expect(readBack(document)).toEqual(document);
});

test('what is no piece is told of', () => {
  const reader = new PieceReader();
  expect(reader.take('{"kind":"blocks","blocks":[{"type":"marquee"}]}').ok).toBe(false);
  expect(reader.take('{"kind":"news"}').ok).toBe(false);
  expect(reader.document()).toEqual({ text: '', blocks: [] });
});

test('pieces cross beside their answer, everything else inside it', () => {
  const long = ok({ version: 2, pieces: ['{"a":1}', '{"b":2}'] });
  expect(asCrossing(long)).toEqual(['{"ok":true,"value":{"version":2}}', '{"a":1}', '{"b":2}']);
  expect(fromCrossing(asCrossing(long))).toEqual(long);
  for (const plain of [ok(null), ok([1, 2]), ok({ pieces: 3 }), { ok: false, error: { id: 'x' } }]) {
    expect(typeof asCrossing(plain)).toBe('string');
    expect(fromCrossing(asCrossing(plain))).toEqual(plain);
  }
  expect(fromCrossing(long)).toBe(long);
});
