import { test as base, type BrowserContext } from '@playwright/test';
import { attachPicture } from '../../support/failure.ts';
import type { StartedProject } from './project.ts';
import { ReaderDriver } from './reader-driver.ts';
import { addressVariable } from './serve.ts';

interface Fixtures {
  /** Opens the window's page on a project held in memory and reads its first source. */
  readonly open: (project: StartedProject) => Promise<ReaderDriver>;
}

interface WorkerFixtures {
  /** The address of the renderer. */
  readonly address: string;
  /** What all pages of a worker share: what the browser has loaded and compiled. The renderer keeps nothing in a browser, so that no test sees another. */
  readonly shared: BrowserContext;
}

/** Playwright's test with the renderer opened in a plain browser. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  address: [async ({}, provide) => {
    const address = process.env[addressVariable];
    if (address === undefined) throw new Error('The renderer is not served: playwright.config.ts names what serves it.');
    const page = await fetch(`${address}/index.html`);
    if (!page.ok) throw new Error(`The renderer could not be built: ${await page.text()}`);
    await provide(address);
  }, { scope: 'worker' }],
  shared: [async ({ browser }, provide) => {
    const context = await browser.newContext();
    // Keeps the browser's window open: with a window for each page Chromium would start all of its own interface anew for each test.
    await context.newPage();
    await provide(context);
    await context.close();
  }, { scope: 'worker' }],
  page: async ({ shared }, provide, testInfo) => {
    const page = await shared.newPage();
    await provide(page);
    await attachPicture(page, testInfo);
    await page.close();
  },
  open: async ({ page, address }, provide) => {
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    await provide(async (project) => {
      await page.addInitScript((given) => { Object.assign(window, { testProject: given }); }, project);
      await page.goto(`${address}/index.html`);
      const reader = new ReaderDriver(page);
      await reader.openSource(project.project.sources[0]!.source);
      return reader;
    });
    base.expect(problems, 'errors thrown in the page').toEqual([]);
  },
});

export const expect = test.expect;
