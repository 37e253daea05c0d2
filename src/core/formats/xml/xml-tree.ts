import { SaxesParser } from 'saxes';
import { err, ok, type Result } from '../../result.ts';

/** An element of an XML file. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** By their names without a prefix, and those that have one by their full names as well. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

const deepest = 300;
const mostNodes = 3_000_000;

/**
 * Returns the root of an XML file. Fails with what is wrong, in English: it is not well-formed, it has a document type, with which entities could
 * be declared that grow without bounds; or more elements, or deeper ones, than documents have.
 */
export function parseXml(xml: string, { doctype = false }: { /** Whether one may be there; what it declares is never used. */ readonly doctype?: boolean } = {}): Result<XmlElement, string> {
  const reader = new TreeReader();
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on('error', (error) => { throw new Unreadable(error.message); });
  parser.on('doctype', () => { if (!doctype) throw new Unreadable('it has a document type'); });
  parser.on('opentag', ({ name, attributes }) => reader.open(name, attributes));
  parser.on('text', (text) => reader.text(text));
  parser.on('cdata', (text) => reader.text(text));
  parser.on('closetag', () => reader.close());
  try {
    parser.write(xml.replace(/^\ufeff/, '')).close();
  } catch (error) {
    if (error instanceof Unreadable) return err(error.message);
    throw error;
  }
  return reader.root ? ok(reader.root) : err('it is empty');
}

/** A reason to stop reading; never seen outside this file. */
class Unreadable extends Error {}

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

class TreeReader {
  root: XmlElement | null = null;
  private readonly stack: OpenElement[] = [];
  private nodes = 0;

  open(name: string, given: Readonly<Record<string, string>>): void {
    const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
    for (const [full, value] of Object.entries(given)) {
      const local = withoutPrefix(full);
      if (local !== full) attributes[full] = value;
      attributes[local] ??= value;
    }
    const element: OpenElement = { name: withoutPrefix(name), attributes, children: [] };
    this.count();
    if (this.stack.length >= deepest) throw new Unreadable(`it nests more than ${deepest} levels deep`);
    this.stack.at(-1)?.children.push(element);
    this.root ??= element;
    this.stack.push(element);
  }

  text(text: string): void {
    this.count();
    this.stack.at(-1)?.children.push(text);
  }

  close(): void {
    this.stack.pop();
  }

  private count(): void {
    if (++this.nodes > mostNodes) throw new Unreadable(`it has more than ${mostNodes} parts`);
  }
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

/** Returns the first child with a name. */
export const childOf = (parent: XmlElement | null | undefined, name: string): XmlElement | null =>
  (parent?.children.find((child) => isElement(child) && child.name === name) as XmlElement | undefined) ?? null;

/** Returns the children with a name. */
export const childrenOf = (parent: XmlElement | null | undefined, name: string): readonly XmlElement[] =>
  (parent?.children ?? []).filter((child): child is XmlElement => isElement(child) && child.name === name);

/** Yields the elements below one, in document order. */
export function* elementsBelow(parent: XmlElement): Generator<XmlElement, void> {
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    yield child;
    yield* elementsBelow(child);
  }
}

/** Returns the first element below one with a name. */
export function findBelow(parent: XmlElement, name: string): XmlElement | null {
  for (const element of elementsBelow(parent)) if (element.name === name) return element;
  return null;
}

/** Returns all text in an element. */
export const textOf = (element: XmlElement | null): string =>
  element === null ? '' : element.children.map((child) => (isElement(child) ? textOf(child) : child)).join('');
