/** The names of the formats that something can be exported to, in the order in which they are offered. What is known of each stands in `export-formats.ts`. */
export const exportFormatIds = ['pdf', 'html', 'docx', 'csv', 'xlsx', 'markdown', 'obsidian', 'report-pdf', 'report-docx', 'report-html', 'report-markdown', 'report-text'] as const;
export type ExportFormat = (typeof exportFormatIds)[number];
