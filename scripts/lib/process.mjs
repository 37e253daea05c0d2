import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { accessSync, constants as access, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, wherever the checkout lies. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Says one line to the person at the terminal. Always on stderr: stdout belongs to the app and to the tests' result.
 *
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`claimwright: ${text}\n`);
}

/** A failure that the person can act on: its message is shown without a stack. */
export class LaunchError extends Error {}

/**
 * Runs the main function of a script; a LaunchError is said in words and ends the process with exit code 1.
 *
 * @param {() => Promise<number>} main returns the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] the project's root unless given
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [timeoutMs] after this the command is killed and counts as failed
 * @property {'stderr' | 'inherit' | 'capture'} [output] where stdout goes; `stderr` unless given
 */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Runs a command to its end. Never rejects for a command that fails or does not exist.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, stdout: string }>} the exit code (127: no such command; 128 + n: ended by signal n) and,
 *   when captured, what it printed
 */
export function run(command, args, options = {}) {
  const { cwd = projectRoot, env = process.env, timeoutMs, output = 'stderr' } = options;
  const stdout = output === 'stderr' ? 2 : output === 'capture' ? 'pipe' : 'inherit';
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, timeout: timeoutMs, stdio: ['ignore', stdout, 'inherit'] });
    running.add(child);
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk) => (text += chunk));
    child.on('error', () => {
      running.delete(child);
      resolve({ code: 127, stdout: text });
    });
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve({ code: exitCode(code, signal), stdout: text });
    });
  });
}

/**
 * Passes a signal to the commands that `run` has started and that have not ended.
 *
 * @param {NodeJS.Signals} signal
 */
export function signalRunning(signal) {
  for (const child of running) child.kill(signal);
}

/**
 * Whether npm started this script, as one of this project's.
 */
export function isStartedByNpm() {
  return process.env['npm_package_json'] === join(projectRoot, 'package.json');
}

/** @type {readonly NodeJS.Signals[]} */
const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const parentCheckMs = 500;

/**
 * Calls back when this process is asked to end. npm passes a signal on to its shell alone, which dies and leaves the script: so
 * losing the parent counts as SIGTERM when npm is known to be there.
 *
 * @param {(signal: NodeJS.Signals) => void} callback
 */
export function onEndingSignal(callback) {
  for (const signal of endingSignals) process.on(signal, () => callback(signal));
  if (!isStartedByNpm() || process.platform === 'win32') return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    callback('SIGTERM');
  }, parentCheckMs);
  watch.unref();
}

/**
 * The exit code a shell would show for a process that ended with this code or by this signal.
 *
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export function exitCode(code, signal) {
  return code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
}

/**
 * Runs npm, the same one that started this script where there is one. Its output goes to stderr.
 *
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function npm(args, options) {
  const own = process.env['npm_execpath'];
  if (own !== undefined && isAbsolute(own) && /\.c?js$/.test(own)) {
    return run(process.execPath, [own, ...args], options);
  }
  if (process.platform !== 'win32') return run('npm', args, options);
  // npm is a .cmd file there, which only a shell can start; the arguments are all our own words.
  return run('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], options);
}

/**
 * Where a command lies on the PATH.
 *
 * @param {string} name
 * @returns {string | undefined} undefined when there is none
 */
export function findCommand(name) {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    if (folder === '') continue;
    const file = join(folder, name);
    try {
      accessSync(file, access.X_OK);
      return file;
    } catch {
      // Not in this folder: look in the next.
    }
  }
  return undefined;
}

/** True when the user is root, whom Chromium's sandbox refuses. */
export function isRoot() {
  return process.getuid?.() === 0;
}

/**
 * Whether a process runs. The dead that nobody has collected, which stay for ever in some containers, do not.
 *
 * @param {number} pid
 */
export function isRunning(pid) {
  if (process.platform === 'linux') return readState(String(pid)) !== undefined;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled, and is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Whether any process of a group still runs. Linux only; elsewhere false.
 *
 * @param {number} group
 */
export function isGroupRunning(group) {
  if (process.platform !== 'linux') return false;
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && readState(name)?.group === group);
}

/**
 * @param {string} pid
 * @returns {{ group: number } | undefined} undefined when no such process runs
 */
function readState(pid) {
  try {
    // proc(5): after the command's name in parentheses come the state, the parent and the group.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? undefined : { group: Number(group) };
  } catch {
    return undefined;
  }
}
