import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { isRoot, projectRoot } from './process.mjs';

/** No such host exists: its pages are answered from the folder that was built. */
const origin = 'http://claimwright.test';
const types = /** @type {Record<string, string>} */ ({ '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' });

const surfaces = ['plain', 'recogito', 'ours', 'marknode'];

/**
 * @typedef {object} SurfaceRow
 * @property {string} surface
 * @property {number} characters
 * @property {number} highlights
 * @property {number} open
 * @property {number} paint
 * @property {number} add
 * @property {number} addLongest
 * @property {number} scroll
 * @property {number} scrollLongest
 * @property {number} leapLongest
 * @property {number} heap
 */

/**
 * @typedef {object} Crossing
 * @property {number} characters
 * @property {number} highlights
 * @property {number} write
 * @property {number} read
 * @property {number} longest
 */

/** @typedef {{ readonly characters: number, readonly highlights: number, readonly rounds: number }} Size */

/**
 * Measures every surface at every size, each in a page of its own, as many rounds as the size asks for, the surfaces taking turns so that
 * whatever else the machine does meets all of them alike.
 *
 * @param {readonly Size[]} sizes
 * @param {string} executablePath
 * @returns {Promise<{ readonly version: string, readonly rows: readonly SurfaceRow[], readonly crossings: readonly Crossing[] }>}
 *   the median of the rounds of each figure
 */
export async function measureSurfaces(sizes, executablePath) {
  await build({ configFile: join(projectRoot, 'vite.bench.config.ts'), logLevel: 'error' });
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: !isRoot(),
    args: ['--enable-precise-memory-info', '--js-flags=--expose-gc'],
  });
  try {
    const rows = [];
    const crossings = [];
    for (const size of sizes) {
      const measured = /** @type {Map<string, SurfaceRow[]>} */ (new Map(surfaces.map((surface) => [surface, []])));
      for (let round = 0; round < size.rounds; round++) {
        for (const surface of surfaces) {
          const call = `measure(${JSON.stringify(surface)}, ${size.characters}, ${size.highlights})`;
          measured.get(surface)?.push(/** @type {SurfaceRow} */ (await inPage(browser, call)));
        }
      }
      for (const all of measured.values()) rows.push(median(all));
      const crossing = /** @type {Crossing} */ (await inPage(browser, `measureCrossing(${size.characters}, ${size.highlights})`));
      crossings.push({ ...crossing, characters: size.characters, highlights: size.highlights });
    }
    return { version: browser.version(), rows, crossings };
  } finally {
    await browser.close();
  }
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} call
 * @returns {Promise<unknown>}
 */
async function inPage(browser, call) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(300_000);
  await page.route(`${origin}/**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    return route.fulfill({ body: readFileSync(join(projectRoot, 'out', 'bench', path)), contentType: types[extname(path)] ?? 'application/octet-stream' });
  });
  await page.goto(`${origin}/index.html`);
  try {
    return await page.evaluate(call);
  } finally {
    await page.close();
  }
}

/**
 * @param {readonly SurfaceRow[]} rows
 * @returns {SurfaceRow}
 */
function median(rows) {
  const middle = (/** @type {number[]} */ values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
  return /** @type {SurfaceRow} */ (Object.fromEntries(Object.entries(rows[0]).map(([key, value]) => [
    key, typeof value === 'number' ? middle(rows.map((row) => Number(row[/** @type {keyof SurfaceRow} */ (key)]))) : value,
  ])));
}
