import { GetClipboardDataExtension } from '@lexical/clipboard';
import { $appendNodeToHTML, $withRenderContext, contextValue, RenderContextExport } from '@lexical/html';
import { $sliceSelectedTextNodeContent } from '@lexical/selection';
import {
  $exportNodeJSON, $getEditor, $getRoot, $isElementNode, $isRangeSelection, $isTextNode, configExtension, type BaseSelection, type LexicalNode, type PointType, type RangeSelection, type SerializedLexicalNode,
} from 'lexical';

/** Top nodes within a selection from which on they are many. */
const many = 40;

/** The top nodes of a large selection: those in which it begins and ends, and those between, of which all is selected. */
interface Parts {
  readonly selection: RangeSelection;
  readonly first: LexicalNode;
  readonly between: readonly LexicalNode[];
  readonly last: LexicalNode;
}

function $partsOf(selection: BaseSelection | null): Parts | null {
  if (!$isRangeSelection(selection)) return null;
  const nodes = $getRoot().getChildren();
  const [start, end] = selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus];
  const $indexOf = (point: PointType): number => nodes.findIndex((node) => node.is(point.getNode()) || node.isParentOf(point.getNode()));
  const from = start.key === 'root' ? start.offset : $indexOf(start);
  const to = end.key === 'root' ? end.offset - 1 : $indexOf(end);
  return from < 0 || to - from <= many ? null : { selection, first: nodes[from]!, between: nodes.slice(from + 1, to), last: nodes[to]! };
}

/** Returns what is selected as the editor reads it back; null where that is not much. Call it inside a read. */
export function $copiedJson(selection: BaseSelection | null): string | null {
  const parts = $partsOf(selection);
  if (!parts) return null;
  const nodes: SerializedLexicalNode[] = [];
  $appendJson(parts.first, parts.selection, nodes);
  for (const node of parts.between) $appendJson(node, null, nodes);
  $appendJson(parts.last, parts.selection, nodes);
  return JSON.stringify({ namespace: $getEditor()._config.namespace, nodes });
}

/** Appends a node, or what of it is selected, all of it where no selection is given. Returns whether the node itself is among it. */
function $appendJson(node: LexicalNode, selection: RangeSelection | null, into: SerializedLexicalNode[]): boolean {
  const target = selection && $isTextNode(node) ? $sliceSelectedTextNodeContent(selection, node, 'clone') : node;
  if ($isTextNode(target) && target.getTextContentSize() === 0) return false;
  const json = $exportNodeJSON(target) as SerializedLexicalNode & { children?: SerializedLexicalNode[] };
  let included = selection === null || node.isSelected(selection);
  const children: SerializedLexicalNode[] = [];
  if ($isElementNode(target)) {
    for (const child of target.getChildren()) {
      const childIncluded = $appendJson(child, selection, children);
      if (!included && childIncluded && target.extractWithChild(child, selection, 'clone')) included = true;
    }
    json.children = children;
  }
  into.push(...(included ? [json] : children));
  return included;
}

/** Returns what is selected as HTML; null where that is not much. Call it inside a read. */
function $copiedHtml(selection: BaseSelection | null): string | null {
  const parts = $partsOf(selection);
  if (!parts) return null;
  const editor = $getEditor();
  return $withRenderContext([contextValue(RenderContextExport, true)], editor)(() => {
    const container = document.createElement('div');
    $appendNodeToHTML(editor, parts.first, container, parts.selection);
    for (const node of parts.between) $appendNodeToHTML(editor, node, container);
    $appendNodeToHTML(editor, parts.last, container, parts.selection);
    return container.innerHTML;
  });
}

/**
 * Copies thousands of blocks in the time that they take to be written down: the editor asks of each node whether it is selected, and goes through
 * the whole selection for each answer. Nodes between the first and the last are, without being asked.
 */
export const copyingExtension = configExtension(GetClipboardDataExtension, {
  $exportMimeType: {
    'application/x-lexical-editor': [(selection, next) => $copiedJson(selection) ?? next()],
    'text/html': [(selection, next) => $copiedHtml(selection) ?? next()],
  },
});
