import { existsSync } from 'node:fs';
import { findCommand, isRoot, run, say } from './process.mjs';

/**
 * @typedef {object} DebianNeed
 * @property {readonly string[]} packages names of the package, the newest release's first; any one of them will do
 * @property {string} [file] when this file exists the need is met, however it came there
 */

/** @type {readonly DebianNeed[]} */
const electronLibraries = [
  { packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { packages: ['libnss3'] },
  { packages: ['libasound2t64', 'libasound2'] },
  { packages: ['libgbm1'] },
  { packages: ['libxss1'] },
  { packages: ['libxtst6'] },
  { packages: ['libatspi2.0-0t64', 'libatspi2.0-0'] },
];

/** @type {DebianNeed} */
const virtualDisplay = { packages: ['xvfb'], file: '/usr/bin/Xvfb' };

/** @type {readonly DebianNeed[]} */
const testTools = [
  { packages: ['qpdf'], file: '/usr/bin/qpdf' },
  { packages: ['poppler-utils'], file: '/usr/bin/pdftotext' },
  { packages: ['python3-pypdf'] },
  { packages: ['python3-openpyxl'] },
  { packages: ['cmark'], file: '/usr/bin/cmark' },
  { packages: ['pandoc'], file: '/usr/bin/pandoc' },
  { packages: ['libxml2-utils'], file: '/usr/bin/xmllint' },
  { packages: ['fonts-noto-core'] },
  { packages: ['fonts-noto-color-emoji'] },
];

/**
 * What starting the app needs of Debian.
 *
 * @param {boolean} withDisplay whether a virtual display is needed
 * @returns {readonly DebianNeed[]}
 */
export function startNeeds(withDisplay) {
  return withDisplay ? [...electronLibraries, virtualDisplay] : electronLibraries;
}

/**
 * What the tests need of Debian beyond `startNeeds`.
 *
 * @param {string} chromium the Chromium that the renderer's tests will use
 * @returns {readonly DebianNeed[]}
 */
export function testNeeds(chromium) {
  return [...testTools, { packages: ['chromium'], file: chromium }];
}

/**
 * Installs the Debian packages that are missing when the user is root; else names them and the command that installs them.
 * Does nothing on other systems. What could not be had is said and not fatal: the program that misses it will say more.
 *
 * @param {readonly DebianNeed[]} needs
 */
export async function ensureDebianPackages(needs) {
  if (process.platform !== 'linux' || !existsSync('/etc/debian_version') || findCommand('dpkg-query') === undefined) return;
  const missing = await findMissing(needs);
  if (missing.length === 0) return;
  if (!isRoot()) {
    sayMissing(missing, 'some Debian packages are missing and only root can install them');
    return;
  }
  say(`installing Debian packages: ${names(missing).join(' ')}…`);
  await installMissing(missing);
  const left = await findMissing(missing);
  if (left.length > 0) sayMissing(left, 'some Debian packages could not be installed');
}

/**
 * @param {readonly DebianNeed[]} needs
 * @returns {Promise<readonly DebianNeed[]>}
 */
async function findMissing(needs) {
  const open = needs.filter(({ file }) => file === undefined || !existsSync(file));
  if (open.length === 0) return [];
  const installed = await installedPackages(open.flatMap(({ packages }) => packages));
  return open.filter(({ packages }) => !packages.some((name) => installed.has(name)));
}

/**
 * @param {readonly string[]} candidates
 * @returns {Promise<ReadonlySet<string>>}
 */
async function installedPackages(candidates) {
  const { stdout } = await run(
    'sh',
    ['-c', 'exec 2>/dev/null; exec dpkg-query -W -f \'${Package} ${db:Status-Status}\\n\' "$@"', 'sh', ...candidates],
    { output: 'capture' },
  );
  const lines = stdout.split('\n').map((line) => line.split(' '));
  return new Set(lines.flatMap(([name, status]) => (name !== undefined && status === 'installed' ? [name] : [])));
}

/** @param {readonly DebianNeed[]} missing */
async function installMissing(missing) {
  const apt = ['-qq', '-o', 'DPkg::Lock::Timeout=300'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // An index that is out of date may still name packages that can be had.
  await run('apt-get', [...apt, 'update'], { env });
  const known = await run('apt-cache', ['pkgnames'], { output: 'capture' });
  const available = new Set(known.stdout.split('\n'));
  const wanted = missing.map(({ packages }) => packages.find((name) => available.has(name)) ?? oldestName(packages));
  await run('apt-get', [...apt, 'install', '-y', '--no-install-recommends', ...wanted], { env });
}

/**
 * @param {readonly DebianNeed[]} missing
 * @param {string} reason
 */
function sayMissing(missing, reason) {
  say(`${reason}. The app or its tests may not run without them. Install them with: sudo apt-get install ${names(missing).join(' ')}`);
}

/** @param {readonly DebianNeed[]} needs */
function names(needs) {
  return needs.map(({ packages }) => oldestName(packages));
}

/**
 * The name that every release understands: the newer ones provide the older.
 *
 * @param {readonly string[]} packages
 */
function oldestName(packages) {
  return packages.at(-1) ?? '';
}
