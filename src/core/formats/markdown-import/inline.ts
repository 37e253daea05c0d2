import type { Token } from 'markdown-it';
import type { Span, SpanStyle } from '../../model/document.ts';
import type { StyledText } from '../draft/draft-block.ts';
import { mayBeLinked } from '../draft/links.ts';

/** Returns the number that a footnote shows, counting from 1 in the order they are first referred to. */
export type FootnoteNumber = (label: string) => number;

/**
 * Returns what a reader sees of inline Markdown. Line breaks in the file become spaces, hard breaks and `<br>` line
 * breaks, images their alternative text, footnote references a number in brackets; other HTML tags are left out.
 */
export function styledText(tokens: readonly Token[], footnoteNumber: FootnoteNumber): StyledText<Span> {
  const writer = new StyledTextWriter(footnoteNumber);
  for (const token of tokens) writer.write(token);
  return writer.result();
}

/** A style that has begun; null where nothing is to be kept of it. */
type OpenSpan = { readonly style: SpanStyle; readonly start: number; readonly url: string | undefined; readonly place: number } | null;

const styles: Readonly<Record<string, SpanStyle>> = { em_open: 'emphasis', strong_open: 'strong', s_open: 'strikethrough', link_open: 'link' };

class StyledTextWriter {
  private text = '';
  private readonly spans: (Span | null)[] = [];
  private readonly open: OpenSpan[] = [];

  constructor(private readonly footnoteNumber: FootnoteNumber) {}

  /** Spans in document order, an outer one before those inside it. */
  result(): StyledText<Span> {
    return { text: this.text, spans: this.spans.filter((span) => span !== null).filter((span) => span.end > span.start) };
  }

  write(token: Token): void {
    switch (token.type) {
      case 'softbreak': this.text += ' '; break;
      case 'hardbreak': this.text += '\n'; break;
      case 'html_inline': if (/^<br\s*\/?>$/i.test(token.content)) this.text += '\n'; break;
      case 'code_inline':
        this.begin('code');
        this.text += token.content;
        this.end();
        break;
      case 'image': this.text += wordsOf(token.children ?? []); break;
      case 'footnote_ref': this.text += `[${this.footnoteNumber(footnoteLabel(token))}]`; break;
      default:
        if (token.nesting > 0) this.begin(styles[token.type], token.attrGet('href'));
        else if (token.nesting < 0) this.end();
        else this.text += token.content;
    }
  }

  private begin(style: SpanStyle | undefined, address: string | number | null = null): void {
    const url = address === null ? undefined : String(address);
    if (style === undefined || (style === 'link' && !mayBeLinked(url ?? ''))) {
      this.open.push(null);
      return;
    }
    this.open.push({ style, start: this.text.length, url, place: this.spans.push(null) - 1 });
  }

  private end(): void {
    const begun = this.open.pop();
    if (!begun) return;
    const { style, start, url, place } = begun;
    this.spans[place] = { style, start, end: this.text.length, ...(url === undefined ? {} : { url }) };
  }
}

/** Returns the label of a footnote's reference or definition. */
export const footnoteLabel = (token: Token): string => String(token.meta?.['label']);

/** Returns the words of inline content without its styles, on one line. */
const wordsOf = (tokens: readonly Token[]): string => tokens.map((token) => {
  switch (token.type) {
    case 'softbreak':
    case 'hardbreak': return ' ';
    case 'html_inline': return '';
    case 'image': return wordsOf(token.children ?? []);
    default: return token.content;
  }
}).join('');
