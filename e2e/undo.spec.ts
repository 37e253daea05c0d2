import { AppWindow } from './pages/app-window.ts';
import { expect, test } from './support/launch.ts';

test('everything can be undone and redone, in words, also after a restart', async ({ launchApp }) => {
  const first = await launchApp();
  let window = await new AppWindow(first).ready();
  await window.paste('Undo me\n\nThe council spent 4 million on the bridge.');
  await expect(window.reader.document.getByText('4 million')).toBeVisible();
  await window.reader.select('4 million');
  await window.page.keyboard.press('h');
  await expect(window.reader.card('4 million')).toBeVisible();
  await window.page.keyboard.press('1');
  await expect(window.reader.card('4 million').getByText('Figure')).toBeVisible();
  await window.tags.filter({ hasText: 'Figure' }).last().focus();
  await window.page.keyboard.press('Delete');
  await window.inspector.getByRole('button', { name: 'Delete tag' }).click();
  await window.openSource(/Undo me/);
  await expect(window.reader.card('4 million').getByText('Figure')).toHaveCount(0);
  await window.saved();

  await window.undo();
  await window.said('Undone: Delete tag “Figure”');
  await expect(window.reader.card('4 million').getByText('Figure')).toBeVisible();
  await first.close();

  window = await new AppWindow(await launchApp()).ready();
  await window.openSource(/Undo me/);
  await window.undo();
  await window.said('Undone: Tag “4 million” with “Figure”');
  await window.undo();
  await window.said('Undone: Highlight “4 million”');
  await expect(window.reader.card('4 million')).toHaveCount(0);
  await window.undo();
  await window.said('Undone: Import “Undo me”');
  await expect(window.sources).toHaveCount(2);

  await window.redo();
  await expect(window.sources).toHaveCount(3);
  await window.openSource(/Undo me/);
  await window.redo();
  await expect(window.reader.card('4 million')).toBeVisible();
  await window.page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(window.reader.card('4 million').getByText('Figure')).toBeVisible();
});

test('writing in one note is one step', async ({ launchApp }) => {
  const window = await new AppWindow(await launchApp()).ready();
  await window.paste('Note me\n\nThe bridge is new.');
  await expect(window.reader.document.getByText('The bridge is new.')).toBeVisible();
  await window.reader.select('The bridge is new');
  await window.page.keyboard.press('n');
  await window.page.keyboard.type('First thought.');
  await window.saved();
  await window.page.keyboard.press('Enter');
  await window.page.keyboard.type('Second thought.');
  await window.page.keyboard.press('Escape');
  const card = window.reader.card('The bridge is new');
  await expect(card.getByText('Second thought.')).toBeVisible();
  await window.saved();
  await window.undo();
  await window.said('Edit note on “The bridge is new”');
  await expect(card.getByText('First thought.')).toHaveCount(0);
});
