import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { AppWindow } from './pages/app-window.ts';
import { axeObjections } from './support/axe.ts';
import { answerOpenDialogs, answerSaveDialogs } from './support/dialogs.ts';
import { expect, test } from './support/launch.ts';

const text = [
  'Dr. Weber said on Oct. 5 that more than 67,100 people had died. Aid groups put the number higher.',
  '“Is it over?” the minister asked. It was likely not.',
].join('\n\n');

test('a text is imported, read, coded and exported with the keyboard alone', async ({ launchApp }, testInfo) => {
  const window = await new AppWindow(await launchApp()).ready();
  const { app, page, reader } = window;
  const { keyboard } = page;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await keyboard.press(key);
  };
  const command = async (words: string): Promise<void> => {
    await press('ControlOrMeta+k');
    await expect(page.getByRole('combobox').first()).toBeFocused();
    await keyboard.type(words);
    await press('Enter');
  };

  const file = testInfo.outputPath('briefing.txt');
  writeFileSync(file, text);
  await answerOpenDialogs(app, [file]);
  await command('import sources');
  await expect(reader.document.getByText('Dr. Weber said')).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();

  // Mark the first sentence and tag it, by digit and by name; then a note.
  await press('h', '1', 't');
  await keyboard.type('attrib');
  await press('Enter', 'n');
  await keyboard.type('Counted by **whom**?');
  await press('Escape');
  const card = reader.card('Dr. Weber said on Oct. 5');
  await expect(card).toContainText('Figure');
  await expect(card).toContainText('Attribution');
  await expect(card.locator('strong')).toHaveText('whom');
  expect(await axeObjections(page), 'a marked sentence with its handles').toEqual([]);

  // A claim of the second sentence, without marking it first.
  await expect(reader.document).toBeFocused();
  await press('Alt+ArrowDown', 'c');
  await expect(window.claims.filter({ hasText: 'Aid groups put the number higher.' })).toBeVisible();
  await press('Escape');

  // Begin later, split, and merge what was split with the claim's passage.
  await press('k', '.', '.', 'Control+ArrowRight', 'Control+ArrowRight', 'Control+ArrowRight', 'Control+ArrowRight', 'Shift+S');
  await expect(reader.card('said on Oct. 5')).toBeVisible();
  await expect(reader.card('that more than 67,100 people had died.')).toContainText('Figure');
  await press('Shift+M');
  const merged = reader.card('that more than 67,100 people had died. Aid');
  await expect(merged).toContainText('Figure');
  await press('ControlOrMeta+z');
  await expect(reader.card('Aid groups put the number higher.')).toBeVisible();
  await press('ControlOrMeta+Shift+z');
  await expect(merged).toBeVisible();
  expect(await axeObjections(page), 'after splitting and merging').toEqual([]);

  const exported = testInfo.outputPath('briefing.md');
  await answerSaveDialogs(app, exported);
  await command('export');
  const form = page.getByRole('dialog', { name: 'Export' });
  await expect(form).toBeVisible();
  await form.getByRole('radio', { name: 'Markdown' }).focus();
  await press('Space');
  await form.getByRole('button', { name: /Export|Save/ }).focus();
  await press('Enter');
  await expect.poll(() => readFile(exported, 'utf8').catch(() => '')).toContain('that more than 67,100 people had died. Aid groups put the number higher.');
});
