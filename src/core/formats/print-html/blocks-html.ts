import { forEachLeaf, type Block, type Figure, type Heading, type ListItem, type SourceDocument, type Table, type TextLeaf } from '../../model/document.ts';
import type { ExportedSource } from '../exported-source.ts';
import { directionOf } from './direction.ts';
import { escapeHtml } from './escape.ts';

/** Renders the words of leaves, each once and in document order. */
export interface Leaves {
  readonly render: (leaf: TextLeaf) => string;
}

/** Is told the words of each heading. */
export interface Headings {
  readonly addHeading: (words: string) => void;
}

/** What blocks are part of. */
interface Printed extends Pick<ExportedSource, 'document' | 'pictures'> {
  /** The level at which a heading stands on the page: one below its own unless said otherwise. */
  readonly levelOf?: (heading: Heading) => number;
}

/** Returns blocks as HTML. Headings are moved down, below the source's title. */
export function blocksHtml(blocks: readonly Block[], printed: Printed, leaves: Leaves, notes: Headings): string {
  return blocks.map((block) => blockHtml(block, printed, leaves, notes)).join('\n');
}

function blockHtml(block: Block, printed: Printed, leaves: Leaves, notes: Headings): string {
  const { document } = printed;
  const dir = `dir="${directionOf(leadingText(block, document))}"`;
  switch (block.type) {
    case 'paragraph': return `<p ${dir}>${leaves.render(block)}</p>`;
    case 'heading': {
      notes.addHeading(document.text.slice(block.start, block.end));
      const name = `h${Math.min(6, printed.levelOf?.(block) ?? block.level + 1)}`;
      return `<${name} ${dir}>${leaves.render(block)}</${name}>`;
    }
    case 'code': return `<pre dir="ltr"><code>${leaves.render(block)}</code></pre>`;
    case 'rule': return '<hr>';
    case 'quote': return `<blockquote ${dir}>${blocksHtml(block.children, printed, leaves, notes)}</blockquote>`;
    case 'list': {
      const [name, start] = block.ordered ? ['ol', ` start="${block.firstNumber}"`] : ['ul', ''];
      return `<${name} ${dir}${start}>${block.items.map((item) => itemHtml(item, printed, leaves, notes)).join('\n')}</${name}>`;
    }
    case 'table': return tableHtml(block, dir, leaves);
    case 'figure': return figureHtml(block, dir, printed, leaves);
  }
}

function figureHtml(figure: Figure, dir: string, { pictures }: Printed, leaves: Leaves): string {
  const { picture, alt } = figure;
  const source = picture ? pictures?.get(picture.name) : undefined;
  const shown = picture && source !== undefined
    ? `<img src="${source}" alt="${escapeHtml(alt)}" width="${picture.width}" height="${picture.height}">`
    : alt === '' ? '' : `<p class="alt">${escapeHtml(alt)}</p>`;
  const caption = figure.start < figure.end ? `<figcaption>${leaves.render(figure)}</figcaption>` : '';
  return `<figure ${dir}>${shown}${caption}</figure>`;
}

function itemHtml({ checked, children }: ListItem, printed: Printed, leaves: Leaves, notes: Headings): string {
  const content = blocksHtml(children, printed, leaves, notes);
  return checked === null ? `<li>${content}</li>` : `<li class="${checked ? 'done' : 'open'}">${content}</li>`;
}

function tableHtml({ rows }: Table, dir: string, leaves: Leaves): string {
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
