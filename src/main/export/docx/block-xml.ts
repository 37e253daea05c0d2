import { directionOf, hasLetters } from '../../../core/formats/print-html/direction.ts';
import type { ParagraphLook, RichBlock, RichInline, RichPicture, RichRow, TextLook } from '../../../core/formats/rich/rich-document.ts';
import { inlineXml, type InlineTerms } from './inline-xml.ts';
import type { Relations, Shared } from './part.ts';
import { quoteLine } from './styles-xml.ts';
import { escapeXml } from '../xml.ts';

/** Twentieths of a point: the width of the text, and how far lists and quotes are moved in. */
export const textWidth = 9070;
const indentStep = 425;
/** How far the words of a field are moved in, so that the line beside it is not outside the text. */
const accentIndent = 200;
/** Rows, its head among them, of a table that is not parted by the end of a page. */
const shortTable = 11;
/** English Metric Units: a twentieth of a point, a pixel at 96 to the inch, and the most that a picture may take of a page. */
const [emuOfTwip, emuOfPixel] = [635, 9525];
const highest = 10_800 * emuOfTwip;

const styles: Readonly<Record<ParagraphLook, string | null>> = { body: null, title: 'Title', subtitle: 'Subtitle', facts: 'Facts', caption: 'Caption', entry: 'Bibliography' };

interface Place {
  /** How deep in lists and quotes. */
  readonly depth: number;
  readonly style: string | null;
  readonly look?: TextLook;
  /** The list and level whose sign the first paragraph bears. */
  readonly item?: { readonly list: number; readonly level: number };
  readonly align?: 'left' | 'center' | 'right' | null;
  /** Stays on one page with what comes next. */
  readonly keepNext?: boolean;
  /** Stands before the first words. */
  readonly lead?: string;
  /** See {@link RichBlock}. */
  readonly accent?: string;
  readonly width: number;
  /** How words without a direction of their own are set. */
  readonly rtl: boolean;
}

/** Writes the blocks of one part of a file: the text, the footnotes or the comments. */
export class BlockWriter {
  private readonly shared: Shared;
  private readonly relations: Relations;
  private readonly terms: InlineTerms;

  constructor(shared: Shared, relations: Relations, footnote: InlineTerms['footnote']) {
    this.shared = shared;
    this.relations = relations;
    this.terms = { shared, relations, footnote };
  }

  /** Returns blocks as XML; at least one paragraph. `style` is that of plain paragraphs, `lead` stands before the first words. */
  write(blocks: readonly RichBlock[], { style = null, lead = '' }: { readonly style?: string | null; readonly lead?: string } = {}): string {
    const place: Place = { depth: 0, style, width: textWidth, rtl: this.shared.rightToLeft };
    return this.leading(blocks, { ...place, lead }, place) || this.paragraph([], { ...place, lead });
  }

  /** Writes the first block in its own place and the others in theirs. What leads must lead a paragraph, and does where no block begins with one. */
  private leading(blocks: readonly RichBlock[], first: Place, others: Place): string {
    const [head, ...rest] = blocks;
    if (!head) return '';
    const leads = head.type === 'paragraph' || head.type === 'heading' || head.type === 'code';
    const bare = !leads && ((first.lead ?? '') !== '' || first.item !== undefined);
    return `${bare ? this.paragraph([], first) : ''}${this.block(head, bare ? others : first)}${rest.map((block) => this.block(block, others)).join('')}`;
  }

  private block(block: RichBlock, place: Place): string {
    switch (block.type) {
      case 'paragraph': {
        const { look, keepNext = place.keepNext ?? false, inset = 0, accent } = block;
        // What stands below the title begins on its side.
        const align = look === 'subtitle' && this.shared.rightToLeft ? 'right' : place.align;
        return this.paragraph(block.content, { ...place, depth: place.depth + inset, style: styles[look] ?? place.style, keepNext, ...(align !== undefined && { align }), ...(accent !== undefined && { accent }) });
      }
      case 'heading': return this.paragraph(block.content, { ...place, style: `Heading${block.level}` });
      case 'code': return this.paragraph(block.content, { ...place, style: 'CodeBlock' }, true);
      case 'rule': return `<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="BFBFBF"/></w:pBdr></w:pPr></w:p>`;
      case 'pageBreak': return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
      case 'quote': {
        const inside: Place = { ...withoutFirst(place), depth: place.depth + 1, style: 'Quote' };
        return this.leading(block.children, { ...inside, lead: place.lead ?? '' }, inside);
      }
      case 'list': {
        const level = Math.min(8, place.depth + (block.inset ?? 0));
        const list = this.shared.lists.begin(block.ordered, level, block.firstNumber);
        const inside: Place = { ...withoutFirst(place), depth: level + 1, style: place.style ?? 'ListParagraph' };
        return block.items.map((item) => this.leading(item, { ...inside, item: { list, level } }, inside) || this.paragraph([], { ...inside, item: { list, level } })).join('');
      }
      case 'table': return this.table(block.rows, block.widths, withoutFirst(place));
      case 'figure': return this.figure(block, withoutFirst(place));
    }
  }

  /** The order of the properties is laid down (ECMA-376 part 1, §17.3.1.26). */
  private paragraph(content: readonly RichInline[], { depth, style, look, item, align = null, keepNext = false, lead = '', accent, rtl: around }: Place, ltr = false): string {
    const words = wordsOf(content);
    const rtl = !ltr && (hasLetters(words) ? directionOf(words) === 'rtl' : around);
    // In a paragraph from right to left, left and right stand for each other.
    const side = align === null ? '' : `<w:jc w:val="${align === 'center' ? 'center' : (align === 'right') === rtl ? 'left' : 'right'}"/>`;
    const properties = [
      style === null ? '' : `<w:pStyle w:val="${style}"/>`,
      keepNext ? '<w:keepNext/>' : '',
      item === undefined ? '' : `<w:numPr><w:ilvl w:val="${item.level}"/><w:numId w:val="${item.list}"/></w:numPr>`,
      // Borders stay on their side of the page, whatever the direction.
      accent === undefined ? '' : accentXml(accent, rtl),
      rtl && style === 'Quote' ? `<w:pBdr><w:left w:val="nil"/><w:right ${quoteLine}/></w:pBdr>` : '',
      rtl ? '<w:bidi/>' : '',
      // A line beside it stands within the width of the text.
      item !== undefined || (depth === 0 && accent === undefined) ? '' : `<w:ind w:left="${depth * indentStep + (accent === undefined ? 0 : accentIndent)}"/>`,
      side,
    ].join('');
    return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${lead}${inlineXml(content, this.terms, look)}</w:p>`;
  }

  private table(rows: readonly RichRow[], shares: readonly number[] | undefined, place: Place): string {
    const columns = Math.max(1, ...rows.map(({ cells }) => cells.length));
    const room = place.width - place.depth * indentStep;
    const given = shares?.length === columns ? shares : Array.from({ length: columns }, () => 1);
    const sum = given.reduce((total, share) => total + share, 0);
    const widths = given.map((share) => Math.max(200, Math.floor((room * share) / sum)));
    const rtl = directionOf(rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.map(leadOf))).find((words) => /\p{L}/u.test(words)) ?? '') === 'rtl';
    const heads = rows.findIndex(({ header }) => !header);
    const headCount = heads === -1 ? rows.length : heads;
    const isShort = rows.length <= shortTable;
    const cell = { depth: 0, rtl } as const;
    const written = rows.map(({ cells, header, spans }, index) => {
      const keepNext = isShort && index < rows.length - 1;
      if (spans) {
        const inside: Place = { ...cell, style: 'TableGroup', width: room - 160 };
        return `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${widths.reduce((total, width) => total + width, 0)}" w:type="dxa"/>${columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ''}</w:tcPr>${endedByParagraph((cells[0]?.blocks ?? []).map((block) => this.block(block, inside)).join(''))}</w:tc></w:tr>`;
      }
      const padded = Array.from({ length: columns }, (_, column) => cells[column] ?? { align: null, blocks: [] });
      const row = padded.map(({ align, blocks }, column) => {
        const inside: Place = { ...cell, style: 'TableWords', width: widths[column]! - 160, align, keepNext: keepNext || header || rows[index - 1]?.header === true, ...(header && { look: { strong: true } }) };
        return `<w:tc><w:tcPr><w:tcW w:w="${widths[column]}" w:type="dxa"/></w:tcPr>${endedByParagraph(blocks.map((block) => this.block(block, inside)).join(''))}</w:tc>`;
      });
      return `<w:tr><w:trPr><w:cantSplit/>${index < headCount && headCount < rows.length ? '<w:tblHeader/>' : ''}</w:trPr>${row.join('')}</w:tr>`;
    });
    const properties = `<w:tblStyle w:val="Rows"/>${rtl ? '<w:bidiVisual/>' : ''}<w:tblW w:w="${widths.reduce((total, width) => total + width, 0)}" w:type="dxa"/>${place.depth === 0 ? '' : `<w:tblInd w:w="${place.depth * indentStep}" w:type="dxa"/>`}<w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="${headCount > 0 ? 1 : 0}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>`;
    // Tables that follow each other would become one.
    return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${written.join('')}</w:tbl>${this.paragraph([], { ...cell, style: 'AfterTable', width: place.width })}`;
  }

  private figure({ picture, alt, caption }: Extract<RichBlock, { readonly type: 'figure' }>, place: Place): string {
    const shown = picture ? `<w:p><w:pPr><w:keepNext/>${place.depth === 0 ? '' : `<w:ind w:left="${place.depth * indentStep}"/>`}</w:pPr><w:r>${this.drawing(picture, alt, place)}</w:r></w:p>`
      : alt === '' ? '' : this.paragraph([{ type: 'text', text: alt }], { ...place, style: 'Caption' });
    return `${shown}${caption.length === 0 || wordsOf(caption) === '' ? '' : this.paragraph(caption, { ...place, style: 'Caption' })}`;
  }

  private drawing(picture: RichPicture, alt: string, { depth, width }: Place): string {
    const { media } = this.shared;
    if (!media.has(picture)) media.set(picture, `picture${media.size + 1}.${picture.extension}`);
    const name = media.get(picture)!;
    const widest = (width - depth * indentStep) * emuOfTwip;
    const scale = Math.min(1, widest / (picture.width * emuOfPixel), highest / (picture.height * emuOfPixel));
    const [cx, cy] = [picture.width, picture.height].map((pixels) => Math.max(1, Math.round(pixels * emuOfPixel * scale)));
    const id = this.shared.drawings.next();
    const words = escapeXml(alt.trim() || name);
    return `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${id}" name="${escapeXml(name)}" descr="${words}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="${escapeXml(name)}" descr="${words}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${this.relations.idOf('image', `media/${name}`)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;
  }
}

/** The line beside a field, with the room above and below that its own pale lines make. */
function accentXml(accent: string, rtl: boolean): string {
  const pale = mixed(accent, 0.09);
  const edge = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="4" w:color="${pale}"/>`;
  const line = `<w:${rtl ? 'right' : 'left'} w:val="single" w:sz="24" w:space="8" w:color="${accent.slice(1)}"/>`;
  return `<w:pBdr>${edge('top')}${rtl ? '' : line}${edge('bottom')}${rtl ? line : ''}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="${pale}"/>`;
}

/** Returns a colour in white, as six digits. */
const mixed = (colour: string, share: number): string => [1, 3, 5].map((at) => Math.round(255 - (255 - parseInt(colour.slice(at, at + 2), 16)) * share).toString(16).padStart(2, '0')).join('').toUpperCase();

const withoutFirst = ({ depth, style, look, align, keepNext = false, width, rtl }: Place): Place => ({ depth, style, width, keepNext, rtl, ...(look && { look }), ...(align !== undefined && { align }) });

/** A cell ends with a paragraph, or Word takes the file for damaged. */
const endedByParagraph = (xml: string): string => (xml.endsWith('</w:p>') ? xml : `${xml}<w:p/>`);

const wordsOf = (content: readonly RichInline[]): string => content.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');

/** The words that a block begins with. */
function leadOf(block: RichBlock): string {
  return block.type === 'paragraph' || block.type === 'heading' ? wordsOf(block.content) : '';
}
