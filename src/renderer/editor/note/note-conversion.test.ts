import { buildEditorFromExtensions } from '@lexical/extension';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LexicalEditorWithDispose } from 'lexical';
import type { Note } from '../../../core/model/primitives.ts';
import { noteExtension } from './note-extension.ts';
import { $readNote } from './note-from-lexical.ts';
import { $showNote } from './note-to-lexical.ts';

let editor: LexicalEditorWithDispose;
beforeEach(() => { editor = buildEditorFromExtensions(noteExtension); });
afterEach(() => editor.dispose());

/** What is saved after a note was shown in the editor and nothing was typed. */
function throughEditor(note: Note): Note {
  editor.update(() => $showNote(note), { discrete: true });
  return editor.read($readNote);
}

describe('a note that passes through the editor', () => {
  it.each([
    ['nothing', null],
    ['a paragraph', 'Says *who*?'],
    ['marks', '**Bold**, *italic*, ~~gone~~, `code` and **_both_**.'],
    ['marks inside marks', '**all bold *and italic* here**'],
    ['a link', 'See [the **ministry**](https://example.org/a?b=1 "Title").'],
    ['links to records', '- As [the old name](claimwright:tag/t1) said'],
    ['a link to a record alone', '[“67,100 \\[people\\]”](claimwright:highlight/s/h)'],
    ['paragraphs', 'One.\n\nTwo.'],
    ['a line break', 'One\\\ntwo'],
    ['a heading', '## Check\n\nTwice.'],
    ['lists', '- one\n- two\n  - inside\n  - deeper\n    1. first\n    2. second\n- three'],
    ['a numbered list from 4', '4. four\n5. five'],
    ['a quote', '> More than *67,100*.\n>\n> Second.'],
    ['code', '```js\nlet a = 1;\n\n  b();\n```'],
    ['a rule', 'a\n\n---\n\nb'],
    ['signs that are not Markdown', '1\\. not a list \\*not italic\\* # not a heading'],
    ['Arabic and emoji', 'قال **الوزير** 👩‍🚀'],
    ['white space inside a mark', 'a **b c** d'],
  ])('keeps %s', (_, note) => {
    expect(throughEditor(note)).toBe(note);
  });

  it('keeps the words of what the editor has no form for', () => {
    expect(throughEditor('![Map](https://example.org/map.png)')).toBe('[Map](https://example.org/map.png)');
    expect(throughEditor('[a][1]\n\n[1]: https://example.org')).toBe('[a](https://example.org)');
    expect(throughEditor('- one\n\n  two')).toBe('- one\\\n  two');
    expect(throughEditor('> - a\n> - b')).toContain('a');
  });

  it('settles: a second pass changes nothing', () => {
    const piece = fc.constantFrom('*', '**', '_', '~~', '`', '[', '](x)', '# ', '- ', '1. ', '> ', '\n', '\n\n', '\\', '<b>', '&amp;', ' ', 'word', 'a', 'ש', '  ');
    fc.assert(fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const once = throughEditor(pieces.join(''));
      const twice = throughEditor(once);
      expect(throughEditor(twice)).toBe(twice);
    }), { numRuns: 300 });
  });
});
