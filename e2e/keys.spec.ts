import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { AppWindow } from './pages/app-window.ts';
import { answerOpenDialogs, answerSaveDialogs } from './support/dialogs.ts';
import { axeViolations } from './support/axe.ts';
import { expect, test } from './support/launch.ts';

/** The settings' list of keys, opened and narrowed to one action. */
async function keysOf(page: Page, action: string): Promise<Locator> {
  const settings = page.getByRole('dialog', { name: 'Settings' });
  if (!(await settings.isVisible())) await page.keyboard.press('ControlOrMeta+,');
  await settings.getByRole('tab', { name: 'Keys' }).click();
  await settings.getByRole('searchbox').fill(action);
  return settings;
}

async function record(settings: Locator, action: string, keys: string): Promise<void> {
  await settings.getByRole('button', { name: `Add keys for “${action}”` }).click();
  await settings.page().keyboard.press(keys);
}

const menuKeys = (window: AppWindow, id: string): Promise<string | null> =>
  window.app.evaluate(({ Menu }, item) => (Menu.getApplicationMenu()?.getMenuItemById(item)?.accelerator as string | undefined) ?? null, id);

test('an action’s keys are changed, shown in menu and palette, work at once, and are kept', async ({ launchApp }) => {
  const first = await launchApp();
  let window = await new AppWindow(first).ready();
  await window.reader.shown();
  let settings = await keysOf(window.page, 'Make a claim');
  await settings.getByRole('button', { name: 'Take C away from “Make a claim”' }).click();
  await record(settings, 'Make a claim', 'm');
  await expect(settings.getByRole('button', { name: 'Take M away from “Make a claim”' })).toBeVisible();
  await expect.poll(() => menuKeys(window, 'highlight.claim')).toBe('M');
  await window.page.keyboard.press('Escape');
  await first.close();

  window = await new AppWindow(await launchApp()).ready();
  const { page, reader } = window;
  await expect.poll(() => menuKeys(window, 'highlight.claim')).toBe('M');
  await reader.select('issued in the evening');
  await page.keyboard.press('c');
  await page.keyboard.press('m');
  // The sample's twelve, and one more.
  await expect(window.status).toContainText('13 claims');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('>claim');
  await expect(page.getByRole('option', { name: /Make a claim/ }).locator('kbd')).toHaveText('M');
  await page.keyboard.press('Escape');

  settings = await keysOf(page, 'Make a claim');
  await settings.getByRole('button', { name: 'Usual keys for “Make a claim”' }).click();
  await expect.poll(() => menuKeys(window, 'highlight.claim')).toBe('C');
});

test('keys that are taken are refused in words, in both directions, and can be moved', async ({ launchApp }) => {
  const window = await new AppWindow(await launchApp()).ready();
  const { page } = window;
  await window.reader.shown();
  const settings = await keysOf(page, 'New tag');
  await record(settings, 'New tag', 'h');
  await expect(settings.getByRole('alert')).toContainText('H belongs to “Highlight');
  await settings.getByRole('button', { name: 'Leave it there' }).click();
  await record(settings, 'New tag', 'w');
  await expect(settings.getByRole('alert')).toContainText('W applies the tag “Wording”');
  await record(settings, 'New tag', 'Control+c');
  await expect(settings.getByRole('alert')).toContainText('does the same everywhere');
  await record(settings, 'New tag', 'Control+e');
  await expect(settings.getByRole('alert')).toContainText('Ctrl+E belongs to “Export…”');
  await settings.getByRole('button', { name: 'Move it here' }).click();
  await expect.poll(() => menuKeys(window, 'tag.create')).toBe('CommandOrControl+E');
  expect(await menuKeys(window, 'export.open')).toBeNull();
  await page.keyboard.press('Escape');
  // The settings are still fading away.
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('textbox', { name: 'Name of the new tag' })).toBeFocused();
  await page.keyboard.press('Escape');

  await window.tags.first().click();
  await window.inspector.getByRole('textbox', { name: 'Key', exact: true }).fill('h');
  await page.keyboard.press('Enter');
  await expect(window.inspector.getByRole('alert')).toContainText('“H” is the key of “Highlight');
});

test('where a command of the user’s has the key of a tag, tag and list of keys say so, and either can be changed', async ({ launchApp, profile }) => {
  // As it is when another person has made the tag: neither could be set so here.
  writeFileSync(join(profile.userData, 'profile.json'), JSON.stringify({ settings: { keys: { 'highlight.next': ['j', 'w'] } } }));
  const window = await new AppWindow(await launchApp()).ready();
  const { page, reader, inspector } = window;
  await reader.shown();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await expect(sheet).toContainText('taken by “Next highlight”');
  await sheet.getByRole('button', { name: 'Change the key of “Wording”' }).click();
  await expect(inspector).toContainText('W is a key of your command “Next highlight”, so it does not apply this tag.');
  await inspector.getByRole('button', { name: 'Use it for the tag' }).click();
  await expect(inspector.getByText('W is a key of your command')).toBeHidden();
  await window.said('W applies “Wording” now.');

  await reader.select('issued in the evening');
  await page.keyboard.press('w');
  await expect(reader.card('issued in the evening')).toContainText('Wording');
  await window.messages.getByRole('button', { name: 'Undo' }).first().click();
  await window.tags.filter({ hasText: 'Wording' }).click();
  await inspector.getByRole('button', { name: 'Tag without a key' }).click();
  await expect(inspector.getByRole('textbox', { name: 'Key' })).toHaveValue('');
});

test('the palette finds a highlight of a source that is not open, by its passage and by its note', async ({ launchApp }) => {
  const window = await new AppWindow(await launchApp()).ready();
  const { page, reader } = window;
  await reader.shown();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('"brief rounded');
  const hit = page.getByRole('option', { name: /Figures in this brief are rounded/ });
  await expect(hit).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('document', { name: /Gaza after two years/ })).toBeVisible();
  await expect(reader.card('Figures in this brief are rounded')).toHaveAttribute('aria-current', 'true');

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('line spac');
  await page.keyboard.press('Enter');
  const spacing = page.getByRole('group', { name: 'Line spacing' });
  await expect(spacing.getByRole('button', { name: 'Lines closer together' })).toBeFocused();
});

test('axe finds nothing to object to in settings, keys and palette', async ({ launchApp }) => {
  const window = await new AppWindow(await launchApp()).ready();
  const { page } = window;
  await window.reader.shown();
  const settings = await keysOf(page, 'New tag');
  await record(settings, 'New tag', 'h');
  await expect(settings.getByRole('alert')).toBeVisible();
  // Away from the button, whose tooltip would lie over the words.
  await settings.getByRole('searchbox').focus();
  await expect(page.locator('[data-base-ui-portal]')).toHaveCount(1);
  expect(await axeViolations(page), 'keys, one refused').toEqual([]);
  for (const name of ['Reading', 'You'] as const) {
    await settings.getByRole('tab', { name }).click();
    expect(await axeViolations(page), name).toEqual([]);
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  expect(await axeViolations(page), 'all keys').toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('gaza');
  await expect(page.getByRole('group', { name: 'Highlights' })).toBeVisible();
  expect(await axeViolations(page), 'the palette').toEqual([]);
});

test('settings go to a file and come back from one, with what could not be read named', async ({ launchApp, profile }) => {
  const window = await new AppWindow(await launchApp()).ready();
  const { page } = window;
  await window.reader.shown();
  const path = join(profile.projects, 'settings.json');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('theme: sepia');
  await page.keyboard.press('Enter');
  await expect(page.locator('html[data-theme="sepia"]')).toBeAttached();
  await answerSaveDialogs(window.app, path);
  await window.chooseMenu('File', 'Export settings…');
  await window.said('Your settings are in');

  const file = JSON.parse(readFileSync(path, 'utf8')) as { settings: Record<string, unknown> };
  expect(file.settings['theme']).toBe('sepia');
  writeFileSync(path, JSON.stringify({ ...file, settings: { ...file.settings, theme: 'dark', lineLength: 7, keys: { 'highlight.claim': ['m'] } } }));
  await answerOpenDialogs(window.app, [path]);
  await page.keyboard.press('ControlOrMeta+,');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('tab', { name: 'You' }).click();
  await settings.getByRole('button', { name: 'Import…' }).click();
  await window.said('but for some that could not be read and stay as they were: Line length.');
  await expect(page.locator('html[data-theme="dark"]')).toBeAttached();
  await expect.poll(() => menuKeys(window, 'highlight.claim')).toBe('M');
  await page.keyboard.press('Escape');
  await window.messages.getByRole('button', { name: 'Undo' }).last().click();
  await expect(page.locator('html[data-theme="sepia"]')).toBeAttached();
  await expect.poll(() => menuKeys(window, 'highlight.claim')).toBe('C');

  writeFileSync(path, 'not settings');
  await window.chooseMenu('File', 'Import settings…');
  await window.said('This is no file of Claimwright settings. Your settings are as they were.');
});
