import type { Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';

/** Returns the tree of a note: CommonMark 0.31 with GFM strikethrough (two tildes). Any text is a valid note. */
export const parseNote = (markdown: string): Root =>
  fromMarkdown(markdown, {
    extensions: [gfmStrikethrough({ singleTilde: false })],
    mdastExtensions: [gfmStrikethroughFromMarkdown()],
  });

/**
 * Returns a note as plain text for readers that know no rich text: blocks apart by an empty line, list items behind "• "
 * or their number, quoted lines behind "> ", a link's address in brackets behind its words.
 */
export const noteToPlainText = (markdown: string): string => {
  const root = parseNote(markdown);
  return blocksText(root.children, addressesOf(root));
};

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

type Addresses = ReadonlyMap<string, string>;

function blocksText(nodes: readonly RootContent[], addresses: Addresses, separator = '\n\n'): string {
  return nodes.filter(({ type }) => type !== 'definition').map((node) => blockText(node, addresses)).join(separator);
}

function blockText(node: RootContent, addresses: Addresses): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading': return inlineText(node.children, addresses);
    case 'blockquote': return indent(blocksText(node.children, addresses), '> ', '> ');
    case 'list': return node.children.map((item, index) => {
      const marker = node.ordered === true ? `${(node.start ?? 1) + index}. ` : '• ';
      return indent(blocksText(item.children, addresses, '\n'), marker, ' '.repeat(marker.length));
    }).join('\n');
    case 'thematicBreak': return '———';
    default: return inlineText([node], addresses);
  }
}

const indent = (text: string, first: string, rest: string): string =>
  text.split('\n').map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd()).join('\n');

const inlineText = (nodes: readonly RootContent[], addresses: Addresses): string =>
  nodes.map((node) => pieceText(node, addresses)).join('');

function pieceText(node: RootContent, addresses: Addresses): string {
  switch (node.type) {
    case 'break': return '\n';
    case 'link': return linkText(inlineText(node.children, addresses), node.url);
    case 'linkReference': return linkText(inlineText(node.children, addresses), addresses.get(node.identifier) ?? '');
    case 'image': return linkText(node.alt ?? '', node.url);
    case 'imageReference': return linkText(node.alt ?? '', addresses.get(node.identifier) ?? '');
    default:
      if ('value' in node) return node.value;
      return 'children' in node ? inlineText(node.children, addresses) : '';
  }
}

const linkText = (words: string, url: string): string =>
  url === '' || words === url || `mailto:${words}` === url ? words : `${words} (${url})`.trimStart();
