import type { DraftSpan, DraftStyle, StyledText } from './draft-block.ts';

/** A style that has begun. */
export interface OpenStyle {
  readonly style: DraftStyle;
  readonly url?: string | undefined;
}

/**
 * Puts a leaf's text together of what a format says piece by piece, in the styles that are open then. White space counts as in
 * HTML: of several in a row one is seen, none at the ends of a line; unless it is told to keep all.
 */
export class TextWriter {
  private text = '';
  private spans: DraftSpan[] = [];
  private open: (OpenStyle & { readonly start: number })[] = [];
  /** Whether a space goes before the next sign. */
  private space = false;
  private keepsAll = false;

  /** Keeps all white space as it is: what stands in `pre`. */
  keepSpace(keeps: boolean): void {
    this.keepsAll = keeps;
  }

  /** Adds what a reader sees. */
  write(text: string): void {
    if (this.keepsAll) {
      this.flush();
      this.text += text;
      return;
    }
    // A place where a word may be parted is nothing that a reader sees.
    const words = text.replace(/[\t\n\f\r ]+/g, ' ').replaceAll('\u00ad', '');
    if (words.startsWith(' ')) this.space = true;
    const inner = words.replace(/^ | $/g, '');
    if (inner === '') return;
    this.flush();
    this.text += inner;
    this.space = words.endsWith(' ');
  }

  /** Begins a new line. */
  breakLine(): void {
    this.space = false;
    this.text += '\n';
  }

  /** Begins a style; it holds until the `end` that answers it. */
  begin(style: OpenStyle): void {
    if (this.text !== '' && !this.text.endsWith('\n')) this.flush();
    this.open.push({ ...style, start: this.text.length });
  }

  end(): void {
    const begun = this.open.pop();
    if (begun) this.close(begun, this.text.length);
  }

  /** Ends a mark, which may have begun anywhere before. */
  endMark(id: string): void {
    const index = this.open.findIndex(({ style, url }) => style === 'mark' && url === id);
    const [begun] = index === -1 ? [] : this.open.splice(index, 1);
    if (begun) this.close(begun, this.text.length);
  }

  /** Returns the text so far, trimmed, and begins the next, in which the styles that are open go on. */
  take(): StyledText {
    const { length } = this.text;
    const open = this.open;
    for (const begun of open.toReversed()) this.close(begun, length);
    const taken = trimmed({ text: this.text, spans: this.spans }, this.keepsAll);
    this.text = '';
    this.spans = [];
    this.space = false;
    this.open = open.map((begun) => ({ ...begun, start: 0 }));
    return taken;
  }

  /** Whether nothing was written since the last `take`. */
  get isEmpty(): boolean {
    return this.text === '';
  }

  /** Whether the last thing written since then was the beginning of a new line. */
  get endsLine(): boolean {
    return this.text.endsWith('\n');
  }

  private flush(): void {
    if (this.space && this.text !== '' && !/[\n ]$/.test(this.text)) this.text += ' ';
    this.space = false;
  }

  private close({ style, url, start }: OpenStyle & { readonly start: number }, end: number): void {
    if (end > start) this.spans.push({ style, start, end, ...(url === undefined ? {} : { url }) });
  }
}

/** Returns the text without white space around it, spans cut to what is left, outer ones first. */
function trimmed({ text, spans }: StyledText, onlyLines: boolean): StyledText {
  const lead = (onlyLines ? /^\n+/ : /^\s+/).exec(text)?.[0].length ?? 0;
  const rest = text.slice(lead);
  const kept = rest.slice(0, rest.length - trailing(rest));
  const cut = spans.map((span) => ({ ...span, start: Math.max(0, span.start - lead), end: Math.min(kept.length, span.end - lead) })).filter(({ start, end }) => end > start);
  return { text: kept, spans: cut.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** Counted from the end: a pattern would try every run of spaces on the way. */
function trailing(text: string): number {
  let length = 0;
  while (length < text.length && /\s/.test(text[text.length - 1 - length]!)) length++;
  return length;
}
