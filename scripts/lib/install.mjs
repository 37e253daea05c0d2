import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { LaunchError, npm, projectRoot, say } from './process.mjs';

const modules = join(projectRoot, 'node_modules');
// npm's own record of what it has installed.
const installedList = join(modules, '.package-lock.json');
const unfinishedMark = join(projectRoot, '.cache', 'install-unfinished');

// The versions of the lock file, and no change to it. Not `npm ci`: that refuses a lock file made against a registry that does
// not carry the optional packages of every other platform. The level is named because `npm start --silent` would silence the
// reason of a failure too.
const installArguments = ['install', '--no-save', '--include=dev', '--loglevel=error'];

/** Held by whoever changes node_modules or out/ of this checkout. */
export const checkoutLock = join(projectRoot, '.cache', 'setup.lock');

/**
 * Makes sure that this runs on a Node that the tools support.
 */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const enough = major > 20 || (major === 20 && minor >= 19);
  if (!enough) throw new LaunchError(`Node 20.19 or newer is needed, this is ${process.versions.node}. Install a newer Node and try again.`);
}

/**
 * Installs the npm packages when node_modules is missing or is not what package-lock.json asks for. What is there already, and
 * right, is left alone.
 */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await withLock(checkoutLock, 'is installing or building here', async () => {
    if (isInstalled()) return;
    say('installing the npm packages…');
    // A folder that an install died in may hold half-written packages that npm would take for whole.
    if (existsSync(unfinishedMark) || !existsSync(installedList)) rmSync(modules, { recursive: true, force: true });
    writeFileSync(unfinishedMark, '');
    const { code } = await npm(installArguments);
    if (code !== 0) {
      throw new LaunchError(
        `npm install failed (exit code ${code}); the messages above say why. Nothing was started. Check the connection to the npm registry, then run the same command again.`,
      );
    }
    rmSync(unfinishedMark);
  });
}

function isInstalled() {
  const wanted = readPackages(join(projectRoot, 'package-lock.json'));
  if (wanted === undefined) throw new LaunchError('package-lock.json is missing or damaged. Restore it from version control, then try again.');
  const present = readPackages(installedList);
  if (present === undefined || existsSync(unfinishedMark)) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    const found = present[path];
    if (path === '') return true;
    // Optional ones are often for another platform, and then absent.
    if (found === undefined) return optional === true;
    return found.version === version && found.integrity === integrity;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }> | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
