import { rm } from 'node:fs/promises';
import { app, session } from 'electron';
import { usualPaper } from '../../core/exports/paper.ts';
import { text } from '../../core/messages/messages.ts';
import { runCli } from '../cli/cli.ts';
import { Outlet } from '../cli/outlet.ts';
import { readInThread } from '../import/read-in-thread.ts';
import { textsInThread } from '../replace/texts-in-thread.ts';
import type { Machine } from './machine.ts';
import { paintSvg } from './painting.ts';
import { printer } from './printing.ts';
import { lockDown } from './security.ts';

/** Runs one command without a window and ends the process with its exit code. */
export async function runCommandLine(machine: Machine, argv: readonly string[]): Promise<void> {
  const print = printer(machine.resources);
  // Without a listener the app would quit when the hidden window of a print closes.
  app.on('window-all-closed', () => undefined);
  const stdout = new Outlet(process.stdout);
  const stderr = new Outlet(process.stderr);
  const code = await runCli(argv, { stdout: stdout.write, stderr: stderr.write }, {
    ...machine,
    readSource: readInThread,
    texts: textsInThread,
    print: async (request) => {
      await app.whenReady();
      lockDown(session.defaultSession, null);
      return print(request);
    },
    usualPaper: async () => {
      await app.whenReady();
      return usualPaper(app.getLocaleCountryCode());
    },
    paint: async (request) => {
      await app.whenReady();
      lockDown(session.defaultSession, null);
      return paintSvg(request);
    },
  });
  const unsaid = await stdout.drained();
  if (unsaid !== null) stderr.write(`${text('cli.error', { detail: text('cli.notWritten', { detail: unsaid }) })}\n`);
  await stderr.drained();
  await rm(app.getPath('userData'), { recursive: true, force: true }).catch(() => undefined);
  app.exit(unsaid === null ? code : 1);
}
