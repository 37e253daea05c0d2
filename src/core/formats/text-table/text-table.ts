import type { Citation } from '../../model/citation.ts';
import { isWebAddress, parseAuthors } from '../citation/citation-fields.ts';
import { looseDate } from '../citation/loose-date.ts';
import type { CsvRecord } from '../csv/csv.ts';

/** What a column of a table of texts may hold. */
export const tableFields = ['text', 'title', 'authors', 'date', 'url'] as const;
export type TableField = (typeof tableFields)[number];

/** The columns, counted from 0, that hold each; null for none. Without a text there is no source. */
export type TableColumns = Readonly<Record<TableField, number | null>>;

/** A table of texts: what its columns are called, and its rows. */
export interface TextTable {
  readonly names: readonly string[];
  readonly rows: readonly CsvRecord[];
}

/** One row as a source. */
export interface TableText {
  /** The line of the file that it begins on, from 1. */
  readonly line: number;
  readonly text: string;
  readonly citation: Partial<Citation>;
}

/** Names of columns, in some languages, in lower case. The first that fits wins. */
const names: Readonly<Record<TableField, RegExp>> = {
  text: /^(?:full[ _-]?text|text|body|content|contents|article|transcript|message|post|tweet|comment|answer|response|statement|texte|inhalt|texto)$/,
  title: /^(?:title|headline|heading|subject|name|titel|titre|título|titulo)$/,
  authors: /^(?:authors?|byline|by|creators?|writers?|speakers?|user(?:name)?|screen_name|from|autor(?:en|es)?|auteurs?)$/,
  date: /^(?:date|published(?:_at| at)?|publication date|pub_?date|issued|created(?:_at| at)?|timestamp|time|datum|fecha)$/,
  url: /^(?:url|link|address|permalink|href|source url|web ?address|uri)$/,
};

const fold = (name: string): string => name.trim().toLowerCase();

/** Returns records as a table: its first names the columns, if these are names; else they are called by their numbers. */
export function textTable(records: readonly CsvRecord[], columnName: (number: number) => string): TextTable {
  const [first, ...rest] = records;
  const width = Math.max(0, ...records.slice(0, 1_000).map(({ cells }) => cells.length));
  const named = first !== undefined && (first.cells.some((cell) => tableFields.some((field) => names[field].test(fold(cell)))) || areNames(first.cells, rest));
  const header = named ? first.cells : [];
  return {
    names: Array.from({ length: width }, (_, index) => header[index]?.trim() || columnName(index + 1)),
    rows: named ? rest : records,
  };
}

/** Short words over texts that are longer. */
function areNames(cells: readonly string[], rows: readonly CsvRecord[]): boolean {
  const longest = (given: readonly string[]): number => Math.max(0, ...given.map((cell) => cell.length));
  return rows.length > 0 && cells.every((cell) => cell.trim() !== '' && cell.length < 40 && !/\d{3}/.test(cell)) && rows.slice(0, 50).every((row) => longest(row.cells) > longest(cells));
}

/** Returns which columns hold what: by their names, and the text else by its length. */
export function guessColumns({ names: given, rows }: TextTable): TableColumns {
  const taken = new Set<number>();
  const named = (field: TableField): number | null => {
    const found = given.findIndex((name, index) => !taken.has(index) && names[field].test(fold(name)));
    if (found === -1) return null;
    taken.add(found);
    return found;
  };
  const byName = { title: named('title'), authors: named('authors'), date: named('date'), url: named('url'), text: named('text') };
  if (byName.text !== null) return byName;
  const sample = rows.slice(0, 200);
  const lengths = given.map((_, index) => (taken.has(index) ? -1 : sample.reduce((sum, { cells }) => sum + (cells[index]?.length ?? 0), 0)));
  const longest = lengths.indexOf(Math.max(...lengths));
  return { ...byName, text: longest >= 0 && (lengths[longest] ?? 0) > 0 ? longest : null };
}

/** Returns the rows that have a text, each with what its other columns say of it. */
export function tableTexts({ rows }: TextTable, columns: TableColumns): readonly TableText[] {
  const cell = ({ cells }: CsvRecord, field: TableField): string => (columns[field] === null ? '' : (cells[columns[field]] ?? '').trim());
  return rows.flatMap((row): TableText[] => {
    const text = cell(row, 'text');
    if (text === '') return [];
    const [title, authors, date, url] = (['title', 'authors', 'date', 'url'] as const).map((field) => cell(row, field)) as [string, string, string, string];
    const author = parseAuthors(authors.slice(0, 1_000));
    return [{
      line: row.line, text,
      citation: {
        ...(url !== '' && isWebAddress(url) ? { type: 'webpage', URL: url } : {}),
        ...(title === '' ? {} : { title: title.replace(/\s+/g, ' ').slice(0, 2_000) }),
        ...(author.length === 0 ? {} : { author: [...author] }),
        ...(date === '' ? {} : { issued: looseDate(date) ?? { raw: date.slice(0, 100) } }),
      },
    }];
  });
}
