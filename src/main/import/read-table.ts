import { basename } from 'node:path';
import { parseCsv } from '../../core/formats/csv/csv.ts';
import { nameWithoutEnding } from '../../core/formats/plain-text/title.ts';
import { tableTexts, textTable, type TableColumns, type TextTable } from '../../core/formats/text-table/text-table.ts';
import { message, text, type Message } from '../../core/messages/messages.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { decodeText } from './decode-text.ts';
import type { ImportInput } from './import-files.ts';
import { readFileWithin } from './read-file.ts';
import { tableExtensions } from './registry.ts';

export const isTable = (name: string): boolean => tableExtensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`));

const limits = { bytes: 100_000_000, rows: 10_000 } as const;

/** Returns the table in a file, which lies somewhere or is here already, or in words why there is none. */
export async function readTable(file: { readonly path: string } | { readonly bytes: Uint8Array }): Promise<Result<TextTable, Message>> {
  const bytes = 'bytes' in file ? ok(file.bytes) : await readFileWithin(file.path, limits.bytes);
  if (!bytes.ok) return bytes;
  const decoded = decodeText(bytes.value);
  if (!decoded.ok) return decoded;
  const table = textTable(parseCsv(decoded.value.text), (number) => text('table.column', { number }));
  if (table.rows.length === 0) return err(message('import.empty'));
  return table.rows.length > limits.rows ? err(message('table.long', { limit: limits.rows })) : ok(table);
}

/** Returns what is to be imported of a table, a text for each row that has one; `file` is the table's name or path. */
export function tableInputs(file: string, table: TextTable, columns: TableColumns): readonly ImportInput[] {
  const name = nameWithoutEnding(basename(file));
  return tableTexts(table, columns).map(({ line, text: words, citation }) => ({ name: `${name}-${line}.txt`, bytes: new TextEncoder().encode(words), choices: { encoding: 'utf-8' }, citation }));
}
