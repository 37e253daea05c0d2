import { exportFormats } from '../../core/exports/export-formats.ts';
import type { ExportFormat } from '../../core/exports/format-ids.ts';
import { withUsual, type GivenOptions } from '../../core/exports/export-options.ts';
import type { ExportPreview } from '../../core/exports/export-preview.ts';
import type { Message } from '../../core/messages/messages.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Exporter, ExportJob, ExportOrder } from './exporter.ts';

interface LateExporter {
  readonly write: (given: GivenOptions, order: ExportOrder) => Promise<Result<null, Message>>;
  readonly preview: (given: GivenOptions, order: ExportOrder) => Promise<Result<ExportPreview | null, Message>>;
}

function lately<Format extends ExportFormat>(format: Format, load: () => Promise<Exporter<Format>>): LateExporter {
  const jobOf = (given: GivenOptions, order: ExportOrder): ExportJob<Format> => ({ ...order, options: withUsual(exportFormats[format].options, given) });
  return {
    write: async (given, order) => (await load()).write(jobOf(given, order)),
    preview: async (given, order) => (await load()).preview?.(jobOf(given, order)) ?? ok(null),
  };
}

const reports = () => import('./formats/report-exporters.ts');

/** What writes each format, loaded when it is first asked for. */
const exporters: Readonly<Record<ExportFormat, LateExporter>> = {
  pdf: lately('pdf', async () => new (await import('./formats/pdf-exporter.ts')).PdfExporter()),
  html: lately('html', async () => new (await import('./formats/html-exporter.ts')).HtmlExporter()),
  docx: lately('docx', async () => new (await import('./formats/docx-exporter.ts')).DocxExporter()),
  csv: lately('csv', async () => new (await import('./formats/csv-exporter.ts')).CsvExporter()),
  xlsx: lately('xlsx', async () => new (await import('./formats/xlsx-exporter.ts')).XlsxExporter()),
  'report-pdf': lately('report-pdf', async () => new (await reports()).ReportPdfExporter()),
  'report-docx': lately('report-docx', async () => new (await reports()).ReportDocxExporter()),
  'report-html': lately('report-html', async () => new (await reports()).ReportHtmlExporter()),
  'report-markdown': lately('report-markdown', async () => new (await reports()).ReportMarkdownExporter()),
  'report-text': lately('report-text', async () => new (await reports()).ReportTextExporter()),
  markdown: lately('markdown', async () => new (await import('./formats/markdown-exporter.ts')).MarkdownExporter()),
  obsidian: lately('obsidian', async () => new (await import('./formats/obsidian-exporter.ts')).ObsidianExporter()),
};

/** Exports to a format; options that are not given are as usual. See {@link Exporter.write}. */
export const exportTo = (format: ExportFormat, given: GivenOptions, order: ExportOrder): Promise<Result<null, Message>> => exporters[format].write(given, order);

/** Returns the beginning of what an export would make. See {@link Exporter.preview}. */
export const previewOf = (format: ExportFormat, given: GivenOptions, order: ExportOrder): Promise<Result<ExportPreview | null, Message>> => exporters[format].preview(given, order);
