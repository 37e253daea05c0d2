import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { AppWindow } from './pages/app-window.ts';
import { axeViolations } from './support/axe.ts';
import { answerSaveDialogs } from './support/dialogs.ts';
import { expect, test, type LaunchedApp } from './support/launch.ts';

interface Opened {
  readonly window: AppWindow;
  readonly matrix: Locator;
  readonly cell: (name: string | RegExp) => Locator;
  readonly choose: (what: RegExp, option: string) => Promise<void>;
}

/** Opens the matrix of the sample. */
async function opened(launched: Promise<LaunchedApp>): Promise<Opened> {
  const window = await new AppWindow(await launched).ready();
  await window.chooseMenu('Go', 'Matrix of tags, sources and verdicts');
  const matrix = window.page.getByRole('region', { name: 'Matrix' });
  await expect(matrix.getByRole('grid')).toBeVisible();
  return {
    window, matrix,
    cell: (name) => matrix.getByRole('gridcell', { name }),
    choose: async (what, option) => {
      await matrix.getByRole('combobox', { name: what }).click();
      await window.page.getByRole('option', { name: option, exact: true }).click();
    },
  };
}

test('cells say how often tags meet, and lead to the passages', async ({ launchApp }) => {
  const { window, matrix, cell, choose } = await opened(launchApp());
  await choose(/^Tags meet/, 'In one passage');
  await cell('Hedge and Follow up: 1').click();
  const content = matrix.getByRole('region', { name: 'Hedge × Follow up' });
  await expect(content.getByText('1 passage', { exact: true })).toBeVisible();
  await content.getByRole('button', { name: /according to unnamed reports/ }).click();
  await expect(window.reader.document).toBeVisible();

  await window.chooseMenu('Go', 'Matrix of tags, sources and verdicts');
  await choose(/^Tags meet/, 'In passages that overlap');
  await expect(cell(/^Checkable and Figure: [1-9]\d*$/)).toBeVisible();
  await choose(/^Cells show/, 'Shares (Jaccard)');
  await expect(cell(/^Checkable and Figure: 0\.\d\d$/)).toBeVisible();
  await choose(/^Rows and columns/, 'Tags in sources');
  await choose(/^Cells show/, 'Counts');
  await cell(/^Deadline and Gaza after two years.*: 1$/).click();
  await expect(matrix.getByRole('button', { name: /within three days of Israel’s formal consent/ })).toBeVisible();
});

test('verdicts by speaker are walked and opened with the keyboard alone', async ({ launchApp }) => {
  const { window, matrix, cell, choose } = await opened(launchApp());
  const { page } = window;
  await choose(/^Rows and columns/, 'Speakers and verdicts');
  await matrix.getByRole('button', { name: 'Save as a file' }).focus();
  await page.keyboard.press('Tab');
  await expect(cell('Claimwright sample desk and Unchecked: 1')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(cell('Trump’s plan, as reported and Supported: 2')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(matrix.getByText('2 claims', { exact: true })).toBeVisible();
  await matrix.getByRole('button', { name: /Hamas must disarm/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: /^Claim: Hamas must disarm/ })).toBeVisible();
});

test('the matrix goes home as CSV and as a picture', async ({ launchApp, profile }) => {
  const { window, matrix } = await opened(launchApp());
  const save = async (choice: string, file: string): Promise<string> => {
    const path = join(profile.projects, file);
    await answerSaveDialogs(window.app, path);
    await matrix.getByRole('button', { name: 'Save as a file' }).click();
    await window.page.getByRole('menuitem', { name: choice }).click();
    await window.said(`Exported to “${file}”`);
    return path;
  };
  expect(readFileSync(await save('As CSV…', 'tags.csv'), 'utf8')).toContain('Tag by Tag,All,Checkable,Figure,Date');
  const svg = await save('As SVG…', 'tags.svg');
  execFileSync('xmllint', ['--noout', svg]);
  expect(readFileSync(svg, 'utf8')).toMatch(/<title>Checkable × Figure: [1-9]\d*<\/title>/);
});

test('axe finds nothing to object to in the matrix', async ({ launchApp }) => {
  const { window, cell } = await opened(launchApp());
  const { page } = window;
  await cell(/^Checkable and Figure/).click();
  expect(await axeViolations(page)).toEqual([]);
});
