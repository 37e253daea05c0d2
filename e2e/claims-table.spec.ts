import { execFileSync } from 'node:child_process';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';
import { AppWindow } from './pages/app-window.ts';
import { ClaimsTablePage } from './pages/claims-table-page.ts';
import { axeViolations } from './support/axe.ts';
import { expect, test, type LaunchedApp } from './support/launch.ts';

/** Opens the sample's table of claims with its key. */
async function opened(launched: Promise<LaunchedApp>): Promise<{ readonly window: AppWindow; readonly table: ClaimsTablePage }> {
  const window = await new AppWindow(await launched).ready();
  const table = new ClaimsTablePage(window.page);
  await table.open();
  return { window, table };
}

/** Returns the cells of a CSV text, read by Python. */
const readCsv = (text: string): readonly (readonly string[])[] =>
  JSON.parse(execFileSync('python3', ['-c', 'import csv, io, json, sys; print(json.dumps(list(csv.reader(io.StringIO(sys.stdin.read(), newline="")))))'], { input: text, encoding: 'utf8' })) as string[][];

test('claims are filtered, sorted by two columns and gathered, and the view is there after a restart', async ({ launchApp }) => {
  const first = launchApp();
  const { table, window } = await opened(first);
  await expect(table.count).toHaveText('12 claims');
  await table.filter('verdict:supported speaker:trump', '3 of 12 claims');
  await table.filter('tag:figure -verdict:unverifiable', '2 of 12 claims');
  await table.filter('tag:figure or (verdict:supported -has:speaker) or is:conflicting', '5 of 12 claims');
  await expect(table.view.getByRole('button', { name: /^Tag: figure/ }).or(table.view.getByText('Tag: figure'))).toBeVisible();
  await table.field.press('Escape');
  await expect(table.count).toHaveText('12 claims');

  await table.head('Verdict').click();
  await table.head('Confidence').click({ modifiers: ['Shift'] });
  await expect(table.head('Verdict')).toHaveAccessibleDescription('Number 1 of the columns that it is sorted by');
  await expect.poll(async () => (await table.column('Confidence')).filter((words) => words !== '')).toEqual(['95 %', '90 %', '85 %', '80 %', '75 %', '60 %', '50 %', '40 %']);
  await expect.poll(async () => (await table.column('Verdict')).slice(4)).toEqual(['Supported', 'Supported', 'Supported', 'Supported', 'Mostly supported', 'Mixed', 'Unverifiable', 'Unverifiable']);

  await table.group('By speaker');
  await expect(table.row('Donald Trump1 claim')).toBeVisible();
  await expect(table.rows).toHaveCount(12 + 6);
  await table.row('Unnamed reports3 claims').getByRole('gridcell').click();
  await expect(table.rows).toHaveCount(12 + 6 - 3);
  await table.saveView('By who says it');
  await window.saved();
  await (await first).close();

  const again = await new AppWindow(await launchApp()).ready();
  const after = new ClaimsTablePage(again.page);
  // The tab is where it was left, folded group and all.
  await expect(after.rows).toHaveCount(12 + 6 - 3);
  await after.views.getByRole('button', { name: 'All claims' }).click();
  await expect(after.grid).toHaveRole('grid');
  await after.views.getByRole('button', { name: 'By who says it' }).click();
  await expect(after.grid).toHaveRole('treegrid');
  await expect(after.head('Confidence')).toHaveAttribute('aria-sort', 'descending');
});

test('a cell is changed with the keys alone, several claims at once, and each is one step back', async ({ launchApp }) => {
  const { window, table } = await opened(launchApp());
  const { page } = window;
  const focused = page.locator(':focus');
  await expect(focused).toHaveText(/^The war in Gaza/);
  await table.typeAhead('trump a');
  await expect(focused).toHaveText(/^Trump asked/);
  await page.keyboard.press('ArrowDown');
  await expect(focused).toHaveText(/^Trump’s appeal/);
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  await expect(focused).toHaveText('');
  await page.keyboard.press('Enter');
  await page.keyboard.type('trump');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(focused).toHaveText('Donald Trump');
  await page.keyboard.press('F2');
  await page.keyboard.type('Nobody');
  await page.keyboard.press('Escape');
  await expect(focused).toHaveText('Donald Trump');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(focused).toHaveText('');

  // A time in words, counted from the day of the source.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.type('last Monday');
  await expect(page.getByText(/^Understood as .* 2025$/)).toBeVisible();
  await page.keyboard.press('Escape');

  // Three rows with Shift, changed at once.
  const status = await table.column('Status');
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(table.bulk).toContainText('3 selected');
  await table.bulk.getByRole('button', { name: 'Status' }).click();
  await page.getByRole('menuitem', { name: 'In work' }).click();
  await window.said('Changed 3 claims.');
  await expect.poll(async () => (await table.column('Status')).slice(0, 3)).toEqual(['In work', 'In work', 'In work']);
  await table.bulk.getByRole('button', { name: 'Add tag' }).click();
  await page.keyboard.type('Follow up');
  await page.keyboard.press('Enter');
  await expect(table.row('The war in Gaza')).toContainText('Follow up');
  // The keys are back in the table.
  await expect(table.grid.locator(':focus')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(table.row('The war in Gaza')).not.toContainText('Follow up');
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => table.column('Status')).toEqual(status);

  await page.keyboard.press('Delete');
  await expect(table.count).toHaveText('9 claims');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(table.count).toHaveText('12 claims');
  await page.keyboard.press('Alt+Enter');
  await expect(window.claim.region).toBeVisible();
});

test('hints on figures count as all others: in their column, in filters, orders, groups and saved views, put aside and brought back', async ({ launchApp }) => {
  const first = launchApp();
  const { window, table } = await opened(first);
  const { page } = window;
  const toll = 'At least 67,100 Palestinians';
  await expect.poll(async () => (await table.column('Hints')).filter((words) => words !== '')).toEqual(['1', '1', '1']);
  await table.filter('hint:figures', '1 of 12 claims');
  await expect(table.row(toll)).toBeVisible();
  await table.saveView('Figures to look at');
  await table.filter('has:hint', '3 of 12 claims');
  await table.field.press('Escape');
  await table.group('By hint');
  await expect(table.row('Figures1 claim')).toBeVisible();
  await table.head('Hints').click();
  await expect(table.head('Hints')).toHaveAttribute('aria-sort', 'descending');

  // Put aside on its page, it is gone from the view, and undo brings it back.
  await table.views.getByRole('button', { name: 'Figures to look at' }).click();
  await table.row(toll).getByRole('rowheader').click();
  await page.keyboard.press('Alt+Enter');
  await window.claim.region.getByRole('region', { name: 'Hints' }).getByRole('button', { name: 'Put aside' }).click();
  await page.getByRole('textbox', { name: 'Why this is no matter' }).press('Enter');
  await expect(window.claim.region.getByText('1 hint put aside')).toBeVisible();
  await table.open();
  await expect(table.view.getByText('No claim fits the filter')).toBeVisible();
  await window.undo();
  await expect(table.row(toll)).toBeVisible();
  await window.saved();
  await (await first).close();

  const again = await new AppWindow(await launchApp()).ready();
  await expect(new ClaimsTablePage(again.page).row(toll)).toBeVisible();
});

test('what is shown is copied as CSV and as Markdown, and reads as it was', async ({ launchApp }) => {
  const { window, table } = await opened(launchApp());
  const copied = (): Promise<string> => window.app.evaluate(({ clipboard }) => clipboard.readText());
  await table.filter('verdict:supported', '4 of 12 claims');
  await table.head('Said on').click();
  await expect(table.head('Said on')).toHaveAttribute('aria-sort', 'ascending');
  const shown = await table.statements();
  await table.copy('CSV');
  await window.said('Copied 4 claims as CSV.');
  const [head, ...rows] = readCsv(await copied());
  expect(head).toEqual(['Statement', 'Verdict', 'Confidence', 'Said by', 'Said on', 'Said on (EDTF)', 'Tags', 'For', 'Against', 'Hints', 'Status']);
  expect(rows.map(([statement]) => statement)).toEqual(shown);
  expect(rows.map((row) => row[5])).toEqual(['2025-09-29', '2025-09-29', '2025-10-04', '2025-10-06']);

  await table.tick('Hamas must disarm');
  await table.copy('Markdown');
  await window.said('Copied 1 claim as Markdown.');
  const [read] = fromMarkdown(await copied(), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }).children;
  expect(read?.type === 'table' && read.children.map((row) => row.children.slice(0, 3).map((cell) => toString(cell))))
    .toEqual([['Statement', 'Verdict', 'Confidence'], ['Hamas must disarm before anything further is negotiated.', 'Supported', '80 %']]);
});

test('axe finds nothing to object to in the table', async ({ launchApp }) => {
  const { window, table } = await opened(launchApp());
  const { page } = window;
  await table.filter('has:evidence', /claims$/);
  await table.group('By verdict');
  await table.tick('Hamas must disarm');
  expect(await axeViolations(page)).toEqual([]);
  await table.cell('Hamas must disarm', 4).dblclick();
  await expect(page.getByRole('combobox', { name: 'Said by' })).toBeFocused();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await table.view.getByRole('button', { name: 'Columns' }).click();
  expect(await axeViolations(page)).toEqual([]);
});
