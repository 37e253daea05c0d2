/** @typedef {import('@playwright/test').Page} Page */

/** @typedef {readonly [median: number, share95: number, longest: number]} Times milliseconds */

/**
 * Milliseconds in a long report.
 *
 * @typedef {object} ReportWriting
 * @property {number} opened from the click on it to the frame that shows its text with its live blocks: median of some openings
 * @property {Times} letter from a key to the frame that shows its letter, in the middle of the report
 * @property {Times} paragraph the same for Enter
 */

const openings = 7;
const paragraphs = 20;
const sentence = 'It is typed at the pace of somebody who knows what to say, and who stops only at its end.';

/**
 * Opens a report some times, and types in its middle.
 *
 * @param {Page} page
 * @param {string} report its title
 * @returns {Promise<ReportWriting>}
 */
export async function measureWriting(page, report) {
  const opened = [await open(page, report)];
  while (opened.length < openings) {
    await page.keyboard.press('ControlOrMeta+w');
    await page.getByRole('textbox', { name: 'Text of the report' }).waitFor({ state: 'detached' });
    opened.push(await open(page, report));
  }
  const place = await page.evaluate(middle);
  await page.mouse.click(place.x, place.y);
  await page.evaluate(noteKeys);
  const letter = await times(page, sentence.length, () => page.keyboard.type(sentence, { delay: 70 }));
  const paragraph = await times(page, paragraphs, async () => {
    for (let i = 0; i < paragraphs; i++) await page.keyboard.press('Enter', { delay: 200 });
  });
  return { opened: opened.toSorted((a, b) => a - b)[openings >> 1] ?? NaN, letter, paragraph };
}

/**
 * @param {Page} page
 * @param {number} keys how many keys are pressed
 * @param {() => Promise<void>} press
 * @returns {Promise<Times>}
 */
async function times(page, keys, press) {
  await page.evaluate(() => { Object.assign(globalThis, { drawn: [] }); });
  await press();
  const drawn = (await page.evaluate(() => /** @type {{ drawn?: number[] }} */ (globalThis).drawn ?? [])).toSorted((a, b) => a - b);
  if (drawn.length < keys) throw new Error(`${drawn.length} of ${keys} keys were drawn`);
  const at = (/** @type {number} */ share) => drawn[Math.min(drawn.length - 1, Math.floor(drawn.length * share))] ?? NaN;
  return [at(0.5), at(0.95), at(1)];
}

/**
 * @param {Page} page
 * @param {string} report
 * @returns {Promise<number>}
 */
async function open(page, report) {
  const row = page.getByRole('list', { name: 'Reports of this project' }).getByRole('button', { name: report, exact: true });
  // What the last opening still does in idle moments is not of this one.
  await page.waitForTimeout(1000);
  return await row.evaluate((button) => new Promise((resolve) => {
    const start = performance.now();
    const look = () => {
      // A task behind the frame that shows it.
      if (document.querySelector('[contenteditable="true"] [data-kind="passage"] figcaption')) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
      else requestAnimationFrame(look);
    };
    /** @type {HTMLElement} */ (button).click();
    look();
  }));
}

/** Brings the middle of the report into view. Returns where a paragraph is there, CSS pixels. */
async function middle() {
  const scroller = document.querySelector('[data-report-scroller]');
  if (!scroller) throw new Error('no report is open');
  const view = scroller.getBoundingClientRect();
  scroller.scrollTop = scroller.scrollHeight / 2;
  for (let frame = 0; frame < 60; frame++) {
    await new Promise(requestAnimationFrame);
    // What lies above it gets its height as it comes near.
    if (frame < 8) continue;
    for (const paragraph of document.querySelectorAll('[contenteditable="true"] > p')) {
      const { left, top } = paragraph.getBoundingClientRect();
      if (top > view.top + 100 && top < view.bottom - 100) return { x: left + 40, y: top + 12 };
    }
  }
  throw new Error('there are no paragraphs in the middle of the report');
}

function noteKeys() {
  window.addEventListener('keydown', () => {
    const start = performance.now();
    requestAnimationFrame(() => setTimeout(() => /** @type {{ drawn?: number[] }} */ (globalThis).drawn?.push(performance.now() - start)));
  }, true);
}
