import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { isRoot, projectRoot } from './process.mjs';

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} home
 * @returns {Record<string, string>} the environment with a home folder of its own
 */
export const atHome = (env, home) =>
  Object.fromEntries(Object.entries({ ...env, HOME: home }).filter(/** @returns {entry is [string, string]} */ (entry) => entry[1] !== undefined));

/**
 * Starts the built app with a fresh profile in `folder`, in which the project was the last one open.
 *
 * @param {string} executable
 * @param {Record<string, string>} env
 * @param {string} folder
 * @param {string} project
 */
export function openApp(executable, env, folder, project) {
  const userData = join(folder, 'profile');
  mkdirSync(userData);
  writeFileSync(join(userData, 'profile.json'), JSON.stringify({ lastProject: project }));
  return _electron.launch({ executablePath: executable, chromiumSandbox: !isRoot(), env, args: [`--user-data-dir=${userData}`, projectRoot] });
}
