import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Cell, ExportTable } from '../../../core/exports/tables/table.ts';
import { columnName, SheetWriter } from './sheet-writer.ts';

// The system's own Python: a package for it comes with the system.
const python = '/usr/bin/python3';
const there = spawnSync(python, ['-c', 'import openpyxl']).status === 0;
if (!there) process.stderr.write('Skipped: there is no openpyxl\n');

const read = `
import json, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1]).active
print(json.dumps({
  'rows': [[None if c.value is None else c.value.isoformat() if hasattr(c.value, 'isoformat') else c.value for c in row] for row in sheet.iter_rows()],
  'types': [c.data_type for c in sheet[2]], 'frozen': sheet.freeze_panes, 'filter': sheet.auto_filter.ref, 'title': sheet.title, 'widths': [sheet.column_dimensions[c].width for c in 'AB'],
}))`;

const tableOf = (rows: readonly (readonly Cell[])[], heads: readonly string[]): ExportTable => ({ name: 'Evidence: [all]', columns: heads.map((head, index) => ({ head, width: 20 + index })), rows, rowCount: rows.length });
const workbookOf = (table: ExportTable): Promise<Uint8Array> => {
  const sheet = new SheetWriter(table);
  for (const row of table.rows) sheet.add(row);
  return sheet.workbook('2025-10-09T10:00:00.000Z', new AbortController().signal);
};

interface ReadBack {
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly [field: string]: unknown;
}

async function readBack(table: ExportTable): Promise<ReadBack> {
  const folder = await mkdtemp(join(tmpdir(), 'xlsx-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'out.xlsx'), await workbookOf(table));
  const { stdout, stderr } = spawnSync(python, ['-c', read, join(folder, 'out.xlsx')], { encoding: 'utf8', maxBuffer: 1e8 });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as ReadBack;
}

describe('a workbook', () => {
  it.skipIf(!there)('is read back equal by another reader, formulas as words, numbers and dates as such', async () => {
    const texts = ['=1+1', '+1', '@x', ' two  spaces ', 'line\nline', 'a\tb', '<b>&"\'', 'عربية', '😀', '2025-01-01', '007'];
    const table = tableOf([
      [{ type: 'text', text: '-5' }, { type: 'number', number: 67_100 }, { type: 'instant', at: '2025-10-07T08:30:00.000Z' }, { type: 'day', day: '2024-02-29' }, null],
      ...texts.map((text): readonly Cell[] => [{ type: 'text', text }]),
    ], ['Quote', 'Number', 'Created', 'Accessed', 'Empty']);
    const back = await readBack(table);
    expect(back).toMatchObject({ types: ['s', 'n', 'd', 'd', 'n'], frozen: 'A2', filter: 'A1:E13', title: 'Evidence   all ', widths: [20, 21] });
    expect(back.rows.slice(0, 2)).toEqual([['Quote', 'Number', 'Created', 'Accessed', 'Empty'], ['-5', 67_100, '2025-10-07T08:30:00', '2024-02-29T00:00:00', null]]);
    expect(back.rows.slice(2).map(([first]) => first)).toEqual(texts);
  });

  it('is sound XML whatever letters are in it, and says no word as a formula', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { minLength: 1, maxLength: 20 }), async (texts) => {
      const files = unzipSync(await workbookOf(tableOf(texts.map((text) => [{ type: 'text', text }]), ['Head'])));
      for (const file of Object.values(files)) {
        const parser = new SaxesParser({ xmlns: true });
        parser.on('error', (error) => { throw error; });
        parser.write(strFromU8(file)).close();
      }
      expect(strFromU8(files['xl/worksheets/sheet1.xml']!)).not.toContain('<f>');
    }), { numRuns: 10 });
  });

  it('cuts words short that no cell can hold', async () => {
    const xml = strFromU8(unzipSync(await workbookOf(tableOf([[{ type: 'text', text: 'x'.repeat(40_000) }]], ['Head'])))['xl/worksheets/sheet1.xml']!);
    expect(/>(x+…)</.exec(xml)![1]).toHaveLength(32_767);
  });

  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
