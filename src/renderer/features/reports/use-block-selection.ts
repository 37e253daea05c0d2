import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import { CLICK_COMMAND, COMMAND_PRIORITY_LOW, type NodeKey } from 'lexical';
import { useEffect, type RefObject } from 'react';

/** Lets a click select a block that is no text, and marks the frame of a selected one. Returns whether it is selected. */
export function useBlockSelection(frame: RefObject<HTMLElement | null>, nodeKey: NodeKey): boolean {
  const [editor] = useLexicalComposerContext();
  const [selected, setSelected, clear] = useLexicalNodeSelection(nodeKey);
  useEffect(() => editor.registerCommand(CLICK_COMMAND, ({ target }) => {
    if (!(target instanceof Node) || !frame.current?.contains(target) || (target instanceof Element && target.closest('button'))) return false;
    clear();
    setSelected(true);
    return true;
  }, COMMAND_PRIORITY_LOW), [editor, frame, clear, setSelected]);
  useEffect(() => { frame.current?.toggleAttribute('data-selected', selected); }, [frame, selected]);
  return selected;
}
