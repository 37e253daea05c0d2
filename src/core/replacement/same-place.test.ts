import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samePlace } from './same-place.ts';

const article = 'The ministry said on Monday that more than half of the wells had run dry since the spring.\nIt gave no source for the number, and no list of the wells.\n';

describe('samePlace', () => {
  it('finds what is read again in a text with more around it', () => {
    const page = `Front page\nSubscribe now\n${article}Read also\n`;
    const at = article.indexOf('It gave');
    expect(page.slice(samePlace(article, at, page)!)).toMatch(/^It gave no source/);
    expect(article.slice(samePlace(page, 0, article)!)).toMatch(/more than half/);
  });

  it('takes the copy that lies about as far into the text', () => {
    const line = 'They came within the hour, and left again before anyone saw them.\n';
    const text = `${line}${'x'.repeat(500)}\n${line}`;
    expect(samePlace(text, text.lastIndexOf('They'), `new\n${text}`)).toBe(text.lastIndexOf('They') + 4);
    expect(samePlace(text, 0, `new\n${text}`)).toBe(4);
  });

  it('is nowhere when nothing near is left', () => {
    expect(samePlace(article, 0, 'Something else altogether, of which not a word was there before, and nothing is now.')).toBeNull();
    expect(samePlace('', 0, article)).toBeNull();
  });

  it('is the offset itself in the same text without repetitions', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 150 }), (seed) => {
      const text = Array.from({ length: 200 }, (_, index) => `word${index}`).join(' ');
      return samePlace(text, seed, text) === seed;
    }));
  });
});
