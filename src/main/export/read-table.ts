import type { ExportPreview } from '../../core/exports/export-preview.ts';
import { exportedClaims } from '../../core/exports/exported-claims.ts';
import type { ClaimExportColumn, EvidenceColumn, HighlightColumn } from '../../core/exports/table-columns.ts';
import { claimTable } from '../../core/exports/tables/claim-table.ts';
import { evidenceTable } from '../../core/exports/tables/evidence-table.ts';
import { highlightTable } from '../../core/exports/tables/highlight-table.ts';
import { plainCell, type Cell, type ExportTable } from '../../core/exports/tables/table.ts';
import { message, type Message } from '../../core/messages/messages.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { ExportOrder } from './exporter.ts';
import { Turns } from './turns.ts';
import { noteSayer, readSources, withNotesSaid } from './read-sources.ts';

interface ChosenColumns {
  readonly highlightColumns: readonly HighlightColumn[];
  readonly claimColumns: readonly ClaimExportColumn[];
  readonly evidenceColumns: readonly EvidenceColumn[];
}

/** Reads what an export is of as a table with the columns chosen for its kind. Fails in words when there is no row, and as {@link readSources} does. */
export async function readTable(order: ExportOrder, chosen: ChosenColumns): Promise<Result<ExportTable, Message>> {
  const table = await tableOf(order, chosen);
  return table.ok && table.value.rowCount === 0 ? err(message('problem.exportNoRows')) : table;
}

async function tableOf(order: ExportOrder, { highlightColumns, claimColumns, evidenceColumns }: ChosenColumns): Promise<Result<ExportTable, Message>> {
  const { project: { state }, subject } = order;
  const say = noteSayer(state);
  switch (subject.kind) {
    case 'sources': case 'report': throw new Error(`${subject.kind} has no rows`);
    case 'highlights': {
      const read = await readSources(order, { until: 50 });
      if (!read.ok) return read;
      const { sources, tags } = withNotesSaid(read.value, say);
      return ok(highlightTable(sources, tags, exportedClaims(state), highlightColumns));
    }
    case 'claims': {
      const claims = exportedClaims(state, subject.claimIds).map((exported) => ({ ...exported, claim: { ...exported.claim, note: say(exported.claim.note) } }));
      return ok(claimTable(claims, state.tags, state.sources, claimColumns));
    }
    case 'evidence': return ok(evidenceTable(exportedClaims(state, subject.claimIds), state.sources, evidenceColumns));
  }
}

/** Rows, and characters of a cell, of a preview at most. */
const [shownRows, longestCell] = [12, 120];

/** Returns the first rows of a table with the columns chosen. */
export async function previewTable(order: ExportOrder, chosen: ChosenColumns): Promise<Result<ExportPreview, Message>> {
  const table = await readTable(order, chosen);
  if (!table.ok) return table;
  const rows: string[][] = [];
  for (const row of table.value.rows) {
    if (rows.push(row.map((cell) => plainCell(cell).slice(0, longestCell))) >= shownRows) break;
  }
  return ok({ kind: 'table', heads: table.value.columns.map(({ head }) => head), rows, rowCount: table.value.rowCount });
}

/** Calls `take` with each row of a table, telling how far it is from half of the whole on. Returns false once the signal is aborted. */
export async function forEachRow({ rows, rowCount }: ExportTable, { signal, onProgress }: ExportOrder, take: (row: readonly Cell[]) => void): Promise<boolean> {
  const turns = new Turns(signal);
  let done = 0;
  for (const row of rows) {
    take(row);
    if (++done % toldOf === 0) onProgress(50 + Math.round((40 * done) / rowCount), 100);
    if (!(await turns.take())) return false;
  }
  return !signal.aborted;
}

/** Rows after which it is told how far it is. */
const toldOf = 500;
