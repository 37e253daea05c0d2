/**
 * Returns `name` as a file or folder may be called on every system: without separators, control characters and trailing
 * dots, at most 100 characters long. `otherwise` takes its place where nothing is left.
 */
export const fileName = (name: string, otherwise: string): string =>
  name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 100).replace(/[. ]+$/, '') || otherwise;
