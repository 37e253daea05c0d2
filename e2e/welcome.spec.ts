import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppWindow } from './pages/app-window.ts';
import { axeObjections, axeViolations } from './support/axe.ts';
import { answerOpenDialogs, answerSaveDialogs } from './support/dialogs.ts';
import { expect, test } from './support/launch.ts';

test('where no project can be opened the window says why and offers every way to one', async ({ launchApp, profile }) => {
  // In the way of the folder that the sample goes to.
  const obstacle = join(profile.documents, 'Claimwright');
  writeFileSync(obstacle, 'not a folder');
  const launched = await launchApp();
  const window = new AppWindow(launched);
  const { page, app } = window;
  await expect(page.getByRole('heading', { name: 'Claimwright', level: 1 })).toBeVisible();
  const sample = page.getByRole('button', { name: /Open the sample project/ });
  await expect(sample).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);

  // A folder that is no project is refused in words, and nothing changes.
  await answerOpenDialogs(app, [profile.projects]);
  await page.getByRole('button', { name: /Open a project/ }).click();
  await expect(window.messages.getByRole('alert')).toBeVisible();
  await expect(sample).toBeVisible();

  await answerSaveDialogs(app, join(profile.projects, 'Bridge'));
  await page.getByRole('button', { name: /New project/ }).first().click();
  const form = page.getByRole('dialog', { name: /New project/ });
  await form.getByRole('textbox').fill('Bridge');
  await page.keyboard.press('Enter');
  await window.ready();
  await expect(window.bar.getByText('Bridge')).toBeVisible();
  await expect(page.getByText('Bring in a first source')).toBeVisible();
  await launched.close();

  // What was opened last is opened next time; the sample comes once nothing is in its way.
  rmSync(obstacle);
  const again = await new AppWindow(await launchApp()).ready();
  await expect(again.bar.getByText('Bridge')).toBeVisible();
  await again.chooseMenu('File', 'Open the sample project');
  await expect(again.sources).toHaveCount(2);
});

test('projects that were open before are offered in menu, palette and on the first screen; one that is gone says so', async ({ launchApp, profile }) => {
  const launched = await launchApp();
  const window = await new AppWindow(launched).ready();
  const { page, app } = window;
  const bridge = join(profile.projects, 'Bridge');
  await answerSaveDialogs(app, bridge);
  await window.chooseMenu('File', 'New project…');
  await page.getByRole('dialog', { name: /New project/ }).getByRole('textbox').fill('Bridge');
  await page.keyboard.press('Enter');
  await expect(window.bar.getByText('Bridge')).toBeVisible();

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('/sample');
  await page.getByRole('option', { name: /^Sample project/ }).click();
  await expect(window.bar.getByText('Sample project')).toBeVisible();
  await window.bar.getByRole('button', { name: 'Project: Sample project' }).click();
  await page.getByRole('menuitem', { name: 'Bridge' }).click();
  await expect(window.bar.getByText('Bridge')).toBeVisible();
  await window.chooseMenu('File', /^Sample project/);
  await expect(window.bar.getByText('Sample project')).toBeVisible();
  await launched.close();

  // Neither the last project nor a place for the sample is there any more.
  rmSync(join(profile.documents, 'Claimwright'), { recursive: true });
  writeFileSync(join(profile.documents, 'Claimwright'), 'not a folder');
  const again = new AppWindow(await launchApp());
  const recent = again.page.getByRole('region', { name: 'Recent projects' });
  await expect(recent.getByRole('listitem')).toHaveText([/^Sample project.*Not found/, /^Bridge/]);
  expect(await axeObjections(again.page)).toEqual([]);
  await recent.getByRole('button', { name: /^Sample project/ }).click();
  await again.said('There is no project in');
  await again.messages.getByRole('button', { name: 'Remove from the list' }).click();
  await expect(recent.getByRole('listitem')).toHaveText([/^Bridge/]);
  await recent.getByRole('button', { name: /^Bridge/ }).click();
  await expect(again.bar.getByText('Bridge')).toBeVisible();
});
