// npm start: gets what is missing, builds when sources changed, and starts the app with the arguments given.
// Everything said here goes to stderr; nothing is said when nothing had to be done.
import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { ensureBuilt } from './lib/build.mjs';
import { ensureDebianPackages, startNeeds } from './lib/debian.mjs';
import { needsVirtualDisplay, openVirtualDisplay } from './lib/display.mjs';
import { ensureInstalled, requireNode } from './lib/install.mjs';
import { exitCode, isGroupRunning, isRoot, isStartedByNpm, LaunchError, onEndingSignal, projectRoot, runMain, signalRunning } from './lib/process.mjs';
import { ensureElectron } from './runtime.mjs';

// Ctrl-C reaches this process twice, from the terminal and from npm; Electron takes a second signal as "at once, without saving".
const sameSignalWithinMs = 1_000;
const groupEndLimitMs = 2_000;

/** @type {import('node:child_process').ChildProcess | undefined} */
let app;
/** @type {NodeJS.Signals | undefined} */
let stoppedBy;
let stoppedAt = 0;

onEndingSignal(passOn);

await runMain(async () => {
  requireNode();
  await ensureInstalled();
  const { executable } = await ensureElectron();
  await ensureBuilt();
  const virtual = needsVirtualDisplay();
  await ensureDebianPackages(startNeeds(virtual));
  const display = virtual ? await openVirtualDisplay() : undefined;
  try {
    return stoppedBy === undefined ? await startApp(executable, display?.env) : exitCode(null, stoppedBy);
  } finally {
    await groupEnd(app?.pid);
    await display?.close();
  }
});

/**
 * @param {string} executable
 * @param {NodeJS.ProcessEnv | undefined} virtualDisplay
 * @returns {Promise<number>} the app's exit code
 */
function startApp(executable, virtualDisplay) {
  // Set in the terminals of editors that are Electron apps themselves, where it would make a plain Node of ours.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = { ...process.env, ...virtualDisplay };
  return new Promise((resolve, reject) => {
    app = spawn(executable, [...switches(virtualDisplay !== undefined), projectRoot, '--', ...process.argv.slice(2)], {
      cwd: callersFolder(),
      env,
      stdio: 'inherit',
      // Its own group, so that a signal from the terminal comes through `passOn` alone.
      detached: process.platform !== 'win32',
    });
    app.on('error', (error) => reject(new LaunchError(`Electron (${executable}) could not be started: ${error.message}`)));
    app.on('exit', (code, signal) => resolve(exitCode(code, signal)));
  });
}

/**
 * Chromium's own switches; what follows the `--` it leaves to the app.
 *
 * @param {boolean} virtualDisplay
 */
function switches(virtualDisplay) {
  const wayland = process.env['WAYLAND_DISPLAY'] && !process.env['DISPLAY'];
  return [
    ...(isRoot() ? ['--no-sandbox'] : []),
    ...(wayland ? ['--ozone-platform-hint=auto'] : []),
    // Machines without a display have no message bus either, and Chromium would log an error for each time it looks for one.
    ...(virtualDisplay ? ['--log-level=3'] : []),
  ];
}

/**
 * Waits for the app's other processes, which end shortly after it and would complain if their display were gone before.
 *
 * @param {number | undefined} group
 */
async function groupEnd(group) {
  const limit = Date.now() + groupEndLimitMs;
  while (group !== undefined && isGroupRunning(group) && Date.now() < limit) await wait(20);
}

/** npm runs scripts in the package's folder; paths on the command line are relative to where the user typed it. */
function callersFolder() {
  return (isStartedByNpm() && process.env['INIT_CWD']) || process.cwd();
}

/** @param {NodeJS.Signals} signal */
function passOn(signal) {
  const now = Date.now();
  if (signal === stoppedBy && now - stoppedAt < sameSignalWithinMs) return;
  stoppedBy = signal;
  stoppedAt = now;
  signalRunning(signal);
  app?.kill(signal);
}
