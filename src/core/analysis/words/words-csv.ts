import { guardCell, printCsv } from '../../formats/csv/csv.ts';
import type { ConcordanceLine } from './concordance.ts';
import type { FrequencyRow } from './frequencies.ts';

/** Returns frequencies as CSV under these headings, a row for each word or phrase. */
export const frequenciesCsv = (rows: readonly FrequencyRow[], headings: readonly [words: string, count: string, texts: string]): string =>
  printCsv([headings, ...rows.map(({ words, count, texts }) => [guardCell(words), String(count), String(texts)])]);

/** Returns the lines of a concordance as CSV under these headings. */
export const linesCsv = (
  lines: readonly ConcordanceLine[], headings: readonly [before: string, words: string, after: string, source: string], titleOf: (sourceId: string) => string,
): string => printCsv([headings, ...lines.map(({ left, words, right, sourceId }) => [left, words, right, titleOf(sourceId)].map(guardCell))]);
