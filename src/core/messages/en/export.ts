/** Words in exported files, and what can go wrong with them. */
export const exports = {
  'export.tags': 'Tags:',
  'export.note': 'Note',
  'export.notesOnSource': 'Notes on this source',
  'export.highlights': 'Highlights',
  'export.codebook': 'Tags',
  'export.sources': 'Sources',
  'export.highlightCount': '{count, plural, one {1 highlight} other {{count} highlights}}',
  'export.noHighlights': 'No highlights yet.',
  'export.paragraph': '¶ {number}',
  'export.appendix': 'Highlights by tag',
  'export.untagged': 'Without a tag',
  'export.pdfTags': 'Tags: {tags}',

  'problem.exportCancelled': 'The export was stopped. Nothing was written; a file that was there before is unchanged.',
  'problem.exportNothing': 'There is no source to export. Import one first.',
  'problem.exportTargetIsFolder': '“{path}” is a folder. Nothing was written. Choose a name for a file.',
  'problem.exportFolderMissing': 'The folder for “{path}” does not exist. Nothing was written. Choose another place.',
  'problem.exportNotWritable': 'Claimwright may not write to “{path}”. Nothing was changed there. Choose another place, or check the permissions of the folder; the file may also be open in another program.',
  'problem.exportDiskFull': 'The disk is full, so “{path}” could not be written. A file that was there before is unchanged. Free some space and try again.',
  'problem.exportWriteFailed': '“{path}” could not be written ({detail}). A file that was there before is unchanged. Try again, or choose another place.',
  'problem.exportPrintFailed': 'The pages could not be laid out ({detail}). Nothing was written; a file that was there before is unchanged. Try again with fewer sources.',
} as const;
