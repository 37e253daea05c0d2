import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteToPlainText } from './note.ts';

describe('noteToPlainText', () => {
  it('keeps words and drops marks', () => {
    expect(noteToPlainText('Check **this** and *that*, not ~~those~~ `codes`.')).toBe('Check this and that, not those codes.');
  });

  it('sets lists with bullets and numbers, nested ones indented', () => {
    expect(noteToPlainText('- one\n- two\n  - deep\n\n3. three\n4. four')).toBe('• one\n• two\n  • deep\n\n3. three\n4. four');
  });

  it('keeps the address of a link, once', () => {
    expect(noteToPlainText('See [the list](https://a.example/x) and <https://b.example>.'))
      .toBe('See the list (https://a.example/x) and https://b.example.');
    expect(noteToPlainText('See [the list][1].\n\n[1]: https://a.example/x')).toBe('See the list (https://a.example/x).');
  });

  it('keeps paragraphs, line breaks, headings and quotes apart', () => {
    expect(noteToPlainText('# Why\nfirst\\\nsecond\n\n> said\n>\n> twice\n\n---\n\nend'))
      .toBe('Why\n\nfirst\nsecond\n\n> said\n>\n> twice\n\n———\n\nend');
  });

  it('shows HTML as it was written', () => {
    expect(noteToPlainText('a <b>x</b>\n\n<div>y</div>')).toBe('a <b>x</b>\n\n<div>y</div>');
  });

  it('never loses a word, whatever the note', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 8 });
    const separators = fc.constantFrom(' ', '\n', '\n\n', '\n- ', '\n> ', '\n# ', ' **', '** ', '\n1. ', ' ~~');
    fc.assert(fc.property(words, separators, (parts, separator) => {
      const plain = noteToPlainText(parts.join(separator));
      for (const word of parts) expect(plain).toContain(word);
    }));
  });
});
