import { buildEditorFromExtensions } from '@lexical/extension';
import { $wrapSelectionInMarkNode, MarkExtension } from '@lexical/mark';
import { RichTextExtension } from '@lexical/rich-text';
import {
  $createParagraphNode, $createRangeSelection, $createTextNode, $getNodeByKey, $getRoot, $isElementNode, $isTextNode, configExtension, defineExtension,
  type ElementNode, type LexicalEditor, type LexicalNode, type NodeKey, type TextNode,
} from 'lexical';
import type { Highlight } from '../../src/core/model/highlight.ts';
import type { Paragraph } from '../../src/core/model/document.ts';
import type { Surface } from './surface.ts';

const extension = defineExtension({
  name: 'bench/marks',
  dependencies: [configExtension(RichTextExtension, {}), MarkExtension],
  editable: false,
  theme: { mark: 'mark' },
  onError: (error) => { throw error; },
});

/** A Lexical editor whose highlights are MarkNodes, made with the function that its package documents for it. */
export function markNodeSurface(): Surface {
  let editor: LexicalEditor;
  let leaves: readonly Paragraph[];
  let keys: readonly NodeKey[];

  const $mark = ({ id, selector }: Highlight): void => {
    const number = paragraphAt(leaves, selector.start);
    const paragraph = $getNodeByKey<ElementNode>(keys[number]!)!;
    const from = selector.start - leaves[number]!.start;
    const selection = $createRangeSelection();
    const [first, last] = [$place(paragraph, from), $place(paragraph, from + selector.exact.length)];
    selection.anchor.set(first.node.getKey(), first.offset, 'text');
    selection.focus.set(last.node.getKey(), last.offset, 'text');
    $wrapSelectionInMarkNode(selection, false, id);
  };

  return {
    open: async ({ text, blocks }, root) => {
      leaves = blocks as readonly Paragraph[];
      const scroller = document.createElement('div');
      scroller.className = 'plain';
      const page = document.createElement('div');
      scroller.append(page);
      root.append(scroller);
      editor = buildEditorFromExtensions(extension);
      editor.setRootElement(page);
      editor.update(() => {
        const paragraphs = leaves.map(({ start, end }) => $createParagraphNode().append($createTextNode(text.slice(start, end))));
        $getRoot().clear().append(...paragraphs);
        keys = paragraphs.map((paragraph) => paragraph.getKey());
      }, { discrete: true });
      return scroller;
    },
    paint: async (highlights) => editor.update(() => highlights.forEach($mark), { discrete: true }),
    add: async (highlight) => editor.update(() => $mark(highlight), { discrete: true }),
  };
}

function paragraphAt(leaves: readonly Paragraph[], offset: number): number {
  let low = 0;
  let high = leaves.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (leaves[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function $place(paragraph: ElementNode, offset: number): { readonly node: TextNode; readonly offset: number } {
  let left = offset;
  let last: TextNode | null = null;
  const open: LexicalNode[] = paragraph.getChildren().toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if ($isElementNode(node)) open.push(...node.getChildren().toReversed());
    if (!$isTextNode(node)) continue;
    const size = node.getTextContentSize();
    if (left <= size) return { node, offset: left };
    left -= size;
    last = node;
  }
  return { node: last!, offset: last!.getTextContentSize() };
}
