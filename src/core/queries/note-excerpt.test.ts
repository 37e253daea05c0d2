import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteExcerpt } from './note-excerpt.ts';

const excerpt = (note: string, typed = ''): string =>
  noteExcerpt(note, typed, (_, label) => `<${label}>`).map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

describe('noteExcerpt', () => {
  it('shows a short note whole, without marks and addresses', () => {
    expect(excerpt('## Check\n\n- **two** [sources](https://a.example)\n- [tag](claimwright:tag/a)')).toBe('Check · two sources · <tag>');
    expect(excerpt('Things:\n\n1. one\n2. two')).toBe('Things: one · two');
  });

  it('marks every word searched for, as it is written', () => {
    expect(excerpt('The Café, the cafe and the CAFÉ.', 'cafe the')).toBe('[The] [Café], [the] [cafe] and [the] [CAFÉ].');
  });

  it('begins near the first hit of a long note', () => {
    const shown = excerpt(`${'before '.repeat(100)}needle${' after'.repeat(100)}`, 'needle');
    expect(shown).toMatch(/^…(before )+\[needle\]( after)+ ?.*…$/);
    expect(shown.indexOf('[needle]')).toBeLessThan(60);
  });

  it('shows nothing that is not in the note', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 6 }), (note, typed) => {
      const line = noteExcerpt(note, '', () => null);
      expect(noteExcerpt(note, typed, () => null).filter(({ text }) => text !== '…').every(({ text }) => note.length > 200 || line.map((piece) => piece.text).join('').includes(text))).toBe(true);
    }));
  });
});
