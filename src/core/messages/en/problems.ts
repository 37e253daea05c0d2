/** What went wrong, what was kept and what to do, in one or two sentences. */
export const problems = {
  'problem.unexpected': 'Something went wrong in Claimwright ({detail}). Your project was not changed. Try again; if it happens again, restart the app.',
  'problem.badInput': 'This could not be done, because what was entered does not fit: {detail}. Nothing was changed.',
  'problem.sourceMissing': 'This source is no longer in the project. Nothing was changed.',
  'problem.highlightMissing': 'This highlight is no longer in the project. Nothing was changed.',
  'problem.tagMissing': 'This tag is no longer in the codebook. Nothing was changed.',
  'problem.claimMissing': 'This claim is no longer in the project. Nothing was changed.',
  'problem.evidenceMissing': 'This piece of evidence is no longer in the project. Nothing was changed.',
  'problem.rangeOutside': 'This passage lies outside the source’s text. Nothing was changed.',
  'problem.tagNameTaken': 'There is already a tag “{name}” here. Choose another name, or use that tag.',
  'problem.tagShortcutTaken': 'The key “{shortcut}” already belongs to the tag “{tag}”. Choose another key.',
  'problem.tagShortcutReserved': 'The key “{shortcut}” is used by the app itself. Choose another key.',
  'problem.tagLoop': 'A tag cannot be placed under itself. Nothing was changed.',
  'problem.nothingToUndo': 'There is nothing to undo.',
  'problem.nothingToRedo': 'There is nothing to redo.',
} as const;
