/** What exports tell. */
export const exportUi = {
  'exportUi.title': 'Export',
  'exportUi.done': 'Exported to “{file}”',
  'exportUi.show': 'Show in folder',
} as const;
