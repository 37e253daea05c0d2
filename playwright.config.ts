import { defineConfig } from '@playwright/test';

const onFailure = { screenshot: 'only-on-failure', trace: 'retain-on-failure' } as const;

// One worker for each project and no retries: windows on one screen take the focus from each other, and a test that passes only
// sometimes is to be seen. Chromium shows no windows, so the two projects run beside each other.
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
  use: onFailure,
  projects: [
    { name: 'app', workers: 1, testMatch: '**/*.spec.ts', testIgnore: 'renderer/**' },
    {
      name: 'renderer',
      workers: 1,
      testMatch: 'renderer/**/*.spec.ts',
      use: {
        browserName: 'chromium',
        // The system's Chromium, never one that Playwright downloads. Its sandbox refuses root.
        launchOptions: { executablePath: process.env['CLAIMWRIGHT_CHROMIUM'] ?? '/usr/bin/chromium', chromiumSandbox: process.getuid?.() !== 0 },
      },
    },
  ],
});
