/** Words that the main process shows: dialogs and the application menu. */
export const main = {
  'dialog.import': 'Import sources',
  'dialog.sourceFiles': 'Text and Markdown',
  'dialog.allFiles': 'All files',
  'dialog.openProject': 'Open a project folder',
  'dialog.createProject': 'Make a new project folder',
  'dialog.create': 'Create',
  'dialog.export': 'Export',
  'dialog.pdf': 'PDF document',
  'dialog.markdown': 'Markdown document',
  'dialog.exportAllName': '{name} – all sources',

  'menu.file': 'File',
  'menu.edit': 'Edit',
  'menu.passage': 'Passage',
  'menu.tags': 'Tags',
  'menu.go': 'Go',
  'menu.view': 'View',
  'menu.help': 'Help',
  'menu.window': 'Window',

  'job.import': '{count, plural, one {Importing a source} other {Importing {count} sources}}',
  'job.export': 'Exporting',

  'problem.noProject': 'No project is open. Open or create one first.',
  'problem.readOnly': 'This project was made by a newer version of Claimwright and is open for reading only. Nothing was changed. Update Claimwright to work on it.',
  'problem.settingsNotSaved': 'Your settings could not be saved ({detail}). They hold until you quit.',
  'problem.settingsDamaged': 'Your settings could not be read, so the usual ones are used. The damaged file is kept as {file}.',
  'problem.filesBehind': 'Some files of this project could not be brought up to date. Every change so far is safe in its journal, and Claimwright keeps trying. Check that the disk is connected, writable and not full.',
  'problem.closedBehind': 'Some files of the project in {folder} could not be brought up to date when it was closed. Every change is safe in its journal and will be there when you open it again. Check that the disk is connected, writable and not full.',
  'problem.projectNotOpened': 'The last project could not be opened, so the sample project is shown. {detail}',
} as const;
