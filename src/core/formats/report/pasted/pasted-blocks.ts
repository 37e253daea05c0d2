import { deepestItem, type BlockContent, type ContentOf, type HeadingLevel } from '../../../model/report-block.ts';
import { textMarks, type FootnotePiece, type Inline } from '../../../model/report-text.ts';
import { linkTarget } from '../../note/links.ts';
import { linkableUrl } from '../../print-html/leaf-html.ts';
import { attribute, childrenOf, elementsIn, isElement, isText, nameOf, nodesBelow, type HtmlNode } from '../../web-page/html-node.ts';
import { lineOf } from './line.ts';
import { notesIn, type PastedNote } from './notes.ts';
import { marksIn, styleOf, type Mark } from './style.ts';
import { tableIn } from './table.ts';

/** A picture within what was pasted, by its address. */
export interface PastedImage {
  readonly kind: 'image';
  readonly address: string;
  readonly alt: string;
}

export type PastedBlock = BlockContent | PastedImage;

/**
 * Returns what was pasted as HTML as blocks of a report: headings, lists (those of Word too, which are paragraphs with marks of their own),
 * tables, quotes, links, emphasis, footnotes, page breaks. What word processors add for themselves, comments and deleted words are left out.
 */
export function pastedBlocks(root: HtmlNode): readonly PastedBlock[] {
  const reader = new PastedReader(notesIn(root));
  reader.walk(root, plain);
  return reader.done();
}

type Item = ContentOf<'list'>['items'][number];
type LineKind = { readonly kind: 'paragraph' | 'quote' } | { readonly kind: 'heading'; readonly level: HeadingLevel } | { readonly kind: 'item'; readonly list: string; readonly depth: number };

/** How the words at a place are set, and what their line is. */
interface Look {
  readonly marks: ReadonlySet<Mark>;
  readonly link: string | undefined;
  readonly line: LineKind;
  /** Whether white space is kept. */
  readonly kept: boolean;
  readonly depth: number;
}

const plain: Look = { marks: new Set(), link: undefined, line: { kind: 'paragraph' }, kept: false, depth: 0 };
/** Elements within each other that are followed; of what lies deeper only the words are taken. */
const deepest = 300;
/** Items of a list of a report at most. */
const mostItems = 10_000;

const skipped = new Set(['head', 'script', 'style', 'title', 'meta', 'link', 'noscript', 'template', 'xml', 'iframe', 'object', 'svg', 'math', 'button', 'select', 'textarea', 'input']);
const blockNames = new Set([
  'p', 'div', 'section', 'article', 'header', 'footer', 'main', 'aside', 'nav', 'address', 'figure', 'figcaption', 'details', 'summary', 'dl', 'dt', 'dd', 'form', 'fieldset', 'center', 'tr', 'td', 'th', 'tbody', 'thead', 'caption', 'li',
]);

/** A list whose items come one by one, as paragraphs. */
interface GrowingList {
  readonly id: string;
  readonly items: Item[];
  start: number;
}

class PastedReader {
  private readonly blocks: PastedBlock[] = [];
  private pieces: Inline[] = [];
  private line: LineKind = plain.line;
  /** The sign before the item that is being read, as "2." or "·". */
  private sign = '';
  private growing: GrowingList | null = null;
  private readonly words: ReadonlySet<HtmlNode>;
  private readonly back: ReadonlySet<HtmlNode>;

  constructor(private readonly notes: ReadonlyMap<HtmlNode, PastedNote>, inNote: PastedNote | null = null) {
    this.words = new Set([...notes.values()].flatMap(({ words }) => (words === inNote?.words ? [] : [words])));
    this.back = inNote?.back ?? new Set();
  }

  done(): readonly PastedBlock[] {
    this.flush();
    this.endList();
    return this.blocks;
  }

  walk(node: HtmlNode, look: Look): void {
    for (const child of childrenOf(node)) {
      if (isText(child)) this.text(child.nodeValue ?? '', look);
      else if (!isElement(child) || this.isLeftOut(child)) continue;
      else if (look.depth > deepest) this.text(textIn(child), look);
      else this.element(child, { ...look, depth: look.depth + 1 });
    }
  }

  private isLeftOut(node: HtmlNode): boolean {
    if (skipped.has(nameOf(node)) || this.words.has(node) || this.back.has(node)) return true;
    const style = styleOf(node);
    const about = attribute(node, 'class').toLowerCase();
    if (style.get('display') === 'none' || style.get('mso-hide') === 'all' || /^(?:comment|comment-list)$/.test(style.get('mso-element') ?? '')) return true;
    if (style.has('mso-comment-reference') || style.get('mso-special-character') === 'comment' || /\b(?:msocommentreference|msocomanchor|msocomoff|msocomtxt)\b/.test(about)) return true;
    return nameOf(node) === 'del' && (attribute(node, 'datetime') !== '' || attribute(node, 'cite') !== '' || about.includes('msodel'));
  }

  private element(node: HtmlNode, look: Look): void {
    const name = nameOf(node);
    const style = styleOf(node);
    if (style.get('mso-list') === 'ignore') {
      this.sign = textIn(node);
      return;
    }
    const note = name === 'a' ? this.notes.get(node) : undefined;
    if (note) return this.put({ kind: 'footnote', content: this.noteOf(note) }, look.line);
    switch (name) {
      case 'br': return style.get('page-break-before') === 'always' ? this.add({ kind: 'pageBreak' }) : this.put({ kind: 'break' }, look.line);
      case 'hr': return this.isNoteLine(node) ? undefined : this.add({ kind: 'rule' });
      case 'img': return this.image(node, look);
      case 'ul': case 'ol': case 'menu': return this.list(node, look.depth);
      case 'table': return this.table(node, look);
      case 'blockquote': return this.block(node, { ...look, line: { kind: 'quote' } });
      case 'pre': return this.block(node, { ...look, marks: new Set([...look.marks, 'code']), kept: true });
      case 'a': return this.walk(node, { ...look, marks: marksIn(node, look.marks), link: addressOf(node) ?? look.link });
      default: break;
    }
    const line = lineKindOf(node, look.line);
    if (line !== look.line || blockNames.has(name) || /^h[1-6]$/.test(name)) this.block(node, { ...look, line, marks: marksIn(node, look.marks) });
    else this.walk(node, { ...look, marks: marksIn(node, look.marks) });
  }

  /** A line with what stands above and below it apart. */
  private block(node: HtmlNode, look: Look): void {
    this.flush();
    this.line = look.line;
    this.walk(node, look);
    this.flush();
  }

  private text(words: string, { marks, link, line, kept }: Look): void {
    const own = textMarks.filter((mark) => marks.has(mark) && !(mark === 'underline' && link !== undefined) && !(mark === 'bold' && line.kind === 'heading'));
    const put = (text: string): void => { if (text !== '') this.put({ kind: 'text', text, marks: own, ...(link === undefined ? {} : { link }) }, line); };
    if (!kept) return put(words);
    for (const [index, each] of words.replace(/^\n/, '').split(/\r?\n/).entries()) {
      if (index > 0) this.put({ kind: 'break' }, line);
      put(each);
    }
  }

  private put(piece: Inline, line: LineKind): void {
    if (this.pieces.length === 0) this.line = line;
    this.pieces.push(piece);
  }

  private add(block: PastedBlock): void {
    this.flush();
    this.endList();
    this.blocks.push(block);
  }

  private flush(): void {
    const [content, line, sign] = [lineOf(this.pieces), this.line, this.sign];
    this.pieces = [];
    this.sign = '';
    if (content.length === 0) return;
    if (line.kind === 'item') return this.grow(line, sign, content);
    this.endList();
    if (line.kind === 'heading') this.blocks.push({ kind: 'heading', level: line.level, content });
    else this.blocks.push({ kind: line.kind, content });
  }

  private grow({ list, depth }: Extract<LineKind, { readonly kind: 'item' }>, sign: string, content: readonly Inline[]): void {
    if (this.growing && depth === 0 && this.growing.id !== list) this.endList();
    const number = /^\s*(?:(\d+)|[a-z]{1,5})[.)]/i.exec(sign);
    this.growing ??= { id: list, items: [], start: number?.[1] === undefined ? 1 : Number(number[1]) };
    this.growing.items.push({ depth, ordered: number !== null, content });
  }

  private endList(): void {
    const { growing } = this;
    this.growing = null;
    if (growing) this.pushList(growing.items, growing.start);
  }

  private pushList(items: readonly Item[], start: number): void {
    // A list that was copied from its middle begins at its own edge.
    const least = Math.min(...items.map(({ depth }) => depth));
    for (let at = 0; at < items.length; at += mostItems) {
      this.blocks.push({ kind: 'list', start: Math.min(Math.max(0, start + at), 1_000_000), items: items.slice(at, at + mostItems).map((item) => ({ ...item, depth: Math.min(item.depth - least, deepestItem) })) });
    }
  }

  private list(node: HtmlNode, within: number): void {
    this.flush();
    this.endList();
    const { items, beside } = this.itemsOf(node, 0, within);
    const start = Number.parseInt(attribute(node, 'start'), 10);
    this.pushList(items, Number.isInteger(start) ? start : 1);
    this.blocks.push(...beside);
  }

  /** Items as they stand below each other; what lists of reports have no room for stands behind them. */
  private itemsOf(list: HtmlNode, depth: number, within: number): { readonly items: readonly Item[]; readonly beside: readonly PastedBlock[] } {
    const items: Item[] = [];
    const beside: PastedBlock[] = [];
    for (const child of elementsIn(list)) {
      if (this.isLeftOut(child)) continue;
      if (/^(?:ul|ol)$/.test(nameOf(child)) && within < deepest) {
        const inside = this.itemsOf(child, depth + 1, within + 1);
        items.push(...inside.items);
        beside.push(...inside.beside);
        continue;
      }
      const content: Inline[] = [];
      const inside: Item[] = [];
      for (const block of this.read(child, within)) {
        if (block.kind === 'list') inside.push(...block.items.map((item) => ({ ...item, depth: item.depth + depth + 1 })));
        else if ('content' in block) content.push(...(content.length > 0 ? [{ kind: 'break' } as const] : []), ...block.content);
        else beside.push(block);
      }
      if (content.length > 0) items.push({ depth, ordered: nameOf(list) === 'ol', content });
      items.push(...inside);
    }
    return { items, beside };
  }

  /** Reads a part by itself, which lies `within` so many elements. */
  private read(node: HtmlNode, within: number): readonly PastedBlock[] {
    const inner = new PastedReader(this.notes);
    inner.walk(node, { ...plain, depth: within + 1 });
    return inner.done();
  }

  private table(node: HtmlNode, look: Look): void {
    const beside: PastedBlock[] = [];
    const table = tableIn(node, (cell) => {
      const lines = this.read(cell, look.depth).flatMap((block): readonly (readonly Inline[])[] => {
        if (block.kind === 'list') return block.items.map(({ content }) => content);
        if (block.kind === 'table') return block.rows.flat().filter((content) => content.length > 0);
        if ('content' in block) return [block.content];
        beside.push(block);
        return [];
      });
      return lines.flatMap((line, index) => [...(index > 0 ? [{ kind: 'break' } as const] : []), ...line]);
    });
    if (!table) return this.block(node, look);
    for (const block of beside) this.add(block);
    this.add(table);
  }

  private image(node: HtmlNode, look: Look): void {
    const [address, alt] = [attribute(node, 'src'), attribute(node, 'alt').trim()];
    // Dots of a pixel count readers, and lines of lists are drawn by some editors.
    if (address === '' || Number.parseInt(attribute(node, 'width'), 10) <= 2) return;
    const line = this.pieces.length > 0 ? this.line : look.line;
    this.add({ kind: 'image', address, alt });
    this.line = line;
  }

  private noteOf(note: PastedNote): readonly FootnotePiece[] {
    const inner = new PastedReader(this.notes, note);
    inner.walk(note.words, plain);
    const lines = inner.done().flatMap((block) => (block.kind === 'list' ? block.items.map(({ content }) => content) : 'content' in block ? [block.content] : []));
    const pieces = lines.flatMap((line, index): readonly Inline[] => [...(index > 0 ? [{ kind: 'break' } as const] : []), ...line]).filter((piece) => piece.kind !== 'footnote');
    // A wiki leads back by a caret.
    return lineOf(pieces.map((piece, index) => (index === 0 && piece.kind === 'text' ? { ...piece, text: piece.text.replace(/^\s*\^\s*/, '') } : piece))) as readonly FootnotePiece[];
  }

  /** The short line above the notes of Word. */
  private isNoteLine(node: HtmlNode): boolean {
    return attribute(node, 'size') === '1' && attribute(node, 'width') === '33%' && this.notes.size > 0;
  }
}

function textIn(node: HtmlNode): string {
  let words = '';
  for (const { node: inside } of nodesBelow(node)) if (isText(inside)) words += inside.nodeValue ?? '';
  return words;
}

function addressOf(node: HtmlNode): string | undefined {
  const address = attribute(node, 'href').trim();
  return linkableUrl(address) ?? (linkTarget(address) ? address : undefined);
}

/** Returns what the lines of an element are: by its name, or by what Word says of them. */
function lineKindOf(node: HtmlNode, around: LineKind): LineKind {
  const name = nameOf(node);
  const style = styleOf(node);
  const list = /^(l\d+)\s+level(\d+)/.exec(style.get('mso-list') ?? '');
  if (list) return { kind: 'item', list: list[1]!, depth: Math.min(Number(list[2]) - 1, deepestItem) };
  const outline = Number(/^h([1-6])$/.exec(name)?.[1] ?? style.get('mso-outline-level'));
  if (outline >= 1 && outline <= 9) return { kind: 'heading', level: Math.min(4, outline) as HeadingLevel };
  const about = attribute(node, 'class');
  if (/\b(?:MsoTitle|MsoSubtitle)\b/.test(about)) return { kind: 'heading', level: about.includes('MsoSubtitle') ? 2 : 1 };
  if (/\b(?:MsoQuote|MsoIntenseQuote)\b/.test(about)) return { kind: 'quote' };
  return around;
}
