import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseCsv, unguardCell } from '../../formats/csv/csv.ts';
import { frequenciesCsv, linesCsv } from './words-csv.ts';

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '' && !text.startsWith("'") && !/[\r\n]/.test(text));
const cells = (csv: string): readonly (readonly string[])[] => parseCsv(csv.replaceAll('\r\n', '\n')).map((record) => record.cells.map(unguardCell));

it('gives back what was written, whatever the words are', () => {
  fc.assert(fc.property(fc.array(words, { maxLength: 5 }), (all) => {
    const rows = all.map((each, i) => ({ keys: [each], words: each, count: i + 1, texts: 1 }));
    expect(cells(frequenciesCsv(rows, ['Words', 'Count', 'Texts']))).toEqual([['Words', 'Count', 'Texts'], ...all.map((each, i) => [each, String(i + 1), '1'])]);
    const lines = all.map((each) => ({ sourceId: 's', start: 0, end: 1, left: '=1+1', words: each, right: 'after, "quoted"' }));
    expect(cells(linesCsv(lines, ['Before', 'Words', 'After', 'Source'], () => 'A title')).slice(1)).toEqual(all.map((each) => ['=1+1', each, 'after, "quoted"', 'A title']));
  }));
});
