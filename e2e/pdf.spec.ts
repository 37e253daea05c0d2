import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import type { Locator, Page } from '@playwright/test';
import { annotatedPdf } from '../src/main/import/pdf/test-pdf.ts';
import { AppWindow } from './pages/app-window.ts';
import { axeViolations } from './support/axe.ts';
import { answerOpenDialogs } from './support/dialogs.ts';
import { expect, test } from './support/launch.ts';

async function printed({ preface = false } = {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  if (preface) pdf.addPage([595, 842]).drawText('Preface to the second edition of this report', { x: 70, y: 760, size: 12, font });
  for (let number = 1; number <= 12; number++) {
    const page = pdf.addPage([595, 842]);
    page.drawText(`Report of the council, part ${number}`, { x: 70, y: 760, size: 20, font });
    page.drawText(`The bridge cost ${number} million, the council said on Monday.`, { x: 70, y: 720, size: 12, font });
    page.drawText(`Auditors found that part ${number} was paid for twice.`, { x: 70, y: 690, size: 12, font });
  }
  return pdf.save();
}

/** Whether a page is drawn with something dark on it. */
const isDrawn = (page: Page, number: number, within: Page | Locator = page): Promise<boolean> =>
  within.locator(`[data-page="${number}"] canvas`).evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    return data.some((value, index) => index % 4 === 0 && value < 100);
  });

test('a PDF is imported, read on its own pages and marked, and stands where it was left after a restart', async ({ launchApp, profile }) => {
  const file = join(profile.projects, 'council.pdf');
  writeFileSync(file, await printed());
  const first = await launchApp();
  const refused: string[] = [];
  first.page.on('console', (line) => { if (/content security policy/i.test(line.text())) refused.push(line.text()); });
  const app = await new AppWindow(first).ready();
  await app.importByDialog(file);
  await expect.poll(() => isDrawn(first.page, 0)).toBe(true);
  const bar = first.page.getByRole('toolbar', { name: 'Pages' });
  await bar.getByRole('textbox', { name: 'Page' }).fill('7');
  await first.page.keyboard.press('Enter');
  await expect.poll(() => isDrawn(first.page, 6)).toBe(true);
  await first.page.locator('[data-page="6"] [data-start]').filter({ hasText: 'million' }).dblclick();
  await first.page.keyboard.press('s');
  await first.page.keyboard.press('h');
  await expect(app.reader.card('The bridge cost 7 million')).toBeVisible();
  await first.page.keyboard.press('ControlOrMeta+1');
  await expect(bar.getByRole('button', { name: 'Zoom: 100%' })).toBeVisible();
  await app.saved();
  await first.close();
  expect(refused).toEqual([]);

  const again = await launchApp();
  const reopened = await new AppWindow(again).ready();
  await expect.poll(() => isDrawn(again.page, 6)).toBe(true);
  await expect(again.page.locator('[data-page="6"]')).toBeInViewport();
  await expect(again.page.getByRole('button', { name: 'Zoom: 100%' })).toBeVisible();
  await expect(reopened.reader.card('The bridge cost 7 million')).toBeVisible();
});

test('an older version of a PDF is read on its own pages, with the marks that it had', async ({ launchApp, profile }) => {
  const [older, newer] = [join(profile.projects, 'council.pdf'), join(profile.projects, 'council 2.pdf')];
  writeFileSync(older, await printed());
  writeFileSync(newer, await printed({ preface: true }));
  const app = await new AppWindow(await launchApp()).ready();
  const { page } = app;
  await app.importByDialog(older);
  const passage = page.locator('[data-page="0"] [data-start]').filter({ hasText: 'million' });
  await passage.dblclick();
  await page.keyboard.press('s');
  await page.keyboard.press('h');
  await expect(app.reader.card('The bridge cost 1 million')).toBeVisible();
  await answerOpenDialogs(app.app, [newer]);
  await app.chooseMenu('Source', 'Replace with newer version…');
  await app.said('has its new text');
  await app.chooseMenu('Source', 'Read the version before');

  const former = page.getByRole('group', { name: 'Second half' });
  await expect(former.getByText(/^Version 1 of 2/)).toBeVisible();
  await expect.poll(() => isDrawn(page, 0, former)).toBe(true);
  await expect(former.locator('[data-page="0"]')).toContainText('Auditors found that part 1 was paid for twice');
  await expect(former.getByRole('toolbar', { name: 'Pages' }).getByText('of 12')).toBeVisible();
  await expect(former.getByRole('button', { name: 'Mark an area' })).toHaveCount(0);
  await expect(app.inspector.getByText('The bridge cost 1 million')).toBeVisible();
  await expect.poll(() => former.locator('[data-page="0"]').evaluate((box) => [...CSS.highlights].some(([name, ranges]) => name.startsWith('hl-') && [...ranges].some(({ startContainer }) => box.contains(startContainer))))).toBe(true);
  expect(await axeViolations(page, { themes: ['light', 'dark'] })).toEqual([]);
});

test('annotations that lie in a PDF are offered, looked through and imported, each once', async ({ launchApp, profile }) => {
  const file = join(profile.projects, 'annotated.pdf');
  writeFileSync(file, await annotatedPdf());
  const window = await new AppWindow(await launchApp()).ready();
  const { page, inspector } = window;
  await window.importByDialog(file);
  await expect.poll(() => isDrawn(page, 0)).toBe(true);
  await page.keyboard.press('ControlOrMeta+i');
  await expect(inspector.getByRole('note')).toContainText('5 annotations of other programs lie in this file.');
  await inspector.getByRole('button', { name: 'Look through…' }).click();

  const rows = inspector.getByRole('listitem').filter({ has: page.getByRole('button', { name: /./ }) });
  await expect(inspector.getByRole('checkbox', { name: 'Choose: Highlight on page 1, words' })).toBeChecked();
  await expect(rows.first()).toContainText('Cy: Yes.');
  expect(await axeViolations(page), 'annotations of a PDF').toEqual([]);
  // What one is about is shown on its page.
  await inspector.getByRole('button', { name: 'Part of the page, near “here.”' }).click();
  await expect(inspector.getByText('5 of 5 chosen')).toBeVisible();
  await inspector.getByRole('checkbox', { name: /^All/ }).uncheck();
  await inspector.getByRole('checkbox', { name: /^Choose: Highlight/ }).check();
  await inspector.getByRole('checkbox', { name: /^Choose: Text box/ }).check();
  await inspector.getByRole('button', { name: 'Import 2 annotations' }).click();
  await window.said('Imported 2 annotations');
  await expect(window.reader.card('words')).toContainText('Really?');
  await expect(page.getByRole('img', { name: 'Marked area of page 1' }).locator('canvas')).toBeVisible();

  await page.getByRole('button', { name: 'More about annotated' }).click();
  await page.getByRole('menuitem', { name: 'Annotations in the file…' }).click();
  await expect(inspector.getByText('Imported', { exact: true })).toHaveCount(2);
  await expect(inspector.getByText('3 of 3 chosen')).toBeVisible();
  await window.undo();
  await expect(inspector.getByText('5 of 5 chosen')).toBeVisible();
});
