import type { ExportPreview } from '../../../core/exports/export-preview.ts';
import { message, type Message } from '../../../core/messages/messages.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { FileExporter, type ExportJob } from '../exporter.ts';
import { forEachRow, previewTable, readTable } from '../read-table.ts';
import { SheetWriter } from '../xlsx/sheet-writer.ts';

/** Highlights, claims or evidence as a workbook, a row each, with numbers and dates as such. */
export class XlsxExporter extends FileExporter<'xlsx'> {
  preview(job: ExportJob<'xlsx'>): Promise<Result<ExportPreview, Message>> {
    return previewTable(job, job.options);
  }

  protected async content(job: ExportJob<'xlsx'>): Promise<Result<Uint8Array, Message>> {
    const table = await readTable(job, job.options);
    if (!table.ok) return table;
    const sheet = new SheetWriter(table.value);
    if (!(await forEachRow(table.value, job, (row) => sheet.add(row)))) return err(message('problem.exportCancelled'));
    try {
      return ok(await sheet.workbook(job.now, job.signal));
    } catch (error) {
      if (job.signal.aborted) return err(message('problem.exportCancelled'));
      throw error;
    }
  }
}
