import { buildEditorFromExtensions } from '@lexical/extension';
import { $createLinkNode } from '@lexical/link';
import { $createParagraphNode, $createTextNode, $getNodeByKey, $getRoot, $isTextNode, type LexicalEditorWithDispose } from 'lexical';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { $cutTyping, $linkTyping, type LinkTyping } from './link-typing.ts';
import { noteExtension } from './note-extension.ts';
import { $readNote } from './note-from-lexical.ts';
import { copiedLink } from './record-link-extension.ts';
import { $createRecordLinkNode } from './RecordLinkNode.tsx';

let editor: LexicalEditorWithDispose;
beforeEach(() => { editor = buildEditorFromExtensions(noteExtension); });
afterEach(() => editor.dispose());

/** Puts a text into the editor, the cursor where it has a bar, and returns what is being typed there. */
function typing(textWithCursor: string): LinkTyping | null {
  const cursor = textWithCursor.indexOf('|');
  editor.update(() => {
    const text = $createTextNode(textWithCursor.replace('|', ''));
    $getRoot().clear().append($createParagraphNode().append(text));
    text.select(cursor, cursor);
  }, { discrete: true });
  return editor.read($linkTyping);
}

describe('$linkTyping', () => {
  it.each([
    ['[[|', '', '[['],
    ['see [[two words|', 'two words', '[['],
    ['see [[two| words', 'two', '[['],
    ['@hed|', 'hed', '@'],
    ['as (@hedged fig|', 'hedged fig', '@'],
    ['“@|', '', '@'],
  ])('sees in %s that something is looked for', (text, typed, opener) => {
    expect(typing(text)).toMatchObject({ typed, opener });
  });

  it.each(['|', 'name@exam|', 'at @ 5|', 'done]] now|', '[[a]]|', 'see [x|', '[[|'.replace('[[', '[ [')])('leaves %s alone', (text) => {
    expect(typing(text)).toBeNull();
  });

  it.each([
    ['see [[hed|', 'see [x](claimwright:tag/t)'],
    ['see [[hed|]] there', 'see [x](claimwright:tag/t) there'],
    ['@hed| there', '[x](claimwright:tag/t) there'],
  ])('cuts out what was typed in %s', (text, note) => {
    const found = typing(text)!;
    editor.update(() => {
      const node = $getNodeByKey(found.nodeKey);
      if ($isTextNode(node)) $cutTyping(node, found).replace($createRecordLinkNode('claimwright:tag/t', 'x'));
    }, { discrete: true });
    expect(editor.read($readNote)).toBe(note);
  });
});

describe('a link to a record', () => {
  it('is made of any link with such an address, as from a page that was pasted', () => {
    editor.update(() => {
      const link = $createLinkNode('claimwright:claim/c').append($createTextNode('Many died'));
      $getRoot().clear().append($createParagraphNode().append($createTextNode('See '), link));
    }, { discrete: true });
    expect(editor.read($readNote)).toBe('See [Many died](claimwright:claim/c)');
    expect(editor.read(() => $getRoot().getFirstDescendant()?.getNextSibling()?.getType())).toBe('record-link');
  });
});

describe('copiedLink', () => {
  it('takes a copied link alone, and nothing else', () => {
    expect(copiedLink('[“a \\[b\\]”](claimwright:highlight/s/h)')).toEqual({ address: 'claimwright:highlight/s/h', label: '“a [b]”' });
    expect(copiedLink('claimwright:tag/t')).toEqual({ address: 'claimwright:tag/t', label: '' });
    for (const other of ['', 'words', '[a](https://a.example)', '[a](claimwright:tag/t) and more', '[a](claimwright:tag/t)\n\n[b](claimwright:tag/u)', 'claimwright:nothing']) {
      expect(copiedLink(other)).toBeNull();
    }
  });
});
