import { describe, expect, it } from 'vitest';
import { parseCsv } from '../csv/csv.ts';
import { guessColumns, tableTexts, textTable } from './text-table.ts';

const tableOf = (csv: string) => textTable(parseCsv(csv), (number) => `Column ${number}`);

describe('a table of texts', () => {
  it('has its columns guessed by their names, in any order', () => {
    const table = tableOf('URL;Published;Headline;Body;Author\nhttps://a.example/;2025-10-06T10:00:00Z;Wells;Half ran dry.;"Khoury, Rania; Reuters"\n;;;;\nx;y;No text;;\n');
    const columns = guessColumns(table);
    expect(columns).toEqual({ text: 3, title: 2, authors: 4, date: 1, url: 0 });
    expect(tableTexts(table, columns)).toEqual([{
      line: 2, text: 'Half ran dry.',
      citation: { type: 'webpage', URL: 'https://a.example/', title: 'Wells', author: [{ family: 'Khoury', given: 'Rania' }, { literal: 'Reuters' }], issued: { 'date-parts': [[2025, 10, 6]] } },
    }]);
  });

  it('without names has its text found by its length', () => {
    const table = tableOf('1,The first answer is a long one.\n2,And so is the second of them.\n');
    expect(table.names).toEqual(['Column 1', 'Column 2']);
    expect(table.rows).toHaveLength(2);
    expect(guessColumns(table)).toEqual({ text: 1, title: null, authors: null, date: null, url: null });
  });

  it('with unknown names keeps them apart from the rows', () => {
    const table = tableOf('Nr,Antwort\n1,Die erste Antwort ist lang.\n');
    expect(table).toMatchObject({ names: ['Nr', 'Antwort'], rows: [{ cells: ['1', 'Die erste Antwort ist lang.'] }] });
    expect(guessColumns(table).text).toBe(1);
  });

  it('keeps a date that is none in its words', () => {
    expect(tableTexts(tableOf('text,date\nOne,last week\n'), { text: 0, title: null, authors: null, date: 1, url: null })[0]?.citation).toEqual({ issued: { raw: 'last week' } });
  });
});
