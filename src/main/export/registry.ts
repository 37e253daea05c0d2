import { exportFormats, type ExportFormat } from '../../core/exports/export-formats.ts';
import { withUsual, type GivenOptions } from '../../core/exports/export-options.ts';
import type { Message } from '../../core/messages/messages.ts';
import type { Result } from '../../core/result.ts';
import type { Exporter, ExportOrder } from './exporter.ts';

type Write = (given: GivenOptions, order: ExportOrder) => Promise<Result<null, Message>>;

const lately = <Format extends ExportFormat>(format: Format, load: () => Promise<Exporter<Format>>): Write =>
  async (given, order) => (await load()).write({ ...order, options: withUsual(exportFormats[format].options, given) });

/** What writes each format, loaded when it is first asked for. */
const exporters: Readonly<Record<ExportFormat, Write>> = {
  pdf: lately('pdf', async () => new (await import('./formats/pdf-exporter.ts')).PdfExporter()),
  html: lately('html', async () => new (await import('./formats/html-exporter.ts')).HtmlExporter()),
  docx: lately('docx', async () => new (await import('./formats/docx-exporter.ts')).DocxExporter()),
  csv: lately('csv', async () => new (await import('./formats/csv-exporter.ts')).CsvExporter()),
  xlsx: lately('xlsx', async () => new (await import('./formats/xlsx-exporter.ts')).XlsxExporter()),
  markdown: lately('markdown', async () => new (await import('./formats/markdown-exporter.ts')).MarkdownExporter()),
};

/** Exports to a format; options that are not given are as usual. See {@link Exporter.write}. */
export const exportTo = (format: ExportFormat, given: GivenOptions, order: ExportOrder): Promise<Result<null, Message>> => exporters[format](given, order);
