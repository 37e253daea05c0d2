import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppWindow } from './pages/app-window.ts';
import { axeViolations } from './support/axe.ts';
import { answerOpenDialogs, answerSaveDialogs } from './support/dialogs.ts';
import { expect, test } from './support/launch.ts';
import { highlightsOf, lettersOf, readPdf, textUnder } from './support/pdf-reader.ts';

test('a source goes home as a PDF whose highlights are those in the margin', async ({ launchApp, profile }) => {
  const window = await new AppWindow(await launchApp()).ready();
  await window.paste('Home\n\nThe ministry counted 67,100 people on Monday.\n\nعدد القتلى أعلى من ذلك.');
  for (const quote of ['counted 67,100 people', '67,100', 'أعلى من ذلك']) {
    await window.reader.select(quote);
    await window.page.keyboard.press('h');
    await expect(window.reader.card(quote)).toBeVisible();
  }
  await window.page.keyboard.press('n');
  await window.page.keyboard.type('Higher than what?');
  await window.page.keyboard.press('Escape');
  await window.saved();

  const path = join(profile.projects, 'home.pdf');
  await window.export('PDF', path, { appendix: true });
  await window.said('Exported to “home.pdf”');
  const pdf = readPdf(path);
  expect(pdf.title).toContain('Home');
  expect(pdf.structureProblems).toEqual([]);
  const highlights = [...highlightsOf(pdf).values()];
  expect(new Set(highlights.map((highlight) => lettersOf(textUnder(path, pdf, highlight)).split('').sort().join('')))).toEqual(
    new Set(['counted 67,100 people', '67,100', 'أعلى من ذلك'].map((quote) => lettersOf(quote).split('').sort().join(''))));
  expect(highlights.flatMap(({ parts }) => parts.map(({ annotation }) => annotation.contents)).join('\n')).toContain('Higher than what?');
  for (const { parts } of highlights) {
    for (const { annotation } of parts) {
      expect(annotation).toMatchObject({ hasAppearance: true, hasPopup: annotation.contents !== null && annotation.contents !== '' });
    }
  }
});

test('all sources go home as Markdown with every quote and note', async ({ launchApp, profile }) => {
  const window = await new AppWindow(await launchApp()).ready();
  const path = join(profile.projects, 'all.md');
  await window.export('Markdown', path, { all: true });
  await window.said('Exported to “all.md”');
  const markdown = readFileSync(path, 'utf8');
  expect(markdown).toMatch(/^---\ntitle:/);
  for (const words of ['> At least 67,100 Palestinians have been killed', 'More than 67,000', 'Look for a statement by the Israeli prime minister’s office']) {
    expect(markdown).toContain(words);
  }
});

test('a cancelled or failed export says so and leaves files as they were', async ({ launchApp, profile }) => {
  const window = await new AppWindow(await launchApp()).ready();
  const existing = join(profile.projects, 'existing.pdf');
  writeFileSync(existing, 'not to be harmed');
  const paragraph = 'A long text goes to print, and somebody changes their mind about it. '.repeat(12);
  const long = join(profile.projects, 'long.txt');
  writeFileSync(long, Array.from({ length: 900 }, (_, number) => `${number}. ${paragraph}`).join('\n\n'));
  await window.importByDialog(long);
  await expect(window.reader.document.getByText('0. A long text').first()).toBeVisible();
  await window.export('PDF', existing);
  await window.status.getByRole('button', { name: 'Cancel' }).click();
  await expect(window.status.getByRole('progressbar')).toHaveCount(0);
  expect(readFileSync(existing, 'utf8')).toBe('not to be harmed');

  await window.export('Markdown', join(profile.projects, 'no-such-folder', 'x.md'));
  await expect(window.page.getByRole('alert').first()).toBeVisible();
  await window.export('Markdown', null);
  expect(existsSync(join(profile.projects, 'no-such-folder'))).toBe(false);
  expect(readdirSync(profile.projects).sort()).toEqual(['existing.pdf', 'long.txt']);
});

test('one form exports what is chosen, shows it before, and remembers', async ({ launchApp, profile }) => {
  const window = await new AppWindow(await launchApp()).ready();
  await window.chooseMenu('File', 'Export…');
  const form = window.page.getByRole('dialog', { name: 'Export' });
  const preview = form.getByRole('region', { name: 'Preview' });
  await form.getByRole('radio', { name: 'Web page' }).check();
  await expect(preview.getByText('a day before the war in Gaza reaches its second anniversary')).toBeVisible();
  await expect(preview.getByText('Refutes: The war in Gaza is in its third year.')).toBeVisible();
  await form.getByRole('checkbox', { name: 'With the claims and their verdicts' }).uncheck();
  await expect(preview.getByText('Refutes: The war in Gaza is in its third year.')).toHaveCount(0);
  expect(await axeViolations(window.page, { themes: ['light', 'dark', 'sepia'] })).toEqual([]);

  await form.getByRole('radio', { name: 'Highlights', exact: true }).check();
  await form.getByRole('radio', { name: /^All/ }).check();
  await form.getByRole('radio', { name: 'CSV' }).check();
  await expect(preview.getByRole('columnheader').first()).toHaveText('Quote');
  await form.getByRole('button', { name: 'Move “Quote” down' }).press('Enter');
  await expect(form.getByRole('button', { name: 'Move “Quote” down' })).toBeFocused();
  await expect(preview.getByRole('columnheader').first()).toHaveText('Source');
  await form.getByRole('checkbox', { name: 'Page', exact: true }).uncheck();

  const path = join(profile.projects, 'highlights.csv');
  await answerSaveDialogs(window.app, path);
  await form.getByRole('button', { name: 'Export…' }).click();
  await window.said('Exported to “highlights.csv”');
  expect(readFileSync(path, 'utf8')).toMatch(/^Source,Quote,Paragraph,/);

  await window.chooseMenu('File', 'Export…');
  await expect(form.getByRole('radio', { name: 'CSV' })).toBeChecked();
  await expect(preview.getByRole('columnheader').first()).toHaveText('Source');

  await form.getByRole('radio', { name: 'Sources', exact: true }).check();
  await form.getByRole('radio', { name: 'Folder for Obsidian' }).check();
  await expect(preview).toContainText('claimwright: source/');
  const folder = join(profile.projects, 'vault');
  await answerOpenDialogs(window.app, [folder]);
  await form.getByRole('button', { name: 'Export…' }).click();
  await window.said('Exported to “vault”');
  expect(readdirSync(folder).filter((name) => !name.startsWith('.')).sort()).toEqual(['Claims', 'Sample project.md', 'Sources', 'Tags']);
});
