import { attribute, childrenOf, isElement, nameOf, type HtmlNode } from '../../web-page/html-node.ts';
import { styleOf } from './style.ts';

/** A footnote of a pasted text: where its words stand, and which links lead back from them. */
export interface PastedNote {
  readonly words: HtmlNode;
  readonly back: ReadonlySet<HtmlNode>;
}

/**
 * Returns the footnotes and endnotes of a pasted text by the links that lead to them. Whoever wrote it (Word, LibreOffice, Google Docs,
 * pandoc, a wiki), a note is what a link leads to that is led back from to that very link.
 */
export function notesIn(root: HtmlNode): ReadonlyMap<HtmlNode, PastedNote> {
  const parents = new Map<HtmlNode, HtmlNode>();
  const order = new Map<HtmlNode, number>();
  const named = new Map<string, HtmlNode>();
  const links: HtmlNode[] = [];
  const open: HtmlNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    order.set(node, order.size);
    const inside: HtmlNode[] = [];
    for (const child of childrenOf(node)) {
      if (!isElement(child)) continue;
      parents.set(child, node);
      inside.push(child);
      for (const name of namesOf(child)) if (!named.has(name)) named.set(name, child);
      if (nameOf(child) === 'a' && attribute(child, 'href').startsWith('#')) links.push(child);
    }
    open.push(...inside.toReversed());
  }
  const notes = new Map<HtmlNode, PastedNote>();
  for (const link of links) {
    const target = named.get(attribute(link, 'href').slice(1));
    const words = target && noteAround(target, parents);
    if (!words || order.get(words)! < order.get(link)!) continue;
    const parent = parents.get(link);
    const own = new Set([...namesOf(link), ...(parent ? namesOf(parent) : [])]);
    const back = new Set(links.filter((other) => own.has(attribute(other, 'href').slice(1)) && isWithin(other, words, parents)));
    if (back.size > 0) notes.set(link, { words, back });
  }
  return notes;
}

const namesOf = (node: HtmlNode): readonly string[] => [attribute(node, 'id'), attribute(node, 'name')].filter((name) => name !== '');

/** The item, or the part that is marked as a note, or else the paragraph around what a link leads to. */
function noteAround(target: HtmlNode, parents: ReadonlyMap<HtmlNode, HtmlNode>): HtmlNode | null {
  let paragraph: HtmlNode | null = null;
  for (let node: HtmlNode | undefined = target; node; node = parents.get(node)) {
    const name = nameOf(node);
    if (name === 'li' || name === 'aside' || isNote(node)) return node;
    if (/^(?:p|div)$/.test(name)) paragraph ??= node;
    if (/^(?:body|table|section|article|ol|ul)$/.test(name)) break;
  }
  return paragraph;
}

const isNote = (node: HtmlNode): boolean => /^(?:footnote|endnote)$/.test(styleOf(node).get('mso-element') ?? '') || /^sd(?:foot|end)note\d+$/.test(attribute(node, 'id'));

function isWithin(node: HtmlNode, around: HtmlNode, parents: ReadonlyMap<HtmlNode, HtmlNode>): boolean {
  for (let outer: HtmlNode | undefined = node; outer; outer = parents.get(outer)) if (outer === around) return true;
  return false;
}
