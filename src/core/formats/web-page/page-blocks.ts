import type { FigurePicture, Heading, SpanStyle } from '../../model/document.ts';
import { flatText, isVisible, joined, noText, type DraftBlock, type StyledText } from '../draft/draft-block.ts';
import { mayBeLinked } from '../draft/links.ts';
import { TextWriter } from '../draft/text-writer.ts';
import { attribute, childrenOf, elementsIn, isElement, isText, nameOf, nodesBelow, type HtmlNode } from './html-node.ts';
import { formulaOf, isFormula, withoutStyle } from './page-formula.ts';
import { tableOf } from './page-table.ts';

/** What a page's addresses lead to. */
export interface PageResources {
  /** Returns the full address of a link. */
  readonly address: (href: string) => string;
  /** Returns the picture that the file carries for an address; null where it carries none. */
  readonly picture: (src: string) => FigurePicture | null;
}

/** Elements below this lie flat: what they hold is read as one text. */
const deepest = 300;

const unread: ReadonlySet<string> = new Set([
  'script', 'style', 'template', 'noscript', 'iframe', 'frame', 'object', 'embed', 'applet', 'svg', 'canvas', 'audio', 'video', 'head', 'title',
  'input', 'select', 'button', 'textarea', 'datalist', 'progress', 'meter', 'map', 'dialog', 'link', 'meta', 'rp',
]);

const styles: Readonly<Record<string, SpanStyle>> = {
  b: 'strong', strong: 'strong', i: 'emphasis', em: 'emphasis', cite: 'emphasis', dfn: 'emphasis', var: 'emphasis',
  s: 'strikethrough', strike: 'strikethrough', del: 'strikethrough', code: 'code', kbd: 'code', samp: 'code', tt: 'code',
};

const containers: ReadonlySet<string> = new Set([
  'p', 'div', 'section', 'article', 'main', 'header', 'footer', 'aside', 'nav', 'address', 'form', 'fieldset', 'legend', 'center', 'details', 'summary',
  'body', 'html', 'hgroup', 'search', 'dl', 'dd', 'li', 'tr', 'td', 'th', 'tbody', 'thead', 'tfoot', 'caption', 'figcaption',
]);

/** Returns what a reader sees below a node of a page, as blocks. Scripts, forms and what is hidden are passed over. */
export const pageBlocks = (root: HtmlNode, resources: PageResources): readonly DraftBlock[] => new BlockReader(resources, 0).read(root);

/** Pixels below which a picture is a sign or a tracker, and shows nothing. */
const smallest = 24;
/** An address that long is no link that anyone follows, but data. */
const longestLink = 4_000;

class BlockReader {
  private readonly blocks: DraftBlock[] = [];
  private readonly writer = new TextWriter();

  constructor(private readonly resources: PageResources, private depth: number) {}

  read(root: HtmlNode): readonly DraftBlock[] {
    this.inside(root);
    this.endParagraph();
    return this.blocks;
  }

  private inside(node: HtmlNode): void {
    if (this.depth >= deepest) {
      for (const { node: below } of nodesBelow(node)) if (isText(below) && !unread.has(nameOf(parentOf(below) ?? below))) this.writer.write(below.nodeValue ?? '');
      return;
    }
    this.depth++;
    for (const child of childrenOf(node)) {
      if (isText(child)) this.writer.write(child.nodeValue ?? '');
      else if (isElement(child) && !isHidden(child)) this.element(child, nameOf(child));
    }
    this.depth--;
  }

  private element(node: HtmlNode, name: string): void {
    if (unread.has(name)) return;
    const style = styles[name];
    if (style) return this.styled(node, { style });
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level !== undefined) return this.heading(node, Number(level) as Heading['level']);
    if (containers.has(name)) return this.apart(() => this.inside(node));
    switch (name) {
      case 'br': return this.breakLine();
      case 'a': return this.link(node);
      case 'q': this.writer.write('“'); this.inside(node); this.writer.write('”'); return;
      case 'dt': return this.apart(() => this.styled(node, { style: 'strong' }));
      case 'hr': return this.apart(() => this.blocks.push({ type: 'rule' }));
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir': return this.apart(() => this.blocks.push(this.list(node, name === 'ol')));
      case 'blockquote': return this.apart(() => this.blocks.push({ type: 'quote', children: this.within(node) }));
      case 'pre':
      case 'listing':
      case 'xmp': return this.apart(() => this.blocks.push({ type: 'code', content: literalText(node) }));
      case 'table': return this.apart(() => this.blocks.push(...tableOf(node, (cell) => this.within(cell))));
      case 'figure': return this.apart(() => this.blocks.push(...this.figure(node)));
      case 'img': return this.image(node);
      case 'math': this.writer.write(formulaOf(node)); return;
      default: this.inside(node);
    }
  }

  /** Does what stands by itself: the paragraph before it ends, and that in it. */
  private apart(work: () => unknown): void {
    this.endParagraph();
    work();
    this.endParagraph();
  }

  private endParagraph(): void {
    const content = this.writer.take();
    if (isVisible(content.text)) this.blocks.push({ type: 'paragraph', content });
  }

  /** Two in a row end a paragraph, as old pages have them. */
  private breakLine(): void {
    if (this.writer.endsLine) this.endParagraph();
    else this.writer.breakLine();
  }

  private styled(node: HtmlNode, style: { readonly style: SpanStyle; readonly url?: string }): void {
    this.writer.begin(style);
    this.inside(node);
    this.writer.end();
  }

  private link(node: HtmlNode): void {
    if (/\bnoteref\b/.test(`${attribute(node, 'epub:type')} ${attribute(node, 'role').replace('doc-', '')}`)) return this.noteReference(node);
    const href = attribute(node, 'href').trim();
    if (href === '' || href.startsWith('#') || href.length > longestLink) return this.inside(node);
    const url = this.resources.address(href);
    if (mayBeLinked(url)) this.styled(node, { style: 'link', url });
    else this.inside(node);
  }

  /** The number of a note stands in brackets, so that it is no part of the word before it. */
  private noteReference(node: HtmlNode): void {
    const { text } = flatText(this.within(node));
    this.writer.write(/^[\w*†‡§]{1,6}$/u.test(text) ? `[${text}]` : text);
  }

  private within(node: HtmlNode): readonly DraftBlock[] {
    return new BlockReader(this.resources, this.depth + 1).read(node);
  }

  private heading(node: HtmlNode, level: Heading['level']): void {
    this.endParagraph();
    const blocks = this.within(node);
    const texts = blocks.filter((block) => block.type !== 'figure');
    this.blocks.push({ type: 'heading', level, content: onOneLine(flatText(texts)) }, ...blocks.filter((block) => block.type === 'figure'));
  }

  private list(node: HtmlNode, ordered: boolean): DraftBlock {
    const items: { readonly children: DraftBlock[] }[] = [];
    for (const child of elementsIn(node)) {
      const name = nameOf(child);
      if (unread.has(name) || isHidden(child)) continue;
      const last = items.at(-1);
      const children = name === 'ul' || name === 'ol' ? [this.list(child, name === 'ol')] : [...this.within(child)];
      // A list that stands in no item belongs to the one before it.
      if (last && name !== 'li') last.children.push(...children);
      else items.push({ children });
    }
    const start = Number.parseInt(attribute(node, 'start'), 10);
    return { type: 'list', ordered, firstNumber: ordered && Number.isSafeInteger(start) ? start : 1, items };
  }

  private figure(node: HtmlNode): readonly DraftBlock[] {
    const blocks = new BlockReader(this.resources, this.depth + 1);
    const captions: StyledText[] = [];
    for (const child of childrenOf(node)) if (isElement(child) && !isHidden(child)) blocks.figurePart(child, captions, 0);
    blocks.endParagraph();
    const found = blocks.blocks;
    const caption = joined(captions, '\n');
    const pictures = found.filter((block) => block.type === 'figure');
    const last = pictures.at(-1);
    if (last) return found.map((block) => (block === last ? { ...last, content: isVisible(last.content.text) ? last.content : caption } : block));
    if (!isVisible(caption.text)) return found;
    // A caption below a picture that the file does not carry and says nothing of; or of a table, code or quote.
    return found.length > 0 ? [...found, { type: 'paragraph', content: caption }] : [{ type: 'figure', picture: null, alt: '', content: caption }];
  }

  /** Reads a part of a figure; its captions are put aside. */
  private figurePart(node: HtmlNode, captions: StyledText[], level: number): void {
    const name = nameOf(node);
    if (name === 'figcaption') {
      captions.push(flatText(this.within(node)));
    } else if (level < 8 && (name === 'div' || name === 'a' || name === 'span' || name === 'picture')) {
      for (const child of childrenOf(node)) {
        if (isText(child)) this.writer.write(child.nodeValue ?? '');
        else if (isElement(child) && !isHidden(child)) this.figurePart(child, captions, level + 1);
      }
    } else {
      this.element(node, name);
    }
  }

  private image(node: HtmlNode): void {
    const alt = attribute(node, 'alt').replace(/\s+/g, ' ').trim();
    const picture = this.resources.picture(attribute(node, 'src').trim());
    const sizes = picture ? [picture.width, picture.height] : ['width', 'height'].map((name) => Number.parseInt(attribute(node, name), 10));
    // A formula is read as it is written, in its line: a sentence without it says something else.
    if (!picture && isFormula(node, alt)) return this.writer.write(withoutStyle(alt));
    const isSmall = sizes.some((size) => size < smallest);
    // A sign that stands for a letter, such as an emoji.
    if (alt !== '' && (isSmall || !picture) && /^[^\p{L}\p{N}]{1,8}$/u.test(alt)) return this.writer.write(alt);
    if (isSmall || (!picture && (alt === '' || !this.writer.isEmpty))) return;
    this.endParagraph();
    this.blocks.push({ type: 'figure', picture, alt, content: noText });
  }
}

const isHidden = (node: HtmlNode): boolean =>
  (node.getAttribute?.('hidden') ?? null) !== null || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(node, 'style').slice(0, 2_000));

const parentOf = (node: HtmlNode): HtmlNode | null => (node as HtmlNode & { readonly parentNode?: HtmlNode | null }).parentNode ?? null;

const onOneLine = ({ text, spans }: StyledText): StyledText => ({ text: text.replaceAll('\n', ' '), spans });


/** Returns the text of code as it stands in the page. */
function literalText(node: HtmlNode): StyledText {
  const parts: string[] = [];
  for (const { node: below } of nodesBelow(node)) {
    if (isText(below)) parts.push(below.nodeValue ?? '');
    else if (isElement(below) && nameOf(below) === 'br') parts.push('\n');
  }
  return { text: parts.join('').replace(/\r\n?/g, '\n').replace(/^\n+|\s+$/g, ''), spans: [] };
}
