import type { OptionShapes, OptionsOf } from './export-options.ts';
import { exportFormatIds, type ExportFormat } from './format-ids.ts';
import type { ExportKind } from './export-subject.ts';
import { paperOption } from './paper.ts';
import { columnOptions } from './table-columns.ts';

interface FormatShape {
  /** The ending of its file, without a dot; null for a folder of files. */
  readonly ending: string | null;
  /** What it can be made of. */
  readonly takes: readonly ExportKind[];
  readonly options: OptionShapes;
}

/**
 * Every format that something can be exported to. Window and command line know formats from here alone; what writes one stands in the
 * registry of `main/export`.
 */
export const exportFormats = {
  pdf: {
    ending: 'pdf', takes: ['sources'],
    options: {
      /** Annotations, or marks that are part of the pages. */
      marks: { kind: 'choice', usual: 'annotations', values: ['annotations', 'drawn'] },
      summary: { kind: 'switch', usual: false },
      appendix: { kind: 'switch', usual: false },
      paper: paperOption,
    },
  },
  html: { ending: 'html', takes: ['sources'], options: { claims: { kind: 'switch', usual: true }, notes: { kind: 'switch', usual: true } } },
  docx: { ending: 'docx', takes: ['sources'], options: { claims: { kind: 'switch', usual: true }, notes: { kind: 'switch', usual: true }, paper: paperOption } },
  csv: { ending: 'csv', takes: ['highlights', 'claims', 'evidence'], options: { ...columnOptions, byteOrderMark: { kind: 'switch', usual: false } } },
  xlsx: { ending: 'xlsx', takes: ['highlights', 'claims', 'evidence'], options: columnOptions },
  markdown: { ending: 'md', takes: ['sources'], options: {} },
  obsidian: { ending: null, takes: ['sources'], options: {} },
  'report-pdf': { ending: 'pdf', takes: ['report'], options: { titlePage: { kind: 'switch', usual: false }, paper: paperOption } },
  'report-docx': { ending: 'docx', takes: ['report'], options: { notes: { kind: 'switch', usual: true }, paper: paperOption } },
  'report-html': { ending: 'html', takes: ['report'], options: {} },
  'report-markdown': { ending: 'md', takes: ['report'], options: {} },
  'report-text': { ending: 'txt', takes: ['report'], options: {} },
} as const satisfies Readonly<Record<ExportFormat, FormatShape>>;

/** All options of a format with what is chosen for each. */
export type FormatOptions<Format extends ExportFormat> = OptionsOf<(typeof exportFormats)[Format]['options']>;

/** Returns what is known of a format, whichever it is. */
export const shapeOf = (format: ExportFormat): FormatShape => exportFormats[format];

/** Returns the formats that something of that kind can be exported to. */
export const formatsFor = (kind: ExportKind): readonly ExportFormat[] => exportFormatIds.filter((format) => shapeOf(format).takes.includes(kind));
