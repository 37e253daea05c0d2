import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { testApp } from './test-app.ts';

it('writes the settings to a file that another machine reads', async () => {
  const here = await testApp();
  const { settings } = await here.done('getApp', null);
  await here.done('setSettings', { ...settings, theme: 'sepia', words: ['Rafah'], keys: { undo: ['Mod+u'] } });
  here.answers.export = join(here.root, 'mine.json');
  expect(await here.done('exportSettings', null)).toEqual({ path: here.answers.export });
  expect(here.suggested.at(-1)).toBe(join(here.documents, 'Claimwright settings.json'));

  const there = await testApp();
  there.answers.settings = here.answers.export;
  expect(await there.done('chooseSettings', null)).toMatchObject({ file: 'mine.json', settings: { theme: 'sepia', words: ['Rafah'], keys: { undo: ['Mod+u'] } }, unread: [] });
  expect((await there.done('getApp', null)).settings.theme, 'nothing is set before the window says so').toBe('system');
});

it('changes nothing when a dialog is cancelled, and refuses other files in words', async () => {
  const app = await testApp();
  expect(await app.done('exportSettings', null)).toBeNull();
  expect(await app.done('chooseSettings', null)).toBeNull();
  app.answers.settings = join(app.root, 'missing.json');
  expect(await app.refused('chooseSettings', null)).toBe('settingsFile.notRead');
  app.answers.settings = join(app.root, 'other.json');
  await writeFile(app.answers.settings, '{"colour": "green"}');
  expect(await app.refused('chooseSettings', null)).toBe('settingsFile.other');
  await writeFile(app.answers.settings, ' '.repeat(6_000_000));
  expect(await app.refused('chooseSettings', null)).toBe('settingsFile.other');
  app.answers.export = join(app.root, 'no', 'such', 'file', '\0.json');
  expect(await app.refused('exportSettings', null)).toBe('settingsFile.notWritten');
  expect(await readFile(app.answers.settings, 'utf8')).toHaveLength(6_000_000);
});
