import { defineConfig } from '@playwright/test';

// Two tests at a time, for two processors, which a third makes no quicker; each worker has a screen of its own, because two apps on one take the
// focus from each other. No retries: a test that passes only sometimes is to be seen.
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  preserveOutput: 'failures-only',
  workers: 2,
  retries: 0,
  // Generous, because a busy machine is no reason to fail; what must be fast is measured by the benchmarks.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  globalSetup: './e2e/renderer/support/serve.ts',
  // No traces, which cost a fifth of the time; `npm run e2e -- --trace=on -g 'part of a title'` makes one. Of what fails the tests take a picture
  // themselves: Playwright would take one of every window that closes.
  use: { screenshot: 'off' },
  projects: [
    { name: 'app', testMatch: '**/*.spec.ts', testIgnore: 'renderer/**' },
    {
      name: 'renderer',
      testMatch: 'renderer/**/*.spec.ts',
      // Nothing is set up for a whole file, so that no worker is left with a long one at the end.
      fullyParallel: true,
      use: {
        browserName: 'chromium',
        // The system's Chromium, never one that Playwright downloads. Its sandbox refuses root.
        launchOptions: { executablePath: process.env['CLAIMWRIGHT_CHROMIUM'] ?? '/usr/bin/chromium', chromiumSandbox: process.getuid?.() !== 0 },
      },
    },
  ],
});
