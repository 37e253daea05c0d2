import type { Page, TestInfo } from '@playwright/test';

/**
 * Attaches a picture of `page` to the report when the test has failed. Playwright itself would take one of every page before it closes, of tests that
 * pass as well.
 */
export async function attachPicture(page: Page, testInfo: TestInfo): Promise<void> {
  if (testInfo.status === testInfo.expectedStatus || page.isClosed()) return;
  const path = testInfo.outputPath(`test-failed-${testInfo.attachments.length + 1}.png`);
  // A page that does not answer has no picture, and must not hide why the test failed.
  const taken = await page.screenshot({ path, caret: 'initial', timeout: 5000 }).then(() => true, () => false);
  if (taken) await testInfo.attach('screenshot', { path, contentType: 'image/png' });
}
