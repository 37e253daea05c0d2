import { $isCodeNode } from '@lexical/code-core';
import { $isHorizontalRuleNode } from '@lexical/extension';
import { $isLinkNode } from '@lexical/link';
import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list';
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $getRoot, $isElementNode, $isLineBreakNode, $isTextNode, type ElementNode, type LexicalNode, type TextFormatType } from 'lexical';
import type { BlockContent, Blockquote, List, ListItem, PhrasingContent } from 'mdast';
import { printNote } from '../../../core/formats/note/print-note.ts';
import type { Note } from '../../../core/model/primitives.ts';
import { $isRecordLinkNode } from './RecordLinkNode.tsx';

/** Returns what is in the editor as a note; null when there is no text in it. Call it inside a read. */
export const $readNote = (): Note => printNote({ type: 'root', children: $blocks($getRoot().getChildren()) });

function $blocks(nodes: readonly LexicalNode[]): BlockContent[] {
  const blocks: BlockContent[] = [];
  let quote: Blockquote | null = null;
  for (const node of nodes) {
    if ($isQuoteNode(node)) {
      // Quoted paragraphs that follow each other are one quote.
      if (!quote) blocks.push((quote = { type: 'blockquote', children: [] }));
      quote.children.push({ type: 'paragraph', children: $phrasing(node) });
      continue;
    }
    quote = null;
    const block = $block(node);
    if (block) blocks.push(block);
  }
  return blocks;
}

function $block(node: LexicalNode): BlockContent | null {
  if ($isHorizontalRuleNode(node)) return { type: 'thematicBreak' };
  if (!$isElementNode(node)) return null;
  if ($isCodeNode(node)) return { type: 'code', lang: node.getLanguage() ?? null, value: node.getTextContent() };
  if ($isListNode(node)) return $list(node);
  const children = $phrasing(node);
  if (children.length === 0) return null;
  if ($isHeadingNode(node)) return { type: 'heading', depth: Number(node.getTag().slice(1)) as 1 | 2 | 3 | 4 | 5 | 6, children };
  return { type: 'paragraph', children };
}

function $list(node: ListNode): List {
  const items: ListItem[] = [];
  for (const child of node.getChildren()) {
    if (!$isListItemNode(child)) continue;
    const nested = child.getFirstChild();
    if ($isListNode(nested)) {
      // A nested list belongs to the item before it.
      const owner = items.at(-1);
      if (owner) owner.children.push($list(nested));
      else items.push({ type: 'listItem', spread: false, children: [$list(nested)] });
    } else {
      items.push({ type: 'listItem', spread: false, children: [{ type: 'paragraph', children: $phrasing(child) }] });
    }
  }
  const ordered = node.getListType() === 'number';
  return { type: 'list', ordered, start: ordered ? node.getStart() : null, spread: false, children: items };
}

/** A piece of a line with the marks on it. */
interface Run {
  readonly node: PhrasingContent;
  readonly marks: ReadonlySet<Mark>;
}

const marks = ['delete', 'strong', 'emphasis'] as const;
type Mark = (typeof marks)[number];
const formatOf: Readonly<Record<Mark, TextFormatType>> = { delete: 'strikethrough', strong: 'bold', emphasis: 'italic' };
const noMarks: ReadonlySet<Mark> = new Set();

const $phrasing = (element: ElementNode): PhrasingContent[] => nest(trimEnds($runs(element)), marks);

function $runs(element: ElementNode): Run[] {
  return element.getChildren().flatMap((node): Run[] => {
    if ($isLineBreakNode(node)) return [{ node: { type: 'break' }, marks: noMarks }];
    if ($isLinkNode(node)) return [{ node: { type: 'link', url: node.getURL(), title: node.getTitle(), children: $phrasing(node) }, marks: noMarks }];
    if ($isRecordLinkNode(node)) {
      const { address, label } = node.getLink();
      return [{ node: { type: 'link', url: address, children: [{ type: 'text', value: label }] }, marks: noMarks }];
    }
    if ($isElementNode(node)) return $runs(node);
    if (!$isTextNode(node)) return [];
    const value = node.getTextContent();
    const on = new Set(marks.filter((mark) => node.hasFormat(formatOf[mark])));
    if (node.hasFormat('code')) return [{ node: { type: 'inlineCode', value }, marks: on }];
    // White space at the edge of a mark would keep Markdown from seeing it.
    const [, before, words, after] = /^(\s*)(.*?)(\s*)$/su.exec(value)!;
    return [
      ...(before ? [{ node: { type: 'text', value: before } as const, marks: noMarks }] : []),
      ...(words ? [{ node: { type: 'text', value: words } as const, marks: on }] : []),
      ...(after && words ? [{ node: { type: 'text', value: after } as const, marks: noMarks }] : []),
    ];
  });
}

/** Returns the runs without line breaks and white space at either end, which Markdown cannot hold. */
function trimEnds(runs: readonly Run[]): readonly Run[] {
  const empty = ({ node }: Run): boolean => node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
  const first = runs.findIndex((run) => !empty(run));
  return first < 0 ? [] : runs.slice(first, runs.findLastIndex((run) => !empty(run)) + 1);
}

/** Wraps neighbours that share a mark into one element of it, mark by mark. */
function nest(runs: readonly Run[], [mark, ...inner]: readonly Mark[]): PhrasingContent[] {
  if (mark === undefined) return joinTexts(runs.map(({ node }) => node));
  const content: PhrasingContent[] = [];
  for (let i = 0; i < runs.length;) {
    const marked = runs[i]!.marks.has(mark);
    let end = i + 1;
    while (end < runs.length && belongs(runs, end, mark, marked)) end++;
    const children = nest(runs.slice(i, end), inner);
    if (marked) content.push({ type: mark, children });
    else content.push(...children);
    i = end;
  }
  return joinTexts(content);
}

/** White space between two marked runs belongs to the mark, so that one phrase is not cut into words. */
function belongs(runs: readonly Run[], index: number, mark: Mark, marked: boolean): boolean {
  const run = runs[index]!;
  if (!marked) return !run.marks.has(mark);
  if (run.marks.has(mark)) return true;
  const blank = run.node.type === 'text' && run.node.value.trim() === '';
  return blank && (runs[index + 1]?.marks.has(mark) ?? false);
}

function joinTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (last?.type === 'text' && node.type === 'text') joined[joined.length - 1] = { type: 'text', value: last.value + node.value };
    else joined.push(node);
  }
  return joined;
}
