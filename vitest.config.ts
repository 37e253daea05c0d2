import { defineConfig } from 'vitest/config';

const core = 'src/core/**/*.test.ts';
const formats = 'src/main/{import,export}/**/*.test.ts';

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
      // So do what reads and writes formats, which keeps nothing between two files either.
      { extends: true, test: { name: 'formats', include: [formats], isolate: false, globalSetup: 'scripts/lib/unit-folder.mjs' } },
      { extends: true, test: { name: 'rest', include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'], exclude: [core, formats], globalSetup: 'scripts/lib/unit-folder.mjs' } },
    ],
  },
});
