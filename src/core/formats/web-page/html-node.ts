/** What is asked of a node of a parsed page, whatever parser made it (see the DOM Standard for the numbers of the kinds). */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  readonly getAttribute?: (name: string) => string | null;
}

const elementType = 1;
const textTypes: ReadonlySet<number> = new Set([3, 4]);

export const isElement = ({ nodeType }: HtmlNode): boolean => nodeType === elementType;
export const isText = ({ nodeType }: HtmlNode): boolean => textTypes.has(nodeType);

/** Returns an element's name in lower case, without a namespace's prefix. */
export const nameOf = ({ nodeName }: HtmlNode): string => nodeName.toLowerCase().replace(/^.*:/, '');

/** Returns an attribute, empty where there is none. */
export const attribute = (node: HtmlNode, name: string): string => node.getAttribute?.(name) ?? '';

export function* childrenOf(node: HtmlNode): Generator<HtmlNode, void> {
  for (let child = node.firstChild; child; child = child.nextSibling) yield child;
}

/** Yields the elements among a node's children. */
export function* elementsIn(node: HtmlNode): Generator<HtmlNode, void> {
  for (const child of childrenOf(node)) if (isElement(child)) yield child;
}

/** Yields all nodes below one with how deep they lie, parents first, without recursion: pages may nest as deep as they like. */
export function* nodesBelow(root: HtmlNode): Generator<{ readonly node: HtmlNode; readonly depth: number }, void> {
  const open: HtmlNode[] = [];
  let node = root.firstChild;
  while (node) {
    yield { node, depth: open.length + 1 };
    if (node.firstChild) {
      open.push(node);
      node = node.firstChild;
      continue;
    }
    while (node && !node.nextSibling) node = open.pop() ?? null;
    node = node?.nextSibling ?? null;
  }
}
