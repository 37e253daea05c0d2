import type { BlockContent, DefinitionContent, PhrasingContent, Root, RootContent } from 'mdast';
import { addressesOf, parseNote } from '../note/note.ts';

/**
 * Returns the blocks of a note, made harmless inside a larger document: a heading becomes a bold line, HTML becomes text,
 * and links by reference get their addresses, because a definition would hold for the whole file.
 */
export function containedNote(markdown: string): readonly BlockContent[] {
  const root = parseNote(markdown);
  return contain(root.children, addressesOf(root)) as readonly BlockContent[];
}

type Addresses = ReturnType<typeof addressesOf>;

const contain = (nodes: Root['children'], addresses: Addresses): readonly (BlockContent | DefinitionContent)[] =>
  nodes.flatMap((node): readonly RootContent[] => {
    switch (node.type) {
      case 'definition': return [];
      case 'html': return [{ type: 'paragraph', children: [{ type: 'text', value: node.value }] }];
      case 'heading': return [{ type: 'paragraph', children: [{ type: 'strong', children: phrasing(node.children, addresses) }] }];
      case 'paragraph': return [{ ...node, children: phrasing(node.children, addresses) }];
      case 'blockquote': return [{ ...node, children: [...contain(node.children, addresses)] }];
      case 'list': return [{ ...node, children: node.children.map((item) => ({ ...item, children: [...contain(item.children, addresses)] })) }];
      default: return [node];
    }
  }) as readonly (BlockContent | DefinitionContent)[];

const phrasing = (nodes: readonly PhrasingContent[], addresses: Addresses): PhrasingContent[] =>
  nodes.map((node): PhrasingContent => {
    switch (node.type) {
      case 'html': return { type: 'text', value: node.value };
      case 'linkReference': return { type: 'link', url: addresses.get(node.identifier) ?? '', children: phrasing(node.children, addresses) };
      case 'imageReference': return { type: 'image', url: addresses.get(node.identifier) ?? '', alt: node.alt ?? '' };
      default: return ('children' in node ? { ...node, children: phrasing(node.children, addresses) } : node) as PhrasingContent;
    }
  });
