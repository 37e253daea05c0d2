import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useEffect, useRef, useState } from 'react';
import { useSpellingTurn } from '../../state/spelling.ts';

/**
 * Returns a key for the editor's field that changes whenever spelling is to be looked at anew, so that the field is made anew.
 * One that had the focus has it again, with the cursor where it was.
 */
export function useFieldTurn(): number {
  const [editor] = useLexicalComposerContext();
  const [turn, setTurn] = useState(useSpellingTurn.getState);
  const hadFocus = useRef(false);
  useEffect(() => useSpellingTurn.subscribe((next) => {
    hadFocus.current = editor.getRootElement() === document.activeElement;
    setTurn(next);
  }), [editor]);
  useEffect(() => {
    if (hadFocus.current) editor.focus();
    hadFocus.current = false;
  }, [editor, turn]);
  return turn;
}
