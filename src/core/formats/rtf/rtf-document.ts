import type { Citation } from '../../model/citation.ts';
import type { FigurePicture, Heading, SpanStyle } from '../../model/document.ts';
import { parseAuthors } from '../citation/citation-fields.ts';
import { flatText, isVisible, noText, type DraftBlock, type DraftRow, type StyledText } from '../draft/draft-block.ts';
import { mayBeLinked } from '../draft/links.ts';
import { nestLists, type FlatBlock } from '../draft/nest-lists.ts';
import { numbered } from '../draft/package-document.ts';
import { TextWriter } from '../draft/text-writer.ts';
import { rtfTokens, type RtfToken } from './rtf-tokens.ts';

export interface RtfHost {
  /** Returns the text of bytes, given as Latin-1, in a Windows code page. */
  readonly decode: (bytes: string, codePage: number) => string;
  /** Returns the picture with these bytes, which are given as hexadecimal digits or as Latin-1. */
  readonly picture: (data: { readonly hex: string } | { readonly latin1: string }) => FigurePicture | null;
}

export interface RtfDocument {
  readonly blocks: readonly DraftBlock[];
  readonly fields: Partial<Citation>;
}

/** Groups that say how a document looks, or hold what is not read. Unknown ones that may be passed over begin with `\*`. */
const passedOver: ReadonlySet<string> = new Set([
  'colortbl', 'listtable', 'listoverridetable', 'revtbl', 'rsidtbl', 'generator', 'header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf', 'themedata', 'colorschememapping',
  'latentstyles', 'datastore', 'xmlnstbl', 'pgdsctbl', 'nonshppict', 'objdata', 'annotation', 'atnid', 'atnauthor', 'pntext', 'pnseclvl', 'tc', 'xe', 'bkmkstart', 'bkmkend', 'fldtype', 'comment', 'operator', 'company', 'keywords', 'subject', 'doccomm', 'category', 'manager', 'falt', 'panose', 'filetbl', 'mmathPr', 'wgrffmtfilter', 'template', 'passwordhash', 'userprops',
]);

const letters: Readonly<Record<string, string>> = {
  lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', emdash: '—', endash: '–', bullet: '•', '~': '\u00a0', _: '\u2011', emspace: ' ', enspace: ' ', tab: ' ', zwj: '\u200d', zwnj: '\u200c', '-': '',
};

/** Windows code pages of the character sets that fonts name. */
const charsets: Readonly<Record<number, number>> = { 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250 };

/** Groups open at once; deeper ones are read as if they were not there. */
const deepest = 2_000;

interface GroupState {
  /** What is done with the group's text; `aside` is read for the groups in it alone. */
  readonly use: 'text' | 'nothing' | 'aside' | 'fonts' | 'styles' | 'title' | 'author' | 'picture' | 'instruction' | 'listtext';
  readonly styles: ReadonlySet<SpanStyle>;
  readonly hidden: boolean;
  readonly codePage: number;
  /** Signs that stand for a letter of Unicode in older programs, and follow it. */
  readonly substitutes: number;
  /** What ends with the group. */
  readonly onEnd: (() => void) | null;
}

/**
 * Returns the blocks of an RTF file, given as Latin-1: headings by the names of their styles, lists, tables, links, pictures in PNG and JPEG, and
 * footnotes at the end. It is read as one pass over its pieces, whatever these are: there is no RTF that cannot be read.
 */
export const readRtf = (file: string, host: RtfHost): RtfDocument => new RtfReader(file, host).read();

class RtfReader {
  private readonly stack: GroupState[] = [];
  private state: GroupState = { use: 'text', styles: new Set(), hidden: false, codePage: 1252, substitutes: 1, onEnd: null };
  private overflow = 0;
  private flow = new Flow();
  private readonly notes: (readonly DraftBlock[])[] = [];
  private readonly fontPages = new Map<number, number>();
  private readonly headings = new Map<number, number>();
  private defaultPage = 1252;
  private bytes = '';
  private skip = 0;
  private starred = false;
  private readonly texts = { title: '', author: '', instruction: '', fontCharset: 0, font: 0, style: -1, styleName: '', hex: '' };
  private latin1 = '';

  constructor(private readonly file: string, private readonly host: RtfHost) {}

  read(): RtfDocument {
    for (const token of rtfTokens(this.file)) this.token(token);
    this.flush();
    const blocks = [...this.flow.end(), ...this.notes.flatMap((note, index) => numbered(note, `[${index + 1}] `))];
    const [title, author] = [this.texts.title.trim(), parseAuthors(this.texts.author)];
    return { blocks, fields: { ...(title === '' ? {} : { title: title.slice(0, 2000) }), ...(author.length === 0 ? {} : { author: [...author] }) } };
  }

  private token(token: RtfToken): void {
    switch (token.kind) {
      case 'open':
        this.flush();
        if (this.stack.length >= deepest) this.overflow++;
        else {
          this.stack.push(this.state);
          this.state = { ...this.state, onEnd: null };
        }
        this.starred = false;
        break;
      case 'close': this.close(); break;
      case 'text': this.text(token.text); break;
      case 'binary':
        if (this.state.use === 'picture') this.latin1 += this.file.slice(token.start, token.end);
        break;
      case 'word':
        if (token.name === '*') this.starred = true;
        else {
          this.word(token.name, token.value);
          this.starred = false;
        }
    }
  }

  private close(): void {
    this.flush();
    if (this.overflow > 0) {
      this.overflow--;
      return;
    }
    const { onEnd } = this.state;
    const outer = this.stack.pop();
    if (!outer) return;
    onEnd?.();
    this.state = outer;
    this.flow.styles(outer.styles);
  }

  /** Bytes are gathered, since a letter may have two of them, in pieces of their own. */
  private text(text: string): void {
    const kept = text.slice(Math.min(this.skip, text.length));
    this.skip -= text.length - kept.length;
    this.bytes += kept;
  }

  private flush(): void {
    if (this.bytes === '') return;
    const { bytes } = this;
    this.bytes = '';
    if (this.state.use === 'picture') this.texts.hex += bytes;
    else this.write(/^[\0-\x7f]*$/.test(bytes) ? bytes : this.host.decode(bytes, this.state.codePage));
  }

  private write(text: string): void {
    switch (this.state.use) {
      case 'text': if (!this.state.hidden) this.flow.writer.write(text); break;
      case 'title': this.texts.title += text; break;
      case 'author': this.texts.author += text; break;
      case 'instruction': this.texts.instruction += text; break;
      case 'listtext': this.flow.listMark += text; break;
      case 'styles': this.texts.styleName += text; break;
      default:
    }
  }

  private word(name: string, value: number | null): void {
    const isOn = value !== 0;
    if (name in letters) return this.sign(letters[name]!);
    if (name === 'u') {
      this.sign(String.fromCharCode(((value ?? 0) + 0x10000) % 0x10000));
      this.skip = this.state.substitutes;
      return;
    }
    this.flush();
    this.skip = 0;
    switch (name) {
      case 'ansicpg': this.defaultPage = value ?? 1252; return this.set({ codePage: this.defaultPage });
      case 'mac': this.defaultPage = 10000; return this.set({ codePage: 10000 });
      case 'uc': return this.set({ substitutes: Math.min(100, Math.max(0, value ?? 1)) });
      case 'f':
        this.texts.font = value ?? 0;
        return this.state.use === 'fonts' ? undefined : this.set({ codePage: this.fontPages.get(value ?? 0) ?? this.defaultPage });
      case 'fcharset':
        if (this.state.use === 'fonts') this.fontPages.set(this.texts.font, charsets[value ?? 0] ?? this.defaultPage);
        return;
      case 'b': return this.style('strong', isOn);
      case 'i': return this.style('emphasis', isOn);
      case 'strike':
      case 'striked': return this.style('strikethrough', isOn);
      case 'plain': return this.set({ styles: new Set(), hidden: false });
      case 'v':
      case 'deleted': return this.set({ hidden: isOn });
      case 'upr':
      case 'ud': this.starred = false; return;
      default: if (this.isDestination(name)) return;
    }
    if (this.state.use === 'styles') this.styleWord(name, value);
    else if (this.state.use === 'text' && !this.state.hidden) this.layout(name, value);
  }

  private sign(letter: string): void {
    this.flush();
    this.skip = 0;
    this.write(letter);
  }

  private set(change: Partial<GroupState>): void {
    this.state = { ...this.state, ...change };
    if (change.styles) this.flow.styles(change.styles);
  }

  private style(style: SpanStyle, isOn: boolean): void {
    const styles = new Set(this.state.styles);
    if (isOn) styles.add(style);
    else styles.delete(style);
    if (this.state.use === 'text') this.set({ styles });
  }

  /** Whether a word begins a group of its own kind, which it then does. */
  private isDestination(name: string): boolean {
    if (this.state.use === 'nothing') return true;
    switch (name) {
      case 'fonttbl': this.set({ use: 'fonts' }); return true;
      case 'stylesheet': this.set({ use: 'styles' }); return true;
      case 'info': this.set({ use: 'aside' }); return true;
      case 'title':
      case 'author': this.set({ use: name }); return true;
      case 'listtext':
      case 'pntext': this.flow.listMark = ''; this.set({ use: 'listtext' }); return true;
      case 'fldinst': this.texts.instruction = ''; this.set({ use: 'instruction' }); return true;
      case 'fldrslt': this.linked(); return true;
      case 'shppict': return true;
      case 'pict':
        this.texts.hex = '';
        this.latin1 = '';
        this.set({ use: 'picture', onEnd: () => this.endPicture() });
        return true;
      case 'footnote': this.note(); return true;
      default:
    }
    if (!passedOver.has(name) && !this.starred) return false;
    this.set({ use: 'nothing' });
    return true;
  }

  private linked(): void {
    const url = /^\s*HYPERLINK\s+"?([^"\s]{1,4000})"?/i.exec(this.texts.instruction)?.[1] ?? '';
    if (!mayBeLinked(url) || url === '') return;
    const { flow } = this;
    flow.link(url);
    this.set({ onEnd: () => flow.link(null) });
  }

  private endPicture(): void {
    const hex = this.texts.hex.replace(/[^\da-f]/gi, '');
    const picture = this.latin1 === '' ? (hex === '' ? null : this.host.picture({ hex })) : this.host.picture({ latin1: this.latin1 });
    if (picture) this.flow.behind.push({ type: 'figure', picture, alt: '', content: noText });
  }

  private note(): void {
    const outer = this.flow;
    const number = this.notes.push([]);
    outer.writer.write(`[${number}]`);
    this.flow = new Flow();
    this.set({ styles: new Set(), onEnd: () => {
      this.notes[number - 1] = this.flow.end();
      this.flow = outer;
    } });
  }

  private styleWord(name: string, value: number | null): void {
    if (name === 's') {
      this.texts.style = value ?? -1;
      this.texts.styleName = '';
      this.set({ onEnd: () => {
        const level = /^\s*heading (\d)/i.exec(this.texts.styleName)?.[1] ?? (/^\s*title\s*;/i.test(this.texts.styleName) ? '1' : undefined);
        if (level !== undefined) this.headings.set(this.texts.style, Math.min(6, Math.max(1, Number(level))));
      } });
    }
  }

  private layout(name: string, value: number | null): void {
    const { flow } = this;
    switch (name) {
      case 'par':
      case 'sect':
      case 'page': flow.endParagraph(); break;
      case 'line': flow.writer.breakLine(); break;
      case 'pard': flow.plainParagraph(); break;
      case 's': flow.level = this.headings.get(value ?? -1) ?? flow.level; break;
      case 'outlinelevel': flow.level = value !== null && value >= 0 && value < 9 ? value + 1 : null; break;
      case 'ls': flow.list = value; break;
      case 'ilvl': flow.depth = Math.min(8, Math.max(0, value ?? 0)); break;
      case 'intbl': flow.inTable = true; break;
      case 'cell':
      case 'nestcell': flow.endCell(); break;
      case 'row':
      case 'nestrow': flow.endRow(); break;
      case 'trhdr': flow.headRow = true; break;
      default:
    }
  }
}

/** The blocks of the text, or of a note, as they come. */
class Flow {
  readonly writer = new TextWriter();
  behind: DraftBlock[] = [];
  level: number | null = null;
  list: number | null = null;
  depth = 0;
  listMark = '';
  inTable = false;
  headRow = false;
  private readonly flat: FlatBlock[] = [];
  private rows: DraftRow[] = [];
  private cells: DraftRow['cells'][number][] = [];
  private cell: DraftBlock[] = [];
  private readonly counted = new Map<string, number>();
  private open: readonly SpanStyle[] = [];
  private url: string | null = null;

  /** Opens and closes styles so that these hold. */
  styles(wanted: ReadonlySet<SpanStyle>): void {
    if (wanted.size === this.open.length && this.open.every((style) => wanted.has(style))) return;
    this.reopen([...wanted], this.url);
  }

  link(url: string | null): void {
    this.reopen(this.open, url);
  }

  end(): readonly DraftBlock[] {
    this.endParagraph();
    if (this.cell.length + this.cells.length > 0) this.endRow();
    this.endTable();
    return nestLists(this.flat);
  }

  endParagraph(): void {
    const content = this.writer.take();
    const { behind, level, list, depth, listMark } = this;
    this.behind = [];
    this.listMark = '';
    if (this.inTable) {
      if (isVisible(content.text)) this.cell.push({ type: 'paragraph', content });
      this.cell.push(...behind);
      return;
    }
    if (isVisible(content.text) || behind.length > 0) this.endTable();
    if (isVisible(content.text)) {
      const ordered = /^\s*\(?[\dA-Za-z]{1,5}[.)]/.test(listMark);
      const item = list !== null && list > 0 ? { id: String(list), level: depth, ordered, start: Number.parseInt(/\d+/.exec(listMark)?.[0] ?? '1', 10) } : null;
      this.flat.push({ block: level === null ? { type: 'paragraph', content } : { type: 'heading', level: Math.min(6, level) as Heading['level'], content }, item: item && { ...item, start: this.firstOf(item) } });
    }
    for (const block of behind) this.flat.push({ block, item: null });
  }

  plainParagraph(): void {
    this.level = null;
    this.list = null;
    this.depth = 0;
    this.inTable = false;
  }

  endCell(): void {
    this.inTable = true;
    this.endParagraph();
    for (const block of this.cell) if (block.type === 'figure') this.flat.push({ block, item: null });
    this.cells.push({ align: null, content: flatText(this.cell.filter(({ type }) => type !== 'figure')) });
    this.cell = [];
  }

  endRow(): void {
    if (this.cell.length > 0 || !this.writer.isEmpty) this.endCell();
    if (this.cells.length > 0) this.rows.push({ header: this.headRow, cells: this.cells });
    this.cells = [];
    this.headRow = false;
  }

  private endTable(): void {
    if (this.rows.some(({ cells }) => cells.some(({ content }: { readonly content: StyledText }) => isVisible(content.text)))) this.flat.push({ block: { type: 'table', rows: this.rows }, item: null });
    this.rows = [];
  }

  /** The number with which its list begins, where an item says its own. */
  private firstOf({ id, level, start }: { readonly id: string; readonly level: number; readonly start: number }): number {
    const key = `${id} ${level}`;
    const before = this.counted.get(key) ?? 0;
    this.counted.set(key, before + 1);
    return Math.max(1, start - before);
  }

  private reopen(styles: readonly SpanStyle[], url: string | null): void {
    for (const _ of this.open) this.writer.end();
    if (this.url !== null) this.writer.end();
    if (url !== null) this.writer.begin({ style: 'link', url });
    for (const style of styles) this.writer.begin({ style });
    this.open = styles;
    this.url = url;
  }
}
