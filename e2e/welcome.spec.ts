import AxeBuilder from '@axe-core/playwright';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppWindow } from './pages/app-window.ts';
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
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((name) => { document.documentElement.dataset['theme'] = name; }, theme);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`), theme).toEqual([]);
  }

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
