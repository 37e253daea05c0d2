import type { FigurePicture, Heading } from '../../model/document.ts';
import type { Reading } from '../../model/reading.ts';
import { flatText, isVisible, noText, plain, type DraftBlock, type DraftRow, type StyledText } from '../draft/draft-block.ts';
import { mayBeLinked } from '../draft/links.ts';
import { nestLists, type FlatBlock } from '../draft/nest-lists.ts';
import { TextWriter } from '../draft/text-writer.ts';
import { childOf, childrenOf, findBelow, isElement, textOf, type XmlElement } from '../xml/xml-tree.ts';
import { listPlace, type DocxNumbering, type DocxStyles, type Relationship } from './docx-parts.ts';

/** What the body of a document refers to. */
export interface DocxContext {
  readonly styles: DocxStyles;
  readonly numbering: DocxNumbering;
  readonly relationships: ReadonlyMap<string, Relationship>;
  /** Returns the picture at a path in the package. */
  readonly picture: (path: string) => FigurePicture | null;
  /** Returns the number that a note shows, counted over foot- and endnotes in the order of the text. */
  readonly noteNumber: (kind: 'footnote' | 'endnote', id: string) => number;
  readonly reading: Reading;
  /** Told when there are tracked changes. */
  readonly onChange: () => void;
}

/** Text that only one of the two readings has: what was taken out, and what was put in. */
const changes: Readonly<Record<string, Reading>> = { del: 'original', moveFrom: 'original', ins: 'final', moveTo: 'final' };

/** Reads the blocks of a part of a document (ECMA-376 part 1, §17). */
export class DocxBody {
  private readonly flat: FlatBlock[] = [];
  private writer = new TextWriter();
  /** Comments on a place without text, which are put on their paragraph. */
  private placed: string[] = [];
  private readonly ranged = new Set<string>();
  private readonly fields: { instruction: string; linked: boolean; shown: boolean }[] = [];
  /** Pictures and boxes in the paragraph that is being read, which stand behind it. */
  private behind: DraftBlock[] = [];
  private captioned = false;

  constructor(private readonly context: DocxContext) {}

  /** Returns the blocks in an element, such as `body`, a note or a cell. */
  read(parent: XmlElement): readonly DraftBlock[] {
    this.blocks(parent);
    this.endParagraph(null);
    return nestLists(this.flat);
  }

  private blocks(parent: XmlElement): void {
    for (const child of parent.children) {
      if (!isElement(child)) continue;
      switch (child.name) {
        case 'p': this.paragraph(child); break;
        case 'tbl': this.table(child); break;
        case 'sdt': this.blocks(childOf(child, 'sdtContent') ?? child); break;
        case 'AlternateContent': this.blocks(childOf(child, 'Choice') ?? childOf(child, 'Fallback') ?? child); break;
        case 'customXml':
        case 'smartTag':
        case 'sdtContent': this.blocks(child); break;
        case 'commentRangeStart':
        case 'commentRangeEnd': this.inline(child); break;
        default: if (this.isRead(child)) { if (child.name in changes) this.blocks(child); }
      }
    }
  }

  /** Whether an element belongs to the reading that is wanted. */
  private isRead({ name }: XmlElement): boolean {
    const only = changes[name];
    if (only === undefined) return true;
    this.context.onChange();
    return only === this.context.reading;
  }

  private paragraph(element: XmlElement): void {
    const properties = childOf(element, 'pPr');
    this.inlines(element);
    const mark = childOf(properties, 'rPr');
    const [deleted, inserted] = [childOf(mark, 'del'), childOf(mark, 'ins')];
    if (deleted ?? inserted) this.context.onChange();
    // Where its end is not there in this reading, the next paragraph goes on with it.
    if (this.context.reading === 'final' ? deleted : inserted) return;
    this.endParagraph(properties);
  }

  private endParagraph(properties: XmlElement | null): void {
    const text = this.writer.take();
    const content = this.placed.length === 0 ? text : { text: text.text, spans: [...text.spans, ...this.placed.map((id) => ({ style: 'mark', url: id, start: 0, end: text.text.length }) as const)] };
    this.placed = [];
    const behind = this.behind;
    this.behind = [];
    const style = this.context.styles.get(childOf(properties, 'pStyle')?.attributes['val'] ?? '');
    if (isVisible(content.text)) {
      if (style.kind === 'caption' && behind.length === 0 && this.takeCaption(content)) return;
      this.flat.push({ block: blockOf(content, style.kind, levelOf(properties) ?? style.level), item: this.itemOf(properties, style.list) });
    }
    for (const block of behind) this.flat.push({ block, item: null });
    this.captioned = behind.at(-1)?.type === 'figure';
  }

  /** A caption belongs to the picture right before it. */
  private takeCaption(content: StyledText): boolean {
    const last = this.flat.at(-1);
    if (!this.captioned || last?.block.type !== 'figure') return false;
    this.flat[this.flat.length - 1] = { block: { ...last.block, content }, item: null };
    this.captioned = false;
    return true;
  }

  private itemOf(properties: XmlElement | null, styled: ReturnType<typeof listPlace>): FlatBlock['item'] {
    const place = listPlace(properties) ?? styled;
    // List 0 takes a paragraph out of the list that its style names.
    if (!place || place.id === '0') return null;
    return { ...place, ...this.context.numbering.get(place) };
  }

  private inlines(parent: XmlElement): void {
    for (const child of parent.children) if (isElement(child)) this.inline(child);
  }

  private inline(element: XmlElement): void {
    const { name, attributes } = element;
    switch (name) {
      case 'r': return this.run(element);
      case 'hyperlink': return this.linked(this.context.relationships.get(attributes['r:id'] ?? '')?.target ?? '', () => this.inlines(element));
      case 'fldSimple': return this.linked(fieldLink(attributes['instr'] ?? ''), () => this.inlines(element));
      case 'sdt': return this.inlines(childOf(element, 'sdtContent') ?? element);
      case 'AlternateContent': return this.inlines(childOf(element, 'Choice') ?? childOf(element, 'Fallback') ?? element);
      case 'commentRangeStart':
        this.ranged.add(attributes['id'] ?? '');
        return this.writer.begin({ style: 'mark', url: attributes['id'] ?? '' });
      case 'commentRangeEnd': return this.writer.endMark(attributes['id'] ?? '');
      case 'oMath':
      case 'oMathPara': return this.writer.write(textOf(element));
      case 'pPr':
      case 'sdtPr': return;
      default: if (this.isRead(element)) this.inlines(element);
    }
  }

  private linked(url: string, write: () => void): void {
    const links = url !== '' && mayBeLinked(url);
    if (links) this.writer.begin({ style: 'link', url });
    write();
    if (links) this.writer.end();
  }

  private run(run: XmlElement): void {
    const properties = childOf(run, 'rPr');
    if (isOn(properties, 'vanish')) return;
    const kind = this.context.styles.get(childOf(properties, 'rStyle')?.attributes['val'] ?? '').kind;
    const styles = [
      ...(isOn(properties, 'b') || kind === 'strong' ? ['strong' as const] : []), ...(isOn(properties, 'i') || kind === 'emphasis' ? ['emphasis' as const] : []),
      ...(isOn(properties, 'strike') || isOn(properties, 'dstrike') ? ['strikethrough' as const] : []),
    ];
    for (const style of styles) this.writer.begin({ style });
    const opened = this.fields.length;
    for (const child of run.children) if (isElement(child)) this.runPart(child);
    // A field that begins or ends in this run has a link that outlasts its styles.
    if (this.fields.length === opened) for (const _ of styles) this.writer.end();
  }

  private runPart(part: XmlElement): void {
    const { name, attributes } = part;
    if (this.fields.at(-1)?.shown === false && name !== 'fldChar' && name !== 'instrText') return;
    switch (name) {
      case 't':
      case 'delText': this.writer.write(textOf(part)); break;
      case 'tab':
      case 'ptab': this.writer.write(' '); break;
      case 'br':
        if (attributes['type'] === undefined || attributes['type'] === 'textWrapping') this.writer.breakLine();
        else this.writer.write(' ');
        break;
      case 'cr': this.writer.breakLine(); break;
      case 'noBreakHyphen': this.writer.write('\u2011'); break;
      case 'sym': this.writer.write(symbolOf(attributes['char'] ?? '')); break;
      case 'footnoteReference': this.writer.write(`[${this.context.noteNumber('footnote', attributes['id'] ?? '')}]`); break;
      case 'endnoteReference': this.writer.write(`[${this.context.noteNumber('endnote', attributes['id'] ?? '')}]`); break;
      case 'commentReference': if (!this.ranged.has(attributes['id'] ?? '')) this.placed.push(attributes['id'] ?? ''); break;
      case 'fldChar': this.fieldSign(attributes['fldCharType'] ?? ''); break;
      case 'instrText': {
        const field = this.fields.at(-1);
        if (field) field.instruction += textOf(part);
        break;
      }
      case 'drawing':
      case 'pict':
      case 'object': this.drawn(part); break;
      case 'AlternateContent': for (const child of (childOf(part, 'Choice') ?? childOf(part, 'Fallback') ?? part).children) if (isElement(child)) this.runPart(child); break;
    }
  }

  /** A field is an instruction and then what it shows, between signs in runs (§17.16.18). */
  private fieldSign(type: string): void {
    const field = this.fields.at(-1);
    if (type === 'begin') {
      this.fields.push({ instruction: '', linked: false, shown: false });
    } else if (type === 'separate' && field) {
      const url = fieldLink(field.instruction);
      field.linked = url !== '' && mayBeLinked(url);
      if (field.linked) this.writer.begin({ style: 'link', url });
      field.shown = true;
    } else if (type === 'end' && field) {
      if (field.linked) this.writer.end();
      this.fields.pop();
    }
  }

  /** Pictures, and the text of boxes, stand behind the paragraph that they are anchored in. */
  private drawn(drawing: XmlElement): void {
    const boxes = [...boxesIn(drawing)];
    for (const box of boxes) this.behind.push(...new DocxBody(this.context).read(box));
    if (boxes.length > 0) return;
    const reference = findBelow(drawing, 'blip')?.attributes['r:embed'] ?? findBelow(drawing, 'imagedata')?.attributes['r:id'];
    const described = findBelow(drawing, 'docPr')?.attributes;
    const alt = (described?.['descr'] ?? findBelow(drawing, 'shape')?.attributes['alt'] ?? '').replace(/\s+/g, ' ').trim();
    const target = this.context.relationships.get(reference ?? '');
    const picture = target && !target.external ? this.context.picture(target.target) : null;
    if (picture || alt !== '') this.behind.push({ type: 'figure', picture, alt, content: noText });
  }

  private table(table: XmlElement): void {
    this.endParagraph(null);
    const rows: DraftRow[] = [];
    const figures: DraftBlock[] = [];
    for (const row of rowsIn(table)) {
      const properties = childOf(row, 'trPr');
      const [deleted, inserted] = [childOf(properties, 'del'), childOf(properties, 'ins')];
      if (deleted ?? inserted) this.context.onChange();
      if (this.context.reading === 'final' ? deleted : inserted) continue;
      const cells = cellsIn(row).flatMap((cell) => {
        const cellProperties = childOf(cell, 'tcPr');
        const blocks = new DocxBody(this.context).read(cell);
        figures.push(...blocks.filter(({ type }) => type === 'figure'));
        const merge = childOf(cellProperties, 'vMerge');
        const goesOn = merge !== null && merge.attributes['val'] !== 'restart';
        const align = alignOf(childOf(childOf(childOf(cell, 'p'), 'pPr'), 'jc')?.attributes['val']);
        const content = goesOn ? noText : flatText(blocks.filter(({ type }) => type !== 'figure'));
        const span = Number(childOf(cellProperties, 'gridSpan')?.attributes['val'] ?? 1);
        return [{ align, content }, ...Array.from({ length: span > 1 && span < 64 ? span - 1 : 0 }, () => ({ align: null, content: plain('') }))];
      });
      rows.push({ header: isOn(properties, 'tblHeader'), cells });
    }
    for (const block of figures) this.flat.push({ block, item: null });
    if (rows.some(({ cells }) => cells.some(({ content }) => isVisible(content.text)))) this.flat.push({ block: { type: 'table', rows }, item: null });
  }
}

/** A switch is on where it stands without a value, or with one that does not say no (§17.17.4). */
function isOn(properties: XmlElement | null, name: string): boolean {
  const found = childOf(properties, name);
  return found !== null && !/^(?:0|false|off|none)$/.test(found.attributes['val'] ?? '');
}

function levelOf(properties: XmlElement | null): number | null {
  const outline = Number(childOf(properties, 'outlineLvl')?.attributes['val'] ?? Number.NaN);
  return outline >= 0 && outline < 9 ? outline + 1 : null;
}

function blockOf(content: StyledText, kind: string | null, level: number | null): DraftBlock {
  if (kind === 'title') return { type: 'heading', level: 1, content };
  if (level !== null) return { type: 'heading', level: Math.min(6, level) as Heading['level'], content };
  return kind === 'quote' ? { type: 'quote', children: [{ type: 'paragraph', content }] } : { type: 'paragraph', content };
}

/** The address in the instruction of a field that is a link: `HYPERLINK "https://…"`. */
const fieldLink = (instruction: string): string => /^\s*HYPERLINK\s+"([^"]{1,4000})"/i.exec(instruction)?.[1] ?? '';

/** Signs of symbol fonts have codes of their own, which no other font shows: a bullet stands for them. */
function symbolOf(code: string): string {
  const point = Number.parseInt(code, 16);
  if (!(point > 0x20 && point <= 0xffff)) return '';
  return point >= 0xf000 && point <= 0xf0ff ? '•' : String.fromCharCode(point);
}

const alignOf = (value: string | undefined): 'center' | 'right' | null => (value === 'center' ? 'center' : value === 'right' || value === 'end' ? 'right' : null);

const transparent: ReadonlySet<string> = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'del', 'moveFrom']);

function rowsIn(table: XmlElement): readonly XmlElement[] {
  return table.children.flatMap((child) => (!isElement(child) ? [] : child.name === 'tr' ? [child] : transparent.has(child.name) ? rowsIn(child) : []));
}

function cellsIn(row: XmlElement): readonly XmlElement[] {
  return row.children.flatMap((child) => (!isElement(child) ? [] : child.name === 'tc' ? [child] : transparent.has(child.name) ? cellsIn(child) : []));
}

/** The outermost boxes of text in a drawing. Word writes each twice, for itself and for older programs; only one comes here. */
function* boxesIn(element: XmlElement): Generator<XmlElement, void> {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    if (child.name === 'txbxContent') yield child;
    else if (child.name === 'AlternateContent') yield* boxesIn(childOf(child, 'Choice') ?? child);
    else yield* boxesIn(child);
  }
}

/** Returns the comments of a document by their ids. */
export function commentsOf(root: XmlElement | null): ReadonlyMap<string, { readonly author: string; readonly date: string; readonly paragraphs: readonly string[] }> {
  return new Map(childrenOf(root, 'comment').map((comment) => [comment.attributes['id'] ?? '', {
    author: comment.attributes['author'] ?? '', date: comment.attributes['date'] ?? '',
    paragraphs: childrenOf(comment, 'p').map((paragraph) => textOf(paragraph).trim()).filter((text) => text !== ''),
  }]));
}
