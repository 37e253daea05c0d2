import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { testPicture } from '../src/main/import/test-picture.ts';
import { AppWindow } from './pages/app-window.ts';
import { ReportPage } from './pages/report-page.ts';
import { axeViolations } from './support/axe.ts';
import { answerOpenDialogs, answerSaveDialogs } from './support/dialogs.ts';
import { expect, test } from './support/launch.ts';

test('pictures are chosen, pasted and dropped into a report, described, exported, and there again after a restart', async ({ launchApp, profile }) => {
  const first = await launchApp();
  let window = await new AppWindow(first).ready();
  let report = new ReportPage(window.page);
  const { page } = window;
  const bridge = join(profile.projects, 'bridge.png');
  writeFileSync(bridge, testPicture(900, 300));
  await answerOpenDialogs(first.app, [bridge]);
  await report.create();
  await report.text.click();
  await page.keyboard.type('Before. ');
  await report.insert('photo', 'Picture…');
  await report.describePicture('A bridge over a river', 'Seen from the mill');
  await expect(report.pictures.getByRole('img', { name: 'A bridge over a river' })).toBeVisible();
  await expect(report.pictures.getByText('Seen from the mill')).toBeVisible();
  expect(await axeViolations(page, { themes: ['light', 'dark'] })).toEqual([]);

  // What Word puts on the clipboard is a list here, with its footnote and the picture that comes along; what lies elsewhere is said to be left out.
  await report.pasteHtml(`<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.</span><![endif]>Tolls<a href="#_ftn1" name="_ftnref1">[1]</a></p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>a)</span>inside</p><img src="data:image/png;base64,${testPicture(10, 10).toString('base64')}" alt="Dot"><img src="file:///x.png">
<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> See Ng.</p></div></div>`);
  await expect(report.text.getByRole('listitem').filter({ hasText: 'Tolls' }).first().getByRole('button', { name: 'Footnote 1' })).toBeVisible();
  await expect(report.pictures.getByRole('img', { name: 'Dot' })).toBeVisible();
  await expect(window.messages.getByText('A picture was left out, because it lies elsewhere.')).toBeVisible();
  await report.text.press('ControlOrMeta+z');
  await expect(report.pictures).toHaveCount(1);

  // What is pasted or dropped is told by its bytes, and refused in words where it is no picture.
  await report.bring('paste', [{ name: 'shot.png', type: 'image/png', bytes: testPicture(100, 80) }]);
  await expect(report.pictures).toHaveCount(2);
  await report.describePicture('A shot', '');
  await report.bring('drop', [{ name: 'x.png', type: 'image/png', bytes: Buffer.from('no picture at all, whatever its name is') }, { name: 'tall.png', type: 'image/png', bytes: testPicture(60, 90) }]);
  await expect(window.messages.getByText('This is no picture that reports can show.')).toBeVisible();
  await expect(report.pictures).toHaveCount(3);
  await page.keyboard.press('Escape');
  await report.text.press('ControlOrMeta+z');
  await expect(report.pictures).toHaveCount(2);
  await window.saved();

  const out = (name: string): string => join(profile.projects, name);
  for (const [format, name] of [['PDF', 'p.pdf'], ['Word document', 'p.docx'], ['Web page', 'p.html'], ['Markdown', 'p.md']] as const) {
    await answerSaveDialogs(window.app, out(name));
    await report.export(format, 'Report');
    await expect(window.messages.getByText(`Exported to “${name}”`)).toBeVisible();
  }
  expect(readFileSync(out('p.pdf'), 'latin1')).toMatch(/\/Width 900\s+\/Height 300/);
  expect(execFileSync('pandoc', ['--from', 'docx', '--to', 'markdown', out('p.docx')], { encoding: 'utf8' })).toMatch(/!\[A bridge over a river\]/);
  expect(readFileSync(out('p.html'), 'utf8')).toMatch(/<figure class="picture full"><img src="data:image\/png;base64,[^"]+" alt="A bridge over a river" width="900" height="300"><figcaption dir="ltr">Seen from the mill/);
  expect(readFileSync(out('p-pictures/figure-1.png')).equals(testPicture(900, 300))).toBe(true);
  await first.app.close();

  window = await new AppWindow(await launchApp()).ready();
  report = new ReportPage(window.page);
  await window.page.getByRole('list', { name: 'Reports of this project' }).getByRole('button', { name: 'Report', exact: true }).click();
  await expect(report.pictures.getByRole('img', { name: 'A bridge over a river' })).toBeVisible();
});
