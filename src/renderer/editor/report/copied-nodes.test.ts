import { $generateJSONFromSelectedNodes } from '@lexical/clipboard';
import { buildEditorFromExtensions } from '@lexical/extension';
import fc from 'fast-check';
import { $createRangeSelection, $getRoot, $getSelection, $isElementNode, $isTextNode, $setSelection, type LexicalEditorWithDispose, type LexicalNode, type RangeSelection } from 'lexical';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BlockContent } from '../../../core/model/report-block.ts';
import { plainText } from '../../../core/model/report-text.ts';
import { $copiedJson } from './copied-nodes.ts';
import { reportExtension } from './report-extension.ts';
import { $nodeOf } from './report-to-lexical.ts';
import { selectedKeys } from './selected-nodes.ts';

const kinds: readonly ((i: number) => BlockContent)[] = [
  (i) => ({ kind: 'paragraph', content: [...plainText(`Paragraph ${i} `), { kind: 'text', text: 'in bold', marks: ['bold'] }, { kind: 'text', text: ' and linked', marks: [], link: 'https://a.example/' }] }),
  (i) => ({ kind: 'heading', level: 2, content: plainText(`Part ${i}`) }),
  (i) => ({ kind: 'list', start: 1, items: [0, 1, 1, 0].map((depth, at) => ({ depth, ordered: at % 2 === 0, content: plainText(`Item ${i}.${at}`) })) }),
  () => ({ kind: 'paragraph', content: [] }),
  () => ({ kind: 'rule' }),
  () => ({ kind: 'passage', passage: { sourceId: 's', id: 'h' }, keepsOld: false, seen: { words: 'seen', verdict: '', at: '2026-01-01T00:00:00.000Z' } }),
  () => ({ kind: 'paragraph', content: [{ kind: 'citation', sourceId: 's', locator: null }, ...plainText(' cited'), { kind: 'footnote', content: [] }] }),
  (i) => ({ kind: 'table', head: true, rows: [[plainText(`Head ${i}`), []], [plainText('cell'), plainText('cell')]] }),
];
const count = 72;

let editor: LexicalEditorWithDispose;
beforeEach(() => {
  editor = buildEditorFromExtensions(reportExtension);
  editor.update(() => { $getRoot().clear().append(...Array.from({ length: count }, (_, i) => $nodeOf(kinds[i % kinds.length]!(i)))); }, { discrete: true });
});
afterEach(() => editor.dispose());

/** Selects from a place in one block to one in another: places are counted in letters or children, as far as there are so many. */
function $select(places: readonly { readonly block: number; readonly inside: number; readonly offset: number }[]): RangeSelection {
  const selection = $createRangeSelection();
  for (const [at, point] of [selection.anchor, selection.focus].entries()) {
    const { block, inside, offset } = places[at]!;
    const top = $getRoot().getChildAtIndex(block)!;
    const texts = $isElementNode(top) ? top.getAllTextNodes() : [];
    const node: LexicalNode | undefined = texts[inside % Math.max(1, texts.length)];
    if ($isTextNode(node)) point.set(node.getKey(), Math.min(offset, node.getTextContentSize()), 'text');
    else if ($isElementNode(top)) point.set(top.getKey(), 0, 'element');
    else point.set('root', block + (offset % 2), 'element');
  }
  $setSelection(selection);
  return selection;
}

const place = (from: number, to: number): fc.Arbitrary<Parameters<typeof $select>[0][number]> => fc.record({ block: fc.integer({ min: from, max: to }), inside: fc.nat({ max: 5 }), offset: fc.nat({ max: 9 }) });

describe('what is copied of a long report', () => {
  it('is what the editor would copy, from wherever to wherever', () => {
    fc.assert(fc.property(place(0, 15), place(count - 16, count - 1), fc.boolean(), (start, end, backward) => {
      let both: readonly (string | null)[] = [];
      editor.update(() => {
        const selection = $select(backward ? [end, start] : [start, end]);
        both = [$copiedJson(selection), JSON.stringify($generateJSONFromSelectedNodes(editor, selection))];
      }, { discrete: true });
      expect(JSON.parse(both[0]!)).toEqual(JSON.parse(both[1]!));
    }), { numRuns: 25 });
  });

  it('is the whole of it when all is selected, and left to the editor when little is', () => {
    editor.update(() => {
      const all = $getRoot().select(0, count);
      expect(JSON.parse($copiedJson(all)!)).toEqual(JSON.parse(JSON.stringify($generateJSONFromSelectedNodes(editor, all))));
      expect($copiedJson($select([{ block: 0, inside: 0, offset: 0 }, { block: 9, inside: 0, offset: 3 }]))).toBeNull();
      expect($copiedJson(null)).toBeNull();
    }, { discrete: true });
  });
});

describe('the keys of what is selected', () => {
  it('are those of the selected nodes, and none at a caret', () => {
    editor.update(() => { $select([{ block: 0, inside: 0, offset: 0 }, { block: 10, inside: 0, offset: 0 }]); }, { discrete: true });
    const keys = editor.read(() => $getRoot().getChildrenKeys());
    expect(keys.map((key) => selectedKeys(editor.getEditorState()).has(key)).lastIndexOf(true)).toBe(10);
    expect(editor.read(() => $getSelection()!.getNodes().every((node) => selectedKeys(editor.getEditorState()).has(node.getKey())))).toBe(true);
    editor.update(() => { $getRoot().selectStart(); }, { discrete: true });
    expect(selectedKeys(editor.getEditorState()).size).toBe(0);
  });
});
