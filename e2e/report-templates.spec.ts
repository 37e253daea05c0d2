import { AppWindow } from './pages/app-window.ts';
import { ReportPage } from './pages/report-page.ts';
import { axeViolations } from './support/axe.ts';
import { expect, test } from './support/launch.ts';

test('a report becomes a template that asks for its claim, is renamed, deleted and had back', async ({ launchApp }) => {
  const first = await launchApp();
  const window = await new AppWindow(first).ready();
  const { page } = window;
  const report = new ReportPage(page);
  await report.create();
  await report.text.click();
  await page.keyboard.type('# How we checked');
  await page.keyboard.press('Enter');
  await report.insert('claim', 'Claim…');
  await report.choose('Which claim?', '67,100', /67,100/);
  await page.getByRole('list', { name: 'Reports of this project' }).getByRole('button', { name: 'More about “Report”' }).click();
  await page.getByRole('menuitem', { name: 'Save as template…' }).click();
  const saving = page.getByRole('dialog', { name: 'Save as template' });
  await saving.getByRole('textbox', { name: 'Name of the template' }).fill('House style');
  await page.keyboard.press('Enter');
  await expect(window.messages.getByText('Saved as template “House style”.')).toBeVisible();

  // It asks which claim a report is to be about.
  await page.getByRole('button', { name: 'New report' }).click();
  await page.getByRole('menuitem', { name: 'House style…' }).click();
  await report.choose('Which claim?', 'third year', /third year/);
  await expect(report.title).toHaveValue('House style');
  await expect(report.claims).toContainText('third year');
  await expect(report.text.getByRole('heading', { name: 'How we checked' })).toBeVisible();

  await page.getByRole('button', { name: 'New report' }).click();
  await page.getByRole('menuitem', { name: 'Rename or delete templates…' }).click();
  const list = page.getByRole('dialog', { name: 'Rename or delete templates…' });
  await list.getByRole('textbox', { name: 'Name of “House style”' }).fill('Office style');
  await page.keyboard.press('Enter');
  await expect(list.getByRole('textbox', { name: 'Name of “Office style”' })).toBeVisible();
  expect(await axeViolations(page, { themes: ['light', 'dark'] })).toEqual([]);
  await list.getByRole('button', { name: 'Delete template “Office style”' }).click();
  await expect(list.getByText('There are no templates of yours any more.')).toBeVisible();
  await window.messages.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'New report' }).click();
  await expect(page.getByRole('menuitem', { name: 'Office style…' })).toBeVisible();
});
