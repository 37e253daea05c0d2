import type { LexicalEditor } from 'lexical';
import { useEffect, useRef } from 'react';
import { useHalf } from '../../state/half.ts';
import { areKeysFree, useKeysOnArrival } from '../../state/use-keys-on-arrival.ts';

/**
 * Lets a report take the keys, if nothing has them, once its text is there: with the caret among the blocks of a long one the browser
 * takes seven times as long to work out how they look.
 */
export function useFocusWhenOpen(editor: LexicalEditor, open: boolean): void {
  const half = useHalf();
  const arrived = useRef(false);
  useKeysOnArrival(() => { arrived.current = true; });
  useEffect(() => {
    if (!open || !arrived.current) return;
    arrived.current = false;
    if (areKeysFree(half)) editor.focus(undefined, { defaultSelection: 'rootStart' });
  }, [editor, open, half]);
}
