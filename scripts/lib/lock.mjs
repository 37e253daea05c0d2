import { randomUUID } from 'node:crypto';
import { closeSync, linkSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isRunning, say } from './process.mjs';

// The holder touches the file; one that was not touched for this long belonged to a process that no longer runs.
const touchEveryMs = 5_000;
const staleAfterMs = 30_000;
const lookAgainMs = 200;

/**
 * Runs `work` while this process alone holds the lock file; waits, and says so, while another holds it. A lock left by a
 * process that was killed is taken over.
 *
 * @template T
 * @param {string} file
 * @param {string} what for the message to whoever waits, e.g. "is installing"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, what, work) {
  mkdirSync(dirname(file), { recursive: true });
  const token = JSON.stringify({ host: hostname(), pid: process.pid, id: randomUUID() });
  let told = false;
  while (!tryCreate(file, token)) {
    if (removeStale(file)) continue;
    if (!told) say(`another process ${what}; waiting for it (lock: ${file})`);
    told = true;
    await wait(lookAgainMs);
  }
  const release = () => {
    if (read(file) === token) rmSync(file, { force: true });
  };
  const touch = setInterval(() => {
    const now = new Date();
    if (read(file) === token) utimesSync(file, now, now);
  }, touchEveryMs);
  process.on('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(touch);
    process.off('exit', release);
    release();
  }
}

/**
 * @param {string} file
 * @param {string} token
 */
function tryCreate(file, token) {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, token);
    closeSync(handle);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * @param {string} file
 * @returns {boolean} true when the lock is gone and worth trying again
 */
function removeStale(file) {
  const token = read(file);
  if (token === undefined) return true;
  if (!isStale(file, token)) return false;
  // Two that wait may both find it stale. The rename moves one file only; if that was already the other's new lock, give it back.
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== token) linkSync(aside, file);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(errorCode(error))) throw error;
  }
  rmSync(aside, { force: true });
  return true;
}

/**
 * @param {string} file
 * @param {string} token
 */
function isStale(file, token) {
  const touched = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (touched === undefined || Date.now() - touched > staleAfterMs) return true;
  const holder = parseToken(token);
  return holder !== undefined && holder.host === hostname() && !isRunning(holder.pid);
}

/**
 * @param {string} token
 * @returns {{ host: string, pid: number } | undefined} undefined while the holder has not finished writing it
 */
function parseToken(token) {
  try {
    const { host, pid } = JSON.parse(token);
    return typeof host === 'string' && Number.isInteger(pid) ? { host, pid } : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * @param {unknown} error
 * @returns {string} the system's code of an error, '' when it has none
 */
function errorCode(error) {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
