import { resolve, sep } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { build } from 'vite';
import type { StartedProject } from './project.ts';
import { ReaderDriver } from './reader-driver.ts';

/** Each worker builds its own: one must not empty the folder that another serves from. */
const folder = resolve('out', 'testing', process.env['TEST_PARALLEL_INDEX'] ?? '0');
/** No such host exists: every request for it is answered from the folder. A secure origin, as the app's own is. */
const origin = 'https://claimwright.test';

interface Fixtures {
  /** Opens the window's page on a project held in memory and reads its first source. */
  readonly open: (project: StartedProject) => Promise<ReaderDriver>;
}

/** Playwright's test with the renderer built once and opened in a plain browser. */
export const test = base.extend<Fixtures, { readonly built: null }>({
  built: [async ({}, provide) => {
    await build({ configFile: resolve('vite.testing.config.ts'), logLevel: 'warn', build: { outDir: folder } });
    await provide(null);
  }, { scope: 'worker' }],
  open: async ({ page, built }, provide) => {
    void built;
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    await serve(page);
    await provide(async (project) => {
      await page.addInitScript((given) => { Object.assign(window, { testProject: given }); }, project);
      await page.goto(`${origin}/index.html`);
      const reader = new ReaderDriver(page);
      await reader.openSource(project.project.sources[0]!.source);
      return reader;
    });
    base.expect(problems, 'errors thrown in the page').toEqual([]);
  },
});

export const expect = test.expect;

async function serve(page: Page): Promise<void> {
  await page.route(`${origin}/**`, async (route) => {
    const path = resolve(folder, `.${new URL(route.request().url()).pathname}`);
    await (path.startsWith(folder + sep) ? route.fulfill({ path }) : route.abort());
  });
}
