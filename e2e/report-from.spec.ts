import { AppWindow } from './pages/app-window.ts';
import { ReportPage } from './pages/report-page.ts';
import { SearchPage } from './pages/search-page.ts';
import { expect, test } from './support/launch.ts';

test('a report is made of what a search finds, and of the claims that the table shows, in one step', async ({ launchApp }) => {
  const window = await new AppWindow(await launchApp()).ready();
  const { page } = window;
  const report = new ReportPage(page);
  const search = new SearchPage(page);
  await search.ask('67,000', /\d/);
  await search.view.getByRole('button', { name: 'Report', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Report of the \d+ passages found$/ }).click();
  await expect(report.title).toHaveValue('Passages: 67,000');
  await expect(report.quotes.filter({ hasText: '67,000' }).first()).toBeVisible();

  await page.keyboard.press('ControlOrMeta+Shift+a');
  const table = page.getByRole('region', { name: 'Table of claims', exact: true });
  await table.getByRole('textbox', { name: 'Filter claims' }).fill('67,100');
  await table.getByRole('button', { name: 'Report of these claims' }).click();
  await page.getByRole('menuitem', { name: 'Fact-check of 1 claim' }).click();
  await expect(report.title).toHaveValue(/67,100/);
  await expect(report.claims).toHaveCount(1);

  // The same from the palette, with the filter that is set.
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('Report with the table of claims');
  await page.keyboard.press('Enter');
  await expect(report.title).toHaveValue('Claims: Sample project');
  await expect(report.text.getByRole('group', { name: 'Table of claims' }).getByRole('row')).toHaveCount(2);
});

test('what a report says is found by the search, and records say which reports show them', async ({ launchApp }) => {
  const window = await new AppWindow(await launchApp()).ready();
  const { page } = window;
  const report = new ReportPage(page);
  const search = new SearchPage(page);
  await report.create();
  await report.text.click();
  await page.keyboard.type('A heron stood in the ford.');
  await page.keyboard.press('Enter');
  await report.insert('claim', 'Claim…');
  await report.choose('Which claim?', '67,100', /67,100/);
  await window.saved();
  await search.ask('heron', /1 result/);
  await search.results.getByRole('treeitem', { level: 2 }).click();
  await expect(report.text).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('heron');

  // The claim leads to both reports that show it, and its deletion names them.
  await window.claims.filter({ hasText: '67,100' }).getByRole('button').first().click();
  const showing = page.getByRole('main').getByRole('group', { name: 'Shown in reports' });
  await showing.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(report.view).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('=Report');
  await expect(page.getByRole('dialog', { name: 'All commands' }).getByRole('option', { name: /^Report/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await window.claims.filter({ hasText: '67,100' }).getByRole('button').first().click();
  await page.getByRole('main').getByRole('button', { name: 'More about this claim' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(window.messages.getByText(/2 reports show it, and keep what it said\./)).toBeVisible();
});

test('claims and results are dragged between the blocks of a report', async ({ launchApp }) => {
  const window = await new AppWindow(await launchApp()).ready();
  const { page } = window;
  const report = new ReportPage(page);
  const search = new SearchPage(page);
  await report.create();
  await report.text.click();
  await page.keyboard.type('First');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Last');
  await window.claims.filter({ hasText: '67,100' }).first().dragTo(report.text.getByText('Last'), { targetPosition: { x: 20, y: 2 } });
  await expect(report.claims).toContainText('67,100');
  await search.ask('Egypt', /\d/);
  await page.getByRole('list', { name: 'Reports of this project' }).getByRole('button', { name: 'Report', exact: true }).click({ modifiers: ['ControlOrMeta'] });
  await search.results.getByRole('treeitem', { level: 2 }).filter({ hasText: 'Egypt' }).first().dragTo(report.text.getByText('Last'), { targetPosition: { x: 20, y: 2 } });
  await expect(report.text).toHaveText(/^First.*67,100.*Egypt.*Last/s);
});
