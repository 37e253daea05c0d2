import { $getSelection, $isRangeSelection, $isTextNode, type TextNode } from 'lexical';

/** What is being typed to find something to link to. */
export interface LinkTyping {
  /** Behind `[[` or `@`. */
  readonly typed: string;
  /** How it was begun: `[[` asks for a link for sure, `@` may be just that. */
  readonly opener: '[[' | '@';
  /** The text in which it stands, and its range there with the opener. */
  readonly nodeKey: string;
  readonly start: number;
  readonly end: number;
}

const brackets = /\[\[([^[\]\n]{0,60})$/;
/** Behind a letter it is part of an address; a space right behind it is a price or a time. */
const at = /(?:^|[\s([{“‘"'—–-])@((?!\s)[^@[\]\n]{0,40})$/;

/** Returns what is being typed before the cursor to link to something, or null. Call it inside a read. */
export function $linkTyping(): LinkTyping | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'text') return null;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || !node.isSimpleText() || node.hasFormat('code')) return null;
  const end = selection.anchor.offset;
  const before = node.getTextContent().slice(0, end);
  const typed = brackets.exec(before)?.[1] ?? null;
  if (typed !== null) return { typed, opener: '[[', nodeKey: node.getKey(), start: end - typed.length - 2, end };
  const mentioned = at.exec(before)?.[1] ?? null;
  return mentioned === null ? null : { typed: mentioned, opener: '@', nodeKey: node.getKey(), start: end - mentioned.length - 1, end };
}

/** Cuts what was typed out of its text and returns it, to be replaced. Brackets that close it go with it. */
export function $cutTyping(node: TextNode, { start, end, opener }: LinkTyping): TextNode {
  const rest = node.getTextContent().slice(end);
  const closing = opener === '[[' ? /^\]{0,2}/.exec(rest)![0].length : 0;
  const parts = node.splitText(...(start === 0 ? [end + closing] : [start, end + closing]));
  return parts[start === 0 ? 0 : 1]!;
}
