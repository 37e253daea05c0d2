import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppWindow } from './pages/app-window.ts';
import { CodebookPage } from './pages/codebook-page.ts';
import { answerOpenDialogs, answerSaveDialogs } from './support/dialogs.ts';
import { axeViolations } from './support/axe.ts';
import { expect, test, type LaunchedApp } from './support/launch.ts';

const sample = ['Checkable', '.Figure', '.Date', '.Deadline', 'Wording', '.Attribution', '.Hedge', '.Quotation', 'Context', 'Follow up'] as const;

async function opened(launched: Promise<LaunchedApp>): Promise<{ readonly window: AppWindow; readonly codebook: CodebookPage; readonly app: LaunchedApp }> {
  const app = await launched;
  const window = await new AppWindow(app).ready();
  const codebook = new CodebookPage(window.page);
  await codebook.reads(...sample);
  return { window, codebook, app };
}

test('tags are nested and reordered by keys and by dragging, and each step is taken back after a restart', async ({ launchApp }) => {
  const first = await opened(launchApp());
  const { page } = first.window;
  await first.codebook.row('Follow up').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await first.codebook.reads(...sample.slice(0, 8), 'Follow up', 'Context');
  await expect(first.codebook.row('Follow up')).toBeFocused();
  await expect(page.getByRole('status').getByText('“Follow up” moved to the top level, 3 of 4')).toBeAttached();
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await first.codebook.reads(...sample.slice(0, 8), '.Follow up', 'Context');
  await expect(first.codebook.row('Follow up')).toBeFocused();
  await first.codebook.row('Context').dragTo(first.codebook.row('Figure'), { targetPosition: { x: 60, y: 2 } });
  await first.codebook.reads('Checkable', '.Context', ...sample.slice(1, 8), '.Follow up');
  await first.codebook.row('Wording').dragTo(first.codebook.row('Checkable'), { targetPosition: { x: 60, y: 14 } });
  await first.codebook.reads('Checkable', '.Context', '.Figure', '.Date', '.Deadline', '.Wording', '..Attribution', '..Hedge', '..Quotation', '..Follow up');
  await first.window.saved();
  await first.app.close();

  const again = await new AppWindow(await launchApp()).ready();
  const codebook = new CodebookPage(again.page);
  for (const moved of ['Wording', 'Context', 'Follow up', 'Follow up']) {
    await again.undo();
    await again.said(`Undone: Move tag “${moved}”`);
  }
  await codebook.reads(...sample);
});

test('tags are merged with all that hangs on them, as one step', async ({ launchApp }) => {
  const { window, codebook } = await opened(launchApp());
  await codebook.select('Deadline', 'Date');
  await codebook.choose('Date', /Merge 2 tags/);
  await expect(codebook.inspector.getByText('What becomes of “Date”')).toBeVisible();
  await expect(codebook.inspector.getByText(/^[789] passages carry it/)).toBeVisible();
  await codebook.inspector.getByRole('button', { name: 'Merge 2 tags' }).click();
  await window.said('Merged “Deadline” into “Date”.');
  await codebook.reads(...sample.filter((name) => name !== '.Deadline'));
  await window.undo();
  await window.said('Undone: Merge tag “Deadline” into “Date”');
  await codebook.reads(...sample);
});

test('a tag is split by walking through its passages', async ({ launchApp }) => {
  const { window, codebook } = await opened(launchApp());
  const { page } = window;
  await codebook.choose('Quotation', 'Split…');
  await codebook.inspector.getByRole('button', { name: 'Add a tag to give passages to…' }).click();
  await codebook.pick('Direct quotation');
  await codebook.inspector.getByRole('button', { name: /^Direct quotation/ }).focus();
  await page.keyboard.press('1');
  await expect(codebook.inspector.getByText('1 of 2 assigned; 1 keeps “Quotation”.')).toBeVisible();
  // Left and taken up again, it is as it was.
  await codebook.show('Hedge');
  await codebook.choose('Quotation', 'Split…');
  await expect(codebook.inspector.getByText('1 of 2 assigned; 1 keeps “Quotation”.')).toBeVisible();
  await codebook.inspector.getByRole('button', { name: /^Direct quotation/ }).focus();
  await page.keyboard.press('j');
  await expect(codebook.inspector.getByText('Passage 2 of 2')).toBeVisible();
  await page.keyboard.press('1');
  await codebook.inspector.getByRole('checkbox', { name: /Delete “Quotation”/ }).check();
  await codebook.inspector.getByRole('button', { name: 'Split: give away 2 passages' }).click();
  await codebook.reads(...sample.slice(0, 7), '.Direct quotation', 'Context', 'Follow up');
  await expect.poll(() => codebook.count('Direct quotation')).toContain('2 highlights');
  await window.undo();
  await codebook.reads(...sample);
});

test('passages are recoded in bulk, and typical ones become examples', async ({ launchApp }) => {
  const { window, codebook } = await opened(launchApp());
  await codebook.show('Hedge');
  const passages = codebook.inspector.getByRole('list', { name: 'Passages' });
  await passages.getByRole('button', { name: 'Choose as an example' }).first().click();
  await expect(codebook.inspector.getByRole('group', { name: 'Examples' }).getByRole('listitem')).toHaveCount(1);
  await passages.getByRole('checkbox').nth(0).click();
  await passages.getByRole('checkbox').nth(2).click({ modifiers: ['Shift'] });
  await expect(codebook.inspector.getByText('3 of 8 selected')).toBeVisible();
  await codebook.inspector.getByRole('button', { name: 'Replace with…' }).click();
  await codebook.pick('Careful wording');
  await window.said('Recoded 3 passages.');
  await expect(codebook.inspector.getByText('0 of 5 selected')).toBeVisible();
  await expect.poll(() => codebook.count('Careful wording')).toContain('3 highlights');
  await window.undo();
  await codebook.reads(...sample);
  await expect.poll(() => codebook.count('Hedge')).toContain('8 highlights');
});

test('deleting a tag asks what becomes of its passages and of the tags inside it', async ({ launchApp }) => {
  const { window, codebook } = await opened(launchApp());
  const { page } = window;
  await codebook.row('Checkable').focus();
  await page.keyboard.press('Delete');
  await codebook.inspector.getByRole('radio', { name: /Give another tag instead/ }).check();
  await codebook.inspector.getByRole('button', { name: 'Choose a tag…' }).click();
  await codebook.pick('Context');
  await expect(codebook.inspector.getByText('8 passages get “Context” instead.')).toBeVisible();
  await codebook.inspector.getByRole('button', { name: 'Delete tag' }).click();
  await codebook.reads(...sample.slice(4), 'Figure', 'Date', 'Deadline');
  // One of the eight had it already.
  await expect.poll(() => codebook.count('Context')).toContain('12 highlights');
  await window.undo();
  await codebook.reads(...sample);

  await codebook.choose('Wording', 'Delete tag');
  await codebook.inspector.getByRole('radio', { name: /Delete as well/ }).check();
  await codebook.inspector.getByRole('radio', { name: /Delete highlights left without a tag/ }).check();
  await codebook.inspector.getByRole('button', { name: 'Delete 4 tags' }).click();
  await codebook.reads(...sample.slice(0, 4), 'Context', 'Follow up');
  await window.undo();
  await codebook.reads(...sample);
});

test('an archived tag is folded away and no longer offered, and its passages keep it', async ({ launchApp }) => {
  const { window, codebook } = await opened(launchApp());
  const { page } = window;
  await codebook.choose('Wording', 'Archive');
  await codebook.reads(...sample.slice(0, 4), 'Context', 'Follow up', 'Archived tags: 4');
  await window.openSource(/Putin/);
  await window.reader.select('dealt with three');
  await page.keyboard.press('t');
  await expect(page.getByRole('combobox', { name: 'Find or create a tag' })).toBeFocused();
  await page.keyboard.type('Hed');
  await expect(page.getByRole('option', { name: /^Hedge/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await codebook.row('Archived').click();
  await codebook.reads(...sample.slice(0, 4), 'Context', 'Follow up', 'Archived tags: 4', '.Wording', '..Attribution', '..Hedge', '..Quotation');
  await expect.poll(() => codebook.count('Hedge')).toContain('8 highlights');
  await window.undo();
  await codebook.reads(...sample);
});

test('the codebook goes out as CSV and REFI-QDA and comes in again, seen before it is done', async ({ launchApp, profile }) => {
  const { window, codebook } = await opened(launchApp());
  const more = window.page.getByRole('button', { name: 'More about tags' });
  for (const [entry, name] of [['Export as CSV…', 'tags.csv'], ['Export as REFI-QDA…', 'tags.qdc']] as const) {
    const path = join(profile.projects, name);
    await answerSaveDialogs(window.app, path);
    await more.click();
    await window.page.getByRole('menuitem', { name: entry }).click();
    await window.said(`Exported to “${name}”`);
    expect(readFileSync(path, 'utf8')).toContain('Hedge');
  }
  const file = join(profile.projects, 'other.csv');
  writeFileSync(file, 'Code;Parent;Colour\r\nHedge;Wording;green\r\nIrony;Wording;\r\n;;\r\n;Wording;\r\n');
  await answerOpenDialogs(window.app, [file]);
  await more.click();
  await window.page.getByRole('menuitem', { name: 'Import tags…' }).click();
  await expect(codebook.inspector.getByText('1 new tag is made.')).toBeVisible();
  await expect(codebook.inspector.getByText('Line 5: there is no name. The line was left out.')).toBeVisible();
  await codebook.inspector.getByRole('radio', { name: /Take what the file says/ }).check();
  await codebook.inspector.getByRole('button', { name: 'Import' }).click();
  await window.said('Imported “other.csv”: 1 new tag, 1 changed.');
  await codebook.reads(...sample.slice(0, 8), '.Irony', 'Context', 'Follow up');
  await window.undo();
  await window.said('Undone: Import codebook “other.csv”');
  await codebook.reads(...sample);
});

test('axe finds nothing to object to in the work on the codebook', async ({ launchApp }) => {
  const { window, codebook } = await opened(launchApp());
  const { page } = window;
  await codebook.show('Hedge');
  await codebook.inspector.getByRole('checkbox').nth(1).click();
  expect(await axeViolations(page), 'a tag').toEqual([]);
  await codebook.choose('Hedge', 'Split…');
  expect(await axeViolations(page), 'splitting').toEqual([]);
  await codebook.select('Date', 'Deadline');
  await codebook.choose('Date', /Merge/);
  expect(await axeViolations(page), 'merging').toEqual([]);
  await codebook.choose('Date', /Delete/);
  await expect(codebook.inspector.getByRole('radio').first()).toBeVisible();
  expect(await axeViolations(page), 'deleting').toEqual([]);
  await page.keyboard.press('Escape');
  await codebook.row('Wording').click();
  await codebook.choose('Wording', 'Archive');
  await codebook.row('Archived').click();
  expect(await axeViolations(page), 'the archive').toEqual([]);
});
