import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { noteToPlainText } from './note.ts';
import { plainNote } from './plain-note.ts';

it('reads the same as rich text', () => {
  expect(plainNote(' \n')).toBeNull();
  const word = fc.constantFrom('a', '*b*', '_c_', '1.', '- d', '# e', '<f>', '[g](h)', '`i`', '&amp;', '~~j~~', '\\', '+', '>', '===', 'https://example.org');
  const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  const paragraph = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
  fc.assert(fc.property(fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n\n')), (text) => {
    expect(noteToPlainText(plainNote(text) ?? '')).toBe(text);
  }));
});
