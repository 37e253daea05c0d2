/** The export popover and what it tells. */
export const exportUi = {
  'exportUi.title': 'Export',
  'exportUi.format': 'Format',
  'exportUi.format.pdf': 'PDF',
  'exportUi.format.pdfHint': 'Set for reading, with highlights and notes that PDF readers show and edit',
  'exportUi.format.html': 'Web page',
  'exportUi.format.htmlHint': 'One file for every browser, with highlights, notes beside them, and claims',
  'exportUi.format.markdown': 'Markdown',
  'exportUi.format.markdownHint': 'Quotes in order with tags and notes, for your own notes and papers',
  'exportUi.scope': 'What',
  'exportUi.scope.this': 'This source',
  'exportUi.scope.all': '{count, plural, one {All sources (1)} other {All sources ({count})}}',
  'exportUi.appendix': 'Add pages that list highlights by tag',
  'exportUi.go': 'Export…',
  'exportUi.nothing': 'There is nothing to export yet. Import a source first.',
  'exportUi.done': 'Exported to “{file}”',
  'exportUi.show': 'Show in folder',
} as const;
