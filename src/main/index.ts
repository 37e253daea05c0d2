import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { commandLineArguments } from './cli/arguments.ts';
import { needNoDictionaries, registerAppScheme } from './electron/security.ts';
import type { Machine } from './electron/machine.ts';
import { runWindowed } from './electron/windowed.ts';

const root = join(import.meta.dirname, '..', '..');
const machine: Machine = {
  version: app.getVersion(),
  platform: process.platform,
  renderer: join(root, 'out', 'renderer'),
  preload: join(root, 'out', 'preload', 'index.cjs'),
  dictionaries: join(root, 'out', 'main', 'dictionaries'),
  resources: app.isPackaged ? join(process.resourcesPath, 'resources') : join(root, 'resources'),
  author: userInfo().username,
  now: () => new Date().toISOString(),
  newId: randomUUID,
};

// The app needs no network. Nothing resolves, and Chromium's own errands are off.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
app.commandLine.appendSwitch('disable-background-networking');
app.commandLine.appendSwitch('disable-component-update');
app.commandLine.appendSwitch('disable-domain-reliability');
app.commandLine.appendSwitch('no-pings');
// In megabytes: what a page makes while it starts stays, and with V8's usual start of 1 is copied several times before that is known.
app.commandLine.appendSwitch('js-flags', '--min-semi-space-size=32 --max-semi-space-size=32');
// The page runs its scripts while the graphics process starts; else its thread waits for that before it reads the first of them.
app.commandLine.appendSwitch('enable-features', 'EstablishGpuChannelAsync');
registerAppScheme();
needNoDictionaries();

const commandLine = commandLineArguments(process.argv, app.isPackaged);
if (commandLine === null) {
  runWindowed(machine).catch(fail);
} else {
  // Commands run beside an open window, whose profile Chromium will not share.
  app.setPath('userData', mkdtempSync(join(tmpdir(), 'claimwright-')));
  import('./electron/command-line.ts').then(({ runCommandLine }) => runCommandLine(machine, commandLine)).catch(fail);
}

/** Without it, a start that failed would leave a process without a window. */
function fail(error: unknown): void {
  console.error('Claimwright could not start.', error);
  app.exit(1);
}
