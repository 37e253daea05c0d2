import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from '../src/core/formats/csv/csv.ts';
import { AppWindow } from './pages/app-window.ts';
import { ClaimsTablePage } from './pages/claims-table-page.ts';
import { OverviewPage } from './pages/overview-page.ts';
import { SearchPage } from './pages/search-page.ts';
import { axeViolations } from './support/axe.ts';
import { answerSaveDialogs } from './support/dialogs.ts';
import { expect, test, type LaunchedApp } from './support/launch.ts';

/** Opens the overview of the sample from the menu. */
async function opened(launched: Promise<LaunchedApp>): Promise<{ readonly window: AppWindow; readonly overview: OverviewPage }> {
  const window = await new AppWindow(await launched).ready();
  await window.chooseMenu('Go', 'Overview in figures and words');
  const overview = new OverviewPage(window.page);
  await expect(overview.sums.getByRole('button', { name: /^\d+ words$/ })).toBeVisible();
  return { window, overview };
}

test('figures say what there is and what is left to do, and each leads to it', async ({ launchApp }) => {
  const { window, overview } = await opened(launchApp());
  const search = new SearchPage(window.page);
  await expect(overview.sums.getByRole('button', { name: '40 highlights' })).toBeVisible();
  await overview.group('Claims by verdict').getByRole('button', { name: /^Mixed/ }).click();
  const mixed = overview.list('Mixed: 1 claim');
  await mixed.getByRole('button', { name: /^Putin and Netanyahu discussed/ }).click();
  await expect(window.page.getByRole('region', { name: /^Claim: Putin and Netanyahu discussed/ })).toBeVisible();

  await overview.open();
  await overview.group('Open work').getByRole('button', { name: '3 claims with hints' }).click();
  await expect(overview.list('3 claims with hints').getByRole('listitem')).toHaveCount(3);
  await overview.list('3 claims with hints').getByRole('button', { name: 'Open in the table' }).click();
  const table = new ClaimsTablePage(window.page);
  await expect(table.field).toHaveValue('has:hint');
  await expect(table.count).toHaveText('3 of 12 claims');
  await overview.open();
  await overview.view.getByRole('button', { name: 'Close the list' }).click();
  await overview.group('Sources').getByRole('button', { name: /^Highlights: 19, Gaza after two years/ }).click();
  await expect(search.field).toHaveValue('has:highlight source:"Gaza after two years: figures, dates and a plan"');
  await search.answered(/^19 /);

  await overview.open();
  await overview.choose(/^Figures of/, 'Gaza after two years: figures, dates and a plan');
  await expect(overview.sums.getByRole('button', { name: '19 highlights' })).toBeVisible();
  await overview.group('Tags').getByRole('button', { name: /^Deadline/ }).click();
  await expect(search.field).toHaveValue('tag:=Deadline source:"Gaza after two years: figures, dates and a plan"');
});

test('words are counted, phrases too, each place leads to its passage, and a word is left out', async ({ launchApp }) => {
  const { window, overview } = await opened(launchApp());
  const { page } = window;
  await overview.showWords();
  await expect(overview.word('the')).toHaveCount(0);
  await expect(overview.word('Israel')).toHaveAccessibleName(/^Israel: \d+ times, in 2 texts$/);
  const count = Number(/: (\d+) times/.exec((await overview.word('Israel').textContent())!)![1]);
  await overview.word('Israel').click();
  await expect(overview.list('Where “Israel” stands').getByText(`${count} places`)).toBeVisible();
  const line = overview.lines.getByRole('option', { name: /Israel’s formal consent/ });
  await line.click();
  await expect(window.page.getByRole('document', { name: /^Text of Gaza after two years/ })).toBeVisible();

  await overview.view.getByRole('button', { name: 'Leave “Israel” out' }).click();
  await expect(overview.word('Israel')).toHaveCount(0);
  await overview.view.getByRole('button', { name: 'Stop words' }).click();
  await page.getByRole('button', { name: 'Take “israel” off this list' }).click();
  await page.keyboard.press('Escape');
  await expect(overview.word('Israel')).toHaveCount(1);

  await overview.choose(/^Counted/, 'Phrases of 2 words');
  await overview.view.getByRole('searchbox', { name: 'Filter words' }).fill('nuclear');
  await expect(overview.word('nuclear programme')).toHaveAccessibleName(/2 times/);
});

test('words and their places are walked with the keyboard alone', async ({ launchApp }) => {
  const { window, overview } = await opened(launchApp());
  const { page } = window;
  await overview.view.getByRole('button', { name: 'Words and phrases' }).focus();
  await page.keyboard.press('Enter');
  await expect(overview.frequencies.getByRole('option').first()).toBeVisible();
  await overview.frequencies.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(overview.lines).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(window.page.getByRole('document', { name: /^Text of / })).toBeVisible();
});

test('frequencies and places go home as CSV', async ({ launchApp, profile }) => {
  const { window, overview } = await opened(launchApp());
  await overview.showWords();
  const path = join(profile.projects, 'words.csv');
  await answerSaveDialogs(window.app, path);
  await overview.view.getByRole('button', { name: 'Save frequencies as CSV…' }).click();
  await window.said('Exported to “words.csv”');
  const saved = parseCsv(readFileSync(path, 'utf8').replace(/^\ufeff/, '').replaceAll('\r\n', '\n')).map(({ cells }) => cells);
  expect(saved[0]).toEqual(['Words', 'Count', 'Texts']);
  expect(saved.slice(1).map(([, count]) => Number(count))).toEqual(saved.slice(1).map(([, count]) => Number(count)).toSorted((a, b) => b - a));
  await overview.word('Israel').click();
  await expect(overview.lines).toBeVisible();
  await overview.view.getByRole('button', { name: 'Copy as CSV' }).click();
  await window.said(/lines were copied as CSV/);
  const copied = parseCsv((await window.app.evaluate(({ clipboard }) => clipboard.readText())).replaceAll('\r\n', '\n'));
  expect(copied[0]!.cells).toEqual(['Before', 'Words', 'After', 'Source']);
  expect(copied.length - 1).toBe(Number(saved.find(([words]) => words === 'Israel')![1]));
});

test('axe finds nothing to object to in the overview', async ({ launchApp }) => {
  const { window, overview } = await opened(launchApp());
  const { page } = window;
  await overview.group('Claims by verdict').getByRole('button', { name: /^Mixed/ }).click();
  expect(await axeViolations(page)).toEqual([]);
  await overview.showWords();
  await overview.word('Israel').click();
  await expect(overview.lines.getByRole('option').first()).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
});
