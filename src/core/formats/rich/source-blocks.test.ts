import { expect, it } from 'vitest';
import { highlightOf, paragraphsOf, testTag } from '../testing/exported.ts';
import { noteBlocks } from './note-blocks.ts';
import { sourceBlocks } from './source-blocks.ts';

const text = 'One two three four.\nFive six.';
const tags = new Map([['t', testTag('t', 'Figure')]]);

it('begins and ends the comment of each highlight at its letters, across overlaps and paragraphs', () => {
  const placed = [highlightOf(text, 'a', 'two three'), highlightOf(text, 'b', 'three four.\nFive', { tagIds: ['t'] })];
  const { blocks, marked } = sourceBlocks(paragraphsOf(text), paragraphsOf(text).blocks, { placed, tags, pictures: new Map(), titleLevel: 0 });
  const told = blocks.map((block) => (block.type !== 'paragraph' ? block.type : block.content.map((inline) => {
    switch (inline.type) {
      case 'text': return inline.look?.shade === undefined ? inline.text : `[${inline.text}]`;
      case 'commentStart': return `<${inline.comment}`;
      case 'commentEnd': return `${inline.comment}>`;
      default: return inline.type === 'anchor' ? `#${inline.name}` : '';
    }
  }).join('|')));
  expect(told).toEqual(['One |#hl-a|<a|[two ]|#hl-b|<b|[three]|a>|[ four.]', '[Five]|b>| six.']);
  expect([...marked]).toEqual(['a', 'b']);
});

it('paints what several cover in a mixture, with a line for the last', () => {
  const placed = [highlightOf(text, 'a', 'two three'), highlightOf(text, 'b', 'three', { tagIds: ['t'] })];
  const { blocks } = sourceBlocks(paragraphsOf(text), paragraphsOf(text).blocks, { placed, tags, pictures: new Map(), titleLevel: 0 });
  const looks = blocks[0]?.type === 'paragraph' ? blocks[0].content.flatMap((inline) => (inline.type === 'text' && inline.look?.shade !== undefined ? [[inline.text, inline.look.shade, inline.look.underline]] : [])) : [];
  expect(looks).toEqual([['two ', '#ffd95c', undefined], ['three', '#d2df7a', '#77a56e']]);
});

it('reads notes with lists and links, and leads nowhere unsafe', () => {
  expect(noteBlocks('**A** [b](https://b.example/) [c](javascript:x)\n\n1. one\n2. two')).toEqual([
    { type: 'paragraph', look: 'body', content: [
      { type: 'text', text: 'A', look: { strong: true }, address: null }, { type: 'text', text: ' ', look: {}, address: null }, { type: 'text', text: 'b', look: {}, address: 'https://b.example/' },
      { type: 'text', text: ' ', look: {}, address: null }, { type: 'text', text: 'c', look: {}, address: null },
    ] },
    { type: 'list', ordered: true, firstNumber: 1, items: ['one', 'two'].map((words) => [{ type: 'paragraph', look: 'body', content: [{ type: 'text', text: words, look: {}, address: null }] }]) },
  ]);
});
