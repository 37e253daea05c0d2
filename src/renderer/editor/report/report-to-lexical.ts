import { $createHorizontalRuleNode } from '@lexical/extension';
import { $createLinkNode, type LinkNode } from '@lexical/link';
import { $createListItemNode, $createListNode, type ListNode } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import { $createTableCellNode, $createTableNode, $createTableRowNode, TableCellHeaderStates } from '@lexical/table';
import { $createLineBreakNode, $createParagraphNode, $createTextNode, type LexicalNode, type TextNode } from 'lexical';
import { linkTarget } from '../../../core/formats/note/links.ts';
import { isLive, type BlockContent, type ContentOf } from '../../../core/model/report-block.ts';
import type { Inline, Words } from '../../../core/model/report-text.ts';
import { $createRecordLinkNode } from '../note/RecordLinkNode.tsx';
import { $createCitation, $createFootnote, $createLiveBlock, $createPageBreak, $createPicture } from './report-nodes.tsx';

/** Returns a block of a report as a node of the editor. Call it inside an update. */
export function $nodeOf(content: BlockContent): LexicalNode {
  if (isLive(content)) return $createLiveBlock(content);
  switch (content.kind) {
    case 'heading': return $createHeadingNode(`h${content.level}`).append(...$inlines(content.content));
    case 'paragraph': return $createParagraphNode().append(...$inlines(content.content));
    case 'quote': return $createQuoteNode().append(...$inlines(content.content));
    case 'list': return $list(content);
    case 'table': return $table(content);
    case 'picture': return $createPicture(content);
    case 'rule': return $createHorizontalRuleNode();
    case 'pageBreak': return $createPageBreak();
  }
}

/** Returns pieces of text as nodes of the editor; words that lead to the same address are one link. */
export function $inlines(content: readonly Inline[]): LexicalNode[] {
  const nodes: LexicalNode[] = [];
  let link: LinkNode | null = null;
  for (const piece of content) {
    if (piece.kind !== 'text') {
      link = null;
      nodes.push(piece.kind === 'break' ? $createLineBreakNode() : piece.kind === 'citation' ? $createCitation(piece) : $createFootnote(piece.content));
    } else if (piece.link === undefined) {
      link = null;
      nodes.push($words(piece));
    } else if (linkTarget(piece.link)) {
      link = null;
      nodes.push($createRecordLinkNode(piece.link, piece.text));
    } else {
      if (link?.getURL() !== piece.link) nodes.push((link = $createLinkNode(piece.link)));
      link.append($words(piece));
    }
  }
  return nodes;
}

function $words({ text, marks }: Words): TextNode {
  const node = $createTextNode(text);
  for (const mark of marks) node.toggleFormat(mark);
  return node;
}

/** Items below others stand in a list of their own, within an item of the list above, as the editor wants them. */
function $list({ items, start }: ContentOf<'list'>): ListNode {
  const $new = (ordered: boolean, first: number): ListNode => $createListNode(ordered ? 'number' : 'bullet', first);
  const lists: ListNode[] = [$new(items[0]!.ordered, start)];
  for (const { depth, ordered, content } of items) {
    while (lists.length > depth + 1) lists.pop();
    while (lists.length <= depth) {
      const inside = $new(ordered, 1);
      lists.at(-1)!.append($createListItemNode().append(inside));
      lists.push(inside);
    }
    lists.at(-1)!.append($createListItemNode().append(...$inlines(content)));
  }
  return lists[0]!;
}

const $table = ({ head, rows }: ContentOf<'table'>): LexicalNode => $createTableNode().append(...rows.map((row, index) =>
  $createTableRowNode().append(...row.map((cell) =>
    $createTableCellNode(head && index === 0 ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS).append($createParagraphNode().append(...$inlines(cell)))))));
