import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $createNodeSelection, $setSelection, CLICK_COMMAND, COMMAND_PRIORITY_LOW, type NodeKey } from 'lexical';
import { useCallback, useEffect, useSyncExternalStore, type RefObject } from 'react';
import { selectedKeys } from '../../editor/report/selected-nodes.ts';

/** Lets a click select a block that is no text, and marks the frame of a selected one. Returns whether it is selected. */
export function useBlockSelection(frame: RefObject<HTMLElement | null>, nodeKey: NodeKey): boolean {
  const [editor] = useLexicalComposerContext();
  const follow = useCallback((changed: () => void) => editor.registerUpdateListener(changed), [editor]);
  const selected = useSyncExternalStore(follow, () => selectedKeys(editor.getEditorState()).has(nodeKey));
  useEffect(() => editor.registerCommand(CLICK_COMMAND, ({ target }) => {
    if (!(target instanceof Node) || !frame.current?.contains(target) || (target instanceof Element && target.closest('button'))) return false;
    const selection = $createNodeSelection();
    selection.add(nodeKey);
    $setSelection(selection);
    return true;
  }, COMMAND_PRIORITY_LOW), [editor, frame, nodeKey]);
  useEffect(() => { frame.current?.toggleAttribute('data-selected', selected); }, [frame, selected]);
  return selected;
}
