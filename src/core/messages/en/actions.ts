/** What the app can do, as palette, menus and settings call it: `action.ID` for each action, `area.NAME` for each list of them. */
export const actions = {
  'area.reading': 'Reading and marking',
  'area.tags': 'Tags',
  'area.sources': 'Sources',
  'area.export': 'Export',
  'area.history': 'Undo and redo',
  'area.tabs': 'Tabs',
  'area.window': 'Window',
  'area.theme': 'Theme',
  'area.project': 'Project',
  'area.settings': 'Settings',

  'action.highlight.mark': 'Highlight the selected text',
  'action.highlight.tag': 'Tag…',
  'action.highlight.note': 'Write a note',
  'action.highlight.claim': 'Make a claim',
  'action.highlight.delete': 'Delete the highlight',
  'action.highlight.next': 'Next highlight',
  'action.highlight.previous': 'Previous highlight',
  'action.passage.copy': 'Copy the selected text',
  'action.reading.leave': 'Let go of the selection',
  'action.undo': 'Undo',
  'action.redo': 'Redo',

  'keys.takenByAction': '“{keys}” is the key of “{action}”. Choose another, or give that action other keys in the settings. The last one is kept.',
  'keys.byMenu': '“{action}” in the menu',
} as const;
