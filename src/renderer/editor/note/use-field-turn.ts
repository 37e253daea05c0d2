import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $setSelection, HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG } from 'lexical';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useSpellingTurn } from '../../state/spelling.ts';
import { $takeShownCaret } from '../shown-caret-extension.ts';

/**
 * Returns a key for the editor's field that changes whenever spelling is to be looked at anew, so that the field is made anew.
 * One that had the focus has it again, with the cursor where it was; any other leaves the focus where it is.
 */
export function useFieldTurn(): number {
  const [editor] = useLexicalComposerContext();
  const [turn, setTurn] = useState(useSpellingTurn.getState);
  const hadFocus = useRef(false);
  useEffect(() => useSpellingTurn.subscribe((next) => {
    const focused = editor.getRootElement() === document.activeElement;
    hadFocus.current = focused;
    editor.update(() => {
      // An editor with a cursor puts it into its new field, and so takes the focus.
      if (focused) $takeShownCaret(editor);
      else $setSelection(null);
    }, { discrete: true, tag: [HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG] });
    setTurn(next);
  }), [editor]);
  // Before the next key comes.
  useLayoutEffect(() => {
    if (hadFocus.current) editor.focus();
    hadFocus.current = false;
  }, [editor, turn]);
  return turn;
}
