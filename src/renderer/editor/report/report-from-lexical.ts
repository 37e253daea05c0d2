import { $isHorizontalRuleNode } from '@lexical/extension';
import { $isLinkNode } from '@lexical/link';
import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list';
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $isTableCellNode, $isTableNode, $isTableRowNode, TableCellHeaderStates, type TableNode } from '@lexical/table';
import { $isElementNode, $isLineBreakNode, $isTextNode, type ElementNode, type LexicalNode } from 'lexical';
import { deepestItem, type BlockContent, type ContentOf, type HeadingLevel } from '../../../core/model/report-block.ts';
import { textMarks, type Inline, type Words } from '../../../core/model/report-text.ts';
import { isLinkAddress } from '../note/note-extension.ts';
import { $isRecordLinkNode } from '../note/RecordLinkNode.tsx';
import { $isCitation, $isFootnote, $isLiveBlock, $isPageBreak, $isPicture } from './report-nodes.tsx';

/** Returns what a top node of the editor says as a block of a report; null for one that reports do not have. Call it inside a read. */
export function $contentOf(node: LexicalNode): BlockContent | null {
  if ($isLiveBlock(node)) return node.getLive();
  if ($isPicture(node)) return node.getPicture();
  if ($isPageBreak(node)) return { kind: 'pageBreak' };
  if ($isHorizontalRuleNode(node)) return { kind: 'rule' };
  if (!$isElementNode(node)) return null;
  if ($isListNode(node)) return $list(node);
  if ($isTableNode(node)) return $table(node);
  const content = $pieces(node);
  if ($isHeadingNode(node)) return { kind: 'heading', level: Math.min(4, Number(node.getTag().slice(1))) as HeadingLevel, content };
  return { kind: $isQuoteNode(node) ? 'quote' : 'paragraph', content };
}

/** Returns the text of an element in pieces; neighbours that are set alike are one. */
export function $pieces(element: ElementNode, link?: string): readonly Inline[] {
  const pieces: Inline[] = [];
  for (const node of element.getChildren()) {
    for (const piece of $piece(node, link)) {
      const last = pieces.at(-1);
      if (piece.kind === 'text' && last?.kind === 'text' && alike(piece, last)) pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
      else pieces.push(piece);
    }
  }
  return pieces;
}

const alike = (a: Words, b: Words): boolean => a.link === b.link && !a.link?.startsWith('claimwright:') && a.marks.join() === b.marks.join();

function $piece(node: LexicalNode, link: string | undefined): readonly Inline[] {
  if ($isLineBreakNode(node)) return [{ kind: 'break' }];
  if ($isCitation(node)) return [node.getCitation()];
  if ($isFootnote(node)) return [node.getFootnote()];
  if ($isRecordLinkNode(node)) {
    const { address, label } = node.getLink();
    return label === '' ? [] : [{ kind: 'text', text: label, marks: [], link: address }];
  }
  if ($isLinkNode(node)) return $pieces(node, isLinkAddress(node.getURL()) ? node.getURL() : undefined);
  if ($isElementNode(node)) return $pieces(node, link);
  if (!$isTextNode(node) || node.getTextContent() === '') return [];
  const marks = textMarks.filter((mark) => node.hasFormat(mark));
  return [{ kind: 'text', text: node.getTextContent(), marks, ...(link === undefined ? {} : { link }) }];
}

function $list(list: ListNode): ContentOf<'list'> {
  const items: ContentOf<'list'>['items'][number][] = [];
  const visit = (node: ListNode, depth: number): void => {
    for (const child of node.getChildren()) {
      if (!$isListItemNode(child)) continue;
      const inside = child.getFirstChild();
      if ($isListNode(inside)) visit(inside, Math.min(depth + 1, deepestItem));
      else items.push({ depth, ordered: node.getListType() === 'number', content: $pieces(child) });
    }
  };
  visit(list, 0);
  return { kind: 'list', start: list.getStart(), items: items.length > 0 ? items : [{ depth: 0, ordered: false, content: [] }] };
}

function $table(table: TableNode): ContentOf<'table'> {
  const rows = table.getChildren().filter($isTableRowNode).map((row) => row.getChildren().filter($isTableCellNode));
  const width = Math.max(1, ...rows.map((row) => row.length));
  const head = rows[0]?.some((cell) => (cell.getHeaderStyles() & TableCellHeaderStates.ROW) !== 0) ?? false;
  const cells = rows.map((row) => Array.from({ length: width }, (_, column) => (row[column] ? $cell(row[column]) : [])));
  return { kind: 'table', head, rows: cells.length > 0 ? cells : [[[]]] };
}

/** The paragraphs of a cell are lines of it. */
const $cell = (cell: ElementNode): readonly Inline[] =>
  cell.getChildren().flatMap((child, index) => [...(index > 0 ? [{ kind: 'break' } as const] : []), ...($isElementNode(child) ? $pieces(child) : $piece(child, undefined))]);
