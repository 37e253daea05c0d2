import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCommand, LaunchError } from './process.mjs';

/** @typedef {import('node:net').Socket} Socket */

const screen = '1920x1080x24';
const startLimitMs = 20_000;

/** True on a Linux with neither an X server nor a Wayland compositor to draw on. */
export function needsVirtualDisplay() {
  return process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
}

// Ends Xvfb when its standard input closes, which also happens when the launcher is killed. Only Xvfb keeps descriptor 3, so
// that the launcher sees it close if Xvfb gives up.
const supervise = 'folder=$1; shift; "$@" & server=$!; exec 3>&-; cat >/dev/null; kill "$server"; wait "$server"; rm -rf "$folder"';

/**
 * Starts a virtual display (Xvfb) that only processes with the returned environment can use. It ends with `close()`, or with this
 * process, however that ends; one of the two must happen, for it keeps this process alive.
 *
 * xvfb-run would do the same less well: it does not pass signals on, and outlives a launcher that is killed.
 *
 * @returns {Promise<{ env: { DISPLAY: string, XAUTHORITY: string }, close: () => Promise<void> }>}
 */
export async function openVirtualDisplay() {
  const program = findCommand('Xvfb');
  if (program === undefined) {
    throw new LaunchError(
      'there is no display here, and no Xvfb to make a virtual one. Install it (Debian: apt-get install xvfb) or set DISPLAY, then try again.',
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'claimwright-display-'));
  const authority = join(folder, 'Xauthority');
  writeFileSync(authority, authorityFile(), { mode: 0o600 });
  const server = [program, '-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset', '-auth', authority];
  // Its own group: Ctrl-C at the terminal must not take the display from an app that still has to save.
  const supervisor = spawn('/bin/sh', ['-c', supervise, 'sh', folder, ...server], { detached: true, stdio: ['pipe', 'ignore', 'ignore', 'pipe'] });
  const ended = once(supervisor, 'exit');
  const input = /** @type {Socket} */ (supervisor.stdin);
  const close = async () => {
    input.end();
    await ended;
  };
  try {
    const number = await announcedNumber(/** @type {Socket} */ (supervisor.stdio[3]));
    return { env: { DISPLAY: `:${number}`, XAUTHORITY: authority }, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * @param {Socket} announced where Xvfb writes the number of its display once it is ready for clients
 * @returns {Promise<string>}
 */
function announcedNumber(announced) {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => announced.destroy(), startLimitMs);
    let text = '';
    announced.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      if (text.endsWith('\n')) announced.destroy();
    });
    announced.on('close', () => {
      clearTimeout(limit);
      const number = /^(\d+)\n/.exec(text)?.[1];
      if (number !== undefined) resolve(number);
      else reject(new LaunchError('the virtual display (Xvfb) did not start. Set DISPLAY to a display that works, then try again.'));
    });
  });
}

/**
 * An Xauthority file with one random cookie for any display: family 0xFFFF (wild), then address, number, scheme and cookie, each
 * as a big-endian 16-bit length and its bytes (libXau, `AuWrite.c`).
 */
function authorityFile() {
  const parts = [Buffer.alloc(0), Buffer.alloc(0), Buffer.from('MIT-MAGIC-COOKIE-1'), randomBytes(16)];
  const fields = parts.flatMap((part) => [uint16(part.length), part]);
  return Buffer.concat([uint16(0xffff), ...fields]);
}

/** @param {number} value */
function uint16(value) {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}
