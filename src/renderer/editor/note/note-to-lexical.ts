import { $createCodeNode } from '@lexical/code-core';
import { $createHorizontalRuleNode } from '@lexical/extension';
import { $createLinkNode } from '@lexical/link';
import { $createListItemNode, $createListNode, type ListItemNode } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import {
  $createLineBreakNode, $createParagraphNode, $createTextNode, $getRoot, type ElementNode, type LexicalNode, type TextFormatType,
} from 'lexical';
import type { Code, Link, LinkReference, List, ListItem, RootContent } from 'mdast';
import { linkTarget } from '../../../core/formats/note/links.ts';
import { addressesOf, parseNote } from '../../../core/formats/note/note.ts';
import type { Note } from '../../../core/model/primitives.ts';
import { $createRecordLinkNode } from './RecordLinkNode.tsx';

type Addresses = ReadonlyMap<string, string>;

/**
 * Fills the editor with a note. What the editor has no form for becomes the nearest it has: an image a link, the
 * paragraphs of a list item lines of it, what is nested in a quote quoted lines. Call it inside an update.
 */
export function $showNote(note: Note): void {
  const root = $getRoot().clear();
  const tree = parseNote(note ?? '');
  const blocks = tree.children.flatMap((node) => $blocks(node, addressesOf(tree)));
  root.append(...(blocks.length > 0 ? blocks : [$createParagraphNode()]));
}

function $blocks(node: RootContent, addresses: Addresses): LexicalNode[] {
  switch (node.type) {
    case 'paragraph': return [$createParagraphNode().append(...$inlines(node.children, addresses))];
    case 'heading': return [$createHeadingNode(`h${node.depth}`).append(...$inlines(node.children, addresses))];
    case 'code': return [$codeBlock(node)];
    case 'thematicBreak': return [$createHorizontalRuleNode()];
    case 'list': return [$list(node, addresses)];
    case 'blockquote': return node.children.map((child) => $createQuoteNode().append(...$lines(child, addresses)));
    case 'definition': return [];
    default: return [$createParagraphNode().append(...$inlines([node], addresses))];
  }
}

function $codeBlock(node: Code): ElementNode {
  return $createCodeNode(node.lang ?? undefined).append(...$textLines(node.value, []));
}

function $list(node: List, addresses: Addresses): ElementNode {
  const list = $createListNode(node.ordered === true ? 'number' : 'bullet', node.start ?? 1);
  return list.append(...node.children.flatMap((item) => $listItems(item, addresses)));
}

/** Nested lists stand in items of their own, as the editor wants them. */
function $listItems(item: ListItem, addresses: Addresses): ListItemNode[] {
  const items: ListItemNode[] = [];
  let words: ListItemNode | null = null;
  for (const child of item.children) {
    if (child.type === 'list') {
      items.push(...(words === null && items.length === 0 ? [$createListItemNode()] : []), $createListItemNode().append($list(child, addresses)));
      words = null;
      continue;
    }
    if (words) words.append($createLineBreakNode());
    else items.push((words = $createListItemNode()));
    words.append(...$lines(child, addresses));
  }
  return items.length > 0 ? items : [$createListItemNode()];
}

/** A block as lines of text, where a block cannot stand. */
function $lines(node: RootContent, addresses: Addresses): LexicalNode[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading': return $inlines(node.children, addresses);
    case 'code': return $textLines(node.value, ['code']);
    case 'blockquote': return $joined(node.children, addresses);
    case 'list': return $joined(node.children.flatMap((item) => item.children), addresses);
    case 'thematicBreak':
    case 'definition': return [];
    default: return $inlines([node], addresses);
  }
}

const $joined = (nodes: readonly RootContent[], addresses: Addresses): LexicalNode[] =>
  nodes.flatMap((node, index) => [...(index > 0 ? [$createLineBreakNode()] : []), ...$lines(node, addresses)]);

function $inlines(nodes: readonly RootContent[], addresses: Addresses, formats: readonly TextFormatType[] = []): LexicalNode[] {
  return nodes.flatMap((node) => $inline(node, addresses, formats));
}

function $inline(node: RootContent, addresses: Addresses, formats: readonly TextFormatType[]): LexicalNode[] {
  switch (node.type) {
    case 'text':
    case 'html': return $textLines(node.value, formats);
    case 'inlineCode': return $textLines(node.value, [...formats, 'code']);
    case 'strong': return $inlines(node.children, addresses, [...formats, 'bold']);
    case 'emphasis': return $inlines(node.children, addresses, [...formats, 'italic']);
    case 'delete': return $inlines(node.children, addresses, [...formats, 'strikethrough']);
    case 'break': return [$createLineBreakNode()];
    case 'link': return [$link(node, node.url, node.title ?? null, addresses, formats)];
    case 'linkReference': return [$link(node, addresses.get(node.identifier) ?? '', null, addresses, formats)];
    case 'image': return $imageLink(node.alt, node.url, formats);
    case 'imageReference': return $imageLink(node.alt, addresses.get(node.identifier) ?? '', formats);
    default: return 'children' in node ? $inlines(node.children, addresses, formats) : [];
  }
}

function $link(node: Link | LinkReference, url: string, title: string | null, addresses: Addresses, formats: readonly TextFormatType[]): LexicalNode {
  const words = $inlines(node.children, addresses, formats);
  return linkTarget(url) ? $createRecordLinkNode(url, words.map((word) => word.getTextContent()).join('')) : $createLinkNode(url, { title }).append(...words);
}

const $imageLink = (alt: string | null | undefined, url: string, formats: readonly TextFormatType[]): LexicalNode[] =>
  [$createLinkNode(url).append(...$textLines(alt ? alt : url, formats))];

/** A text whose line breaks are shown as they stand. */
function $textLines(value: string, formats: readonly TextFormatType[]): LexicalNode[] {
  return value.split('\n').flatMap((line, index) => {
    const text = $createTextNode(line);
    for (const format of formats) if (!text.hasFormat(format)) text.toggleFormat(format);
    return [...(index > 0 ? [$createLineBreakNode()] : []), ...(line === '' ? [] : [text])];
  });
}
