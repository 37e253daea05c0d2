import type { FigurePicture, Heading } from '../../model/document.ts';
import type { Reading } from '../../model/reading.ts';
import { flatText, isVisible, noText, type DraftBlock, type DraftRow } from '../draft/draft-block.ts';
import { mayBeLinked } from '../draft/links.ts';
import { TextWriter } from '../draft/text-writer.ts';
import { childOf, childrenOf, findBelow, isElement, textOf, type XmlElement } from '../xml/xml-tree.ts';
import type { FileComment } from '../draft/package-document.ts';
import type { OdtStyles } from './odt-styles.ts';

/** What a comment says. */
export type CommentWords = Pick<FileComment, 'text' | 'author' | 'at'>;

/** What the body of a document refers to. */
export interface OdtContext {
  readonly styles: OdtStyles;
  readonly picture: (path: string) => FigurePicture | null;
  readonly reading: Reading;
  /** What was taken out at each tracked change, by its id; null for changes of other kinds. */
  readonly deleted: ReadonlyMap<string, XmlElement | null>;
  /** Told of each note in the order of the text; returns its number. */
  readonly onNote: (note: XmlElement) => number;
  /** Told of each comment with the name that it may have; returns that of its mark. */
  readonly onComment: (comment: CommentWords, name: string | null) => string;
}

/** Cells that a table has at most, those counted that are only said to repeat. */
const mostCells = 200_000;

const passedOver: ReadonlySet<string> = new Set(['tracked-changes', 'sequence-decls', 'variable-decls', 'user-field-decls', 'forms', 'table-of-content', 'alphabetical-index', 'illustration-index', 'table-index', 'bibliography', 'title', 'desc', 'event-listeners', 'meta']);

/** Reads the blocks of a part of a text document (ODF 1.3 part 3, §5). */
export class OdtBody {
  private blocks: DraftBlock[] = [];
  private readonly writer = new TextWriter();
  private behind: DraftBlock[] = [];
  private placed: string[] = [];
  /** Changes in which text was put in that is not to be read. */
  private readonly hidden = new Set<string>();

  constructor(private readonly context: OdtContext) {}

  read(parent: XmlElement): readonly DraftBlock[] {
    this.inside(parent);
    this.endParagraph(null, null);
    return this.blocks;
  }

  private inside(parent: XmlElement): void {
    for (const child of parent.children) if (isElement(child)) this.block(child);
  }

  private block(element: XmlElement): void {
    const { name, attributes } = element;
    switch (name) {
      case 'h': return this.paragraph(element, Number(attributes['outline-level'] ?? 1));
      case 'p': return this.paragraph(element, null);
      case 'list': this.blocks.push(this.list(element, attributes['style-name'] ?? '', 0)); return;
      case 'table': return this.table(element);
      case 'change-start':
      case 'change-end':
      case 'change': return this.change(element);
      case 'frame': this.frame(element); return this.endParagraph(null, null);
      default: if (!passedOver.has(name)) this.inside(element);
    }
  }

  private paragraph(element: XmlElement, level: number | null): void {
    this.inline(element);
    // A paragraph whose end was put in belongs, as before that, to the next one.
    if (this.hidden.size > 0) return;
    this.endParagraph(element, level);
  }

  private endParagraph(element: XmlElement | null, level: number | null): void {
    const text = this.writer.take();
    const content = { text: text.text, spans: [...text.spans, ...this.placed.map((mark) => ({ style: 'mark', url: mark, start: 0, end: text.text.length }) as const)] };
    this.placed = [];
    const kind = element ? this.context.styles.paragraph(element.attributes['style-name'] ?? '') : null;
    const behind = this.behind;
    this.behind = [];
    if (isVisible(content.text)) {
      if (level !== null || kind === 'title') this.blocks.push({ type: 'heading', level: Math.min(6, Math.max(1, Math.trunc(level ?? 1) || 1)) as Heading['level'], content });
      else if (kind === 'quote') this.blocks.push({ type: 'quote', children: [{ type: 'paragraph', content }] });
      else this.blocks.push({ type: kind === 'code' ? 'code' : 'paragraph', content });
    }
    this.blocks.push(...behind);
  }

  private list(list: XmlElement, style: string, level: number): DraftBlock {
    const { ordered, start } = this.context.styles.list(style, level);
    const outer = this.blocks;
    const items: { children: readonly DraftBlock[] }[] = [];
    let firstNumber = start;
    for (const item of list.children) {
      if (!isElement(item) || (item.name !== 'list-item' && item.name !== 'list-header')) continue;
      const given = Number(item.attributes['start-value'] ?? Number.NaN);
      if (items.length === 0 && Number.isSafeInteger(given)) firstNumber = given;
      this.blocks = [];
      for (const child of item.children) {
        if (!isElement(child)) continue;
        if (child.name === 'list') this.blocks.push(this.list(child, child.attributes['style-name'] ?? style, level + 1));
        else this.block(child);
      }
      items.push({ children: this.blocks });
    }
    this.blocks = outer;
    return { type: 'list', ordered, firstNumber: ordered ? firstNumber : 1, items };
  }

  private table(table: XmlElement): void {
    const rows: DraftRow[] = [];
    const figures: DraftBlock[] = [];
    let room = mostCells;
    for (const { row, header } of rowsIn(table, false)) {
      const cells = row.children.filter(isElement).filter(({ name }) => name === 'table-cell' || name === 'covered-table-cell').flatMap((cell) => {
        const blocks = cell.name === 'table-cell' ? new OdtBody(this.context).read(cell) : [];
        figures.push(...blocks.filter(({ type }) => type === 'figure'));
        const content = flatText(blocks.filter(({ type }) => type !== 'figure'));
        // Empty cells are said to repeat to the edge of the sheet.
        const times = isVisible(content.text) ? Math.min(100, Math.max(1, Number(cell.attributes['number-columns-repeated'] ?? 1) || 1)) : 1;
        return Array.from({ length: times }, () => ({ align: null, content }));
      });
      room -= cells.length;
      if (room < 0) break;
      rows.push({ header, cells });
    }
    this.blocks.push(...figures);
    if (rows.some(({ cells }) => cells.some(({ content }) => isVisible(content.text)))) this.blocks.push({ type: 'table', rows });
  }

  private inline(parent: XmlElement): void {
    for (const child of parent.children) {
      if (isElement(child)) this.inlineElement(child);
      else if (this.hidden.size === 0) this.writer.write(child);
    }
  }

  private inlineElement(element: XmlElement): void {
    const { name, attributes } = element;
    switch (name) {
      case 'span': return this.styled(element, attributes['style-name'] ?? '');
      case 'a': {
        const url = attributes['href'] ?? '';
        if (!/^(?:https?|mailto|ftp):/i.test(url) || !mayBeLinked(url)) return this.inline(element);
        this.writer.begin({ style: 'link', url });
        this.inline(element);
        return this.writer.end();
      }
      case 's':
      case 'tab': return this.writer.write(' ');
      case 'line-break': return this.writer.breakLine();
      case 'note': if (this.hidden.size === 0) this.writer.write(`[${this.context.onNote(element)}]`); return;
      case 'annotation': return this.comment(element);
      case 'annotation-end': return this.writer.endMark(attributes['name'] ?? '');
      case 'change-start':
      case 'change-end':
      case 'change': return this.change(element);
      case 'frame': return this.frame(element);
      case 'list':
      case 'table': return this.block(element);
      default: if (!passedOver.has(name)) this.inline(element);
    }
  }

  private styled(element: XmlElement, name: string): void {
    const styles = this.context.styles.spans(name);
    for (const style of styles) this.writer.begin({ style });
    this.inline(element);
    for (const _ of styles) this.writer.end();
  }

  private comment(element: XmlElement): void {
    const time = Date.parse(textOf(childOf(element, 'date')));
    const name = element.attributes['name'] ?? null;
    const mark = this.context.onComment({
      text: childrenOf(element, 'p').map((paragraph) => textOf(paragraph).trim()).filter((text) => text !== '').join('\n\n'),
      author: textOf(childOf(element, 'creator')).trim() || null, at: Number.isNaN(time) ? null : new Date(time).toISOString(),
    }, name);
    // Without a name it has no end: it is about its paragraph.
    if (name === null) this.placed.push(mark);
    else this.writer.begin({ style: 'mark', url: mark });
  }

  private change({ name, attributes }: XmlElement): void {
    if (this.context.reading !== 'original') return;
    const id = attributes['change-id'] ?? '';
    const deletion = this.context.deleted.get(id);
    if (name === 'change-start' && !deletion) this.hidden.add(id);
    else if (name === 'change-end') this.hidden.delete(id);
    else if (name === 'change' && deletion) for (const taken of childrenOf(deletion, 'p')) this.inline(taken);
  }

  private frame(frame: XmlElement): void {
    const box = childOf(frame, 'text-box');
    if (box) {
      this.behind.push(...new OdtBody(this.context).read(box));
      return;
    }
    const href = childOf(frame, 'image')?.attributes['href'] ?? findBelow(frame, 'image')?.attributes['href'] ?? '';
    const alt = (textOf(childOf(frame, 'desc')) || textOf(childOf(frame, 'title'))).replace(/\s+/g, ' ').trim();
    const picture = href === '' || /^[a-z]+:/i.test(href) ? null : this.context.picture(href.replace(/^\.\//, ''));
    if (picture || alt !== '') this.behind.push({ type: 'figure', picture, alt, content: noText });
  }
}

function* rowsIn(parent: XmlElement, header: boolean): Generator<{ readonly row: XmlElement; readonly header: boolean }, void> {
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    if (child.name === 'table-row') yield { row: child, header };
    else if (/^table-(?:header-rows|rows|row-group)$/.test(child.name)) yield* rowsIn(child, header || child.name === 'table-header-rows');
  }
}
