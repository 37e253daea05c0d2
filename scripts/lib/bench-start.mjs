import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { isRoot, projectRoot } from './process.mjs';

/**
 * @typedef {object} StartTimes
 * @property {number} bare milliseconds from starting Electron to a window that shows one line of text
 * @property {number} app milliseconds from starting the app to a window that shows the sample's text and its cards
 */

const bareMain = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadURL('data:text/html,<p id="ready">Ready</p>'));
`;

/**
 * Measures the start of the built app with its sample project against that of a bare Electron window, in turns. Each has
 * a profile that was used once before, so that the sample is made and caches are as on any day.
 *
 * @param {string} executable
 * @param {NodeJS.ProcessEnv} env
 * @param {number} rounds
 * @returns {Promise<StartTimes>} medians
 */
export async function measureStart(executable, env, rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'claimwright-start-'));
  const bare = join(folder, 'bare');
  mkdirSync(bare);
  writeFileSync(join(bare, 'package.json'), JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.cjs' }));
  writeFileSync(join(bare, 'main.cjs'), bareMain);
  const known = Object.fromEntries(Object.entries({ ...env, HOME: folder }).filter(/** @returns {entry is [string, string]} */ (entry) => entry[1] !== undefined));
  /** @type {{ bare: number[], app: number[] }} */
  const times = { bare: [], app: [] };
  const once = async (/** @type {'bare' | 'app'} */ which) => {
    const from = Date.now();
    const app = await _electron.launch({
      executablePath: executable,
      chromiumSandbox: !isRoot(),
      env: known,
      args: [`--user-data-dir=${join(folder, `${which}-profile`)}`, which === 'bare' ? bare : projectRoot],
    });
    const page = await app.firstWindow();
    // Told by the page, frame by frame: Playwright itself looks again after up to half a second.
    const shown = await page.evaluate((selector) => new Promise((/** @type {(time: number) => void} */ resolve) => {
      const look = () => requestAnimationFrame(() => {
        if (document.querySelector(selector)?.checkVisibility()) resolve(performance.timeOrigin + performance.now());
        else look();
      });
      look();
    }), which === 'bare' ? '#ready' : '[data-card]');
    await app.close();
    return shown - from;
  };
  try {
    for (let round = -1; round < rounds; round++) {
      for (const which of /** @type {const} */ (['bare', 'app'])) {
        const took = await once(which);
        if (round >= 0) times[which].push(took);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const median = (/** @type {number[]} */ all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)];
  return { bare: median(times.bare), app: median(times.app) };
}
