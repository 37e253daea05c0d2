import { text } from '../messages/messages.ts';
import type { Claim } from '../model/claim.ts';
import type { Tag } from '../model/tag.ts';
import type { Scale } from '../model/verdict.ts';
import { crossTable, jaccardOf } from './cross-table.ts';
import { tagHeads, type Matrix } from './matrix.ts';

/** Which claims stand in a row: those with a tag, or those of a speaker. */
export type ClaimMatrixKind = 'verdicts' | 'speakers';

const speakerOf = ({ speaker }: Claim): string => speaker.trim();

/** Returns how many claims of each tag, or of each speaker, have each verdict. The row of claims without a speaker has an empty key. */
export function claimMatrix(kind: ClaimMatrixKind, claims: readonly Claim[], tags: ReadonlyMap<string, Tag>, scale: Scale): Matrix {
  const rowsOf = kind === 'verdicts' ? ({ tagIds }: Claim) => tagIds : (claim: Claim) => [speakerOf(claim)];
  const table = crossTable(claims, rowsOf, ({ verdict }) => [verdict]);
  const total = (key: string): number => table.rowItems(key).length;
  return {
    rows: kind === 'verdicts' ? tagHeads(tags, total) : table.rows.map((key) => ({ key, name: key === '' ? text('matrix.noSpeaker') : key, total: total(key) })),
    columns: scale.map(({ id, name }) => ({ key: id, name, total: table.columnItems(id).length })),
    square: false,
    value: (row, column) => ({ count: table.items(row, column).length, jaccard: jaccardOf(table, row, column) }),
  };
}

/** Returns the claims of a cell of that matrix. */
export const claimsOfCell = (kind: ClaimMatrixKind, claims: Iterable<Claim>, row: string, column: string): readonly Claim[] =>
  [...claims].filter((claim) => claim.verdict === column && (kind === 'verdicts' ? claim.tagIds.includes(row) : speakerOf(claim) === row));
