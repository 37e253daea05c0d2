import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND, $isListNode } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import { $findTableNode } from '@lexical/table';
import {
  $createParagraphNode, $getNodeByKey, $getRoot, $getSelection, $insertNodes, $isElementNode, $isNodeSelection, $isParagraphNode, $isRangeSelection, PASTE_TAG, type ElementNode, type LexicalEditor, type LexicalNode, type NodeKey,
} from 'lexical';
import type { BlockContent } from '../../../core/model/report-block.ts';
import type { Inline } from '../../../core/model/report-text.ts';
import { $contentOf } from './report-from-lexical.ts';
import { $createCitation, $createFootnote } from './report-nodes.tsx';
import { $inlines, $nodeOf } from './report-to-lexical.ts';

/** What paragraphs can be turned into. */
export const paragraphKinds = ['paragraph', 'heading1', 'heading2', 'heading3', 'heading4', 'quote'] as const;
export type ParagraphKind = (typeof paragraphKinds)[number];

/** Returns the top node in which the selection begins; null where nothing is selected. Call it inside a read. */
export function $topSelected(): LexicalNode | null {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) ? selection.anchor.getNode() : $isNodeSelection(selection) ? selection.getNodes()[0] : undefined;
  let top: LexicalNode | null = node ?? null;
  while (top && top.getParent()?.getKey() !== 'root') top = top.getParent();
  return top;
}

/** Returns what the paragraph at the cursor is; null where it is none of these. Call it inside a read. */
export function $paragraphKind(): ParagraphKind | null {
  const top = $topSelected();
  if ($isHeadingNode(top)) return `heading${Math.min(4, Number(top.getTag().slice(1))) as 1 | 2 | 3 | 4}`;
  if ($isQuoteNode(top)) return 'quote';
  return $isParagraphNode(top) ? 'paragraph' : null;
}

/** Turns the selected paragraphs into others. */
export function turnInto(editor: LexicalEditor, kind: ParagraphKind): void {
  editor.update(() => $setBlocksType<ElementNode>($getSelection(), () => {
    if (kind === 'paragraph') return $createParagraphNode();
    return kind === 'quote' ? $createQuoteNode() : $createHeadingNode(`h${Number(kind.slice(-1)) as 1 | 2 | 3 | 4}`);
  }));
}

/** Makes the selected paragraphs a list. */
export function makeList(editor: LexicalEditor, ordered: boolean): void {
  editor.dispatchCommand(ordered ? INSERT_ORDERED_LIST_COMMAND : INSERT_UNORDERED_LIST_COMMAND, undefined);
}

/** Puts blocks in behind the one with the cursor, or in its place where that is an empty paragraph, and leaves the cursor behind them. */
export function insertBlocks(editor: LexicalEditor, contents: readonly BlockContent[]): void {
  editor.update(() => $insertBlocks(contents));
}

function $insertBlocks(contents: readonly BlockContent[]): void {
  const at = $topSelected() ?? $getRoot().getLastChild();
  const nodes = contents.map($nodeOf);
  let last = at;
  for (const node of nodes) {
    if (last) last.insertAfter(node);
    else $getRoot().append(node);
    last = node;
  }
  if ($isParagraphNode(at) && at.isEmpty()) at.remove();
  const first = nodes[0];
  if (nodes.length === 1 && $isElementNode(first)) return void first.selectStart();
  const next = last!.getNextSibling();
  if ($isElementNode(next) && !$isListNode(next)) next.selectStart();
  else last!.insertAfter($createParagraphNode()).selectStart();
}

/** A place between the top nodes. */
export interface BlockPlace {
  readonly key: NodeKey;
  readonly where: 'before' | 'after';
}

/** Puts blocks in at a place, or, where there is none, behind the block with the cursor, in its place where that is an empty paragraph. Returns the keys of their nodes. */
export function placeContents(editor: LexicalEditor, contents: readonly BlockContent[], place: BlockPlace | null): readonly NodeKey[] {
  let keys: readonly NodeKey[] = [];
  editor.update(() => {
    const nodes = contents.map($nodeOf);
    const target = place && $getNodeByKey(place.key);
    const at = target ?? $topSelected() ?? $getRoot().getLastChild();
    if (!at) $getRoot().append(...nodes);
    else if (target && place?.where === 'before') for (const node of nodes) at.insertBefore(node);
    else for (const node of nodes.toReversed()) at.insertAfter(node);
    if (!target && $isParagraphNode(at) && at.isEmpty()) at.remove();
    const last = nodes.at(-1);
    const next = last?.getNextSibling();
    if ($isElementNode(next)) next.selectStart();
    else last?.insertAfter($createParagraphNode()).selectStart();
    keys = nodes.map((node) => node.getKey());
  }, { discrete: true });
  return keys;
}

/** Puts blocks in at the cursor, as a paste does: within a line where they are one line of text, and as lines where only text can stand. */
export function pasteBlocks(editor: LexicalEditor, contents: readonly BlockContent[]): void {
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return $insertBlocks(contents);
    const [first] = contents;
    if ($findTableNode(selection.anchor.getNode())) return $insertNodes($inlines(contents.flatMap((content, index) => [...(index > 0 ? [{ kind: 'break' } as const] : []), ...linesOf(content)])));
    if (contents.length === 1 && first?.kind === 'paragraph') return $insertNodes($inlines(first.content));
    selection.removeText();
    const at = $topSelected();
    const empty = $isParagraphNode(at) && at.isEmpty() ? at : null;
    $insertNodes(contents.map($nodeOf));
    if (empty?.isAttached() && empty.isEmpty() && empty.getKey() !== $topSelected()?.getKey()) empty.remove();
  }, { tag: PASTE_TAG });
}

/** The text of a block, as one line with breaks. */
function linesOf(content: BlockContent): readonly Inline[] {
  const joined = (lines: readonly (readonly Inline[])[], between: Inline): readonly Inline[] => lines.flatMap((line, index) => [...(index > 0 ? [between] : []), ...line]);
  switch (content.kind) {
    case 'heading': case 'paragraph': case 'quote': return content.content;
    case 'list': return joined(content.items.map((item) => item.content), { kind: 'break' });
    case 'table': return joined(content.rows.map((row) => joined(row, { kind: 'text', text: ' ', marks: [] })), { kind: 'break' });
    default: return [];
  }
}

/** Puts a piece of text in at the cursor. Returns the key of its node. */
export function insertPiece(editor: LexicalEditor, piece: Extract<Inline, { readonly kind: 'citation' | 'footnote' }>): NodeKey {
  let key = '';
  editor.update(() => {
    if (!$isRangeSelection($getSelection())) $getRoot().selectEnd();
    const node = piece.kind === 'citation' ? $createCitation(piece) : $createFootnote(piece.content);
    $insertNodes([node]);
    node.selectNext(0, 0);
    key = node.getKey();
  }, { discrete: true });
  return key;
}

/** Moves a top node up (-1) or down (1) by one. Returns whether there was room. */
export function moveBlock(editor: LexicalEditor, key: NodeKey, by: -1 | 1): boolean {
  const moved = editor.read(() => {
    const node = $getNodeByKey(key);
    return (by < 0 ? node?.getPreviousSibling() : node?.getNextSibling()) != null;
  });
  if (!moved) return false;
  editor.update(() => {
    const node = $getNodeByKey(key);
    if (by < 0) node?.getPreviousSibling()?.insertBefore(node);
    else node?.getNextSibling()?.insertAfter(node);
  });
  return true;
}

/** Puts a top node before or behind another one. */
export function placeBlock(editor: LexicalEditor, key: NodeKey, target: NodeKey, where: 'before' | 'after'): void {
  if (key === target) return;
  editor.update(() => {
    const [node, other] = [$getNodeByKey(key), $getNodeByKey(target)];
    if (!node || !other) return;
    if (where === 'before') other.insertBefore(node);
    else other.insertAfter(node);
  });
}

/** Puts a copy of a top node behind it. */
export function duplicateBlock(editor: LexicalEditor, key: NodeKey): void {
  editor.update(() => {
    const node = $getNodeByKey(key);
    const content = node && $contentOf(node);
    if (content) node.insertAfter($nodeOf(content));
  });
}

/** Takes a top node out; a paragraph stays to write in. */
export function deleteBlock(editor: LexicalEditor, key: NodeKey): void {
  editor.update(() => {
    const node = $getNodeByKey(key);
    const next = node?.getNextSibling() ?? node?.getPreviousSibling() ?? null;
    node?.remove(true);
    if ($isElementNode(next)) next.selectStart();
    if ($getRoot().isEmpty()) $getRoot().append($createParagraphNode()).selectStart();
  });
}
