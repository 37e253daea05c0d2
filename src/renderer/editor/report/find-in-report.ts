import { $createRangeSelection, $getNodeByKey, $getRoot, $isElementNode, $isTextNode, $setSelection, type ElementNode, type LexicalEditor, type NodeKey, type RangeSelection, type TextNode } from 'lexical';

/** A place at which what is looked for stands: the element whose own text it is in, and the range there. */
export interface ReportHit {
  readonly key: NodeKey;
  readonly start: number;
  readonly end: number;
}

/** Hits that are found at most. */
const most = 5000;

/** The texts of an element's line, links among them. */
function $textsOf(element: ElementNode): TextNode[] {
  return element.getChildren().flatMap((child): TextNode[] => ($isTextNode(child) ? [child] : $isElementNode(child) && child.isInline() ? $textsOf(child) : []));
}

/** Returns where words stand in the text of a report, in its order; live blocks have no text of their own; within one element, where one is given. Call it inside a read. */
export function $findInReport(query: string, matchCase: boolean, within: ElementNode = $getRoot()): readonly ReportHit[] {
  const hits: ReportHit[] = [];
  if (query === '') return hits;
  const fold = (words: string): string => (matchCase ? words : words.toLocaleLowerCase('en'));
  const wanted = fold(query);
  const visit = (element: ElementNode): void => {
    const line = fold($textsOf(element).map((node) => node.getTextContent()).join(''));
    for (let at = line.indexOf(wanted); at >= 0 && hits.length < most; at = line.indexOf(wanted, at + wanted.length)) hits.push({ key: element.getKey(), start: at, end: at + wanted.length });
    for (const child of element.getChildren()) if ($isElementNode(child) && !child.isInline()) visit(child);
  };
  visit(within);
  return hits;
}

interface Point {
  readonly node: TextNode;
  readonly offset: number;
}

function $pointsOf({ key, start, end }: ReportHit): { readonly from: Point; readonly to: Point } | null {
  const element = $getNodeByKey(key);
  if (!$isElementNode(element)) return null;
  let from: Point | null = null;
  let passed = 0;
  for (const node of $textsOf(element)) {
    const length = node.getTextContentSize();
    if (!from && start < passed + length) from = { node, offset: start - passed };
    if (from && end <= passed + length) return { from, to: { node, offset: end - passed } };
    passed += length;
  }
  return null;
}

/** Returns where a hit is drawn; null where it is gone. It stays as it is when the text changes: with thousands that follow each change, one to all of them takes seconds. */
export function rangeOf(editor: LexicalEditor, hit: ReportHit): StaticRange | null {
  const points = editor.read(() => {
    const found = $pointsOf(hit);
    return found && { from: found.from.node.getKey(), fromOffset: found.from.offset, to: found.to.node.getKey(), toOffset: found.to.offset };
  });
  const [from, to] = [textIn(editor, points?.from), textIn(editor, points?.to)];
  if (!points || !from || !to || points.fromOffset > from.length || points.toOffset > to.length) return null;
  return new StaticRange({ startContainer: from, startOffset: points.fromOffset, endContainer: to, endOffset: points.toOffset });
}

/** The text that a node is drawn as: marks are elements around it. */
function textIn(editor: LexicalEditor, key: NodeKey | undefined): Text | null {
  let node: Node | null = key === undefined ? null : editor.getElementByKey(key);
  while (node && !(node instanceof Text)) node = node.firstChild;
  return node;
}

/** Selects a hit. Call it inside an update. */
export function $selectHit(hit: ReportHit): void {
  const selection = $selectionOf(hit);
  if (selection) $setSelection(selection);
}

function $selectionOf(hit: ReportHit): RangeSelection | null {
  const points = $pointsOf(hit);
  if (!points) return null;
  const selection = $createRangeSelection();
  selection.anchor.set(points.from.node.getKey(), points.from.offset, 'text');
  selection.focus.set(points.to.node.getKey(), points.to.offset, 'text');
  return selection;
}

/** Puts other words in the place of hits, in one step. */
export function replaceHits(editor: LexicalEditor, hits: readonly ReportHit[], words: string): void {
  editor.update(() => {
    // From the last to the first, so that those before stay where they are.
    for (const hit of hits.toReversed()) {
      const selection = $selectionOf(hit);
      if (!selection) continue;
      $setSelection(selection);
      const { anchor, focus } = selection;
      const node = anchor.getNode();
      // Within one text that stays, without parting it and joining its parts again.
      if (words !== '' && anchor.key === focus.key && $isTextNode(node)) node.spliceText(anchor.offset, focus.offset - anchor.offset, words, true);
      else if (words === '') selection.removeText();
      else selection.insertText(words);
    }
  }, { discrete: true });
}
