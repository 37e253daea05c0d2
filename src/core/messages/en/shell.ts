/** The window around everything: panes, bars, toasts, the command palette. */
export const shell = {
  'shell.toasts': 'Messages',
  'shell.dismiss': 'Dismiss',
  'shell.close': 'Close',
  'shell.cancel': 'Cancel',
  'shell.starting': 'Opening your project…',

  'colour.amber': 'Amber',
  'colour.orange': 'Orange',
  'colour.red': 'Red',
  'colour.pink': 'Pink',
  'colour.violet': 'Violet',
  'colour.indigo': 'Indigo',
  'colour.blue': 'Blue',
  'colour.teal': 'Teal',
  'colour.green': 'Green',
  'colour.grey': 'Grey',
} as const;
