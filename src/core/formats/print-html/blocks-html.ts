import { forEachLeaf, type Block, type ListItem, type SourceDocument, type Table } from '../../model/document.ts';
import { directionOf } from './direction.ts';
import type { LeafRenderer, PrintNotes } from './leaf-html.ts';

/** Returns blocks as HTML. Headings are moved one level down, because the source's title is the first level. */
export function blocksHtml(blocks: readonly Block[], document: SourceDocument, leaves: LeafRenderer, notes: PrintNotes): string {
  return blocks.map((block) => blockHtml(block, document, leaves, notes)).join('\n');
}

function blockHtml(block: Block, document: SourceDocument, leaves: LeafRenderer, notes: PrintNotes): string {
  const dir = `dir="${directionOf(leadingText(block, document))}"`;
  switch (block.type) {
    case 'paragraph': return `<p ${dir}>${leaves.render(block)}</p>`;
    case 'heading': {
      notes.addHeading(document.text.slice(block.start, block.end));
      const name = `h${Math.min(6, block.level + 1)}`;
      return `<${name} ${dir}>${leaves.render(block)}</${name}>`;
    }
    case 'code': return `<pre dir="ltr"><code>${leaves.render(block)}</code></pre>`;
    case 'rule': return '<hr>';
    case 'quote': return `<blockquote ${dir}>${blocksHtml(block.children, document, leaves, notes)}</blockquote>`;
    case 'list': {
      const [name, start] = block.ordered ? ['ol', ` start="${block.firstNumber}"`] : ['ul', ''];
      return `<${name} ${dir}${start}>${block.items.map((item) => itemHtml(item, document, leaves, notes)).join('\n')}</${name}>`;
    }
    case 'table': return tableHtml(block, dir, leaves);
  }
}

function itemHtml({ checked, children }: ListItem, document: SourceDocument, leaves: LeafRenderer, notes: PrintNotes): string {
  const content = blocksHtml(children, document, leaves, notes);
  return checked === null ? `<li>${content}</li>` : `<li class="${checked ? 'done' : 'open'}">${content}</li>`;
}

function tableHtml({ rows }: Table, dir: string, leaves: LeafRenderer): string {
  const html = rows.map(({ header, cells }) => {
    const name = header ? 'th' : 'td';
    const scope = header ? ' scope="col"' : '';
    return `<tr>${cells.map((cell) => `<${name}${scope}${cell.align === null ? '' : ` class="${cell.align}"`}>${leaves.render(cell)}</${name}>`).join('')}</tr>`;
  });
  // Only rows at the top can be repeated on every page.
  const heads = rows.findIndex(({ header }) => !header);
  const headCount = heads === -1 ? rows.length : heads;
  const head = html.slice(0, headCount).join('\n');
  return `<table ${dir}>${head === '' ? '' : `<thead>${head}</thead>`}<tbody>${html.slice(headCount).join('\n')}</tbody></table>`;
}

/** The text that decides a block's direction: its first leaf that has a letter. */
function leadingText(block: Block, { text }: SourceDocument): string {
  let found = '';
  forEachLeaf([block], ({ start, end }) => {
    if (found === '' && /\p{L}/u.test(text.slice(start, end))) found = text.slice(start, end);
  });
  return found;
}
