import { defineConfig } from '@playwright/test';
import { needsVirtualDisplay } from './scripts/lib/display.mjs';

// No traces, which cost a fifth of the time; `npm run e2e -- --trace=on -g 'part of a title'` makes one.
const onFailure = { screenshot: 'only-on-failure' } as const;

// Windows on one screen take the focus from each other: where there is a screen, one app runs at a time; where there is none, each
// worker makes its own (support/launch.ts). Chromium shows no windows, so the two projects run beside each other. No retries: a test
// that passes only sometimes is to be seen.
const apps = needsVirtualDisplay() ? 2 : 1;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  preserveOutput: 'failures-only',
  workers: apps + 1,
  retries: 0,
  // Generous, because a busy machine is no reason to fail; what must be fast is measured by the benchmarks.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: onFailure,
  projects: [
    { name: 'app', workers: apps, testMatch: '**/*.spec.ts', testIgnore: 'renderer/**' },
    {
      name: 'renderer',
      testMatch: 'renderer/**/*.spec.ts',
      use: {
        browserName: 'chromium',
        // The system's Chromium, never one that Playwright downloads. Its sandbox refuses root.
        launchOptions: { executablePath: process.env['CLAIMWRIGHT_CHROMIUM'] ?? '/usr/bin/chromium', chromiumSandbox: process.getuid?.() !== 0 },
      },
    },
  ],
});
