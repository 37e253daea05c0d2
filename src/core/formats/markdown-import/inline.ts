import type { PhrasingContent } from 'mdast';
import type { Span, SpanStyle } from '../../model/document.ts';

/** Text as a reader sees it, with styles over ranges of it counted from its start. */
export interface StyledText {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** What inline content refers to elsewhere in the document. */
export interface InlineReferences {
  /** Returns the target of a link definition, or null. */
  readonly linkTarget: (identifier: string) => string | null;
  /** Returns the number that a footnote shows, counting from 1 in the order they are first referred to. */
  readonly footnoteNumber: (identifier: string) => number;
}

/**
 * Returns what a reader sees of inline Markdown. Line breaks in the file become spaces, hard breaks and `<br>` line
 * breaks, images their alternative text, footnote references a number in brackets; other HTML tags are left out.
 */
export function styledText(nodes: readonly PhrasingContent[], references: InlineReferences): StyledText {
  const writer = new StyledTextWriter(references);
  writer.writeAll(nodes);
  return writer.result();
}

class StyledTextWriter {
  private text = '';
  private readonly spans: Span[] = [];

  constructor(private readonly references: InlineReferences) {}

  /** Spans in document order, an outer one before those inside it. */
  result(): StyledText {
    return { text: this.text, spans: this.spans.filter((span) => span.end > span.start) };
  }

  writeAll(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) this.write(node);
  }

  private write(node: PhrasingContent): void {
    switch (node.type) {
      case 'text': this.text += node.value.replace(/\n/g, ' '); break;
      case 'break': this.text += '\n'; break;
      case 'html': if (/^<br\s*\/?>$/i.test(node.value)) this.text += '\n'; break;
      case 'inlineCode': this.styled('code', () => { this.text += node.value; }); break;
      case 'emphasis': this.styled('emphasis', () => this.writeAll(node.children)); break;
      case 'strong': this.styled('strong', () => this.writeAll(node.children)); break;
      case 'delete': this.styled('strikethrough', () => this.writeAll(node.children)); break;
      case 'link': this.linked(node.url, node.children); break;
      case 'linkReference': this.linked(this.references.linkTarget(node.identifier), node.children); break;
      case 'image':
      case 'imageReference': this.text += node.alt ?? ''; break;
      case 'footnoteReference': this.text += `[${this.references.footnoteNumber(node.identifier)}]`; break;
    }
  }

  private linked(url: string | null, children: readonly PhrasingContent[]): void {
    if (url === null || !mayBeLinked(url)) this.writeAll(children);
    else this.styled('link', () => this.writeAll(children), url);
  }

  private styled(style: SpanStyle, write: () => void, url?: string): void {
    const place = this.spans.length;
    const start = this.text.length;
    write();
    this.spans.splice(place, 0, { style, start, end: this.text.length, ...(url === undefined ? {} : { url }) });
  }
}

/** Addresses that do something else than lead somewhere (`javascript:`, `data:`) are not kept as links. */
const mayBeLinked = (url: string): boolean => /^(?:https?:|mailto:|ftp:|[^:]*(?:[/?#]|$))/i.test(url.trim());
