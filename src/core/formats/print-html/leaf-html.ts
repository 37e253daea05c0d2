import type { Segment } from '../../anchoring/segments.ts';
import type { SourceDocument, SpanStyle, TextLeaf } from '../../model/document.ts';
import { escapeHtml } from './escape.ts';

/** What an `anno:` link of the printed pages stands for. */
export interface PrintAnchor {
  /** Ids of the highlights that cover the linked text. Never empty. */
  readonly highlightIds: readonly string[];
  /** The address that the source itself links from here, if it does: links cannot nest, so it travels along. */
  readonly url: string | null;
}

/** The scheme of the links that mark highlights in printed pages; the number of the anchor follows. */
export const anchorScheme = 'anno:';

/**
 * The scheme of links to a passage; the number of its first anchor follows. They are given their targets in the PDF,
 * because Chromium takes half a minute to find five thousand targets within a page.
 */
export const passageScheme = 'passage:';

/** Collects what a print needs beside its page: the anchors, where each highlight begins, and the headings. */
export class PrintNotes {
  readonly anchors: PrintAnchor[] = [];
  readonly headings: string[] = [];
  private readonly firsts = new Map<string, number>();

  /** Notes a heading of the page, in the order in which they stand there. Those without words get no outline entry. */
  addHeading(words: string): void {
    const line = words.replace(/\s+/g, ' ').trim();
    if (line !== '') this.headings.push(line);
  }

  add(anchor: PrintAnchor): number {
    const number = this.anchors.push(anchor) - 1;
    for (const id of anchor.highlightIds) if (!this.firsts.has(id)) this.firsts.set(id, number);
    return number;
  }

  /** Returns the number of the anchor at which a highlight begins, or null when none of it is shown. */
  firstOf(highlightId: string): number | null {
    return this.firsts.get(highlightId) ?? null;
  }
}

const elements = { strong: 'strong', emphasis: 'em', strikethrough: 's', code: 'code' } as const;
/** The styles that stand inside one another, outermost first. */
export const nesting = ['strong', 'emphasis', 'strikethrough', 'code'] as const satisfies readonly Exclude<SpanStyle, 'link'>[];

/** Returns an address that a printed page may link to (web and mail), or null: others lead nowhere from paper. */
export const linkableUrl = (url: string | undefined): string | null =>
  url !== undefined && /^(?:https?:\/\/|mailto:)[^\s]+$/i.test(url) ? url : null;

/**
 * Renders the leaves of one source in document order. Each stretch of text under the same highlights and the same link
 * of the source becomes one `<a href="anno:N">`; styles lie inside it.
 */
export class LeafRenderer {
  private readonly document: SourceDocument;
  private readonly segments: readonly Segment[];
  private readonly notes: PrintNotes;
  /** The first segment that may reach into the next leaf. */
  private next = 0;

  constructor(document: SourceDocument, segments: readonly Segment[], notes: PrintNotes) {
    this.document = document;
    this.segments = segments;
    this.notes = notes;
  }

  /** Returns the content of a leaf. Leaves must be asked for in document order, each once. */
  render(leaf: TextLeaf): string {
    const inside = this.segmentsIn(leaf);
    const cuts = cutsOf(leaf, inside);
    let html = '';
    let current = 0;
    let open: { readonly ids: readonly string[] | null; readonly url: string | null } = { ids: null, url: null };
    for (let i = 0; i + 1 < cuts.length; i++) {
      const start = cuts[i]!;
      const end = cuts[i + 1]!;
      const over = leaf.spans.filter((span) => span.start <= start && span.end >= end);
      while (current < inside.length && inside[current]!.end <= start) current++;
      const segment = inside[current];
      const ids = segment && segment.start <= start ? segment.ids : null;
      const url = linkableUrl(over.find(({ style }) => style === 'link')?.url);
      if (ids !== open.ids || url !== open.url) {
        html += closing(open) + this.opening(ids, url);
        open = { ids, url };
      }
      const styles = nesting.filter((style) => over.some((span) => span.style === style));
      html += styled(escapeHtml(this.document.text.slice(start, end)), styles);
    }
    return html + closing(open);
  }

  private opening(ids: readonly string[] | null, url: string | null): string {
    if (ids !== null) {
      const anchor = this.notes.add({ highlightIds: ids, url });
      return `<a${url === null ? '' : ' class="link"'} href="${anchorScheme}${anchor}">`;
    }
    return url === null ? '' : `<a class="link" href="${escapeHtml(url)}">`;
  }

  private segmentsIn({ start, end }: TextLeaf): readonly Segment[] {
    while (this.next < this.segments.length && this.segments[this.next]!.end <= start) this.next++;
    const found: Segment[] = [];
    for (let i = this.next; i < this.segments.length && this.segments[i]!.start < end; i++) found.push(this.segments[i]!);
    return found;
  }
}

const closing = ({ ids, url }: { readonly ids: readonly string[] | null; readonly url: string | null }): string =>
  (ids === null && url === null ? '' : '</a>');

/** Returns HTML within the elements of some styles, the first outside. */
export const styled = (html: string, styles: readonly (keyof typeof elements)[]): string =>
  styles.reduceRight((inner, style) => `<${elements[style]}>${inner}</${elements[style]}>`, html);

/** The offsets in a leaf at which anything begins or ends, sorted, each once, its own ends included. */
export function cutsOf(leaf: TextLeaf, segments: readonly Segment[]): readonly number[] {
  const cuts = new Set([leaf.start, leaf.end]);
  for (const range of [...leaf.spans, ...segments]) {
    for (const offset of [range.start, range.end]) if (offset > leaf.start && offset < leaf.end) cuts.add(offset);
  }
  return [...cuts].sort((a, b) => a - b);
}
