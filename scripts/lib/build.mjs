import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkoutLock } from './install.mjs';
import { withLock } from './lock.mjs';
import { LaunchError, projectRoot, run, say } from './process.mjs';

const sources = ['src', 'resources', 'package.json', 'package-lock.json', 'electron.vite.config.ts'];
const stampName = '.build-stamp';
const stampFile = join(projectRoot, 'out', stampName);

/**
 * Builds the app into out/ when a source has changed since the last build, or when something else has changed out/ (such as
 * `npm run dev`, which puts a development build there).
 */
export async function ensureBuilt() {
  if (isBuilt()) return;
  await withLock(checkoutLock, 'is installing or building here', async () => {
    if (isBuilt()) return;
    say('building the app…');
    rmSync(stampFile, { force: true });
    // Taken before the build: a source edited meanwhile makes the next start build again.
    const before = fingerprint(sources);
    const electronVite = join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    const { code } = await run(process.execPath, [electronVite, 'build', '--logLevel', 'warn']);
    if (code !== 0) throw new LaunchError(`the build failed (exit code ${code}); the messages above say why. Nothing was started.`);
    writeFileSync(stampFile, stamp(before));
  });
}

function isBuilt() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp(fingerprint(sources));
}

/** @param {string} ofSources */
function stamp(ofSources) {
  return `${ofSources}\n${fingerprint(['out'])}\n`;
}

/**
 * A digest of the paths, sizes and modification times below some paths of the project: fast, and changed by every edit.
 *
 * @param {readonly string[]} paths
 */
function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) addTo(hash, path);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addTo(hash, path) {
  const file = join(projectRoot, path);
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (found.isDirectory()) {
    for (const name of readdirSync(file).sort()) {
      if (name !== stampName) addTo(hash, `${path}/${name}`);
    }
    return;
  }
  hash.update(`${path}\0${found.size}\0${found.mtimeMs}\0`);
}
