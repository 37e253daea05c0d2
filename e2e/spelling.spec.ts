import { AppWindow } from './pages/app-window.ts';
import { FieldMenu } from './pages/field-menu.ts';
import { NotesView } from './pages/notes-view.ts';
import { axeObjections } from './support/axe.ts';
import { expect, test } from './support/launch.ts';

const american = { env: { LANGUAGE: 'en_US' } };
const note = 'Note on this source';

/** Opens the source's note with the keyboard and writes in it, below what it says. */
async function write(window: AppWindow, words: string): Promise<void> {
  await window.reader.shown();
  await window.page.keyboard.press('ControlOrMeta+i');
  await new NotesView(window.page).writeIn(note);
  await window.page.keyboard.press('Enter');
  await window.page.keyboard.type(words);
}

test('a misspelt word is underlined, mended by keyboard, or learnt for good; nothing is asked of the network', async ({ launchApp }) => {
  const first = await launchApp(american);
  const window = await new AppWindow(first).ready();
  const { page } = window;
  const menu = new FieldMenu(first);
  const editor = new NotesView(page).editor(note);

  await write(window, 'A vast majorty of the delgates spoke to Netanyahu. ');
  await menu.marked(editor, 'majorty', true);
  await menu.marked(editor, 'vast', false);
  await menu.marked(editor, 'delgates', true);

  // By keyboard, for the word at the cursor: the first suggestion is at hand.
  await page.keyboard.press('ControlOrMeta+End');
  for (let i = 0; i < 'delgates spoke to Netanyahu. '.length - 2; i++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+F10');
  await expect(menu.item('delegates')).toHaveAttribute('data-highlighted');
  await expect(editor).toHaveAttribute('aria-activedescendant', (await menu.item('delegates').getAttribute('id'))!);
  expect(await axeObjections(page, { within: '[role="menu"]' })).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(editor).toContainText('of the delegates spoke');
  await expect(editor).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor).toContainText('of the delgates spoke');

  // Learnt with the mouse; the mark goes at once.
  await menu.openOn(editor, 'majorty');
  await menu.item('Add “majorty” to your words').click();
  await expect(menu.menu).toHaveCount(0);
  await menu.marked(editor, 'majorty', false);
  await menu.marked(editor, 'delgates', true);

  // A word that is right has the usual entries alone.
  await menu.openOn(editor, 'vast');
  await expect(menu.menu.getByRole('menuitem')).toHaveText([/^Cut/, /^Copy/, /^Paste/, /^Select all/, /^Spelling settings/]);
  await page.keyboard.press('Escape');
  await expect(editor).toBeFocused();
  await window.saved();
  await first.close();

  // Known at the next start, and forgotten in the settings.
  const second = await launchApp(american);
  const again = await new AppWindow(second).ready();
  const nextMenu = new FieldMenu(second);
  const nextEditor = new NotesView(again.page).editor(note);
  await write(again, 'Majorty rule. ');
  await nextMenu.marked(nextEditor, 'delgates', true);
  await nextMenu.marked(nextEditor, 'Majorty', false);
  await nextMenu.openOn(nextEditor, 'Majorty');
  await nextMenu.item('Spelling settings…').click();
  const settings = again.page.getByRole('dialog', { name: 'Settings' });
  // What is typed there is a word, and goes nowhere else.
  const [wordField, words] = [settings.getByRole('textbox', { name: 'Find or add a word' }), settings.getByRole('list', { name: 'Your words' }).getByRole('listitem')];
  await wordField.pressSequentially('Rafah');
  await again.page.keyboard.press('Enter');
  await expect(words).toHaveText([/^majorty/, /^Rafah/]);
  await again.page.keyboard.type('Gaza');
  await again.page.keyboard.press('Enter');
  await expect(words).toHaveText([/^Gaza/, /^majorty/, /^Rafah/]);
  await expect(wordField).toBeFocused();
  for (const word of ['Gaza', 'Rafah', 'majorty']) await settings.getByRole('button', { name: `Remove “${word}”` }).click();
  await expect(settings.getByText('No words yet.')).toBeVisible();
  await again.said('“majorty” is underlined again.');
  await again.page.keyboard.press('Escape');
  await expect(nextEditor).toContainText('Majorty rule.');
  await expect(nextEditor).not.toContainText('Rafah');
  await nextEditor.click();
  await nextMenu.marked(nextEditor, 'Majorty', true);
});

test('spelling is checked in the languages that the user writes in, or not at all', async ({ launchApp }) => {
  const launched = await launchApp(american);
  const window = await new AppWindow(launched).ready();
  const { page } = window;
  const menu = new FieldMenu(launched);
  const editor = new NotesView(page).editor(note);
  await write(window, 'Le gouvernement recieve. ');
  await menu.marked(editor, 'gouvernement', true);

  await window.chooseMenu('File', 'Settings…');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('tab', { name: 'Writing' }).click();
  const choose = async (option: string): Promise<void> => {
    await settings.getByRole('combobox', { name: /^Check spelling/ }).click();
    await page.getByRole('option', { name: option }).click();
  };
  await choose('In languages that I choose');
  await settings.getByRole('checkbox', { name: 'French' }).check();
  await expect(settings.getByRole('checkbox', { name: 'English (US)' })).toBeChecked();
  await page.keyboard.press('Escape');
  await editor.click();
  await menu.marked(editor, 'gouvernement', false);
  await menu.marked(editor, 'recieve', true);

  await window.chooseMenu('File', 'Settings…');
  await choose('Off');
  await page.keyboard.press('Escape');
  await editor.click();
  await menu.marked(editor, 'recieve', false);
  await menu.openOn(editor, 'recieve');
  await expect(menu.menu.getByRole('menuitem')).toHaveText([/^Cut/, /^Copy/, /^Paste/, /^Select all/]);
});

test('the menu of a field cuts, copies and pastes', async ({ launchApp }) => {
  const launched = await launchApp(american);
  const window = await new AppWindow(launched).ready();
  const { page } = window;
  const menu = new FieldMenu(launched);
  await window.reader.shown();
  await page.keyboard.press('ControlOrMeta+i');
  const publisher = window.inspector.getByLabel('Publisher');
  await publisher.fill('Sample desk');
  await publisher.press('Shift+F10');
  await page.keyboard.press('ArrowUp');
  await expect(menu.item(/^Select all/)).toHaveAttribute('data-highlighted');
  await page.keyboard.press('Enter');
  await publisher.click({ button: 'right' });
  await menu.item(/^Cut/).click();
  await expect(publisher).toHaveValue('');
  await publisher.press('Shift+F10');
  await menu.item(/^Paste/).click();
  await menu.menu.waitFor({ state: 'detached' });
  await publisher.press('Shift+F10');
  await page.keyboard.press('Enter');
  await expect(publisher).toHaveValue('Sample deskSample desk');
});
