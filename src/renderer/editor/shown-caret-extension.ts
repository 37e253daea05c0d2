import { $createRangeSelectionFromDom, $getSelection, $isRangeSelection, $isTextNode, $setSelection, COMMAND_PRIORITY_CRITICAL, defineExtension, getDOMSelection, KEY_DOWN_COMMAND, type LexicalEditor } from 'lexical';

const named: ReadonlySet<string> = new Set(['Enter', 'Backspace', 'Delete', 'Tab']);

/** Takes the caret from where it is seen, which may be elsewhere than the editor was told. Call it inside an update. */
export function $takeShownCaret(editor: LexicalEditor): void {
  const known = $getSelection();
  if (!$isRangeSelection(known)) return;
  const shown = $createRangeSelectionFromDom(getDOMSelection(window), editor);
  if (!shown || (shown.anchor.is(known.anchor) && shown.focus.is(known.focus))) return;
  const node = shown.anchor.getNode();
  if ($isTextNode(node)) shown.format = node.getFormat();
  $setSelection(shown);
}

/**
 * Lets keys act where the caret is seen. The browser moves it by itself and tells of that a moment later: a key pressed before, as on a
 * busy machine, would act where the caret was. Letters need no help, for which editors ask the browser.
 */
export const ShownCaretExtension = defineExtension({
  name: 'claimwright/shown-caret',
  register: (editor) => editor.registerCommand(KEY_DOWN_COMMAND, ({ key, ctrlKey, metaKey }) => {
    if (named.has(key) || ctrlKey || metaKey) $takeShownCaret(editor);
    return false;
  }, COMMAND_PRIORITY_CRITICAL),
});
