import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppWindow } from './pages/app-window.ts';
import { NotesView } from './pages/notes-view.ts';
import { axeViolations } from './support/axe.ts';
import { expect, test } from './support/launch.ts';

type Launch = Parameters<Parameters<typeof test>[2]>[0]['launchApp'];

async function open(launchApp: Launch): Promise<{ readonly window: AppWindow; readonly notes: NotesView }> {
  const window = await new AppWindow(await launchApp()).ready();
  await window.reader.shown();
  return { window, notes: new NotesView(window.page) };
}

test('notes on a source and the project link to a passage and a tag, follow their names, and are found again after a restart', async ({ launchApp, profile }) => {
  const first = await launchApp();
  let window = await new AppWindow(first).ready();
  let notes = new NotesView(window.page);
  const { page } = window;
  await window.reader.shown();

  await page.keyboard.press('ControlOrMeta+i');
  await notes.writeIn('Note on this source');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Compare ');
  await notes.link('resolutions', /the resolutions of the United Nations/);
  await page.keyboard.type('and mind every ');
  await notes.link('hed', /^Hedge/);
  const editor = notes.editor('Note on this source');
  await expect(editor.getByRole('link', { name: '“the resolutions of the United Nations”' })).toBeVisible();
  await expect(editor.getByRole('link', { name: 'Hedge' })).toBeVisible();
  await page.keyboard.press('Escape');
  await window.saved();

  // The project's note, as a page of its own, by @.
  await window.chooseMenu('File', 'Name and note of this project');
  await window.inspector.getByRole('button', { name: 'Write in a larger page' }).click();
  await expect(notes.opened.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Begin with @call');
  await expect(notes.picker.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await window.saved();

  // Renamed, and every note says so.
  await window.tags.filter({ hasText: 'Hedge' }).focus();
  await page.keyboard.press('F2');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Hedged wording');
  await page.keyboard.press('Enter');
  await window.tags.filter({ hasText: 'Hedged wording' }).click();
  const mention = window.inspector.getByRole('group', { name: 'Mentioned in' }).getByRole('button');
  await expect(mention).toContainText('mind every Hedged wording');

  // Followed back to the note, and from the note to the passage.
  await mention.click();
  await expect(editor.getByRole('link', { name: 'Hedged wording' })).toBeVisible();
  await editor.getByRole('link', { name: '“the resolutions of the United Nations”' }).click();
  await expect.poll(async () => (await window.reader.painted()).filter(({ name }) => name.includes('selected')).map(({ text }) => text).join(''))
    .toBe('the resolutions of the United Nations');
  expect(page.url(), 'no link leads the window away').toMatch(/^app:/);

  // Deleted, it says so; undone, it is a link again.
  await window.tags.filter({ hasText: 'Hedged wording' }).focus();
  await page.keyboard.press('Delete');
  await window.inspector.getByRole('button', { name: 'Delete tag' }).click();
  await expect(window.tags.filter({ hasText: 'Hedged wording' })).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+i');
  await expect(editor.getByText('deleted')).toBeVisible();
  await expect(editor.getByRole('link', { name: 'Hedged wording' })).toHaveCount(0);
  await window.undo();
  await expect(editor.getByRole('link', { name: 'Hedged wording' })).toBeVisible();
  await window.saved();

  const exported = join(profile.projects, 'brief.md');
  await window.export('Markdown', exported);
  await window.said('Exported');
  const markdown = readFileSync(exported, 'utf8');
  expect(markdown).not.toContain('claimwright:');
  expect(markdown).toMatch(/Compare \[“the resolutions of the United Nations”\]\(#hl-[\w-]+\) and mind every Hedged wording/);

  await first.close();
  ({ window, notes } = await open(launchApp));
  await window.page.keyboard.press('ControlOrMeta+i');
  await expect(notes.editor('Note on this source').getByRole('link', { name: 'Hedged wording' })).toBeVisible();
  await window.chooseMenu('Go', 'All notes');
  await notes.search.fill('every HEDGED wording');
  await expect(notes.rows).toHaveCount(1);
});

test('all notes are searched, walked and written with the keyboard alone', async ({ launchApp }) => {
  const { window, notes } = await open(launchApp);
  const { page } = window;
  await page.keyboard.press('ControlOrMeta+Shift+n');
  await expect(notes.rows.first()).toBeVisible();
  await window.chooseMenu('Go', 'Search notes');
  await expect(notes.search).toBeFocused();
  await page.keyboard.type('other brief');
  await expect(notes.view.getByText(/^[3-9] notes$/)).toBeVisible();
  await expect(notes.rows.first().getByText('other brief')).toBeVisible();

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(notes.rows.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(notes.opened.getByRole('textbox')).toBeFocused();
  await expect(window.inspector, 'what the note is about').toContainText('What this note is about');
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' Checked twice.');
  await page.keyboard.press('Escape');
  await expect(notes.rows.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(notes.rows.nth(0)).toHaveAttribute('aria-selected', 'true');
  await window.saved();

  await notes.search.fill('checked twice');
  await expect(notes.rows).toHaveCount(1);
  await notes.search.fill('nothing says this');
  await expect(notes.view.getByText('No note fits')).toBeVisible();
  await notes.view.getByRole('button', { name: 'Show all notes' }).click();
  await expect(notes.rows.first()).toBeVisible();

  await notes.view.getByRole('combobox', { name: /^Notes on/ }).click();
  await page.getByRole('option', { name: 'Claims', exact: true }).click();
  await expect(notes.rows.filter({ hasText: 'The war in Gaza is in its third year.' })).toHaveCount(1);
  await expect(notes.rows.filter({ hasText: 'resolutions' })).toHaveCount(0);
});

test('a copied link is pasted into a note as a link', async ({ launchApp }) => {
  const { window, notes } = await open(launchApp);
  const { page, reader } = window;
  await window.openClaim(/./);
  await window.claim.region.getByRole('button', { name: 'Copy link' }).click();
  await window.said('Link copied');
  await page.keyboard.press('ControlOrMeta+w');
  await reader.cards.first().click();
  await page.keyboard.press('n');
  await expect(reader.cards.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+v');
  const card = page.locator('[role="listitem"][aria-current="true"]');
  await expect(card.getByRole('link', { name: /third year/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await card.getByRole('button', { name: 'The war in Gaza is in its third year.', exact: true }).click();
  await expect(window.claim.region).toBeVisible();
  await expect(window.claim.region.getByRole('group', { name: 'Mentioned in' }).getByRole('button')).toHaveCount(1);
  await expect(notes.picker).toHaveCount(0);
});

test('axe finds nothing to object to in notes and their links', async ({ launchApp }) => {
  const { window, notes } = await open(launchApp);
  const { page } = window;
  await page.keyboard.press('ControlOrMeta+Shift+n');
  await notes.search.fill('brief');
  await notes.rows.first().click();
  await expect(notes.opened.getByRole('textbox')).toBeVisible();
  expect(await axeViolations(page), 'all notes').toEqual([]);
  await notes.opened.getByRole('textbox').click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' [[fig');
  await expect(notes.picker.getByRole('option').first()).toBeVisible();
  expect(await axeViolations(page), 'looking for something to link to').toEqual([]);
  await page.keyboard.press('Enter');
  await expect(notes.opened.getByRole('link')).toBeVisible();
  expect(await axeViolations(page), 'a link in a note').toEqual([]);
});
