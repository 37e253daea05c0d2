import { AppWindow } from './pages/app-window.ts';
import { ReportPage } from './pages/report-page.ts';
import { answerSaveDialogs } from './support/dialogs.ts';
import { expect, test } from './support/launch.ts';

test('scratch', async ({ launchApp }) => {
  const window = await new AppWindow(await launchApp()).ready();
  const { page } = window;
  page.on('console', (m) => console.log('PAGE', m.type(), m.text()));
  const report = new ReportPage(page);
  await page.getByRole('list', { name: 'Reports of this project' }).getByRole('button', { name: /^Two briefs/ }).first().click();
  await expect(report.claims.first()).toBeVisible();
  for (const [w, h] of [[1280, 800], [1920, 1080]] as const) {
    await window.app.evaluate(({ BrowserWindow }, size) => { BrowserWindow.getAllWindows()[0]!.setContentSize(size[0], size[1]); }, [w, h] as [number, number]);
    await page.waitForTimeout(600);
    await page.screenshot({ path: `/tmp/s-${w}.png` });
  }
  await report.text.getByRole('heading', { name: 'What is left to do' }).scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  await page.screenshot({ path: `/tmp/s-end.png` });
  await window.showIn('dark');
  await page.screenshot({ path: `/tmp/s-dark.png` });
  await page.keyboard.press('Escape');
  for (const [name, out] of [['PDF', '/tmp/smp.pdf'], ['Word document', '/tmp/smp.docx'], ['Web page', '/tmp/smp.html']] as const) {
    await answerSaveDialogs(window.app, out);
    await page.getByRole('button', { name: 'Export this report' }).click();
    await page.getByRole('menuitem', { name }).click();
    await expect(window.messages.getByText(`Exported to “${out.slice(5)}”`)).toBeVisible();
  }
});
