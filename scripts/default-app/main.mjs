// What Electron runs when it holds no app of its own: it opens the folder named on the command line, as the official
// distribution's default app does (`electron [-r MODULE]… [SWITCHES] FOLDER [ARGS]`). Only the registry copy needs it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const { modules, folder } = readArguments(process.argv.slice(1));

if (folder === undefined) {
  fail('Name the folder of the app to open.');
} else {
  try {
    await openApp(resolve(folder));
  } catch (error) {
    fail(`The app in ${folder} did not start.`, error);
  }
}

/**
 * @param {readonly string[]} args
 * @returns {{ modules: readonly string[], folder: string | undefined }}
 */
function readArguments(args) {
  /** @type {string[]} */
  const modules = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (arg === '-r' || arg === '--require') {
      at += 1;
      modules.push(args[at] ?? '');
    } else if (!arg.startsWith('-')) {
      return { modules, folder: arg };
    }
  }
  return { modules, folder: undefined };
}

/** @param {string} folder */
async function openApp(folder) {
  const { name, productName, version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  app.setName(productName ?? name);
  // Electron has these two for its own default app, and does not document them.
  const undocumented = /** @type {Electron.App & { setAppPath(path: string): void, setVersion(version: string): void }} */ (app);
  undocumented.setVersion(version);
  undocumented.setAppPath(folder);
  const require = createRequire(join(folder, 'package.json'));
  for (const module of modules) require(resolve(module));
  await import(pathToFileURL(join(folder, main)).href);
}

/**
 * Electron would show an error box, which nobody can close where there is no real display.
 *
 * @param {string} message
 * @param {unknown} [error]
 */
function fail(message, error) {
  console.error(message, ...(error === undefined ? [] : [error]));
  app.exit(1);
}
