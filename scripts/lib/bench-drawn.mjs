import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atHome, openApp } from './bench-app.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/**
 * @typedef {object} DrawnRow
 * @property {string} what was asked for, in words
 * @property {number} first milliseconds the first time
 * @property {number} median milliseconds of the times after it
 * @property {number} p95
 * @property {number} longest
 * @property {number} allowed what it may take; NaN where nothing was laid down
 */

const filters = ['ministr', '"aid groups"', 'ministr or hospital -talks', 'speaker:army', 'verdict:refuted tag:"Tag 3"', 'said:2024', 'confidence:>60', 'stance:refutes -verdict:refuted'];
const heads = ['Statement', 'Verdict', 'Said by', 'Said on'];
const pages = 24;
const views = 5;
const allowed = { table: 50, view: 500, page: 100 };

/**
 * Measures the views of claims in the built app: from the moment a key or click reaches the window to
 * the end of the last frame in which what is in view changes on account of it.
 *
 * @param {string} executable
 * @param {NodeJS.ProcessEnv} env
 * @param {(folder: string) => Promise<void>} writeProject
 * @returns {Promise<readonly DrawnRow[]>}
 */
export async function measureDrawn(executable, env, writeProject) {
  const folder = mkdtempSync(join(tmpdir(), 'claimwright-drawn-'));
  const project = join(folder, 'project');
  await writeProject(project);
  const app = await openApp(executable, atHome(env, folder), folder, project);
  try {
    const page = await app.firstWindow();
    await page.getByRole('tree').first().waitFor();
    await watch(page);
    const rows = [...await table(page), ...await claimPages(page)];
    for (const [title, key, region, most] of /** @type {const} */ ([
      ['the timeline', 'l', 'Timeline', allowed.view], ['a matrix', 'm', 'Matrix', allowed.view], ['the evidence map', 'e', 'Evidence map', NaN], ['the overview', 'o', 'Overview', NaN],
    ])) rows.push(await view(page, title, `ControlOrMeta+Shift+${key}`, region, most));
    return rows;
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Makes the page note when something was asked of it, and when a frame was painted after a change of what is in view of the middle pane.
 *
 * @param {Page} page
 */
async function watch(page) {
  await page.evaluate(() => {
    const times = { asked: 0, painted: 0, pending: 0 };
    Object.assign(globalThis, { times });
    const ask = () => { times.asked = performance.now(); };
    for (const kind of ['keydown', 'beforeinput', 'click']) window.addEventListener(kind, ask, true);
    /** @param {Node} node */
    const isInView = (node) => {
      const element = node instanceof Element ? node : node.parentElement;
      const pane = element?.closest('[role="tabpanel"]')?.getBoundingClientRect();
      if (!element || !pane) return false;
      const { left, right, top, bottom } = element.getBoundingClientRect();
      // What begins below a scroll bar is out of view.
      const edge = 20;
      return left < pane.right - edge && right > pane.left && top < pane.bottom - edge && bottom > pane.top;
    };
    new MutationObserver((changes) => {
      // What comes later on purpose is out of view, or words for screen readers.
      if (!changes.some(({ type, target, addedNodes }) => (type === 'childList' && addedNodes.length > 0 ? [...addedNodes].some(isInView) : isInView(target)))) return;
      times.pending++;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.addEventListener('message', () => {
          times.pending--;
          times.painted = performance.now();
        }, { once: true });
        channel.port1.start();
        channel.port2.postMessage(null);
      });
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

/**
 * @param {Page} page
 * @param {() => Promise<unknown>} act a key or a click
 * @returns {Promise<number>} milliseconds from asking to the end of the last frame in which something changed, once nothing has for 0.4 s
 */
async function timed(page, act) {
  await act();
  return page.evaluate(() => new Promise((/** @type {(took: number) => void} */ resolve) => {
    const { times } = /** @type {{ times: { asked: number, painted: number, pending: number } }} */ (/** @type {unknown} */ (globalThis));
    const look = () => {
      if (times.pending === 0 && times.painted > times.asked && performance.now() - times.painted > 400) resolve(times.painted - times.asked);
      else setTimeout(look, 20);
    };
    look();
  }));
}

/**
 * @param {Page} page
 * @returns {Promise<readonly DrawnRow[]>}
 */
async function table(page) {
  const open = await timed(page, () => page.keyboard.press('ControlOrMeta+Shift+a'));
  const region = page.getByRole('region', { name: 'Table of claims', exact: true });
  // Figures and days are read in idle moments, and shown twice a second until all are.
  await region.getByRole('progressbar').waitFor({ state: 'hidden', timeout: 300_000 });
  const field = region.getByRole('textbox', { name: 'Filter claims' });
  /** @type {number[]} */
  const filtered = [];
  for (const filter of [...filters, ...filters]) {
    await field.focus();
    await page.keyboard.press('ControlOrMeta+a');
    filtered.push(await timed(page, () => page.keyboard.insertText(filter)));
  }
  /** @type {number[]} */
  const keys = [];
  await page.keyboard.press('ControlOrMeta+a');
  for (const key of 'hospital talks') keys.push(await timed(page, () => page.keyboard.press(key === ' ' ? 'Space' : key)));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  /** @type {number[]} */
  const sorted = [];
  for (const head of [...heads, ...heads, ...heads]) sorted.push(await timed(page, () => region.getByRole('columnheader', { name: head, exact: true }).click()));
  return [row('the table, opened', [open, open], NaN), row('a filter', filtered, allowed.table), row('a key in the filter', keys, allowed.table), row('an order', sorted, allowed.table)];
}

/**
 * @param {Page} page
 * @returns {Promise<readonly DrawnRow[]>}
 */
async function claimPages(page) {
  const grid = page.getByRole('region', { name: 'Table of claims', exact: true }).locator('[role="grid"], [role="treegrid"]');
  await grid.getByRole('rowgroup').getByRole('row').first().locator('[aria-colindex="2"]').click();
  /** @type {number[]} */
  const opened = [];
  for (let i = 0; i < pages; i++) {
    await page.keyboard.press('ArrowDown');
    opened.push(await timed(page, () => page.keyboard.press('Alt+Enter')));
    await page.getByRole('region', { name: /^Claim: / }).waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.locator('[role="gridcell"]:focus, [role="rowheader"]:focus').waitFor();
  }
  return [row('the page of a claim', opened, allowed.page)];
}

/**
 * @param {Page} page
 * @param {string} title
 * @param {string} key
 * @param {string} region
 * @param {number} most what it may take; NaN where nothing was laid down
 * @returns {Promise<DrawnRow>}
 */
async function view(page, title, key, region, most) {
  const times = [];
  for (let i = 0; i < views; i++) {
    times.push(await timed(page, () => page.keyboard.press(key)));
    await page.getByRole('region', { name: region, exact: true }).waitFor();
    await page.keyboard.press('ControlOrMeta+Shift+a');
    await page.getByRole('region', { name: 'Table of claims', exact: true }).waitFor();
  }
  return row(title, times, most);
}

/**
 * @param {string} what
 * @param {readonly number[]} times
 * @param {number} most
 * @returns {DrawnRow}
 */
function row(what, [first, ...rest], most) {
  const sorted = rest.sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => sorted[Math.floor((sorted.length - 1) * share)];
  return { what, first, median: at(0.5), p95: at(0.95), longest: at(1), allowed: most };
}
