import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { AppWindow } from './pages/app-window.ts';
import { axeViolations } from './support/axe.ts';
import { answerSaveDialogs } from './support/dialogs.ts';
import { expect, test, type LaunchedApp } from './support/launch.ts';

/** Opens the timeline of the sample. */
async function opened(launched: Promise<LaunchedApp>): Promise<{ readonly window: AppWindow; readonly timeline: Locator; readonly lane: (name: string | RegExp) => Locator }> {
  const window = await new AppWindow(await launched).ready();
  await window.chooseMenu('Go', 'Timeline of claims');
  const timeline = window.page.getByRole('region', { name: 'Timeline' });
  await expect(timeline).toBeVisible();
  return { window, timeline, lane: (name) => timeline.getByRole('group', { name }) };
}

test('claims stand in time by speaker, and each leads to itself', async ({ launchApp }) => {
  const { window, timeline, lane } = await opened(launchApp());
  await expect(lane('Donald Trump: 1 claim').getByRole('button')).toHaveAccessibleName(/stop bombing Gaza immediately.*4 October 2025 · Supported/);
  await expect(lane(/^Speaker unknown/).getByRole('button')).toHaveAccessibleName(/about October 2025/);
  await lane('The Kremlin: 1 claim').getByRole('button').click();
  await expect(window.page.getByRole('region', { name: /^Claim: The call between Putin/ })).toBeVisible();
  await window.chooseMenu('Go', 'Timeline of claims');

  await timeline.getByRole('combobox', { name: /^Placed by/ }).click();
  await window.page.getByRole('option', { name: 'What time it is about' }).click();
  await expect(lane(/^Unnamed reports/).getByRole('button', { name: /At least 67,100.*7 October 2023 – 6 October 2025/ })).toBeVisible();
  await expect(timeline.getByRole('button', { name: /claims have no time that is understood/ })).toBeVisible();

  await timeline.getByRole('combobox', { name: /^Lanes/ }).click();
  await window.page.getByRole('option', { name: 'Verdicts' }).click();
  await expect(lane(/^Unchecked/)).toBeVisible();
  await expect(lane(/^Mixed/)).toBeVisible();
});

test('the timeline is walked, zoomed and left with the keyboard alone', async ({ launchApp }) => {
  const { window, timeline, lane } = await opened(launchApp());
  const { page } = window;
  await timeline.getByRole('button', { name: 'Save as a picture' }).focus();
  await page.keyboard.press('Tab');
  const first = lane(/^Claimwright sample desk/).getByRole('button').first();
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(lane(/^Claimwright sample desk/).getByRole('button').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(lane(/^Trump’s plan/).locator('button:focus')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: /^Claim: (The plan gives Hamas three days|Hamas must disarm)/ })).toBeVisible();
  await window.chooseMenu('Go', 'Timeline of claims');
  await expect(timeline.getByRole('button', { name: 'Show everything' })).toBeDisabled();
  await lane(/^Donald Trump/).getByRole('button').focus();
  await page.keyboard.press('+');
  await expect(timeline.getByRole('button', { name: 'Show everything' })).toBeEnabled();
  await page.keyboard.press('0');
  await expect(timeline.getByRole('button', { name: 'Show everything' })).toBeDisabled();
});

test('the timeline goes home as a picture', async ({ launchApp, profile }) => {
  const { window, timeline } = await opened(launchApp());
  const save = async (choice: string, path: string): Promise<void> => {
    await answerSaveDialogs(window.app, path);
    await timeline.getByRole('button', { name: 'Save as a picture' }).click();
    await window.page.getByRole('menuitem', { name: choice }).click();
  };
  const svg = join(profile.projects, 'timeline.svg');
  await save('As SVG…', svg);
  await window.said('Exported to “timeline.svg”');
  execFileSync('xmllint', ['--noout', svg]);
  expect(readFileSync(svg, 'utf8')).toContain('<title>The call between Putin and Netanyahu was constructive. · The Kremlin · 6 October 2025 · Unverifiable</title>');
  const png = join(profile.projects, 'timeline.png');
  await save('As PNG…', png);
  await window.said('Exported to “timeline.png”');
  expect(readFileSync(png).subarray(1, 4).toString()).toBe('PNG');
});

test('axe finds nothing to object to in the timeline', async ({ launchApp }) => {
  const { window } = await opened(launchApp());
  const { page } = window;
  expect(await axeViolations(page)).toEqual([]);
});
