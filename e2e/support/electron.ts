import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** The checkout, whose built app the tests run. */
export const projectRoot = join(import.meta.dirname, '..', '..');

let found: string | undefined;

/** The Electron to run: CLAIMWRIGHT_ELECTRON, which `npm test` sets, else what scripts/runtime.mjs finds or gets. */
export function electronExecutable(): string {
  found ??= process.env['CLAIMWRIGHT_ELECTRON'] ?? execFileSync(process.execPath, [join(projectRoot, 'scripts', 'runtime.mjs')], { encoding: 'utf8' }).trim();
  return found;
}

/** Whether the user is root, whom Chromium's sandbox refuses: only then may it be off. */
export const isRoot = process.getuid?.() === 0;
