import { rm } from 'node:fs/promises';
import { app, session } from 'electron';
import { runCli } from '../cli/cli.ts';
import type { Machine } from './machine.ts';
import { printer } from './printing.ts';
import { lockDown } from './security.ts';

/** Runs one command without a window and ends the process with its exit code. */
export async function runCommandLine(machine: Machine, argv: readonly string[]): Promise<void> {
  // The hidden window that prints comes and goes while the command runs.
  app.on('window-all-closed', () => undefined);
  const print = printer(machine.resources);
  // Without a listener the app would quit when the hidden window of a print closes.
  app.on('window-all-closed', () => undefined);
  const code = await runCli(argv, {
    stdout: (line) => void process.stdout.write(line),
    stderr: (line) => void process.stderr.write(line),
  }, {
    ...machine,
    print: async (request) => {
      await app.whenReady();
      lockDown(session.defaultSession, null);
      return print(request);
    },
  });
  await drained(process.stdout);
  await rm(app.getPath('userData'), { recursive: true, force: true }).catch(() => undefined);
  app.exit(code);
}

/** Resolves once everything written to `stream` has left the process. */
const drained = (stream: NodeJS.WriteStream): Promise<void> => new Promise((resolve) => void stream.write('', () => resolve()));
