import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, resolve, sep } from 'node:path';
import { test as base } from '@playwright/test';
import { build } from 'vite';
import type { StartedProject } from './project.ts';
import { ReaderDriver } from './reader-driver.ts';

/** Each worker builds its own: one must not empty the folder that another serves from. */
const folder = resolve('out', 'testing', process.env['TEST_PARALLEL_INDEX'] ?? '0');

interface Fixtures {
  /** Opens the window's page on a project held in memory and reads its first source. */
  readonly open: (project: StartedProject) => Promise<ReaderDriver>;
}

/** Playwright's test with the renderer built once and opened in a plain browser. */
export const test = base.extend<Fixtures, { readonly built: string }>({
  built: [async ({}, provide) => {
    await build({ configFile: resolve('vite.testing.config.ts'), logLevel: 'warn', build: { outDir: folder } });
    const server = await serve();
    await provide(server.origin);
    server.close();
  }, { scope: 'worker' }],
  open: async ({ page, built }, provide) => {
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    await provide(async (project) => {
      await page.addInitScript((given) => { Object.assign(window, { testProject: given }); }, project);
      await page.goto(`${built}/index.html`);
      const reader = new ReaderDriver(page);
      await reader.openSource(project.project.sources[0]!.source);
      return reader;
    });
    base.expect(problems, 'errors thrown in the page').toEqual([]);
  },
});

export const expect = test.expect;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.wasm': 'application/wasm',
};

/**
 * Serves what was built on an address of this machine alone, which counts as secure, as the app's own does. Answered through
 * Playwright, every file would cross as text for every test.
 */
async function serve(): Promise<{ readonly origin: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    const path = resolve(folder, `.${new URL(request.url ?? '/', 'http://localhost').pathname}`);
    if (!path.startsWith(folder + sep) || !statSync(path, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
    createReadStream(path).pipe(response);
  });
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
