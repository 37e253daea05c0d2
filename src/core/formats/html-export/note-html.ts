import type { BlockContent, DefinitionContent, ListItem, PhrasingContent } from 'mdast';
import { containedNote } from '../markdown-export/contain-note.ts';
import { directionOf } from '../print-html/direction.ts';
import { escapeHtml } from '../print-html/escape.ts';
import { linkableUrl } from '../print-html/leaf-html.ts';
import { noteToPlainText } from '../note/note.ts';

/** Returns a note as HTML without headings, scripts and pictures; links lead to the web, by mail, or to places within the page. Empty for an empty note. */
export function noteHtml(markdown: string): string {
  const blocks = containedNote(markdown);
  return blocks.length === 0 ? '' : `<div class="note" dir="${directionOf(noteToPlainText(markdown))}">${blocks.map(blockHtml).join('')}</div>`;
}

function blockHtml(node: BlockContent | DefinitionContent): string {
  switch (node.type) {
    case 'paragraph': return `<p>${inline(node.children)}</p>`;
    case 'blockquote': return `<blockquote>${node.children.map(blockHtml).join('')}</blockquote>`;
    case 'list': {
      const [name, start] = node.ordered === true ? ['ol', ` start="${node.start ?? 1}"`] : ['ul', ''];
      return `<${name}${start}>${node.children.map((item) => itemHtml(item)).join('')}</${name}>`;
    }
    case 'code': return `<pre><code>${escapeHtml(node.value)}</code></pre>`;
    case 'thematicBreak': return '<hr>';
    default: return '';
  }
}

/** The only paragraph of an item stands in it bare. */
function itemHtml({ children }: ListItem): string {
  const [only] = children;
  return `<li>${children.length === 1 && only?.type === 'paragraph' ? inline(only.children) : children.map(blockHtml).join('')}</li>`;
}

const inline = (nodes: readonly PhrasingContent[]): string => nodes.map((node): string => {
  switch (node.type) {
    case 'text': return escapeHtml(node.value);
    case 'strong': return `<strong>${inline(node.children)}</strong>`;
    case 'emphasis': return `<em>${inline(node.children)}</em>`;
    case 'delete': return `<s>${inline(node.children)}</s>`;
    case 'inlineCode': return `<code>${escapeHtml(node.value)}</code>`;
    case 'break': return '<br>';
    case 'link': {
      const url = node.url.startsWith('#') ? node.url : linkableUrl(node.url);
      return url === null ? inline(node.children) : `<a class="link" href="${escapeHtml(url)}">${inline(node.children)}</a>`;
    }
    case 'image': return escapeHtml(node.alt ?? '');
    default: return '';
  }
}).join('');
