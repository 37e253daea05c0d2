import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppWindow } from './pages/app-window.ts';
import { axeViolations } from './support/axe.ts';
import { answerOpenDialogs } from './support/dialogs.ts';
import { expect, test } from './support/launch.ts';

test('a table of texts comes in row by row, its citations are filled in from a library, and what became of many files is summed up', async ({ launchApp, profile }) => {
  test.setTimeout(120_000);
  const window = await new AppWindow(await launchApp()).ready();
  const { page, inspector, sources } = window;
  const before = await sources.count();
  const file = (name: string, content: string): string => {
    writeFileSync(join(profile.projects, name), content);
    return join(profile.projects, name);
  };

  await answerOpenDialogs(window.app, [file('posts.csv', `Headline,Body,Notes\nWells run dry,${'Half of the wells are dry. '.repeat(10)},a\nDams are full,All of the dams are full.,\nNo text,,b\n`)]);
  await window.chooseMenu('File', 'Import a table of texts…');
  await expect(inspector.getByRole('combobox', { name: 'Text: Body' })).toBeVisible();
  await expect(inspector.getByText('One row without a text will be left out.')).toBeVisible();
  expect(await axeViolations(page), 'a table of texts').toEqual([]);
  await inspector.getByRole('button', { name: 'Import 2 sources' }).click();
  await expect(sources).toHaveCount(before + 2);
  await expect(sources.filter({ hasText: 'Wells run dry' })).toBeVisible();

  // One that is dropped by itself asks for its columns too; among others it waits for that.
  await window.dropFromDisk(file('talks.tsv', 'Title\tWhat was said\nOn wells\tThe wells are to be dug anew.\n'));
  await expect(inspector.getByRole('combobox', { name: 'Text: What was said' })).toBeVisible();
  await inspector.getByRole('button', { name: 'Import one source' }).click();
  await expect(sources.filter({ hasText: 'On wells' })).toBeVisible();
  await window.dropFromDisk(file('alone.txt', 'A text by itself.'), file('more.csv', 'Headline,Body\nRain,It rained on Monday.\n'));
  await page.getByRole('alert').getByRole('button', { name: 'Choose its columns…' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await inspector.getByRole('button', { name: 'Import one source' }).click();
  await expect(sources.filter({ hasText: 'Rain' })).toBeVisible();

  await answerOpenDialogs(window.app, [file('refs.bib', '@article{k, title={Wells run dry}, author={Khoury, Rania}, journal={Water}, year=2024}\n@book{b, title={Another work}, author={Ng, Bo}}')]);
  await window.chooseMenu('File', 'Fill in citations from a library of references…');
  await expect(inspector.getByText('Same title · Rania Khoury · 2024 · k')).toBeVisible();
  await inspector.getByRole('combobox', { name: /^Source of “Another work”/ }).click();
  await page.getByRole('option', { name: 'Dams are full' }).click();
  await inspector.getByRole('button', { name: 'Fill in 2 citations' }).click();
  await window.said('Filled in 2 citations');
  await expect(sources.filter({ hasText: 'Another work' })).toBeVisible();

  await sources.filter({ hasText: 'Wells run dry' }).hover();
  await page.getByRole('button', { name: 'More about Wells run dry' }).click();
  await page.getByRole('menuitem', { name: 'Details and note…' }).click();
  await inspector.getByRole('button', { name: 'Copy citation' }).click();
  await page.getByRole('menuitem', { name: 'APA (7th edition)' }).click();
  await window.said('Copied the citation');
  await expect.poll(() => window.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('Khoury, R. (2024). Wells run dry. Water.');

  const many = Array.from({ length: 9 }, (_, n) => file(`${n}.txt`, `Text number ${n}.`));
  await window.importByDialog(...many, file('empty.txt', ''), file('again.txt', 'Text number 3.'));
  await expect(inspector.getByRole('heading', { name: 'What was imported' })).toBeVisible();
  await expect(inspector.getByText('This file has no text in it')).toBeVisible();
  await expect(inspector.getByRole('button', { name: 'again.txt' })).toBeVisible();
  expect(await axeViolations(page), 'what was imported').toEqual([]);
  await inspector.getByRole('button', { name: 'Copy this list' }).click();
  await window.said('Copied the list');
  await expect.poll(() => window.app.evaluate(({ clipboard }) => clipboard.readText())).toContain('Imported: 9\n');
});
