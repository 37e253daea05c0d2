import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppWindow } from './pages/app-window.ts';
import { runCommand } from './support/command.ts';
import { expect, test } from './support/launch.ts';

const words = Array.from({ length: 60 }, (_, number) => `word${number}`);

test('what the window called saved is there after the process is killed', async ({ launchApp }) => {
  const first = await launchApp();
  let window = await new AppWindow(first).ready();
  await window.paste(`Killed\n\n${words.join(' ')}`);
  await expect(window.reader.document.getByText(words.join(' '))).toBeVisible();
  for (const word of words.slice(10, 16)) {
    await window.reader.select(word);
    await window.page.keyboard.press('h');
    await expect(window.reader.card(word)).toBeVisible();
  }
  await window.saved();
  await first.kill();

  window = await new AppWindow(await launchApp()).ready();
  await window.openSource(/Killed/);
  for (const word of words.slice(10, 16)) await expect(window.reader.card(word)).toBeVisible();
});

test('a note still being written is kept when the window is closed', async ({ launchApp }) => {
  const first = await launchApp();
  let window = await new AppWindow(first).ready();
  await window.paste('Closing\n\nThe bridge is new.');
  await expect(window.reader.document.getByText('The bridge is new.')).toBeVisible();
  await window.reader.select('bridge');
  await window.page.keyboard.press('n');
  await window.page.keyboard.type('Not yet left');
  await first.close();

  window = await new AppWindow(await launchApp()).ready();
  await window.openSource(/Closing/);
  await expect(window.reader.card('bridge').getByText('Not yet left')).toBeVisible();
});

test('a damaged record is put aside and said, and the rest opens', async ({ launchApp, profile }) => {
  const first = await launchApp();
  await new AppWindow(first).ready();
  await first.close();
  const folder = join(profile.documents, 'Claimwright', 'Sample project');
  const file = join(folder, 'highlights', readdirSync(join(folder, 'highlights'))[0]!);
  const stored = readFileSync(file, 'utf8');
  writeFileSync(file, stored.replace('"colour": "', '"colour": "no-such-').replace('"colour":"', '"colour":"no-such-'));
  expect(readFileSync(file, 'utf8')).not.toBe(stored);

  const window = await new AppWindow(await launchApp()).ready();
  await expect(window.page.getByRole('alert', { name: 'When this project was opened' })).toBeVisible();
  await expect(window.sources).toHaveCount(2);
  expect(readdirSync(join(folder, 'quarantine')).length).toBeGreaterThan(0);
});

test('a project of a newer version opens for reading alone', async ({ launchApp, profile }) => {
  const first = await launchApp();
  await new AppWindow(first).ready();
  await first.close();
  const file = join(profile.documents, 'Claimwright', 'Sample project', 'claimwright.json');
  const newer = readFileSync(file, 'utf8').replace(/"formatVersion":\s*\d+/, '"formatVersion": 99');
  writeFileSync(file, newer);

  const launched = await launchApp();
  const window = new AppWindow(launched);
  await expect(window.page.getByRole('alert', { name: 'Read only' })).toBeVisible();
  await window.reader.select('Russia’s president');
  await window.page.keyboard.press('h');
  await expect(window.reader.card('Russia’s president')).toHaveCount(0);
  await launched.close();
  expect(readFileSync(file, 'utf8')).toBe(newer);
});

test('a project that is open in the window is not touched from the command line', async ({ launchApp, profile }) => {
  await new AppWindow(await launchApp()).ready();
  const text = join(profile.projects, 'x.txt');
  writeFileSync(text, 'Text.');
  const { code, stdout, stderr } = await runCommand(profile, ['import', join(profile.documents, 'Claimwright', 'Sample project'), text, '--json']);
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain('open');
});
