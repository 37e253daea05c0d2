import type { BlockContent, DefinitionContent, PhrasingContent } from 'mdast';
import { containedNote } from '../markdown-export/contain-note.ts';
import { linkableUrl } from '../print-html/leaf-html.ts';
import type { RichBlock, RichInline, TextLook } from './rich-document.ts';

/** Returns a note as blocks: headings become bold lines; links lead to the web, by mail, or to anchors of the same document. */
export const noteBlocks = (markdown: string): readonly RichBlock[] => containedNote(markdown).flatMap(blockOf);

function blockOf(node: BlockContent | DefinitionContent): readonly RichBlock[] {
  switch (node.type) {
    case 'paragraph': return [{ type: 'paragraph', look: 'body', content: inline(node.children, {}, null) }];
    case 'blockquote': return [{ type: 'quote', children: node.children.flatMap(blockOf) }];
    case 'list': return [{ type: 'list', ordered: node.ordered === true, firstNumber: node.start ?? 1, items: node.children.map(({ children }) => children.flatMap(blockOf)) }];
    case 'code': return [{ type: 'code', content: [{ type: 'text', text: node.value }] }];
    case 'thematicBreak': return [{ type: 'rule' }];
    default: return [];
  }
}

const inline = (nodes: readonly PhrasingContent[], look: TextLook, address: string | null): readonly RichInline[] => nodes.flatMap((node): readonly RichInline[] => {
  switch (node.type) {
    case 'text': return [{ type: 'text', text: node.value, look, address }];
    case 'strong': return inline(node.children, { ...look, strong: true }, address);
    case 'emphasis': return inline(node.children, { ...look, emphasis: true }, address);
    case 'delete': return inline(node.children, { ...look, strikethrough: true }, address);
    case 'inlineCode': return [{ type: 'text', text: node.value, look: { ...look, code: true }, address }];
    case 'break': return [{ type: 'text', text: '\n' }];
    case 'link': return inline(node.children, look, node.url.startsWith('#') ? node.url : linkableUrl(node.url));
    case 'image': return [{ type: 'text', text: node.alt ?? '', look, address }];
    default: return [];
  }
});
