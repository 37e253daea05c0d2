import { $getSelection, $isRangeSelection, type EditorState, type NodeKey } from 'lexical';

const known = new WeakMap<EditorState, ReadonlySet<NodeKey>>();

/** Returns the keys of the nodes that are selected; none where there is only a caret. Told once for each state: each block asks, and all may be selected. */
export function selectedKeys(state: EditorState): ReadonlySet<NodeKey> {
  const before = known.get(state);
  if (before) return before;
  const keys = state.read(() => {
    const selection = $getSelection();
    return new Set(!selection || ($isRangeSelection(selection) && selection.isCollapsed()) ? [] : selection.getNodes().map((node) => node.getKey()));
  });
  known.set(state, keys);
  return keys;
}
