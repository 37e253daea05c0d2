import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppWindow } from './pages/app-window.ts';
import { ReportPage } from './pages/report-page.ts';
import { axeViolations } from './support/axe.ts';
import { answerSaveDialogs } from './support/dialogs.ts';
import { expect, test } from './support/launch.ts';
import { readPdf } from './support/pdf-reader.ts';

const statement = 'At least 67,100 Palestinians have been killed in the Gaza Strip.';

test('a report is written beside the evidence, follows it, and is there again after a restart', async ({ launchApp }) => {
  const first = await launchApp();
  let window = await new AppWindow(first).ready();
  let report = new ReportPage(window.page);
  const { page } = window;
  await report.create();
  await report.text.click();
  await page.keyboard.type('# What we found');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The briefs give **two** figures ');
  await report.insert('cit', 'Citation…');
  await report.choose('Which source?', 'putin', /Putin/);
  await expect(report.text.getByRole('button', { name: '(Claimwright sample desk, 2025)' })).toBeVisible();
  await page.keyboard.press('Enter');
  await report.insert('claim', 'Claim…');
  await report.choose('Which claim?', '67,100', /67,100/);
  await expect(report.claims).toContainText('Unverifiable');
  await report.insert('quote', 'Quote from a source…');
  await report.choose('Which passage?', '67,000', /67,000/);
  await expect(report.quotes).toContainText('(Claimwright sample desk, 2025, para.');
  await report.insert('evid', 'Evidence for a claim…');
  await report.choose('Which claim?', '67,100', /67,100/);
  await report.insert('list of s', 'List of sources cited');
  await window.saved();
  expect(await axeViolations(page, { themes: ['light', 'dark'] })).toEqual([]);

  // What the claim says is changed beside the report, which shows it, and says what it was.
  await window.claims.filter({ hasText: '67,100' }).getByRole('button').first().click({ modifiers: ['ControlOrMeta'] });
  await window.claim.giveVerdict('Mixed', 'Two figures.');
  await expect(report.claims).toContainText('Mixed');
  await expect(report.claims.getByRole('status')).toContainText(`It was: ${statement} — Unverifiable`);
  await report.claims.getByRole('button', { name: 'Keep the old' }).click();
  await expect(report.claims).toContainText('This is kept as it was');
  await report.claims.getByRole('button', { name: 'Take the new' }).click();
  await expect(report.claims.getByRole('status')).toBeHidden();
  await window.saved();
  await first.app.close();

  window = await new AppWindow(await launchApp()).ready();
  report = new ReportPage(window.page);
  await window.page.getByRole('list', { name: 'Reports of this project' }).getByRole('button', { name: 'Report', exact: true }).click();
  await expect(report.text.getByRole('heading', { name: 'What we found' })).toBeVisible();
  await expect(report.claims).toContainText('Mixed');
  await report.quotes.getByRole('button').click();
  await expect(window.tabsOf().filter({ hasText: 'Gaza after two years' })).toHaveAttribute('aria-selected', 'true');
});

test('a draft is made of claims in one step, edited, and goes home as PDF, Word, web page and Markdown', async ({ launchApp, profile }) => {
  const window = await new AppWindow(await launchApp()).ready();
  const { page } = window;
  const report = new ReportPage(page);
  await page.getByRole('button', { name: 'New report' }).click();
  await page.getByRole('menuitem', { name: 'Fact-check of all claims' }).click();
  await expect(report.title).toHaveValue('Fact-check: Sample project');
  await expect(report.claims.first()).toBeVisible();
  await report.title.fill('What the briefs say');
  await page.keyboard.press('Enter');
  await report.text.getByText('12 claims were checked').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Checked by hand.');

  // One form for all that is exported, with this report chosen: what it will look like is seen before.
  await report.openExport();
  await expect(report.exporting.getByRole('radio', { name: 'Report' })).toBeChecked();
  await expect(report.preview).toContainText('Checked by hand.');
  await expect(report.preview).toContainText('Verdict: Mostly supported');
  await report.exporting.getByRole('radio', { name: 'Word document' }).check();
  await expect(report.preview).toContainText('Comment:');
  await report.exporting.getByRole('checkbox', { name: 'With the notes' }).uncheck();
  await expect(report.preview).not.toContainText('Comment:');
  expect(await axeViolations(page, { themes: ['light', 'dark'] })).toEqual([]);
  await page.keyboard.press('Escape');

  const out = (name: string): string => join(profile.projects, name);
  for (const [format, name] of [['PDF', 'r.pdf'], ['Word document', 'r.docx'], ['Web page', 'r.html'], ['Markdown', 'r.md']] as const) {
    await answerSaveDialogs(window.app, out(name));
    await report.export(format, 'What the briefs say');
    await expect(window.messages.getByText(`Exported to “${name}”`)).toBeVisible();
  }
  const pdf = readPdf(out('r.pdf'));
  expect([pdf.title, pdf.language, pdf.direction, pdf.structureProblems]).toEqual(['What the briefs say', 'en', null, []]);
  expect(pdf.outline.map((title) => title.trim())).toEqual(expect.arrayContaining(['What the briefs say', 'The war in Gaza is in its third year.', 'What we found', 'Sources']));
  const about = execFileSync('pdfinfo', [out('r.pdf')], { encoding: 'utf8' });
  expect(about).toMatch(/Tagged:\s+yes/);
  const [, , ...fonts] = execFileSync('pdffonts', [out('r.pdf')], { encoding: 'utf8' }).trimEnd().split('\n');
  // Columns: name, type, encoding, embedded, subset, unicode, object.
  expect(fonts.filter((font) => !/ yes +(?:yes|no) +yes +\d+ +\d+$/.test(font))).toEqual([]);
  const printed = execFileSync('pdftotext', ['-layout', out('r.pdf'), '-'], { encoding: 'utf8' });
  const word = execFileSync('pandoc', ['--from', 'docx', '--to', 'plain', '--standalone', '--wrap=none', out('r.docx')], { encoding: 'utf8' });
  const markdown = readFileSync(out('r.md'), 'utf8');
  const html = readFileSync(out('r.html'), 'utf8');
  for (const text of [printed.replace(/\s+/g, ' '), word, html, markdown]) {
    for (const part of ['What the briefs say', 'Checked by hand.', 'More than 67,000 Palestinians have died in air strikes and ground operations', 'Verdict: Unverifiable']) expect(text).toContain(part);
  }

  // Cited by notes, the PDF has each at the foot of its own page, and leads there and back.
  await report.view.getByRole('combobox', { name: /^Citations/ }).click();
  await page.getByRole('option', { name: /Chicago/ }).click();
  await answerSaveDialogs(window.app, out('notes.pdf'));
  await report.export('PDF', 'What the briefs say');
  await window.said('Exported to “notes.pdf”');
  const noted = readPdf(out('notes.pdf'));
  expect(noted.structureProblems).toEqual([]);
  expect(noted.outline.map((title) => title.trim())).not.toContain('Notes');
  const pages = noted.pages.map((_, index) => execFileSync('pdftotext', ['-layout', '-f', `${index + 1}`, '-l', `${index + 1}`, out('notes.pdf'), '-'], { encoding: 'utf8' }).replace(/\s+/g, ' '));
  expect(pages[0]).toMatch(/The war in Gaza is in its third year\..* 1 Claimwright sample desk, .*, para\. \d+\..* What the briefs say 1 ?\/ ?\d+ ?$/);
  expect(pages.at(-1)).not.toContain(' 1 Claimwright sample desk');
  for (const { annotations } of noted.pages) expect(annotations.filter(({ subtype }) => subtype === '/Link').length % 2).toBe(0);

  // Undone in words, and done again.
  await page.getByRole('list', { name: 'Reports of this project' }).getByRole('button', { name: 'More about “What the briefs say”' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(report.view).toBeHidden();
  await window.messages.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('list', { name: 'Reports of this project' }).getByRole('button', { name: 'What the briefs say', exact: true }).click();
  await expect(report.text).toContainText('Checked by hand.');

  // One from right to left, on other paper, with a note longer than a page: it goes on below the text of the next ones.
  await report.create();
  await report.title.fill('تقرير عن الأرقام');
  await report.text.click();
  const [words, noteWords] = ['قالت الوزارة إن العدد تجاوز التوقعات. '.repeat(60), 'انظر القائمة الثانية أيضا. '.repeat(300)];
  await report.pasteHtml(`<h1>ما وجدناه</h1><p>كما قيل<sup><a id="ref-1" href="#note-1">1</a></sup> هنا.</p>${`<p>${words}</p>`.repeat(4)}<ol><li id="note-1">${noteWords}<a href="#ref-1">↩</a></li></ol>`);
  await expect(report.text).toContainText('ما وجدناه');
  await answerSaveDialogs(window.app, out('rtl.pdf'));
  await report.export('PDF', 'تقرير عن الأرقام', 'US Letter');
  await window.said('Exported to “rtl.pdf”');
  const arabic = readPdf(out('rtl.pdf'));
  expect([arabic.language, arabic.direction, arabic.structureProblems]).toEqual(['ar', '/R2L', []]);
  expect(arabic.pages.map(({ width, height }) => [width, height])).toEqual(arabic.pages.map(() => [612, 792]));
  expect(arabic.outline.map((title) => title.trim())).toEqual(['تقرير عن الأرقام', 'ما وجدناه']);
});
