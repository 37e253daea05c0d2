import { SKIP_DOM_SELECTION_TAG, type LexicalEditor } from 'lexical';

/**
 * Returns the tags of an update that is made for the user elsewhere, in a form beside the text or by a change of the project: without
 * them an editor puts its caret back after every update, and so takes the keys from whatever has them.
 */
export const leaveFocus = (editor: LexicalEditor): readonly string[] => (editor.getRootElement()?.contains(document.activeElement) ? [] : [SKIP_DOM_SELECTION_TAG]);
