import type { Nodes, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Note } from '../../model/primitives.ts';
import { linkTarget, type LinkTarget } from './links.ts';
import { addressesOf, ownScheme, parseNote, type SayLink } from './note.ts';
import { printNote } from './print-note.ts';

/**
 * Returns a note for readers outside the app: each link to a record becomes the words that `say` has for it, or stays a
 * link where `addressOf` knows an address that leads there within what is made of the note. A note without such links
 * stays to the letter.
 */
export function withLinksSaid(note: Note, say: SayLink, addressOf: (target: LinkTarget) => string | null = () => null): Note {
  if (note === null || !note.includes(ownScheme)) return note;
  const root = parseNote(note);
  const addresses = addressesOf(root);
  const said = (node: PhrasingContent): PhrasingContent | null => {
    const url = node.type === 'link' ? node.url : node.type === 'linkReference' ? addresses.get(node.identifier) ?? '' : '';
    const target = linkTarget(url);
    if (!target) return null;
    const words = { type: 'text', value: say(url, toString(node)) ?? toString(node) } as const;
    const address = addressOf(target);
    return address === null ? words : { type: 'link', url: address, children: [words] };
  };
  return printNote(mapped(root, said) as Root);
}

function mapped(node: Nodes, said: (node: PhrasingContent) => PhrasingContent | null): Nodes {
  if (!('children' in node)) return node;
  const children = node.children
    .filter((child) => child.type !== 'definition' || !child.url.startsWith(ownScheme))
    .map((child) => said(child as PhrasingContent) ?? mapped(child, said));
  return { ...node, children } as Nodes;
}
