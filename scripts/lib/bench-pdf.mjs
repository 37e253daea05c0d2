import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { atHome, openApp } from './bench-app.mjs';
import { projectRoot } from './process.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').ElectronApplication} App */

/**
 * @typedef {object} PdfFigures
 * @property {number} ours milliseconds from the click on the source to the frame that shows its first page: median
 * @property {number} bare the same page by pdf.js alone: median
 * @property {readonly { readonly what: string, readonly blank: number }[]} scrolled the longest that a page was in view and blank, in milliseconds
 * @property {number} window megabytes of the window's process after all that
 * @property {number} main megabytes of the main process
 * @property {number} exported seconds that an export took
 */

const rounds = 5;
/** Pages that pass in a second. */
const speeds = [2, 5, 20];
const secondsOfScrolling = 6;
const leaps = 12;

/**
 * Measures how a PDF is opened, scrolled and exported in the built app; each first page in an app that was started for it, and beside
 * it by pdf.js alone in a window of the same app.
 *
 * @param {string} executable
 * @param {NodeJS.ProcessEnv} env
 * @param {(folder: string) => Promise<{ path: string }>} writeProject
 * @returns {Promise<PdfFigures>}
 */
export async function measurePdf(executable, env, writeProject) {
  const folder = mkdtempSync(join(tmpdir(), 'claimwright-pdf-'));
  try {
    const bare = await bundleBare();
    const { path } = await writeProject(folder);
    /** @type {{ ours: number[], bare: number[] }} */
    const times = { ours: [], bare: [] };
    for (let round = 0; round < rounds; round++) {
      await inApp(executable, env, folder, async (app, page) => {
        const { took, width } = await openFirst(page);
        times.ours.push(took);
        times.bare.push(await drawBare(app, bare, path, width));
      });
    }
    return await inApp(executable, env, folder, async (app, page) => {
      await openFirst(page);
      // The text of all pages comes after the first of them.
      await page.locator('[data-page="0"] canvas').waitFor();
      const scrolled = [];
      for (const speed of speeds) scrolled.push({ what: `${speed} pages a second`, blank: await scroll(page, speed) });
      scrolled.push({ what: `${leaps} leaps`, blank: await leap(page) });
      const { window, main } = await memoryOf(app);
      return { ours: median(times.ours), bare: median(times.bare), scrolled, window, main, exported: await exportAll(app, page, folder) };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @template T
 * @param {string} executable
 * @param {NodeJS.ProcessEnv} env
 * @param {string} folder
 * @param {(app: App, page: Page) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function inApp(executable, env, folder, work) {
  const home = mkdtempSync(join(folder, 'home-'));
  cpSync(join(folder, 'project'), join(home, 'project'), { recursive: true });
  const app = await openApp(executable, atHome(env, home), home, join(home, 'project'));
  try {
    const page = await app.firstWindow();
    await page.getByRole('list', { name: 'Sources in this project' }).getByRole('button', { name: 'Printed' }).first().waitFor();
    // Until the window has nothing left to load: what is measured is the opening of a source, not the start.
    await page.waitForTimeout(1500);
    return await work(app, page);
  } finally {
    await app.close();
    rmSync(home, { recursive: true, force: true });
  }
}

/**
 * @param {Page} page
 * @returns {Promise<{ took: number, width: number }>} milliseconds, and how many pixels wide the page was drawn
 */
const openFirst = (page) => page.evaluate(() => new Promise((/** @type {(answer: { took: number, width: number }) => void} */ resolve, reject) => {
  const row = [...document.querySelectorAll('button')].find((button) => button.title === 'Printed');
  if (!row) return reject(new Error('no such source'));
  const started = performance.now();
  row.click();
  const look = () => requestAnimationFrame(() => {
    if (performance.now() - started > 30_000) return reject(new Error('no page was drawn'));
    const canvas = document.querySelector('[data-page="0"] canvas, [data-ahead] canvas');
    if (canvas instanceof HTMLCanvasElement) resolve({ took: performance.now() - started, width: canvas.width });
    else look();
  });
  look();
}));

/**
 * @param {App} app
 * @param {string} bare
 * @param {string} path
 * @param {number} width
 * @returns {Promise<number>}
 */
const drawBare = (app, bare, path, width) => app.evaluate(async ({ BrowserWindow }, [page, file, pixels]) => {
  // What is beside it may be read from the disk.
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { partition: 'bare', webSecurity: false } });
  await window.loadURL(page);
  const took = await window.webContents.executeJavaScript(`drawFirst(${JSON.stringify(file)}, ${pixels})`);
  window.destroy();
  return took;
}, /** @type {const} */ ([pathToFileURL(bare).href, pathToFileURL(path).href, width]));

/**
 * Scrolls at a steady speed.
 *
 * @param {Page} page
 * @param {number} speed pages a second
 * @returns {Promise<number>} the longest that a page was in view and blank, in milliseconds
 */
const scroll = (page, speed) => page.evaluate(([pagesASecond, seconds]) => new Promise((/** @type {(longest: number) => void} */ resolve) => {
  const box = document.querySelector('[data-page]');
  const scroller = box?.closest('[class*="scroller"]');
  if (!box || !scroller) throw new Error('no pages');
  const step = box.getBoundingClientRect().height * pagesASecond;
  /** @type {Map<string, number>} */
  const blankSince = new Map();
  let longest = 0;
  let last = performance.now();
  const end = last + seconds * 1000;
  const look = () => requestAnimationFrame(() => {
    const now = performance.now();
    scroller.scrollTop += step * (now - last) / 1000;
    last = now;
    const view = scroller.getBoundingClientRect();
    const seen = new Set();
    for (const each of document.querySelectorAll('[data-page]')) {
      const { top, bottom } = each.getBoundingClientRect();
      if (bottom <= view.top || top >= view.bottom || each.querySelector('canvas')) continue;
      const number = each.getAttribute('data-page') ?? '';
      seen.add(number);
      if (!blankSince.has(number)) blankSince.set(number, now);
      longest = Math.max(longest, now - (blankSince.get(number) ?? now));
    }
    for (const number of blankSince.keys()) if (!seen.has(number)) blankSince.delete(number);
    if (now < end) look();
    else resolve(longest);
  });
  look();
}), /** @type {const} */ ([speed, secondsOfScrolling]));

/**
 * @param {Page} page
 * @returns {Promise<number>} the longest from a leap to a page that was never seen to its picture, in milliseconds
 */
const leap = (page) => page.evaluate(async (count) => {
  const scroller = document.querySelector('[data-page]')?.closest('[class*="scroller"]');
  if (!scroller) throw new Error('no pages');
  const frame = () => new Promise((resolve) => { requestAnimationFrame(resolve); });
  let longest = 0;
  for (let number = 0; number < count; number++) {
    const started = performance.now();
    scroller.scrollTop = scroller.scrollHeight * ((number * 0.381 + 0.21) % 1);
    const isBlank = () => {
      const view = scroller.getBoundingClientRect();
      const inView = [...document.querySelectorAll('[data-page]')].filter((each) => {
        const { top, bottom } = each.getBoundingClientRect();
        return bottom > view.top && top < view.bottom;
      });
      return inView.length === 0 || inView.some((each) => !each.querySelector('canvas'));
    };
    do await frame(); while (isBlank());
    longest = Math.max(longest, performance.now() - started);
    await new Promise((resolve) => { setTimeout(resolve, 300); });
  }
  return longest;
}, leaps);

/**
 * @param {App} app
 * @returns {Promise<{ window: number, main: number }>} megabytes
 */
const memoryOf = (app) => app.evaluate(({ app: electron }) => {
  const of = (/** @type {string} */ type) => electron.getAppMetrics().filter((each) => each.type === type).reduce((sum, { memory }) => sum + memory.workingSetSize, 0) / 1024;
  return { window: of('Tab'), main: of('Browser') };
});

/**
 * @param {App} app
 * @param {Page} page
 * @param {string} folder
 * @returns {Promise<number>} seconds
 */
async function exportAll(app, page, folder) {
  const path = join(folder, 'out.pdf');
  await app.evaluate(({ dialog }, filePath) => { dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath }); }, path);
  await page.getByRole('toolbar', { name: 'Project' }).getByRole('button', { name: 'Export' }).click();
  const go = page.getByRole('dialog', { name: 'Export' }).getByRole('button', { name: /^Export|^Save/ });
  await go.waitFor();
  const started = Date.now();
  await go.click();
  await page.getByText(/^Exported to/).waitFor({ timeout: 120_000 });
  const took = (Date.now() - started) / 1000;
  if (statSync(path).size === 0) throw new Error('nothing was exported');
  return took;
}

/** @returns {Promise<string>} the page that draws with pdf.js alone */
async function bundleBare() {
  const { build } = await import('vite');
  const outDir = join(projectRoot, 'out', 'bench-pdf-page');
  await build({
    configFile: false, logLevel: 'error', root: join(projectRoot, 'bench', 'pdf-page'), base: './',
    build: { target: 'chrome130', outDir, emptyOutDir: true, chunkSizeWarningLimit: 4096, modulePreload: false },
  });
  return join(outDir, 'index.html');
}

const median = (/** @type {number[]} */ all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
