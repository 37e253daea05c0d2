import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppWindow } from './pages/app-window.ts';
import { EvidenceMapPage } from './pages/evidence-map-page.ts';
import { axeViolations } from './support/axe.ts';
import { answerSaveDialogs } from './support/dialogs.ts';
import { expect, test, type LaunchedApp } from './support/launch.ts';

/** Opens the evidence map of the sample from the menu. */
async function opened(launched: Promise<LaunchedApp>): Promise<{ readonly window: AppWindow; readonly map: EvidenceMapPage }> {
  const window = await new AppWindow(await launched).ready();
  await window.chooseMenu('Go', 'Evidence map of claims and sources');
  const map = new EvidenceMapPage(window.page);
  await expect(map.map).toBeVisible();
  return { window, map };
}

test('the map shows who says what, is filtered, and leads to claims, sources and passages', async ({ launchApp }) => {
  const { window, map } = await opened(launchApp());
  await expect(map.sum).toHaveText('12 claims, 2 sources and sites');
  await expect(map.box(/^Claim: Putin and Netanyahu discussed/)).toHaveAccessibleName(/ · Mixed · 1 states it, 2 support, 2 refute$/);

  await map.filter.fill('iran nuclear');
  await expect(map.sum).toHaveText('1 claim, 2 sources and sites');
  await map.map.getByRole('button', { name: /refutes “Putin and Netanyahu discussed.*passage/ }).first().click();
  await expect(map.list.getByRole('button').nth(1)).toBeVisible();
  await map.list.getByRole('button').nth(1).click();
  await expect(window.reader.document).toBeVisible();

  await map.open();
  await map.filter.fill('verdict:Unverifiable');
  await expect(map.map.getByRole('button', { name: /^Claim: / })).toHaveCount(2);
  await map.view.getByRole('button', { name: 'Supports', exact: true }).click();
  await expect(map.map.getByRole('button', { name: / supports “/ })).toHaveCount(0);
  await map.filter.fill('no such words');
  await expect(map.view.getByText('No claim fits')).toBeVisible();
  await map.view.getByRole('button', { name: 'Show all claims' }).click();
  await expect(map.sum).toHaveText('12 claims, 2 sources and sites');

  await map.box(/^Claim: Hamas must disarm/).click();
  await expect(window.page.getByRole('region', { name: /^Claim: Hamas must disarm/ })).toBeVisible();
  await map.open();
  await map.box(/^Source: Gaza after two years/).click();
  await expect(window.reader.document).toContainText('The human cost');
});

test('the map is walked, enlarged and left with the keyboard alone, and is a table for those who want one', async ({ launchApp }) => {
  const { window, map } = await opened(launchApp());
  const { page } = window;
  const focused = page.locator(':focus');
  await map.view.getByRole('button', { name: 'Save as a picture' }).focus();
  await page.keyboard.press('Tab');
  await expect(focused).toHaveAccessibleName(/^Source: /);
  await page.keyboard.press('ArrowRight');
  await expect(focused).toHaveAccessibleName(/^Claim: /);
  const first = await focused.getAttribute('aria-label');
  await page.keyboard.press('ArrowDown');
  await expect(focused).not.toHaveAccessibleName(first!);
  await page.keyboard.press('ArrowUp');
  await expect(focused).toHaveAccessibleName(first!);
  await page.keyboard.press('+');
  await expect(map.view.getByRole('button', { name: 'Fit the width' })).toBeEnabled();
  await page.keyboard.press('0');
  await expect(map.view.getByRole('button', { name: 'Fit the width' })).toBeDisabled();
  await page.keyboard.press(' ');
  await expect(map.list).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(map.list).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: /^Claim: / })).toBeVisible();

  await map.open();
  await map.view.getByRole('button', { name: 'Table' }).focus();
  await page.keyboard.press('Enter');
  const row = map.table.getByRole('row', { name: /Hamas must disarm.*Supported.*States it/ });
  await expect(row).toBeVisible();
  await expect(map.table.getByRole('rowheader')).toHaveCount(12);
  await row.getByRole('button', { name: /Hamas disarms before negotiations/ }).focus();
  await page.keyboard.press('Enter');
  await expect(window.reader.document).toBeVisible();
});

test('the map goes home as a picture', async ({ launchApp, profile }) => {
  const { window, map } = await opened(launchApp());
  const svg = join(profile.projects, 'map.svg');
  await answerSaveDialogs(window.app, svg);
  await map.save('As SVG…');
  await window.said('Exported to “map.svg”');
  execFileSync('xmllint', ['--noout', svg]);
  const drawn = readFileSync(svg, 'utf8');
  expect(drawn).toContain('<title>Hamas must disarm before anything further is negotiated. · Supported</title>');
  expect(drawn.match(/<path /g)).toHaveLength(await map.map.locator('path').count() + 4);
  expect(drawn).not.toMatch(/var\(/);
  const png = join(profile.projects, 'map.png');
  await answerSaveDialogs(window.app, png);
  await map.save('As PNG…');
  await window.said('Exported to “map.png”');
  expect(readFileSync(png).subarray(1, 4).toString()).toBe('PNG');
});

test('axe finds nothing to object to in the map and its table', async ({ launchApp }) => {
  const { window, map } = await opened(launchApp());
  const { page } = window;
  await map.box(/^Claim: /).first().focus();
  await page.keyboard.press(' ');
  await expect(map.list).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await map.view.getByRole('button', { name: 'Table' }).click();
  await expect(map.table).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
});
