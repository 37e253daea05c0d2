import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { testPicture } from '../src/main/import/test-picture.ts';
import { AppWindow } from './pages/app-window.ts';
import { axeViolations } from './support/axe.ts';
import { expect, test } from './support/launch.ts';

const prose = 'The ministry said on Monday that more than half of the country’s wells had run dry since the spring, and gave no source for the number.';

const page = `<!doctype html><html lang="en"><head><title>Wells run dry</title><meta name="author" content="Rania Khoury"><meta property="og:site_name" content="The Daily">
<meta property="article:published_time" content="2025-10-06T08:00:00Z"></head><body><nav><p>Front page</p></nav>
<article><h1>Wells run dry</h1><p>${prose}</p><figure><img alt="A dry well" src="data:image/png;base64,${testPicture(320, 200).toString('base64')}"><figcaption>The well of Deir Ammar in May</figcaption></figure>
<table><tr><th>Year</th><th>Wells</th></tr><tr><td>2023</td><td>1,204</td></tr><tr><td>2025</td><td>577</td></tr></table><h2>What is known</h2>${`<p>${prose}</p>`.repeat(20)}</article><aside><p>Subscribe now</p></aside></body></html>`;

test('a saved page is its article with tables and pictures, or the whole page, and a page is pasted with its structure', async ({ launchApp, profile }) => {
  const window = await new AppWindow(await launchApp()).ready();
  const { reader, inspector } = window;
  const file = join(profile.projects, 'wells.html');
  writeFileSync(file, page);
  await window.importByDialog(file);
  await window.said('Imported “Wells run dry”');
  await expect(reader.document.getByRole('cell', { name: '577' })).toBeVisible();
  await expect(reader.document).not.toContainText('Subscribe');
  const picture = reader.document.getByRole('img', { name: 'A dry well' });
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(320);
  await reader.select('Deir Ammar in May');
  await window.page.keyboard.press('h');
  await expect(reader.card('Deir Ammar in May')).toBeVisible();

  await window.sources.filter({ hasText: 'Wells run dry' }).hover();
  await window.page.getByRole('button', { name: 'More about Wells run dry' }).click();
  await window.page.getByRole('menuitem', { name: 'Details and note…' }).click();
  await expect(inspector.getByRole('textbox', { name: 'Authors' })).toHaveValue('Rania Khoury');
  await inspector.getByRole('combobox', { name: /^Read as/ }).click();
  await window.page.getByRole('option', { name: 'Whole page' }).click();
  await expect(reader.document).toContainText('Subscribe now');
  await window.undo();
  await expect(reader.document).not.toContainText('Subscribe now');

  // As well above the text, and by key; what was marked stays marked.
  const ways = window.page.getByRole('group', { name: 'Read as' });
  await ways.getByRole('button', { name: 'Whole page' }).click();
  await expect(reader.document).toContainText('Subscribe now');
  await expect(ways.getByRole('button', { name: 'Whole page' })).toHaveAttribute('aria-pressed', 'true');
  await reader.document.focus();
  await window.page.keyboard.press('ControlOrMeta+Alt+p');
  await expect(reader.document).not.toContainText('Subscribe now');
  await expect(ways.getByRole('button', { name: 'Article' })).toHaveAttribute('aria-pressed', 'true');
  await expect(window.sources.filter({ hasText: 'Wells run dry' })).toContainText('1 highlight');

  // Its headings, listed beside it, lead there.
  const outline = window.page.getByRole('navigation', { name: 'Outline' });
  await window.page.getByRole('button', { name: 'Outline' }).click();
  await expect(outline.getByRole('listitem')).toHaveText(['Wells run dry', 'What is known']);
  await outline.getByRole('button', { name: 'What is known' }).click();
  await expect(outline.getByRole('button', { name: 'What is known' })).toHaveAttribute('aria-current', 'location');
  await expect(reader.document.getByRole('heading', { name: 'What is known' })).toBeInViewport();
  expect(await axeViolations(window.page, { themes: ['light', 'dark'] })).toEqual([]);
  await reader.document.focus();
  await window.page.keyboard.press('ControlOrMeta+Alt+o');
  await expect(outline).toHaveCount(0);

  await window.app.evaluate(({ clipboard }) => (clipboard as unknown as { write: (data: object) => void }).write({ text: 'Two\nthings', html: '<h2>Two</h2><ul><li>things</li></ul>' }));
  await reader.document.click();
  await window.page.keyboard.press('ControlOrMeta+v');
  await expect(reader.document.getByRole('heading', { name: 'Two' })).toBeVisible();
  await expect(reader.document.getByRole('listitem')).toHaveText('things');
});
