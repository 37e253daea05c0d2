import { text as words } from '../../../core/messages/messages.ts';
import { $createTextNode, $getRoot, type LexicalNode, type TextFormatType } from 'lexical';
import { forEachLeaf, type Block, type Figure, type ListItem, type Span, type SpanStyle, type TableCell, type TextLeaf } from '../../../core/model/document.ts';
import { directionOf, type Direction } from '../../../core/formats/print-html/direction.ts';
import styles from './document.module.css';
import { $block, PictureNode, RuleNode, type Shape } from './nodes.ts';
import type { Sheet } from './outline.ts';

const formats: Readonly<Record<Exclude<SpanStyle, 'link'>, TextFormatType>> = {
  strong: 'bold',
  emphasis: 'italic',
  strikethrough: 'strikethrough',
  code: 'code',
};

/** A stretch of a leaf in which the same inline styles hold. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly styles: ReadonlySet<SpanStyle>;
  readonly url: string | null;
}

/** Returns the leaf cut wherever an inline style begins or ends. */
function runsOf(leaf: TextLeaf): readonly Run[] {
  const edges = new Set([leaf.start, leaf.end]);
  for (const { start, end } of leaf.spans) edges.add(clamp(start, leaf)).add(clamp(end, leaf));
  const cuts = [...edges].sort((a, b) => a - b);
  const opening = [...leaf.spans].sort((a, b) => a.start - b.start);
  let open: Span[] = [];
  let next = 0;
  return cuts.slice(0, -1).map((start, i) => {
    while (next < opening.length && opening[next]!.start <= start) open.push(opening[next++]!);
    open = open.filter(({ end }) => end > start);
    return {
      start,
      end: cuts[i + 1]!,
      styles: new Set(open.map(({ style }) => style)),
      url: open.find(({ style }) => style === 'link')?.url ?? null,
    };
  });
}

const clamp = (offset: number, { start, end }: TextLeaf): number => Math.min(end, Math.max(start, offset));

function $text(content: string, styles: Iterable<SpanStyle>): LexicalNode {
  const node = $createTextNode(content);
  for (const style of styles) if (style !== 'link') node.toggleFormat(formats[style]);
  return node;
}

/** A link says where it leads and is not followed: the app opens nothing from the network. */
const linkShape = (url: string): Shape =>
  ({ tag: 'span', className: styles.link!, inline: true, attributes: { role: 'link', 'aria-disabled': 'true', title: url } });

function $inline(text: string, leaf: TextLeaf): readonly LexicalNode[] {
  if (leaf.start >= leaf.end) return [];
  if (leaf.spans.length === 0) return [$createTextNode(text.slice(leaf.start, leaf.end))];
  const nodes: LexicalNode[] = [];
  const runs = runsOf(leaf);
  for (let i = 0; i < runs.length;) {
    const { url } = runs[i]!;
    const begin = i;
    // Neighbouring runs of one link are inside one element.
    do i++; while (url !== null && i < runs.length && runs[i]!.url === url);
    const content = runs.slice(begin, i).map((run) => $text(text.slice(run.start, run.end), run.styles));
    if (url === null) nodes.push(...content);
    else nodes.push($block(linkShape(url), content));
  }
  return nodes;
}

const $leaf = (text: string, leaf: TextLeaf, shape: Shape): LexicalNode => $block({ ...shape, start: leaf.start, direction: directionOf(text.slice(leaf.start, leaf.end)) }, $inline(text, leaf));

function $cell(text: string, cell: TableCell, header: boolean): LexicalNode {
  const align = cell.align === null ? undefined : styles[`align-${cell.align}`];
  return $leaf(text, cell, {
    tag: header ? 'th' : 'td',
    ...(align === undefined ? {} : { className: align }),
    ...(header ? { attributes: { scope: 'col' } } : {}),
  });
}

/** Without a caption its leaf is there all the same, as every leaf of the outline is, and takes no room. */
function $figure(text: string, figure: Figure): LexicalNode {
  const { picture, alt, start, end } = figure;
  const shown = picture !== null || alt !== '' ? [new PictureNode({ picture, alt: picture ? alt : words('reader.pictureMissing', { words: alt }), className: picture ? styles.picture! : styles.missing! })] : [];
  const caption = $leaf(text, figure, { tag: 'figcaption', ...(start < end ? {} : { className: styles.uncaptioned! }) });
  return $block({ tag: 'figure', direction: directionOf(text.slice(start, end) || alt) }, [...shown, caption]);
}

function $item(text: string, item: ListItem): LexicalNode {
  if (item.checked === null) return $block({ tag: 'li' }, $blocks(text, item.children));
  const state = words(item.checked ? 'reader.taskDone' : 'reader.taskOpen');
  const className = `${styles.task} ${item.checked ? styles.done : ''}`;
  return $block({ tag: 'li', className, attributes: { 'aria-description': state } }, $blocks(text, item.children));
}

/** Returns the direction of the first text in a block: what holds other blocks is laid out the way they are read. */
function directionIn(text: string, block: Block): Direction {
  let found: Direction | null = null;
  forEachLeaf([block], ({ start, end }) => { if (start < end) found ??= directionOf(text.slice(start, end)); });
  return found ?? 'ltr';
}

function $blockOf(text: string, block: Block): LexicalNode {
  switch (block.type) {
    case 'paragraph': return $leaf(text, block, { tag: 'p' });
    case 'heading': return $leaf(text, block, { tag: `h${block.level}` });
    case 'code': return $leaf(text, block, { tag: 'pre' });
    case 'rule': return new RuleNode();
    case 'quote': return $block({ tag: 'blockquote', direction: directionIn(text, block) }, $blocks(text, block.children));
    case 'list': {
      const start = block.ordered && block.firstNumber !== 1 ? { attributes: { start: String(block.firstNumber) } } : {};
      return $block({ tag: block.ordered ? 'ol' : 'ul', direction: directionIn(text, block), ...start }, block.items.map((item) => $item(text, item)));
    }
    case 'figure': return $figure(text, block);
    case 'table':
      return $block({ tag: 'table', direction: directionIn(text, block) }, block.rows.map((row) =>
        $block({ tag: 'tr' }, row.cells.map((cell) => $cell(text, cell, row.header)))));
  }
}

const $blocks = (text: string, blocks: readonly Block[]): readonly LexicalNode[] => blocks.map((block) => $blockOf(text, block));

/** Fills the empty editor of a sheet with its parts. Each part is laid out only when it comes near the view. */
export function $buildSheet(text: string, { parts }: Sheet): void {
  $getRoot().splice(0, 0, parts.map(({ blocks, height }) => $block(
    { tag: 'div', className: styles.part!, direction: 'ltr', attributes: { style: `contain-intrinsic-block-size: auto ${height}em` } },
    $blocks(text, blocks),
  )));
}
