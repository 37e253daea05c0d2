import type { Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';

/** The scheme of addresses that lead to records of the project; see `links.ts`. */
export const ownScheme = 'claimwright:';

/** Returns the tree of a note: CommonMark 0.31 with GFM strikethrough (two tildes). Any text is a valid note. */
export const parseNote = (markdown: string): Root =>
  fromMarkdown(markdown, {
    extensions: [gfmStrikethrough({ singleTilde: false })],
    mdastExtensions: [gfmStrikethroughFromMarkdown()],
  });

/** Says in words where a link of a note leads that is one of the app's own, or null for any other. `label` is what the link itself says. */
export type SayLink = (address: string, label: string) => string | null;

/** Says of a link of the app's own only what the link says itself. */
const sayLabel: SayLink = (address, label) => (address.startsWith(ownScheme) ? label : null);

/**
 * Returns a note as plain text for readers that know no rich text: blocks apart by an empty line, list items behind "• "
 * or their number, quoted lines behind "> ", a link's address in brackets behind its words; links to records of the
 * project as `say` has them.
 */
export const noteToPlainText = (markdown: string, say: SayLink = sayLabel): string => {
  const root = parseNote(markdown);
  return blocksText(root.children, { addresses: addressesOf(root), say });
};

/** Stands for itself in no note: CommonMark knows no U+0000. */
const mark = '\u0000';

/**
 * Returns the paragraph, as plain text on one line, in which a note first links to an address that is `wanted`, from
 * some words before the link on; empty when there is no such link.
 */
export function linkContext(markdown: string, wanted: (address: string) => boolean, say: SayLink): string {
  const root = parseNote(markdown);
  const marking: SayLink = (address, label) => {
    const words = say(address, label);
    return wanted(address) ? `${mark}${words ?? label}${mark}` : words;
  };
  const words: Words = { addresses: addressesOf(root), say: marking };
  const paragraph = leaves(root.children).map((leaf) => inlineText(leaf, words)).find((leaf) => leaf.includes(mark));
  if (paragraph === undefined) return '';
  const line = paragraph.replace(/\s+/g, ' ');
  const link = line.indexOf(mark);
  const from = link <= longestLead ? 0 : line.indexOf(' ', link - longestLead) + 1;
  return `${from > 0 ? '…' : ''}${line.slice(from > link ? link : from).replaceAll(mark, '')}`;
}

/** Characters before a link that its context shows. */
const longestLead = 60;

function leaves(nodes: readonly RootContent[]): (readonly RootContent[])[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph' || node.type === 'heading') return [node.children];
    return 'children' in node ? leaves(node.children) : [];
  });
}

/** Returns the addresses that a note's reference links and images point to, by identifier. */
export function addressesOf(root: Root): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  const visit = (nodes: readonly RootContent[]): void => {
    for (const node of nodes) {
      // The first definition of an identifier wins, as CommonMark has it.
      if (node.type === 'definition' && !addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
      else if ('children' in node) visit(node.children);
    }
  };
  visit(root.children);
  return addresses;
}

/** What it takes to put links into words. */
interface Words {
  readonly addresses: ReadonlyMap<string, string>;
  readonly say: SayLink;
}

function blocksText(nodes: readonly RootContent[], words: Words, separator = '\n\n'): string {
  return nodes.filter(({ type }) => type !== 'definition').map((node) => blockText(node, words)).join(separator);
}

function blockText(node: RootContent, words: Words): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading': return inlineText(node.children, words);
    case 'blockquote': return indent(blocksText(node.children, words), '> ', '> ');
    case 'list': return node.children.map((item, index) => {
      const marker = node.ordered === true ? `${(node.start ?? 1) + index}. ` : '• ';
      return indent(blocksText(item.children, words, '\n'), marker, ' '.repeat(marker.length));
    }).join('\n');
    case 'thematicBreak': return '———';
    default: return inlineText([node], words);
  }
}

const indent = (text: string, first: string, rest: string): string =>
  text.split('\n').map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd()).join('\n');

const inlineText = (nodes: readonly RootContent[], words: Words): string =>
  nodes.map((node) => pieceText(node, words)).join('');

function pieceText(node: RootContent, words: Words): string {
  switch (node.type) {
    case 'break': return '\n';
    case 'link': return linkText(inlineText(node.children, words), node.url, words);
    case 'linkReference': return linkText(inlineText(node.children, words), words.addresses.get(node.identifier) ?? '', words);
    case 'image': return linkText(node.alt ?? '', node.url, words);
    case 'imageReference': return linkText(node.alt ?? '', words.addresses.get(node.identifier) ?? '', words);
    default:
      if ('value' in node) return node.value;
      return 'children' in node ? inlineText(node.children, words) : '';
  }
}

const linkText = (label: string, url: string, { say }: Words): string =>
  say(url, label) ?? (url === '' || label === url || `mailto:${label}` === url ? label : `${label} (${url})`.trimStart());
