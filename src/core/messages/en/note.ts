/** Writing notes. */
export const note = {
  'note.placeholder': 'Write a note',
  'note.toolbar': 'Format',
  'note.bold': 'Bold',
  'note.italic': 'Italic',
  'note.strikethrough': 'Strikethrough',
  'note.code': 'Code',
  'note.link': 'Link',
  'note.bullets': 'Bulleted list',
  'note.numbers': 'Numbered list',
  'note.quote': 'Quote',
  'note.address': 'Web address',
  'note.apply': 'Apply',
  'note.unlink': 'Remove link',
  'note.badAddress': 'Write a web address, such as https://example.org.',

  'link.quote': '“{quote}”',
  'link.noteOn': 'Note on {name}',
  'link.gone': '{label} (deleted)',
} as const;
