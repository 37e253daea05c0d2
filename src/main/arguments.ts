/**
 * Returns what was given to the app as a command, or null when it is to open its window. From a checkout that is all after
 * the first `--`; a packaged app gets it directly, and words that begin with a hyphen are then the engine's own switches
 * unless a command comes before them.
 */
export function commandLineArguments(argv: readonly string[], packaged: boolean): readonly string[] | null {
  const marker = argv.indexOf('--');
  if (marker >= 0) return argv.length > marker + 1 ? argv.slice(marker + 1) : null;
  if (!packaged) return null;
  const first = argv.findIndex((argument, index) => index > 0 && (!argument.startsWith('-') || argument === '--help' || argument === '--version'));
  return first > 0 ? argv.slice(first) : null;
}
