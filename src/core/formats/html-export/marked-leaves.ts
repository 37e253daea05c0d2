import { segmentsOf, type Segment } from '../../anchoring/segments.ts';
import { forEachLeaf, type SourceDocument, type TextLeaf } from '../../model/document.ts';
import type { Highlight } from '../../model/highlight.ts';
import { shownColour } from '../../model/shown-colour.ts';
import type { Codebook } from '../exported-source.ts';
import { escapeHtml } from '../print-html/escape.ts';
import { cutsOf, linkableUrl, nesting, styled } from '../print-html/leaf-html.ts';
import { groupKeys } from './groups.ts';
import { cardId, groupClass, markId } from './page-ids.ts';

/** More lines than these below one another could not be told apart. */
const mostLines = 5;

/** A highlight with its number on the page. */
export interface NumberedHighlight {
  readonly highlight: Highlight;
  readonly number: number;
}

/**
 * Renders the leaves of one source, in document order, with its highlights painted: a stretch that several cover lies in a `mark` of
 * each, the first outside, and `data-line` counts up from the innermost, whose line lies nearest to the text. Behind its last letter
 * a highlight has its number, which leads to its card.
 */
export class MarkedLeaves {
  private readonly document: SourceDocument;
  private readonly byId: ReadonlyMap<string, NumberedHighlight>;
  private readonly tags: Codebook;
  private readonly segments: readonly Segment[];
  /** The offset of each highlight's last letter that is shown, by its id. */
  private readonly ends = new Map<string, number>();
  private readonly begun = new Set<string>();
  private readonly fresh: string[] = [];
  private next = 0;

  constructor(document: SourceDocument, placed: readonly NumberedHighlight[], tags: Codebook) {
    this.document = document;
    this.tags = tags;
    this.byId = new Map(placed.map((numbered) => [numbered.highlight.id, numbered]));
    this.segments = segmentsOf(placed.map(({ highlight: { id, selector } }) => ({ id, start: selector.start, end: selector.end })));
    let from = 0;
    forEachLeaf(document.blocks, ({ start, end }) => {
      while (from < this.segments.length && this.segments[from]!.end <= start) from++;
      for (let i = from; i < this.segments.length && this.segments[i]!.start < end; i++) {
        for (const id of this.segments[i]!.ids) this.ends.set(id, Math.min(this.segments[i]!.end, end));
      }
    });
  }

  /** Returns the ids of the highlights that leaves have begun with since this was asked last. */
  takeBegun(): readonly string[] {
    return this.fresh.splice(0);
  }

  /** Returns whether any letter of a highlight stood in the leaves so far. */
  isPainted(highlightId: string): boolean {
    return this.begun.has(highlightId);
  }

  /** Returns the content of a leaf. Leaves must be asked for in document order, each once. */
  render(leaf: TextLeaf): string {
    const inside = this.segmentsIn(leaf);
    const cuts = cutsOf(leaf, inside);
    let html = '';
    let current = 0;
    for (let i = 0; i + 1 < cuts.length; i++) {
      const [start, end] = [cuts[i]!, cuts[i + 1]!];
      const over = leaf.spans.filter((span) => span.start <= start && span.end >= end);
      while (current < inside.length && inside[current]!.end <= start) current++;
      const segment = inside[current];
      const ids = segment && segment.start <= start ? segment.ids : [];
      const words = styled(escapeHtml(this.document.text.slice(start, end)), nesting.filter((style) => over.some((span) => span.style === style)));
      const url = linkableUrl(over.find(({ style }) => style === 'link')?.url);
      const marked = this.marked(words, ids);
      html += url === null ? marked : `<a class="link" href="${escapeHtml(url)}">${marked}</a>`;
      html += ids.filter((id) => this.ends.get(id) === end).map((id) => this.reference(id)).join('');
    }
    return html;
  }

  private marked(words: string, ids: readonly string[]): string {
    return ids.reduceRight((inner, id, index) => {
      const { highlight } = this.byId.get(id)!;
      const first = !this.begun.has(id);
      this.begun.add(id);
      if (first) this.fresh.push(id);
      const line = Math.min(mostLines, ids.length - index);
      return `<mark${first ? ` id="${markId(id)}"` : ''} class="${classesOf(highlight, this.tags)}" data-line="${line}">${inner}</mark>`;
    }, words);
  }

  private reference(id: string): string {
    const { highlight, number } = this.byId.get(id)!;
    return `<a class="ref ${classesOf(highlight, this.tags)}" href="#${cardId(id)}">${number}</a>`;
  }

  private segmentsIn({ start, end }: TextLeaf): readonly Segment[] {
    while (this.next < this.segments.length && this.segments[this.next]!.end <= start) this.next++;
    const found: Segment[] = [];
    for (let i = this.next; i < this.segments.length && this.segments[i]!.start < end; i++) found.push(this.segments[i]!);
    return found;
  }
}

/** Returns the classes of all that belongs to a highlight: its groups and its colour. */
export const classesOf = (highlight: Highlight, tags: Codebook): string =>
  [...groupKeys(highlight, tags).map(groupClass), shownColour(highlight, tags)].join(' ');
