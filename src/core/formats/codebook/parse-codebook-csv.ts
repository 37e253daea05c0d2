import { message, type Message } from '../../messages/messages.ts';
import { highlightColours, nearestColour, type HighlightColour } from '../../model/colour.ts';
import { nameSchema } from '../../model/primitives.ts';
import { foldName, tagShortcutSchema } from '../../model/tag.ts';
import { err, ok, type Result } from '../../result.ts';
import { parseCsv, unguardCell, type CsvRecord } from '../csv/csv.ts';
import { splitPath } from './codebook-csv.ts';
import { deepest, type CodebookEntry, type CodebookFile } from './entry.ts';

type Column = 'name' | 'parent' | 'path' | 'description' | 'colour' | 'shortcut' | 'archived' | 'id';

/** What columns are called, in the files of this app and of others, letter case and spaces aside. */
const columnNames: Readonly<Record<Column, readonly string[]>> = {
  name: ['name', 'tag', 'code', 'codename', 'label', 'title'],
  parent: ['parent', 'parentname', 'parentcode', 'inside', 'group', 'category', 'codegroup'],
  path: ['path', 'fullname', 'fullpath', 'hierarchy'],
  description: ['description', 'definition', 'comment', 'memo', 'note', 'notes'],
  colour: ['colour', 'color'],
  shortcut: ['shortcut', 'key', 'hotkey'],
  archived: ['archived'],
  id: ['id', 'guid', 'uuid'],
};

/** A row with a usable name, before it is known where it stands. */
interface Row {
  readonly line: number;
  readonly name: string;
  /** The parent as written, or the names above it where a path says so. */
  readonly parent: string | readonly string[];
  readonly cell: (column: Column) => string;
}

/**
 * Reads a codebook from CSV, as this app writes it or anyone might: any separator, columns in any order, all but the name
 * may be missing. `text` has line feeds for line ends and no byte order mark. A row that cannot be used is left out and told
 * of with its line; fails when nothing can be used.
 */
export function parseCodebookCsv(text: string): Result<CodebookFile, Message> {
  const [head, ...records] = parseCsv(text);
  const columns = head ? columnsOf(head) : null;
  if (!columns) return err(message('problem.codebookColumns'));
  const warnings: Message[] = [];
  const rows = records.flatMap((record) => {
    const row = readRow(record, columns);
    if (row.ok) return [row.value];
    warnings.push(row.error);
    return [];
  });
  const placed = columns.has('parent') || columns.has('path');
  const paths = new Paths(rows);
  const entries = rows.flatMap((row) => {
    const path = paths.of(row);
    if (path.ok) return [entryOf(row, path.value, placed, warnings)];
    warnings.push(path.error);
    return [];
  });
  return entries.length === 0 ? err(warnings[0] ?? message('problem.codebookEmptyFile')) : ok({ entries, warnings: warnings.toSorted((a, b) => Number(a.parameters['line']) - Number(b.parameters['line'])) });
}

function columnsOf({ cells }: CsvRecord): ReadonlyMap<Column, number> | null {
  const found = new Map<Column, number>();
  for (const [index, cell] of cells.entries()) {
    const name = cell.toLowerCase().replace(/[\s_-]/g, '');
    for (const column of Object.keys(columnNames) as Column[]) {
      if (columnNames[column].includes(name) && !found.has(column)) found.set(column, index);
    }
  }
  return found.has('name') || found.has('path') ? found : null;
}

const atLine = (line: number, id: 'codebookFile.nameMissing' | 'codebookFile.nameLong' | 'codebookFile.loop' | 'codebookFile.tooDeep', parameters = {}): Message =>
  message(id, { line, ...parameters });

function readRow({ line, cells }: CsvRecord, columns: ReadonlyMap<Column, number>): Result<Row, Message> {
  const cell = (column: Column): string => unguardCell(cells[columns.get(column) ?? -1] ?? '').trim();
  const path = cell('path') === '' ? [] : splitPath(cell('path'));
  const name = (cell('name') || path.at(-1) || '').replace(/\s*\n\s*/g, ' ');
  if (name === '') return err(atLine(line, 'codebookFile.nameMissing'));
  if (!nameSchema.safeParse(name).success) return err(atLine(line, 'codebookFile.nameLong'));
  const above = foldName(path.at(-1) ?? '') === foldName(name) ? path.slice(0, -1) : path;
  return ok({ line, name, parent: cell('parent') === '' ? above : cell('parent'), cell });
}

/** Finds out where each row stands. A parent is named by its path, or by its bare name where only one row has it. */
class Paths {
  private readonly byName = new Map<string, Row[]>();
  private readonly known = new Map<Row, Result<readonly string[], Message>>();

  constructor(rows: readonly Row[]) {
    for (const row of rows) {
      const key = foldName(row.name);
      const same = this.byName.get(key);
      if (same) same.push(row);
      else this.byName.set(key, [row]);
    }
  }

  of(row: Row, below: readonly Row[] = []): Result<readonly string[], Message> {
    const known = this.known.get(row);
    if (known) return known;
    if (below.includes(row)) return err(atLine(row.line, 'codebookFile.loop', { name: row.name }));
    if (below.length >= deepest) return err(atLine(row.line, 'codebookFile.tooDeep', { levels: deepest }));
    const found = this.find(row, below);
    if (below.length === 0 || found.ok) this.known.set(row, found);
    return found;
  }

  private find(row: Row, below: readonly Row[]): Result<readonly string[], Message> {
    const { parent } = row;
    const names = typeof parent === 'string' ? splitPath(parent) : parent;
    if (names.length === 0) return ok([row.name]);
    const above = typeof parent === 'string' ? this.named(names, parent, row, below) : ok(names);
    if (!above.ok) return above;
    return above.value.length >= deepest ? err(atLine(row.line, 'codebookFile.tooDeep', { levels: deepest })) : ok([...above.value, row.name]);
  }

  /** Returns the path of the row that a parent cell names; of none in the file, the path as it is written. */
  private named(names: readonly string[], written: string, row: Row, below: readonly Row[]): Result<readonly string[], Message> {
    const candidates = (name: string): readonly Row[] => (this.byName.get(foldName(name)) ?? []).filter((candidate) => candidate !== row);
    const folded = names.map(foldName).join('\n');
    let loop: Result<readonly string[], Message> | null = null;
    const places = (of: readonly Row[]): readonly (readonly string[])[] => of.flatMap((candidate) => {
      const path = this.of(candidate, [...below, row]);
      if (!path.ok) loop = err(message(path.error.id, { ...path.error.parameters, line: row.line, name: row.name }));
      return path.ok ? [path.value] : [];
    });
    const exact = places(candidates(names.at(-1)!));
    const whole = exact.find((path) => path.map(foldName).join('\n') === folded);
    if (whole) return ok(whole);
    const bare = names.length === 1 ? exact : places(candidates(written));
    if (bare.length > 0) return ok(bare[0]!);
    return loop ?? ok(names);
  }
}

function entryOf(row: Row, path: readonly string[], placed: boolean, warnings: Message[]): CodebookEntry {
  const { cell, line } = row;
  const colour = colourOf(cell('colour'));
  if (colour === undefined) warnings.push(message('codebookFile.colour', { line, colour: cell('colour') }));
  const key = tagShortcutSchema.safeParse(cell('shortcut').toLowerCase());
  if (cell('shortcut') !== '' && !key.success) warnings.push(message('codebookFile.shortcut', { line, shortcut: cell('shortcut') }));
  const id = cell('id').replace(/^\{|\}$/g, '').toLowerCase();
  const archived = cell('archived').toLowerCase();
  return {
    id: /^[a-z0-9_-]{1,64}$/.test(id) ? id : null,
    path: [...path],
    placed,
    colour: colour ?? null,
    description: cell('description'),
    shortcut: key.success ? key.data : null,
    archived: archived === '' ? null : !['no', 'false', '0', 'n'].includes(archived),
  };
}

/** Returns the colour that a cell names, null for an empty one, undefined for one that names none. */
function colourOf(cell: string): HighlightColour | null | undefined {
  if (cell === '') return null;
  const wanted = cell.toLowerCase().replace('gray', 'grey');
  const known: HighlightColour | null = highlightColours.find((name) => name === wanted)
    ?? ({ yellow: 'amber', gold: 'amber', purple: 'violet', magenta: 'pink', cyan: 'teal', turquoise: 'teal', brown: 'orange', black: 'grey', white: 'grey' } as const)[wanted]
    ?? nearestColour(wanted);
  return known ?? undefined;
}
