import { defineConfig } from 'vitest/config';

const core = 'src/core/**/*.test.ts';

export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 20_000,
    // Tidying up may have a thousand files to sync to a slow disk.
    hookTimeout: 60_000,
    // All processors: the default leaves one idle, which of two is half of them.
    maxWorkers: '100%',
    projects: [
      // Core is pure: its files can share the modules that they load, which takes half the time.
      { extends: true, test: { name: 'core', include: [core], isolate: false } },
      { extends: true, test: { name: 'rest', include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'], exclude: [core], globalSetup: 'scripts/lib/unit-folder.mjs' } },
    ],
  },
});
