import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardCell, parseCsv, printCsv, unguardCell } from './csv.ts';

const cells = (text: string): readonly (readonly string[])[] => parseCsv(text).map((record) => record.cells);

describe('reading CSV', () => {
  it('finds out what separates cells', () => {
    expect(cells('a,b\n1,"2,5"\n')).toEqual([['a', 'b'], ['1', '2,5']]);
    expect(cells('a;b\n1;2,5')).toEqual([['a', 'b'], ['1', '2,5']]);
    expect(cells('a\tb\n1\t2')).toEqual([['a', 'b'], ['1', '2']]);
    expect(cells('sep=;\na,x;b\n')).toEqual([['a,x', 'b']]);
  });

  it('knows the line that a record begins on, past breaks in cells and empty lines', () => {
    expect(parseCsv('a,b\n"x\n\ny",1\n\n,\nz,2').map(({ line }) => line)).toEqual([1, 2, 7]);
  });

  it('takes quotation marks as they come', () => {
    expect(cells('a,b\nsay "hi",""""\n"x"y,"never closed\n')).toEqual([['a', 'b'], ['say "hi"', '"'], ['xy', 'never closed\n']]);
  });
});

describe('writing CSV', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ',', ';', '"', '\n', '\t', ' ', "'", '=', '-', '\u00e9', '\u{1f600}') });

  it('is read back as it was', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constant('x'), text, text), { minLength: 1 }), (records) => {
      expect(cells(printCsv([['name', 'b', 'c'], ...records]).replaceAll('\r\n', '\n')).slice(1)).toEqual(records);
    }));
  });

  it('guards what a spreadsheet would run, and takes the guard off again', () => {
    expect(guardCell('=1+1')).toBe("'=1+1");
    expect(guardCell('- a list')).toBe("'- a list");
    expect(guardCell("It's so")).toBe("It's so");
    fc.assert(fc.property(text, (cell) => {
      expect(/^[=+\-@\t\r]/.test(guardCell(cell))).toBe(false);
      expect(unguardCell(guardCell(cell))).toBe(cell);
    }));
  });
});
