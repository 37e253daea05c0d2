/**
 * Returns what the user typed after the app's name as a command, or null when the app is to open its window. In a
 * checkout that is what follows `--`; a packaged app gets it directly, among switches that are Chromium's.
 */
export function commandLineArguments(argv: readonly string[], isPackaged: boolean): readonly string[] | null {
  const marker = argv.indexOf('--');
  if (!isPackaged) return marker === -1 || marker === argv.length - 1 ? null : argv.slice(marker + 1);
  const first = argv.findIndex((argument, index) => index > 0 && (!argument.startsWith('-') || ownSwitches.has(argument)));
  return first === -1 ? null : argv.slice(first);
}

/** Switches that may come before a command, or stand for one. */
const ownSwitches: ReadonlySet<string> = new Set(['--help', '-h', '--version', '--json']);
