import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../core/messages/messages.ts';
import { readSource } from '../read-source.ts';

/** Saved pages with the article that is expected of them, which are no part of this project. */
const samples = join(import.meta.dirname, '../../../../../shared/conformance/html');
const there = existsSync(samples);
if (!there) process.stderr.write(`Skipped: there is no ${samples}\n`);
const pages = there ? readdirSync(samples).filter((name) => name.endsWith('.expected.html')).map((name) => name.replace('.expected.html', '')) : [];

const wordsOf = (text: string): readonly string[] => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];

/** Returns the share of words that stand in `found` in the same order: the longest common subsequence. */
function shareInOrder(expected: readonly string[], found: readonly string[]): number {
  let row = new Uint32Array(found.length + 1);
  for (const word of expected) {
    const next = new Uint32Array(found.length + 1);
    for (let j = 1; j <= found.length; j++) next[j] = word === found[j - 1] ? row[j - 1]! + 1 : Math.max(row[j]!, next[j - 1]!);
    row = next;
  }
  return row[found.length]! / expected.length;
}

describe.skipIf(!there)('articles of saved pages', () => {
  it.each(pages)('%s: at least 95 of 100 expected words are there, in order', async (page) => {
    const expected = readFileSync(join(samples, `${page}.expected.html`), 'utf8');
    const { document } = parseHTML(`<html><body>${expected}</body></html>`) as unknown as { document: { body: { textContent: string } } };
    const read = await readSource(`${page}.html`, readFileSync(join(samples, `${page}.html`)));
    if (!read.ok) throw new Error(textOf(read.error));
    const share = shareInOrder(wordsOf(document.body.textContent), wordsOf(read.value.document.text));
    // Formulas are pictures there, and words here.
    const alternatives = [...expected.matchAll(/<img [^>]*alt="([^"]*)"/g)].map(([, alt]) => alt).join(' ');
    const surplus = wordsOf(read.value.document.text).length / wordsOf(`${document.body.textContent} ${alternatives}`).length;
    process.stderr.write(`${page}: ${(share * 100).toFixed(1)} % of the expected words in order, ${(surplus * 100).toFixed(0)} % as many\n`);
    expect(read.value.reading).toBe('article');
    expect(share).toBeGreaterThanOrEqual(0.95);
    expect(surplus).toBeLessThan(1.25);
  });
});
