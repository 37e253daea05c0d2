import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { atHome, openApp } from './bench-app.mjs';
import { isRoot, projectRoot } from './process.mjs';

const run = promisify(execFile);

/**
 * @typedef {object} MarkingRow
 * @property {string} key what was pressed, in words
 * @property {number} median milliseconds from the key to the frame that shows it
 * @property {number} p95
 * @property {number} longest
 */

const characters = 1_000_000;
const sentence = 'The ministry said on Monday that more than 67,100 people had died since the war began, and aid groups put the number higher. ';
const paragraph = sentence.repeat(4).trim();

/** What is pressed in each round, and what the frame after it must show. */
const steps = /** @type {const} */ ([
  ['mark the sentence', 'h'],
  ['tag it', '1'],
  ['grow it by a word', '['],
  ['shrink it by a word', ']'],
  ['delete it', 'Delete'],
  ['go to the next sentence', 'Alt+ArrowDown'],
]);

/**
 * Measures marking by keyboard in the built app, on a text of a million characters: from the moment a key reaches the window to the end of
 * the frame that shows what it did. Every change is synced to disk meanwhile.
 *
 * @param {string} executable
 * @param {NodeJS.ProcessEnv} env
 * @param {number} highlights
 * @param {number} rounds
 * @returns {Promise<readonly MarkingRow[]>}
 */
export async function measureMarking(executable, env, highlights, rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'claimwright-marking-'));
  const known = atHome(env, folder);
  const app = await openApp(executable, known, folder, await projectIn(folder, executable, known, highlights));
  try {
    const page = await app.firstWindow();
    await page.locator('[data-card]').first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    await page.getByRole('document', { name: /^Text of / }).focus();
    const times = await page.evaluateHandle(() => {
      /** @type {number[]} */
      const taken = [];
      // Registered first, so that nothing of the app has run; the message comes once the frame is painted.
      window.addEventListener('keydown', () => {
        const from = performance.now();
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.addEventListener('message', () => taken.push(performance.now() - from), { once: true });
          channel.port1.start();
          channel.port2.postMessage(null);
        });
      }, true);
      return taken;
    });
    /** @type {Map<string, number[]>} */
    const measured = new Map(steps.map(([words]) => [words, []]));
    for (let round = -3; round < rounds; round++) {
      for (const [words, key] of steps) {
        const before = await times.evaluate((taken) => taken.length);
        await page.keyboard.press(key);
        await page.waitForFunction(([taken, length]) => taken.length > length, /** @type {const} */ ([times, before]));
        const took = await times.evaluate((taken) => taken.at(-1) ?? Number.NaN);
        if (round >= 0) measured.get(words)?.push(took);
        // Pressed at any moment of a frame, as a person does.
        await page.waitForTimeout(20 + ((round * 7 + key.length * 5) % 17));
      }
    }
    const shown = await page.getByRole('document', { name: /^Text of / }).count();
    if (shown !== 1) throw new Error('the text is gone');
    return [...measured].map(([key, all]) => {
      const sorted = all.sort((a, b) => a - b);
      const at = (/** @type {number} */ share) => sorted[Math.floor((sorted.length - 1) * share)];
      return { key, median: at(0.5), p95: at(0.95), longest: at(1) };
    });
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {string} executable
 * @param {Record<string, string>} env
 * @param {number} highlights
 * @returns {Promise<string>} the folder of a project with one text and so many highlights in it
 */
async function projectIn(folder, executable, env, highlights) {
  const project = join(folder, 'project');
  const text = Array.from({ length: Math.ceil(characters / (paragraph.length + 2)) }, () => paragraph).join('\n\n');
  const source = join(folder, 'text.txt');
  writeFileSync(source, text);
  const annotations = Array.from({ length: highlights }, (_, i) => {
    const start = Math.floor((i * (text.length - 300)) / highlights);
    const end = start + 20 + ((i * 37) % 200);
    return {
      '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', body: { type: 'TextualBody', purpose: 'tagging', value: `Tag ${i % 12}` },
      target: { source: 'text', selector: { type: 'TextPositionSelector', start, end } },
    };
  });
  const marks = join(folder, 'marks.jsonld');
  writeFileSync(marks, JSON.stringify(annotations));
  const command = (/** @type {readonly string[]} */ ...words) =>
    run(executable, [...(isRoot() ? ['--no-sandbox'] : []), `--user-data-dir=${join(folder, 'cli')}`, projectRoot, '--', ...words], { env, maxBuffer: 64_000_000 });
  await command('init', project);
  await command('import', project, source);
  await command('annotate', project, 'text', marks);
  return project;
}
