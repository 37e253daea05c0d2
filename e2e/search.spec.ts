import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppWindow } from './pages/app-window.ts';
import { SearchPage } from './pages/search-page.ts';
import { axeObjections } from './support/axe.ts';
import { expect, test } from './support/launch.ts';
import type { Profile } from './support/profile.ts';

const texts = {
  'brief.txt': 'The ministry said on Monday that 67,100 people had died. Aid groups put the number higher.\n\nThe ministry gave no names.',
  'arabic.txt': 'قالت الوزارةُ يوم الإثنين إنّ أكثر من ٦٧٬١٠٠ شخص قُتلوا.',
  'hebrew.txt': 'הממשלה אמרה כי שָׁלוֹם קרוב.',
  'chinese.txt': '中国人民银行周一表示，利率不变。',
  'japanese.txt': '首相は月曜日に東京で述べた。ｶﾞｿﾘﾝ価格が上がった。',
  'bomb.txt': `${'a'.repeat(60)}!`,
};

function writeTexts(profile: Profile): readonly string[] {
  mkdirSync(profile.projects, { recursive: true });
  return Object.entries(texts).map(([name, text]) => {
    const path = join(profile.projects, name);
    writeFileSync(path, text);
    return path;
  });
}

test('what is typed is found in the sample, and the keys lead to its passages', async ({ launchApp }) => {
  const window = await new AppWindow(await launchApp()).ready();
  const { page, reader } = window;
  const search = new SearchPage(page);
  await search.open();
  expect(await axeObjections(page), 'before a query').toEqual([]);

  await search.ask('in:text pales', /^3 results in 2 sources$/);
  await expect.poll(() => search.marks()).toEqual(['Palestinian', 'Palestinians', 'Palestinians']);
  expect(await axeObjections(page), 'with results').toEqual([]);

  await page.keyboard.press('Enter');
  await expect(search.results).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await reader.painted()).filter(({ name }) => name === 'search-hit-current').map(({ text }) => text)).toEqual(['Palestinians']);
  await expect(search.view, 'the results stay beside the passage').toBeVisible();
  await page.keyboard.press('F4');
  await expect(reader.document).toHaveAccessibleName(/Gaza after two years/);
  await page.keyboard.press('Shift+F4');
  await expect(reader.document).toHaveAccessibleName(/Putin and Netanyahu/);

  await search.ask('tag:Figure -tag:Hedge', /results in 2 sources$/);
  await search.view.getByRole('button', { name: 'Take out Tag, not: Hedge' }).click();
  await expect(search.field).toHaveValue('tag:Figure');
  await search.ask('zzqqx', 'No results');
  await expect(search.view.getByText('Nothing fits “zzqqx”')).toBeVisible();
  await search.open();
  await page.keyboard.type('/(/');
  await expect(search.view.getByRole('alert')).toContainText('This pattern can’t be read');
  expect(await axeObjections(page), 'with a problem').toEqual([]);
});

test('a search is saved, found again after a restart, renamed and deleted', async ({ launchApp }) => {
  const started = await launchApp();
  const window = await new AppWindow(started).ready();
  const search = new SearchPage(window.page);
  await search.ask('tag:Figure', /results in 2 sources$/);
  await search.view.getByRole('button', { name: 'Save search' }).click();
  await window.page.getByRole('textbox', { name: 'Name' }).fill('All figures');
  await window.page.keyboard.press('Enter');
  await expect(search.saved).toHaveText(['All figures']);
  await window.saved();
  await started.close();

  const again = await new AppWindow(await launchApp()).ready();
  const { page } = again;
  const later = new SearchPage(page);
  await later.saved.getByRole('button', { name: 'All figures', exact: true }).click();
  await later.answered(/results in 2 sources$/);
  await page.getByRole('button', { name: 'More about the search All figures' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.keyboard.type('Numbers');
  await page.keyboard.press('Enter');
  await expect(later.saved).toHaveText(['Numbers']);
  await page.getByRole('button', { name: 'More about the search Numbers' }).click();
  await page.getByRole('menuitem', { name: 'Delete saved search' }).click();
  await expect(later.saved).toHaveCount(0);
  await again.undo();
  await expect(later.saved).toHaveText(['Numbers']);
});

test('all that was found is tagged at once, and untagged by one undo', async ({ launchApp }) => {
  const window = await new AppWindow(await launchApp()).ready();
  const { page } = window;
  const search = new SearchPage(page);
  await search.ask('in:text days', /^\d results in 2 sources$/);
  const count = Number(/^\d+/.exec((await search.status.textContent())!)![0]);
  await search.view.getByRole('button', { name: 'Tag results…' }).click();
  const form = page.getByRole('dialog', { name: `Tag ${count} results` });
  expect(await axeObjections(page), 'the form').toEqual([]);
  await form.getByRole('radio', { name: 'The words found' }).check();
  await form.getByRole('combobox').fill('Spans of time');
  await page.keyboard.press('Enter');
  await window.said(`Tagged ${count} passages with “Spans of time”.`);
  await search.ask('tag:"Spans of time"', new RegExp(`^${count} results`));
  await window.undo();
  await search.answered('No results');
  await expect(window.tags.filter({ hasText: 'Spans of time' })).toHaveCount(0);
});

test('results are put in another order, which stays, and single ones are left out of what is tagged', async ({ launchApp }) => {
  const started = await launchApp();
  const window = await new AppWindow(started).ready();
  const { page } = window;
  const search = new SearchPage(page);
  await search.ask('in:text pales', /^3 results in 2 sources$/);
  const titles = async (): Promise<readonly string[]> => (await search.groups().allTextContents()).map((title) => title.slice(0, 3));
  await search.order('Most results first');
  await expect.poll(titles).toEqual(['Put', 'Gaz']);
  await search.order('By title');
  await expect.poll(titles).toEqual(['Gaz', 'Put']);
  await search.order('Oldest first');
  await expect.poll(titles).toEqual(['Put', 'Gaz']);

  // By key, on a result and on a whole source; by mouse.
  const leftOut = (words: string): Promise<void> => expect(search.view.getByText(`${words} left out of tagging`)).toBeVisible();
  const tagButton = search.view.getByRole('button', { name: 'Tag results…' });
  await search.open();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await leftOut('1 result is');
  await expect(search.groups().first()).toContainText('1 left out');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Delete');
  await leftOut('2 results are');
  await expect(tagButton).toBeEnabled();
  await page.keyboard.press('Home');
  await page.keyboard.press('x');
  await leftOut('3 results are');
  await expect(tagButton).toBeDisabled();
  expect(await axeObjections(page), 'with results left out').toEqual([]);
  const last = search.results.locator('[aria-level="2"]').last();
  await last.hover();
  await last.getByRole('button', { name: 'Put back' }).click();
  await leftOut('2 results are');

  // The palette keeps the keys, opened while the form is still closing.
  const form = page.getByRole('dialog', { name: 'Tag 1 result' });
  await tagButton.click();
  await expect(form).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('Tag all');
  await expect(page.getByRole('option', { name: /^Tag all results/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(form).toBeVisible();
  await form.getByRole('radio', { name: 'The words found' }).check();
  await form.getByRole('combobox').fill('The rest');
  await page.keyboard.press('Enter');
  await window.said('Tagged 1 passage with “The rest”.');
  await search.view.getByRole('button', { name: 'Put all back' }).click();
  await expect(search.view.getByText(/left out/)).toHaveCount(0);
  await window.undo();
  await expect(window.tags.filter({ hasText: 'The rest' })).toHaveCount(0);

  // What was left out belongs to the query; the order stays.
  await search.open();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await leftOut('2 results are');
  await search.ask('in:text palest', /^3 results in 2 sources$/);
  await expect(search.view.getByText(/left out/)).toHaveCount(0);
  await window.saved();
  await started.close();
  const again = await new AppWindow(await launchApp()).ready();
  const later = new SearchPage(again.page);
  await later.ask('in:text pales', /^3 results in 2 sources$/);
  await expect(later.view.getByRole('combobox', { name: 'Order of results: Oldest first' })).toBeVisible();
});

test('texts in other scripts are found, and a pattern that never ends hangs nothing', async ({ launchApp, profile }) => {
  const window = await new AppWindow(await launchApp()).ready();
  const { page, reader } = window;
  await window.importByDialog(...writeTexts(profile));
  await expect(window.sources).toHaveCount(2 + Object.keys(texts).length);
  const search = new SearchPage(page);
  for (const [query, found] of [
    ['الوزارة', ['الوزارةُ']], ['الاثنين', ['الإثنين']], ['שלום', ['שָׁלוֹם']], ['人民银行', ['人民银行']], ['東京', ['東京']], ['ガソリン', ['ｶﾞｿﾘﾝ']],
  ] as const) {
    await search.open();
    await search.field.fill(`in:text ${query}`);
    await search.answered('1 result in 1 source');
    await expect.poll(() => search.marks()).toEqual(found);
  }

  await search.open();
  await search.field.fill('in:text /(a+)+b/');
  await expect(search.view.getByText('The pattern takes too long in “bomb”')).toBeVisible();
  await search.field.fill('in:text "gave no names"');
  await search.answered('1 result in 1 source');

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await reader.painted()).filter(({ name }) => name === 'search-hit-current').map(({ text }) => text)).toEqual(['gave no names']);
});

test('letters are found on the page that is read', async ({ launchApp }) => {
  const window = await new AppWindow(await launchApp()).ready();
  const { page, reader } = window;
  await reader.shown();
  await page.keyboard.press('ControlOrMeta+f');
  const bar = page.getByRole('search', { name: 'Find in this source' });
  await expect(bar.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('alestin');
  await expect(bar.getByRole('status')).toHaveText('1 of 2');
  const current = async (): Promise<readonly string[]> => (await reader.painted()).filter(({ name }) => name === 'search-hit-current').map(({ text }) => text);
  await expect.poll(current).toEqual(['Palestinian']);
  expect(await axeObjections(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(bar.getByRole('status')).toHaveText('2 of 2');
  await expect.poll(current).toEqual(['Palestinians']);
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await expect.poll(async () => (await reader.painted()).filter(({ name }) => name.startsWith('search-hit'))).toEqual([]);
  await expect(reader.document).toBeFocused();
});

test('the inspector shows what is chosen among the results, and leads there', async ({ launchApp }) => {
  const window = await new AppWindow(await launchApp()).ready();
  const { page, inspector } = window;
  const search = new SearchPage(page);
  await search.open();
  await expect(inspector).toContainText('What you choose shows here');

  // A highlight: its card, on which it can be tagged.
  await search.ask('tag:Figure', /results in 2 sources$/);
  await expect(inspector).toContainText('Choose a result');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const card = inspector.getByRole('listitem', { name: /^Highlight:/ });
  await expect(card).toHaveCount(1);
  await expect(card.getByRole('button', { name: 'Figure', exact: true })).toBeVisible();
  await expect(inspector).toContainText('Putin and Netanyahu confer on the eve of an anniversary');
  expect(await axeObjections(page)).toEqual([]);
  await card.getByRole('button', { name: 'Add tag' }).click();
  await page.keyboard.type('Context');
  await page.keyboard.press('Enter');
  await expect(card.getByRole('button', { name: 'Context', exact: true })).toBeVisible();

  // A tag and a claim by what they are; the claim is then shown in full.
  await search.ask('in:tags hedge', /result/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(inspector.getByRole('article', { name: 'Hedge' })).toContainText(/Tag.*\d passages/s);
  await search.ask('in:claims captives', /result/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await inspector.getByRole('button', { name: 'Show the claim' }).click();
  await expect(page.getByRole('region', { name: /^Claim: The plan gives Hamas three days/ })).toBeVisible();
});
