import { wordAt } from '../../../core/spelling/word-at.ts';

/** A field that is written in. */
type Field = HTMLElement;

const isPlain = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && /^(?:text|search|url|)$/.test(element.type));

/** Returns the field around an element, or null where nothing can be written. */
export function fieldOf(target: EventTarget | null): Field | null {
  if (!(target instanceof HTMLElement)) return null;
  if (isPlain(target)) return target.readOnly || target.disabled ? null : target;
  return target.isContentEditable ? target.closest<HTMLElement>('[contenteditable="true"]') : null;
}

/** A word in a field. */
export interface FieldWord {
  readonly word: string;
  /** Where it stands, in CSS pixels of the window; null where that cannot be told. */
  readonly rect: DOMRect | null;
  /** Selects it, so that what is inserted takes its place. */
  readonly select: () => void;
}

/** Returns the word at a point of the window, in CSS pixels, or where the cursor is when that is null; null where there is none. */
export function wordIn(field: Field, point: { readonly x: number; readonly y: number } | null): FieldWord | null {
  const at = point && document.caretPositionFromPoint(point.x, point.y);
  if (isPlain(field)) {
    const offset = at?.offsetNode === field ? at.offset : field.selectionStart;
    const range = offset === null ? null : wordAt(field.value, offset);
    return range && { word: field.value.slice(range.start, range.end), rect: null, select: () => field.setSelectionRange(range.start, range.end) };
  }
  const selection = document.getSelection();
  const node = at ? at.offsetNode : selection?.focusNode;
  if (!(node instanceof Text) || !field.contains(node)) return null;
  const range = wordAt(node.data, at ? at.offset : selection!.focusOffset);
  if (!range) return null;
  const { start, end } = range;
  return { word: node.data.slice(start, end), rect: rectOf(node, start, end), select: () => selection?.setBaseAndExtent(node, start, node, end) };
}

function rectOf(node: Text, start: number, end: number): DOMRect {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range.getBoundingClientRect();
}

/** Returns half the height of a line of a field, in CSS pixels: Chromium names the middle of the cursor when the menu is asked for by key. */
export function halfLine(field: Field): number {
  const height = Number.parseFloat(getComputedStyle(field).lineHeight);
  return Number.isNaN(height) ? 0 : height / 2;
}

/** Returns whether something is selected in a field, to be cut or copied. */
export const hasSelection = (field: Field): boolean =>
  (isPlain(field) ? field.selectionStart !== field.selectionEnd : document.getSelection()?.isCollapsed === false);

/** Puts other words in the place of a word, as if they had been typed, so that the field's own undo takes them back. */
export function replaceWord({ select }: FieldWord, words: string): void {
  select();
  document.execCommand('insertText', false, words);
}
