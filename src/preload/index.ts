import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron';
import type { RawBridge, WindowFile } from '../ipc/bridge.ts';
import { callChannel, eventChannel, eventNames, type CallName } from '../ipc/channels.ts';
import { droppedFiles } from './dropped-files.ts';

const call = (name: CallName) => (request: unknown): Promise<unknown> => ipcRenderer.invoke(callChannel(name), request ?? null);

const pathOf = (file: WindowFile): string => webUtils.getPathForFile(file as File);

const bridge: RawBridge = {
  getApp: call('getApp'),
  setSettings: call('setSettings'),
  exportSettings: call('exportSettings'),
  chooseSettings: call('chooseSettings'),
  setMenu: call('setMenu'),
  setMemory: call('setMemory'),
  getSnapshot: call('getSnapshot'),
  openProject: call('openProject'),
  recentProjects: call('recentProjects'),
  openRecent: call('openRecent'),
  forgetRecent: call('forgetRecent'),
  createProject: call('createProject'),
  openSample: call('openSample'),
  runCommand: call('runCommand'),
  undo: call('undo'),
  redo: call('redo'),
  openSource: call('openSource'),
  openReport: call('openReport'),
  findReports: call('findReports'),
  locatePassages: call('locatePassages'),
  passageAt: call('passageAt'),
  draftReport: call('draftReport'),
  ownTemplates: call('ownTemplates'),
  saveTemplate: call('saveTemplate'),
  renameTemplate: call('renameTemplate'),
  removeTemplate: call('removeTemplate'),
  restoreTemplate: call('restoreTemplate'),
  draftOwn: call('draftOwn'),
  addPicture: call('addPicture'),
  choosePicture: call('choosePicture'),
  ownPicture: call('ownPicture'),
  openVersion: call('openVersion'),
  readReplacement: call('readReplacement'),
  compareVersions: call('compareVersions'),
  replaceSource: call('replaceSource'),
  rereadSource: call('rereadSource'),
  readPicture: call('readPicture'),
  pageLayouts: call('pageLayouts'),
  originalSlice: call('originalSlice'),
  findAnnotations: call('findAnnotations'),
  importAnnotations: call('importAnnotations'),
  importChosen: call('importChosen'),
  // The paths are Electron's: whatever a window asks with, only what was dropped on it has one.
  importDropped: async (request) => call('importDropped')({ files: await droppedFiles((request as { readonly files: readonly WindowFile[] }).files, pathOf) }),
  unlockImport: call('unlockImport'),
  importPasted: call('importPasted'),
  chooseTable: call('chooseTable'),
  openTable: call('openTable'),
  importTable: call('importTable'),
  chooseLibrary: call('chooseLibrary'),
  findHighlights: call('findHighlights'),
  highlightsWithTag: call('highlightsWithTag'),
  search: call('search'),
  findInSource: call('findInSource'),
  matchClaims: call('matchClaims'),
  tagResults: call('tagResults'),
  chooseCodebook: call('chooseCodebook'),
  exportCodebook: call('exportCodebook'),
  tagImpact: call('tagImpact'),
  getHighlights: call('getHighlights'),
  findNotes: call('findNotes'),
  findMentions: call('findMentions'),
  findLinkTargets: call('findLinkTargets'),
  checkWords: call('checkWords'),
  suggestWords: call('suggestWords'),
  editField: call('editField'),
  readContexts: call('readContexts'),
  suggestForClaim: call('suggestForClaim'),
  countHighlights: call('countHighlights'),
  countWords: call('countWords'),
  wordLines: call('wordLines'),
  tagMeetings: call('tagMeetings'),
  meetingPassages: call('meetingPassages'),
  tagsBySource: call('tagsBySource'),
  exportProject: call('exportProject'),
  previewExport: call('previewExport'),
  saveFile: call('saveFile'),
  cancelJob: call('cancelJob'),
  showInFolder: call('showInFolder'),
  markSpelling: (language, misspelt) => {
    webFrame.setSpellCheckProvider(language, { spellCheck: (words, mark) => void misspelt(words).then((found) => mark([...found]), () => mark([])) });
  },
  on: (name, listener) => {
    if (!eventNames.includes(name)) throw new Error(`there is no event ${name}`);
    const forward = (_: unknown, payload: unknown): void => listener(payload);
    ipcRenderer.on(eventChannel(name), forward);
    return () => void ipcRenderer.off(eventChannel(name), forward);
  },
};

contextBridge.exposeInMainWorld('claimwright', bridge);
