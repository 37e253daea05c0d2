/*
 * Comma-separated values after RFC 4180, written strictly and read leniently. Own code, because what a reader says about
 * a file needs the line that each record began on, and core has none of the runtime that the usual libraries want.
 */

/** One record of a file. */
export interface CsvRecord {
  /** The line of the file that it begins on, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

const separators = [',', ';', '\t'] as const;
type Separator = (typeof separators)[number];

/**
 * Returns the records of a text whose lines end with line feeds, without empty ones. The separator is the one that the
 * first record holds most of: comma, semicolon or tab; a first line `sep=;`, as spreadsheets write it, says it outright.
 * A quotation mark inside a cell that does not begin with one is taken as it stands, and a cell that is never closed
 * reaches to the end.
 */
export function parseCsv(text: string): readonly CsvRecord[] {
  const said = /^sep=([,;\t])\n/.exec(text);
  const start = said ? said[0].length : 0;
  const separator = said ? said[1] as Separator : separatorOf(text);
  const records: CsvRecord[] = [];
  let at = start;
  let line = said ? 2 : 1;
  while (at < text.length) {
    const record = readRecord(text, at, separator);
    if (record.cells.some((cell) => cell.trim() !== '')) records.push({ line, cells: record.cells });
    line += record.lines;
    at = record.end;
  }
  return records;
}

function separatorOf(text: string): Separator {
  const count = (separator: Separator): number => readRecord(text, 0, separator).cells.length;
  return separators.map((separator) => ({ separator, cells: count(separator) })).reduce((best, next) => (next.cells > best.cells ? next : best)).separator;
}

interface Read {
  readonly cells: readonly string[];
  /** Where the next record begins. */
  readonly end: number;
  /** Lines that the record took. */
  readonly lines: number;
}

function readRecord(text: string, start: number, separator: Separator): Read {
  const cells: string[] = [];
  let at = start;
  let lines = 1;
  for (;;) {
    let cell = '';
    if (text[at] === '"') {
      const quoted = readQuoted(text, at + 1);
      cell = quoted.content;
      lines += cell.split('\n').length - 1;
      at = quoted.end;
    }
    let end = at;
    while (end < text.length && text[end] !== separator && text[end] !== '\n') end++;
    cells.push(cell + text.slice(at, end));
    if (text[end] !== separator) return { cells, end: end + 1, lines };
    at = end + 1;
  }
}

function readQuoted(text: string, start: number): { readonly content: string; readonly end: number } {
  let content = '';
  let at = start;
  for (;;) {
    const mark = text.indexOf('"', at);
    if (mark < 0) return { content: content + text.slice(at), end: text.length };
    content += text.slice(at, mark);
    if (text[mark + 1] !== '"') return { content, end: mark + 1 };
    content += '"';
    at = mark + 2;
  }
}

/** Returns records as CSV: commas, and CRLF behind every record. */
export const printCsv = (records: readonly (readonly string[])[]): string =>
  records.map((cells) => `${cells.map(printCell).join(',')}\r\n`).join('');

const printCell = (cell: string): string => (/[",\r\n;\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const formula = /^'*[=+\-@\t\r]/;

/**
 * Returns a cell that no spreadsheet takes for a formula: one that begins like it gets an apostrophe before it, which
 * spreadsheets do not show. {@link unguardCell} takes it off again.
 */
export const guardCell = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);

/** Returns what {@link guardCell} was given; cells of other origin that begin with neither stay as they are. */
export const unguardCell = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell);
