import { guardCell, printCsv } from '../formats/csv/csv.ts';
import { escapeHtml } from '../formats/print-html/escape.ts';
import { text } from '../messages/messages.ts';
import type { ClaimColumn } from '../model/claim-view.ts';
import { cellWords, type CellsProject } from './cell-words.ts';
import type { ClaimFacts } from './claim-facts.ts';

/** Claims to be copied: which, in their order, with these columns. */
export interface CopiedClaims {
  readonly claims: readonly ClaimFacts[];
  readonly columns: readonly ClaimColumn[];
  readonly project: CellsProject;
}

const heads = (columns: readonly ClaimColumn[]): readonly string[] => columns.map((column) => text(`claims.column.${column}`));

const onOneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** What Markdown, with its dialects, would take for marks within a line, for the end of a cell, or for an address, in which a backslash would show. */
const marks = /[\\`*_[\]<|~$^]|&(?=#?\w+;)|(?<=[+\-.\w])@(?=[-.\w])|(?<=w)\.(?=[-.\w])|(?<=[ps]):(?=\/)/gi;

/** Returns claims as a table of GitHub Flavored Markdown. What a claim says is escaped, so that it is read as it stands. */
export function claimsAsMarkdown({ claims, columns, project }: CopiedClaims): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => onOneLine(cell).replace(marks, '\\$&')).join(' | ')} |\n`;
  const rows = claims.map((facts) => line(columns.map((column) => cellWords(column, facts, project))));
  return `${line(heads(columns))}|${columns.map(() => ' --- |').join('')}\n${rows.join('')}`;
}

/** Returns claims as a table in HTML, for programs that paste formatted text. */
export function claimsAsHtml({ claims, columns, project }: CopiedClaims): string {
  const row = (cells: readonly string[], tag: 'th' | 'td'): string => `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(onOneLine(cell))}</${tag}>`).join('')}</tr>`;
  const rows = claims.map((facts) => row(columns.map((column) => cellWords(column, facts, project)), 'td'));
  return `<table><thead>${row(heads(columns), 'th')}</thead><tbody>${rows.join('')}</tbody></table>`;
}

/**
 * Returns claims as CSV (RFC 4180). Times have a second column with what they mean, as EDTF, and instants are RFC 3339. Cells that
 * a spreadsheet would take for formulas are guarded.
 */
export function claimsAsCsv({ claims, columns, project }: CopiedClaims): string {
  const head = columns.flatMap((column) => [text(`claims.column.${column}`), ...(column === 'saidOn' || column === 'about' ? [text(`claims.csv.${column}`)] : [])]);
  const cells = (column: ClaimColumn, facts: ClaimFacts): readonly string[] => {
    const { claim } = facts;
    switch (column) {
      case 'confidence': return [claim.confidence === null ? '' : String(claim.confidence)];
      case 'saidOn': case 'about': return [claim[column]?.words ?? '', claim[column]?.edtf ?? ''];
      case 'created': return [claim.createdAt];
      case 'modified': return [claim.modifiedAt];
      default: return [cellWords(column, facts, project)];
    }
  };
  return printCsv([head, ...claims.map((facts) => columns.flatMap((column) => cells(column, facts)).map(guardCell))]);
}
