import { guardCell, printCsv } from '../../../core/formats/csv/csv.ts';
import type { ExportPreview } from '../../../core/exports/export-preview.ts';
import { plainCell } from '../../../core/exports/tables/table.ts';
import { message, type Message } from '../../../core/messages/messages.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { FileExporter, type ExportJob } from '../exporter.ts';
import { forEachRow, previewTable, readTable } from '../read-table.ts';

/** Highlights, claims or evidence as comma-separated values, a row each. What a spreadsheet would take for a formula is guarded. */
export class CsvExporter extends FileExporter<'csv'> {
  preview(job: ExportJob<'csv'>): Promise<Result<ExportPreview, Message>> {
    return previewTable(job, job.options);
  }

  protected async content(job: ExportJob<'csv'>): Promise<Result<string, Message>> {
    const table = await readTable(job, job.options);
    if (!table.ok) return table;
    const lines = [printCsv([table.value.columns.map(({ head }) => head)])];
    const whole = await forEachRow(table.value, job, (row) => lines.push(printCsv([row.map((cell) => (cell?.type === 'text' ? guardCell(cell.text) : plainCell(cell)))])));
    return whole ? ok(`${job.options.byteOrderMark ? '\ufeff' : ''}${lines.join('')}`) : err(message('problem.exportCancelled'));
  }
}
