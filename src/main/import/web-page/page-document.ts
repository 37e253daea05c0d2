import { parseHTML } from 'linkedom';
import { childrenOf, isElement, nameOf, type HtmlNode } from '../../../core/formats/web-page/html-node.ts';

/** What is asked of linkedom's nodes beyond {@link HtmlNode}; it gives no types without those of a browser. */
export interface PageElement extends HtmlNode {
  readonly textContent: string;
  readonly querySelector: (selector: string) => PageElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
  readonly append: (...nodes: readonly HtmlNode[]) => void;
  readonly remove: () => void;
}
export interface PageDocument extends PageElement {
  readonly documentElement: PageElement;
  readonly createElement: (name: string) => PageElement;
}

/** Pages may lack `html`, `head` and `body`, which browsers add and this parser does not. */
export function documentOf(html: string): PageDocument {
  const text = /<html[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`;
  const { document } = parseHTML(text) as unknown as { readonly document: PageDocument };
  const root = document.documentElement;
  const parts = [...childrenOf(root)];
  if (!parts.some((part) => isElement(part) && nameOf(part) === 'body')) {
    const body = document.createElement('body');
    body.append(...parts.filter((part) => nameOf(part) !== 'head'));
    root.append(body);
  }
  return document;
}

const empty: ReadonlySet<string> = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);

/** Returns XHTML as the HTML that it means: elements closed by a slash have an end of their own there. */
export const fromXhtml = (xhtml: string): string =>
  xhtml.replace(/<([a-zA-Z][\w:-]{0,40})([^<>]{0,4000})\/>/g, (whole, name: string, rest: string) => (empty.has(name.toLowerCase()) ? whole : `<${name}${rest}></${name}>`));
