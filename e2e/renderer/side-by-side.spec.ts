import type { Locator, Page } from '@playwright/test';
import { ReaderPage } from '../pages/reader-page.ts';
import { SearchPage } from '../pages/search-page.ts';
import { axeViolations } from '../support/axe.ts';
import { projectOf } from './support/project.ts';
import { expect, test } from './support/harness.ts';

const lines = (name: string, count: number): string =>
  Array.from({ length: count }, (_, i) => `${name} ${i}. The ministry said on that day that nobody knew the number, and asked for patience and a pause.`).join('\n\n');

const started = () => projectOf([
  { id: 'one', title: 'First report', text: lines('Alpha', 200), highlights: [{ quote: 'Alpha 150' }, { quote: 'Alpha 3' }] },
  { id: 'two', title: 'Second report', text: lines('Beta', 400), highlights: [{ quote: 'Beta 2' }] },
  { id: 'three', title: 'تقرير ثالث عن المكالمة الهاتفية عشية الذكرى', text: lines('Gamma', 20) },
]);

const row = (page: Page, title: string): Locator => page.getByRole('list', { name: 'Sources in this project' }).getByRole('button', { name: new RegExp(`^${title}`) });
const half = (page: Page, which: 'First' | 'Second'): ReaderPage => new ReaderPage(page, page.getByRole('group', { name: `${which} half` }));
const tabs = (page: Page, which?: 'first' | 'second'): Locator => page.getByRole('tablist', { name: which ? `Open tabs of the ${which} half` : 'Open tabs' }).getByRole('tab');
const bar = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** Returns the first words in view of a text. */
const topOf = (reader: ReaderPage): Promise<string> => reader.document.evaluate((root) => {
  const { top } = root.closest('section')!.getBoundingClientRect();
  const first = [...root.querySelectorAll('[data-start]')].find((leaf) => leaf.checkVisibility({ contentVisibilityAuto: true }) && leaf.getBoundingClientRect().bottom > top + 4);
  return first?.textContent?.split('.')[0] ?? '';
});
const numberOf = async (reader: ReaderPage): Promise<number> => Number((await topOf(reader)).split(' ')[1]);

/** Returns whether the first line of the paragraph that begins with `words` is in view: in a low view not all of a paragraph has room. */
const lineInView = (reader: ReaderPage, words: string): Promise<boolean> => reader.document.evaluate((root, begin) => {
  const view = root.closest('section')!.getBoundingClientRect();
  const leaf = [...root.querySelectorAll('[data-start]')].find((each) => each.textContent.startsWith(begin));
  if (!leaf) return false;
  const { top, height } = leaf.getClientRects()[0]!;
  const line = Math.min(height, Number.parseFloat(getComputedStyle(leaf).lineHeight));
  return top >= view.top && top + line <= view.bottom;
}, words);

const openBeside = async (page: Page, title: string): Promise<void> => {
  await row(page, title).click({ modifiers: ['ControlOrMeta'] });
  await half(page, 'Second').shown();
};

/** Opens the only passage that a search finds, in the other half. */
const openFound = async (page: Page, words: string): Promise<void> => {
  await new SearchPage(page).ask(`in:text "${words}"`, '1 result in 1 source');
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
};

const scroll = async (page: Page, reader: ReaderPage, by: number): Promise<void> => {
  await reader.document.hover({ position: { x: 40, y: 200 } });
  await page.mouse.wheel(0, by);
};

test.describe('two halves', () => {
  test('show two texts, are marked each by itself, and the cards follow the one with the focus', async ({ open }) => {
    const { page } = await open(started());
    await openBeside(page, 'Second report');
    const [first, second] = [half(page, 'First'), half(page, 'Second')];
    await expect(first.document).toHaveAccessibleName('Text of First report');
    await expect(second.document).toHaveAccessibleName('Text of Second report');
    await expect(first.card('Beta 2')).toBeVisible();

    await first.select('Alpha 1');
    await expect(first.toolbar).toBeVisible();
    await expect(second.toolbar).toBeHidden();
    await page.keyboard.press('h');
    await expect(first.card('Alpha 1')).toHaveAttribute('aria-current', 'true');
    await expect(first.card('Beta 2')).toBeHidden();

    await second.select('Beta 1');
    await page.keyboard.press('h');
    await expect(second.card('Beta 1')).toHaveAttribute('aria-current', 'true');
    await expect.poll(async () => (await second.painted()).filter(({ name }) => /-\d$/.test(name)).map(({ text }) => text).sort()).toEqual(['Alpha 1', 'Alpha 3', 'Beta 1', 'Beta 2']);
  });

  test('show two places of one text, with what is marked in one painted in the other', async ({ open }) => {
    const { page, document } = await open(started());
    await document.focus();
    await page.keyboard.press('ControlOrMeta+\\');
    const [first, second] = [half(page, 'First'), half(page, 'Second')];
    await second.shown();
    await scroll(page, second, 3000);
    await expect.poll(() => numberOf(second)).toBeGreaterThan(10);
    expect(await numberOf(first)).toBe(0);

    await scroll(page, second, -100_000);
    await expect.poll(() => numberOf(second)).toBe(0);
    await second.select('Alpha 2');
    await expect(second.toolbar).toBeVisible();
    await expect(first.toolbar).toBeHidden();
    await page.keyboard.press('h');
    await expect.poll(async () => (await second.painted()).filter(({ text, name }) => text === 'Alpha 2' && /-\d$/.test(name)).length).toBe(2);
  });

  test('are gone to, parted, joined and left by keys alone', async ({ open }) => {
    const { page, document } = await open(started());
    await row(page, 'Second report').click();
    await document.focus();
    await page.keyboard.press('ControlOrMeta+Alt+\\');
    await expect(tabs(page, 'first')).toHaveText(['First report']);
    await expect(tabs(page, 'second')).toHaveText(['Second report']);
    await page.keyboard.press('F6');
    await expect(half(page, 'First').document).toBeFocused();
    await page.keyboard.press('F6');
    await expect(half(page, 'Second').document).toBeFocused();
    await page.keyboard.press('ControlOrMeta+Shift+w');
    await expect(tabs(page)).toHaveText(['First report', 'Second report']);
    await page.keyboard.press('ControlOrMeta+w');
    await expect(tabs(page)).toHaveCount(1);
    await page.keyboard.press('ControlOrMeta+Shift+t');
    await expect(tabs(page)).toHaveText(['First report', 'Second report']);
  });

  test('stand one below the other where they would be too narrow, and the left pane makes room and comes back', async ({ open }) => {
    const { page } = await open(started());
    await page.setViewportSize({ width: 1280, height: 800 });
    await openBeside(page, 'Second report');
    await expect(row(page, 'Second report')).toBeHidden();
    const box = async (which: 'First' | 'Second') => (await page.getByRole('group', { name: `${which} half` }).boundingBox())!;
    await expect.poll(async () => (await box('First')).width).toBeGreaterThanOrEqual(400);
    expect((await box('First')).y).toBe((await box('Second')).y);

    await page.setViewportSize({ width: 900, height: 700 });
    await expect.poll(async () => (await box('Second')).y - (await box('First')).y).toBeGreaterThan(200);

    await page.setViewportSize({ width: 1280, height: 800 });
    await bar(page, 'Close this half').first().click();
    await expect(row(page, 'Second report')).toBeVisible();
  });

  test('in a small window make room, and what was just brought into view stays in view', async ({ open }) => {
    const { page } = await open(started());
    await page.setViewportSize({ width: 1060, height: 640 });
    await openFound(page, 'Beta 390');
    const second = half(page, 'Second');
    await second.shown();
    await expect(row(page, 'First report'), 'the left pane folds').toBeHidden();
    const inView = (): Promise<boolean> => lineInView(second, 'Beta 390.');
    await expect.poll(inView).toBe(true);
    // And when the window changes, until the reader moves.
    await page.setViewportSize({ width: 900, height: 560 });
    await expect.poll(inView).toBe(true);
    await page.setViewportSize({ width: 1300, height: 640 });
    await expect.poll(inView).toBe(true);
    await scroll(page, second, -3000);
    await expect.poll(inView).toBe(false);
    await page.setViewportSize({ width: 1000, height: 640 });
    await expect.poll(inView).toBe(false);
  });
});

test('a passage near the end of a text that was never laid out is brought into view', async ({ open }) => {
  const { page } = await open(started());
  await page.setViewportSize({ width: 1060, height: 640 });
  await openFound(page, 'Gamma 2');
  const second = half(page, 'Second');
  await expect.poll(() => lineInView(second, 'Gamma 2.')).toBe(true);
  await openFound(page, 'Beta 390');
  await expect.poll(() => lineInView(second, 'Beta 390.')).toBe(true);
});

test('a text stays where it is read while the view gets other widths, and a second half comes and goes', async ({ open }) => {
  const { page, document } = await open(started());
  await page.setViewportSize({ width: 1600, height: 700 });
  const reader = new ReaderPage(page);
  await document.focus();
  await scroll(page, reader, 9000);
  await expect.poll(() => numberOf(reader)).toBeGreaterThan(40);
  const read = await numberOf(reader);
  for (const width of [1000, 760, 1500]) {
    await page.setViewportSize({ width, height: 700 });
    await expect.poll(() => numberOf(reader), `${width} pixels`).toBe(read);
  }
  // Where the text is may be asked for between a new width and what puts the text in place for it, as when the window is closed then.
  await document.evaluate(async (root) => {
    let scroller: HTMLElement = root as HTMLElement;
    while (scroller.scrollTop === 0) scroller = scroller.parentElement!;
    const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
    scroller.scrollTop += 1;
    await frame();
    await frame();
    scroller.style.inlineSize = '320px';
    window.dispatchEvent(new Event('pagehide'));
    await frame();
    await frame();
    scroller.style.inlineSize = '';
  });
  await expect.poll(() => numberOf(reader)).toBe(read);
  await openBeside(page, 'Second report');
  await expect.poll(() => numberOf(half(page, 'First'))).toBe(read);
  await bar(page, 'Close this half').last().click();
  await expect.poll(() => numberOf(reader)).toBe(read);
});

test.describe('tabs', () => {
  test('are dragged within a half, to the other, and to the side to open one', async ({ open }) => {
    const { page } = await open(started());
    await row(page, 'Second report').click();
    await row(page, 'تقرير').click();
    await expect(tabs(page)).toHaveCount(3);
    await tabs(page).nth(2).dragTo(tabs(page).nth(0), { targetPosition: { x: 5, y: 10 } });
    await expect(tabs(page)).toHaveText([/^تقرير/, 'First report', 'Second report']);

    const panel = (await page.getByRole('tabpanel').boundingBox())!;
    await tabs(page).nth(1).hover();
    await page.mouse.down();
    await page.mouse.move(panel.x + panel.width * 0.6, panel.y + 200, { steps: 4 });
    await page.mouse.move(panel.x + panel.width * 0.8, panel.y + 220, { steps: 4 });
    await page.mouse.up();
    await expect(tabs(page, 'second')).toHaveText(['First report']);
    await tabs(page, 'first').nth(0).dragTo(tabs(page, 'second').nth(0), { targetPosition: { x: 5, y: 10 } });
    await expect(tabs(page, 'second')).toHaveText([/^تقرير/, 'First report']);
    await expect(tabs(page, 'second').first()).toHaveAttribute('aria-selected', 'true');
  });

  test('are walked, shown and closed from the keyboard', async ({ open }) => {
    const { page } = await open(started());
    await row(page, 'Second report').click();
    await tabs(page).nth(1).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(tabs(page).nth(0)).toBeFocused();
    await expect(tabs(page).nth(0)).toHaveAttribute('aria-selected', 'false');
    await page.keyboard.press('Enter');
    await expect(tabs(page).nth(0)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Delete');
    await expect(tabs(page)).toHaveText(['Second report']);
    await expect(tabs(page).first()).toBeFocused();
  });

  test('close with the middle button, and offer what else can be done in a menu', async ({ open }) => {
    const { page } = await open(started());
    await row(page, 'Second report').click();
    await tabs(page).nth(0).click({ button: 'middle' });
    await expect(tabs(page)).toHaveText(['Second report']);
    await tabs(page).first().click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Reopen the tab closed last' }).click();
    await expect(tabs(page)).toHaveCount(2);
    await tabs(page).first().click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Open beside as well' }).click();
    await expect(tabs(page, 'second')).toHaveCount(1);
  });

  test('that do not fit are all in a menu, and the one in front is in view', async ({ open }) => {
    const many = Array.from({ length: 12 }, (_, i) => ({ id: `s${i}`, title: `Report number ${i} with a title that is rather long`, text: `Text ${i}.` }));
    const { page } = await open(projectOf(many));
    for (let i = 1; i < 12; i++) await row(page, `Report number ${i} `).click();
    await expect(tabs(page).nth(11)).toBeInViewport();
    await bar(page, 'All tabs').click();
    await expect(page.getByRole('menuitem')).toHaveCount(12);
    await page.getByRole('menuitem', { name: 'Report number 0' }).click();
    await expect(page.getByRole('document', { name: /^Text of Report number 0/ })).toBeVisible();
    await expect(tabs(page).nth(0)).toBeInViewport();
  });
});

test.describe('back and forward', () => {
  test('lead through texts and places in them, as in a browser', async ({ open }) => {
    const reader = await open(started());
    const { page } = reader;
    await expect(bar(page, 'Back')).toHaveAttribute('aria-disabled', 'true');
    await scroll(page, reader, 2000);
    await expect.poll(() => numberOf(reader)).toBeGreaterThan(8);
    const left = await topOf(reader);
    await reader.document.focus();
    await page.keyboard.press('k');
    await expect.poll(() => numberOf(reader)).not.toBe(Number(left.split(' ')[1]));
    await row(page, 'Second report').click();
    await expect(reader.document).toHaveAccessibleName('Text of Second report');

    await bar(page, 'Back').click();
    await expect(reader.document).toHaveAccessibleName('Text of First report');
    await bar(page, 'Back').click();
    await expect.poll(() => topOf(reader)).toBe(left);
    await bar(page, 'Forward').click();
    await bar(page, 'Forward').click();
    await expect(reader.document).toHaveAccessibleName('Text of Second report');
    await expect(bar(page, 'Forward')).toHaveAttribute('aria-disabled', 'true');
  });

  test('go by key and by the mouse’s own buttons', async ({ open }) => {
    const reader = await open(started());
    const { page } = reader;
    await row(page, 'Second report').click();
    await row(page, 'Second report').press('Alt+ArrowLeft');
    await expect(reader.document).toHaveAccessibleName('Text of First report');
    await page.evaluate(() => window.dispatchEvent(new MouseEvent('mouseup', { button: 4, cancelable: true })));
    await expect(reader.document).toHaveAccessibleName('Text of Second report');
    await page.evaluate(() => window.dispatchEvent(new MouseEvent('mouseup', { button: 3, cancelable: true })));
    await expect(reader.document).toHaveAccessibleName('Text of First report');

    // From the text and from a field: it is the same everywhere.
    await reader.document.press('Alt+ArrowRight');
    await expect(reader.document).toHaveAccessibleName('Text of Second report');
    await reader.document.press('Alt+ArrowLeft');
    await expect(reader.document).toHaveAccessibleName('Text of First report');
    await reader.document.press('ControlOrMeta+i');
    await page.getByRole('textbox', { name: 'Note on this source' }).press('Alt+ArrowRight');
    await expect(reader.document).toHaveAccessibleName('Text of Second report');
  });

  test('find a text where it was left, however it is opened again', async ({ open }) => {
    const reader = await open(started());
    const { page } = reader;
    await scroll(page, reader, 5000);
    await expect.poll(() => numberOf(reader)).toBeGreaterThan(20);
    const left = await topOf(reader);
    await page.keyboard.press('ControlOrMeta+w');
    await expect(page.getByText('Nothing open')).toBeVisible();
    await row(page, 'First report').click();
    await expect.poll(() => topOf(reader)).toBe(left);
  });
});

test.describe('scrolling together', () => {
  test('takes the other text along from where both stood, to the end, and can be switched off', async ({ open }) => {
    const { page } = await open(started());
    await openBeside(page, 'Second report');
    const [first, second] = [half(page, 'First'), half(page, 'Second')];
    await bar(page, 'Scroll both halves together').click();
    await scroll(page, first, 4000);
    await expect.poll(() => numberOf(first)).toBeGreaterThan(10);
    await expect.poll(async () => Math.abs((await numberOf(second)) - 2 * (await numberOf(first)))).toBeLessThanOrEqual(6);

    // Parts of a text have an estimated height until they come into view: the end is reached in a few strides.
    await expect(async () => {
      await scroll(page, second, 1_000_000);
      await expect(second.document.getByText('Beta 399.')).toBeInViewport({ timeout: 500 });
      await expect(first.document.getByText('Alpha 199.')).toBeInViewport({ timeout: 500 });
    }).toPass();
    await scroll(page, second, -1_000_000);
    await expect.poll(() => numberOf(first)).toBe(0);

    await bar(page, 'Scroll both halves together').click();
    await scroll(page, first, 3000);
    await expect.poll(() => numberOf(first)).toBeGreaterThan(8);
    expect(await numberOf(second)).toBe(0);
  });
});

test('axe finds nothing to object to in two halves', async ({ open }) => {
  const { page } = await open(started());
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openBeside(page, 'Second report');
  await row(page, 'تقرير').click();
  expect(await axeViolations(page, { without: '[data-card]' })).toEqual([]);
});
