// npm run screenshots: retakes the pictures of the documentation from the running app, with the sample project in a fresh profile.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureDebianPackages, startNeeds } from './lib/debian.mjs';
import { needsVirtualDisplay, openVirtualDisplay } from './lib/display.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { isRoot, projectRoot, runMain } from './lib/process.mjs';
import { ensureElectron } from './runtime.mjs';

const folder = join(projectRoot, 'docs', 'screenshots');
const size = { width: 1440, height: 900 };

await runMain(async () => {
  await ensureInstalled();
  const { executable } = await ensureElectron();
  await ensureBuilt();
  const virtual = needsVirtualDisplay();
  await ensureDebianPackages(startNeeds(virtual));
  const display = virtual ? await openVirtualDisplay() : undefined;
  const home = mkdtempSync(join(tmpdir(), 'claimwright-screenshots-'));
  try {
    mkdirSync(folder, { recursive: true });
    await takePictures(executable, { ...process.env, ...display?.env, HOME: home });
  } finally {
    rmSync(home, { recursive: true, force: true });
    await display?.close();
  }
  return 0;
});

/**
 * @param {string} executable
 * @param {NodeJS.ProcessEnv} env
 */
async function takePictures(executable, env) {
  const { _electron } = await import('@playwright/test');
  const known = Object.fromEntries(Object.entries(env).filter(/** @returns {entry is [string, string]} */ (entry) => entry[1] !== undefined));
  const app = await _electron.launch({
    executablePath: executable,
    chromiumSandbox: !isRoot(),
    env: known,
    args: [`--user-data-dir=${join(known['HOME'] ?? '', 'profile')}`, projectRoot],
  });
  const page = await app.firstWindow();
  await app.evaluate(({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height), size);
  // Cards have lists of their own in them.
  const cards = page.locator('[data-card]');
  await cards.first().waitFor();

  for (const theme of ['light', 'dark', 'sepia']) {
    await choose(page, `Theme: ${theme}`);
    await page.locator(`html[data-theme="${theme}"]`).waitFor({ state: 'attached' });
    // On its quote: a click on its note would open that for writing.
    await cards.nth(1).getByRole('blockquote').click();
    await picture(page, `reader-${theme}`);
  }
  await choose(page, 'Theme: light');
  await page.getByRole('list', { name: 'Claims in this project' }).getByRole('button').first().click();
  await page.getByRole('region', { name: /^Claim: / }).waitFor();
  await picture(page, 'claim');
  await app.close();
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} action as the palette lists it
 */
async function choose(page, action) {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.type(action);
  await page.getByRole('option', { name: action }).click();
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 */
async function picture(page, name) {
  // The pointer rests where nothing changes under it, and fonts are in.
  await page.mouse.move(size.width / 2, 20);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}
