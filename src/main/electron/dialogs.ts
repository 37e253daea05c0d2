import { dirname } from 'node:path';
import { dialog, shell } from 'electron';
import type { Dialogs } from '../handlers/services.ts';
import { text, type MessageId } from '../../core/messages/messages.ts';
import { appWindow } from './window.ts';

async function open(options: Electron.OpenDialogOptions): Promise<readonly string[] | null> {
  const window = appWindow();
  const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  return answer.canceled || answer.filePaths.length === 0 ? null : answer.filePaths;
}

async function save(options: Electron.SaveDialogOptions): Promise<string | null> {
  const window = appWindow();
  const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  return answer.canceled || !answer.filePath ? null : answer.filePath;
}

/** What files of each ending are, in words. */
const kinds: Readonly<Record<string, MessageId>> = { pdf: 'dialog.pdf', xlsx: 'dialog.xlsx', docx: 'dialog.docx', html: 'dialog.html', md: 'dialog.markdown', txt: 'dialog.text', csv: 'dialog.csv', qdc: 'dialog.qdc', json: 'dialog.json' };

/** The system's own dialogs. */
export const systemDialogs: Dialogs = {
  chooseSources: (extensions) => open({
    title: text('dialog.import'),
    properties: ['openFile', 'multiSelections'],
    filters: [{ name: text('dialog.sourceFiles'), extensions: [...extensions] }, { name: text('dialog.allFiles'), extensions: ['*'] }],
  }),
  chooseReplacement: async (title, extensions) => (await open({
    title: text('dialog.replace', { title }),
    properties: ['openFile'],
    buttonLabel: text('dialog.replaceButton'),
    filters: [{ name: text('dialog.sourceFiles'), extensions: [...extensions] }, { name: text('dialog.allFiles'), extensions: ['*'] }],
  }))?.[0] ?? null,
  chooseProject: async () => (await open({ title: text('dialog.openProject'), properties: ['openDirectory'] }))?.[0] ?? null,
  chooseNewProject: (suggested) => save({ title: text('dialog.createProject'), defaultPath: suggested, buttonLabel: text('dialog.create') }),
  chooseExport: async (suggested, extension) => (extension === null
    ? (await open({ title: text('dialog.exportFolder'), defaultPath: dirname(suggested), buttonLabel: text('dialog.exportFolderButton'), properties: ['openDirectory', 'createDirectory'] }))?.[0] ?? null
    : save({ title: text('dialog.export'), defaultPath: suggested, filters: [{ name: text(kinds[extension] ?? 'dialog.allFiles'), extensions: [extension] }] })),
  chooseCodebook: async (extensions) => (await open({
    title: text('dialog.importCodebook'),
    properties: ['openFile'],
    filters: [{ name: text('dialog.codebookFiles'), extensions: [...extensions] }, { name: text('dialog.allFiles'), extensions: ['*'] }],
  }))?.[0] ?? null,
  chooseTable: async (extensions) => (await open({
    title: text('dialog.importTable'),
    properties: ['openFile'],
    filters: [{ name: text('dialog.tableFiles'), extensions: [...extensions] }, { name: text('dialog.allFiles'), extensions: ['*'] }],
  }))?.[0] ?? null,
  chooseLibrary: async (extensions) => (await open({
    title: text('dialog.importLibrary'),
    properties: ['openFile'],
    filters: [{ name: text('dialog.libraryFiles'), extensions: [...extensions] }, { name: text('dialog.allFiles'), extensions: ['*'] }],
  }))?.[0] ?? null,
  choosePicture: async (extensions) => (await open({
    title: text('dialog.insertPicture'),
    properties: ['openFile'],
    buttonLabel: text('dialog.insertPictureButton'),
    filters: [{ name: text('dialog.pictureFiles'), extensions: [...extensions] }],
  }))?.[0] ?? null,
  chooseSettings: async () => (await open({
    title: text('dialog.importSettings'),
    properties: ['openFile'],
    filters: [{ name: text('dialog.json'), extensions: ['json'] }, { name: text('dialog.allFiles'), extensions: ['*'] }],
  }))?.[0] ?? null,
  showInFolder: (path) => shell.showItemInFolder(path),
};
