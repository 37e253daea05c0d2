/** The names of the calls; `contract.ts` says what each takes and answers. */
export const callNames = [
  'getApp', 'setSettings', 'exportSettings', 'chooseSettings', 'setMenu', 'setMemory', 'getSnapshot', 'openProject', 'recentProjects', 'openRecent', 'forgetRecent', 'createProject', 'openSample', 'runCommand', 'undo', 'redo', 'openSource', 'openVersion', 'readReplacement', 'compareVersions', 'replaceSource', 'rereadSource', 'readPicture', 'pageLayouts', 'originalSlice', 'findAnnotations', 'importAnnotations',
  'importChosen', 'importDropped', 'unlockImport', 'importPasted', 'chooseTable', 'openTable', 'importTable', 'chooseLibrary', 'findHighlights', 'highlightsWithTag', 'tagMeetings', 'meetingPassages', 'tagsBySource', 'countHighlights', 'countWords', 'wordLines', 'exportProject', 'previewExport', 'saveFile', 'cancelJob', 'showInFolder',
  'search', 'findInSource', 'matchClaims', 'tagResults', 'chooseCodebook', 'exportCodebook', 'tagImpact',
  'getHighlights', 'findNotes', 'findMentions', 'findLinkTargets', 'readContexts', 'suggestForClaim',
  'checkWords', 'suggestWords', 'editField',
  'openReport', 'findReports', 'locatePassages', 'passageAt', 'draftReport', 'addPicture', 'choosePicture', 'ownPicture', 'ownTemplates', 'saveTemplate', 'renameTemplate', 'removeTemplate', 'restoreTemplate', 'draftOwn',
] as const;
export type CallName = (typeof callNames)[number];

/** The names of the events; `contract.ts` says what each carries. */
export const eventNames = ['changed', 'projectOpened', 'settingsChanged', 'jobProgress', 'jobEnded', 'noticed', 'searchIndexed', 'menuChosen'] as const;
export type EventName = (typeof eventNames)[number];

/** Returns the channel that a call travels on. */
export const callChannel = (name: CallName): string => `claimwright:call:${name}`;
/** Returns the channel that an event travels on. */
export const eventChannel = (name: EventName): string => `claimwright:event:${name}`;
