import type { Block, SourceDocument } from '../../model/document.ts';
import type { PageLayout, PageRange, TextRun } from '../../model/page-layout.ts';
import { hyphenatedWords, joinOf } from './line-joins.ts';
import type { Line } from './lines.ts';
import type { PageLines } from './page-lines.ts';
import { paragraphsOf, type LineGroup } from './paragraphs.ts';
import { runningHeads } from './running-heads.ts';

/** What stands in the text for a page without text. */
export const objectReplacement = '\uFFFC';

/** A file's text, structure and the places of its letters. */
export interface PagedDocument {
  readonly document: SourceDocument;
  readonly layouts: readonly PageLayout[];
  /** The words in the largest letters of its first page; null when it has none. */
  readonly largest: string | null;
}

/** Shares of the height of the usual letters: those of a heading, and of the body that may go on on the next page. */
const headingSize = 1.14;
const bodySize = 0.06;
/** Letters of the longest heading, and of one that is only bold. */
const longestHeading = 250;
const longestBold = 100;

/** Returns the document of a file's pages: running heads left out, paragraphs put together over columns and pages, headings told by their letters. */
export function pdfDocument(pages: readonly PageLines[]): PagedDocument {
  const heads = runningHeads(pages);
  const groups = pages.map(({ regions }, page) => regions.flatMap(({ lines }) => paragraphsOf(lines.filter((line) => !heads[page]!.has(line)))));
  const body = usualSize(groups.flat());
  const levels = levelsOf(groups.flat(), body);
  const writer = new Writer(hyphenatedWords(allLines(pages)));
  let open: LineGroup | null = null;
  const written = pages.map((page, index) => {
    writer.beginPage();
    for (const group of groups[index]!) {
      const level = levels(group);
      if (open && level === null && goesOn(open, group, body)) writer.goOn(group);
      else writer.begin(group, level);
      open = level === null ? group : null;
    }
    const scanned = groups[index]!.length === 0;
    if (scanned) {
      writer.beginScan();
      open = null;
    }
    return { place: writer.endPage(), page, scanned };
  });
  const layouts = written.map(({ place, page: { box, rotation, label }, scanned }): PageLayout => ({ ...place, box, rotation, label, scanned }));
  const ranges = layouts.map(({ start, end, label, box: [x0, y0, x1, y1], rotation }): PageRange => {
    const [width, height] = [x1 - x0, y1 - y0];
    return { start, end, label, size: rotation % 180 === 0 ? [width, height] : [height, width] };
  });
  const [largest] = (groups[0] ?? []).toSorted((a, b) => b.size - a.size);
  return {
    document: { ...writer.document(), pages: ranges }, layouts,
    largest: largest && largest.size > 1.05 * body && largest.lines.length <= 5 ? largest.lines.map(({ text }) => text).join(' ') : null,
  };
}

function* allLines(pages: readonly PageLines[]): Generator<Line> {
  for (const { regions } of pages) for (const { lines } of regions) yield* lines;
}

/** Returns whether a paragraph that a column or page ends in goes on in the first of the next. */
function goesOn(before: LineGroup, group: LineGroup, body: number): boolean {
  if (Math.abs(before.size - group.size) > bodySize * body || Math.abs(group.size - body) > bodySize * body || before.bold !== group.bold) return false;
  const [last, first] = [before.lines.at(-1)!, group.lines[0]!];
  // Within a column the distance of the lines or their setting has parted them.
  if (last.y > first.y) return false;
  if (/[.!?:…؟。][”"’»)\]\d]*$/.test(last.text)) return false;
  return /^[\p{Ll}\p{Lo}\d("“‘«[]/u.test(first.text) || /[\p{L},-]$/u.test(last.text);
}

function usualSize(groups: readonly LineGroup[]): number {
  const letters = new Map<number, number>();
  for (const { size, lines } of groups) {
    const key = Math.round(size * 2) / 2;
    letters.set(key, (letters.get(key) ?? 0) + lines.reduce((sum, { text }) => sum + text.length, 0));
  }
  return [...letters].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0] as [number, number])[0];
}

type Level = 1 | 2 | 3 | 4 | 5 | 6;

/** Returns what tells the level of a heading by its letters, larger ones higher; null for what is none. */
function levelsOf(groups: readonly LineGroup[], body: number): (group: LineGroup) => Level | null {
  const textOf = (group: LineGroup): string => group.lines.map(({ text }) => text).join(' ');
  const key = ({ size }: LineGroup): number => Math.round(size);
  const isLarge = (group: LineGroup): boolean => group.size > headingSize * body && textOf(group).length <= longestHeading && /\p{L}{2}/u.test(textOf(group));
  const mostBold = groups.filter(({ bold }) => bold).length > 0.5 * groups.length;
  const isBold = (group: LineGroup): boolean => {
    const text = textOf(group);
    return !mostBold && group.bold && group.size > 0.95 * body && text.length <= longestBold && !/[.,;:]$/.test(text) && /\p{L}{2}/u.test(text) && group.lines.length <= 3;
  };
  const sizes = [...new Set(groups.filter(isLarge).map(key))].sort((a, b) => b - a);
  return (group) => {
    if (isLarge(group)) return Math.min(sizes.indexOf(key(group)) + 1, 5) as Level;
    return isBold(group) ? Math.min(sizes.length + 1, 6) as Level : null;
  };
}

interface Place {
  readonly start: number;
  end: number;
  readonly runs: TextRun[];
}

/** Puts the text together, and moves the runs of lines to where they stand in it. */
class Writer {
  private readonly parts: string[] = [];
  private readonly blocks: Block[] = [];
  private length = 0;
  private runs: TextRun[] = [];
  private pageStart = 0;
  private before: Place | null = null;
  /** The end of the text so far, as far as a hyphen may have to be taken back. */
  private last = '';

  constructor(private readonly known: ReadonlySet<string>) {}

  beginPage(): void {
    this.runs = [];
    this.pageStart = -1;
  }

  begin({ lines }: LineGroup, level: Level | null): void {
    if (this.length > 0) this.write('\n');
    const { length: start } = this;
    if (this.pageStart < 0) this.pageStart = start;
    this.blocks.push(level === null ? { type: 'paragraph', start, end: start, spans: [] } : { type: 'heading', level, start, end: start, spans: [] });
    this.last = '';
    this.writeLines(lines);
  }

  /** Writes lines that go on with the paragraph before. */
  goOn({ lines }: LineGroup): void {
    this.writeLines(lines);
  }

  beginScan(): void {
    this.begin({ lines: [], size: 0, bold: false }, null);
    this.write(objectReplacement);
    this.endBlock();
  }

  /** Returns where the page lies in the text, which is true once the next is begun: a hyphen at its end may be taken back. */
  endPage(): Place {
    this.before = { start: this.pageStart < 0 ? this.length : this.pageStart, end: this.length, runs: this.runs };
    return this.before;
  }

  document(): SourceDocument {
    return { text: this.parts.join(''), blocks: this.blocks };
  }

  private write(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }

  private endBlock(): void {
    const block = this.blocks.at(-1)!;
    this.blocks[this.blocks.length - 1] = { ...block, end: this.length } as Block;
  }

  private writeLines(lines: readonly Line[]): void {
    for (const line of lines) {
      if (this.last !== '') {
        const join = joinOf(this.last, line.text, this.known);
        if (join === 'word') this.takeBack();
        else if (join === 'space') this.writeSpace();
      }
      if (this.pageStart < 0) this.pageStart = this.length;
      const { length: offset } = this;
      this.runs.push(...line.runs.map((run) => ({ ...run, start: run.start + offset, end: run.end + offset })));
      this.write(line.text);
      this.last = line.text;
    }
    this.endBlock();
  }

  /** Takes back the hyphen at the end of the text: it is shown, and is no part of the word. */
  private takeBack(): void {
    const part = this.parts.pop()!;
    this.parts.push(part.slice(0, -1));
    this.length--;
    const { before } = this;
    if (before?.end === this.length + 1) before.end = this.length;
    const runs = this.runs.length > 0 ? this.runs : before?.runs ?? [];
    const run = runs.at(-1);
    if (!run || run.end !== this.length + 1) return;
    if (run.end - run.start === 1) runs.pop();
    else runs[runs.length - 1] = { ...run, end: run.end - 1, edges: run.edges.slice(0, -1) };
  }

  /** Writes the space that parts two lines: it has no width. */
  private writeSpace(): void {
    this.write(' ');
    const run = this.runs.at(-1);
    if (run && run.end === this.length - 1) this.runs[this.runs.length - 1] = { ...run, end: this.length, edges: [...run.edges, run.edges.at(-1)!] };
  }
}
