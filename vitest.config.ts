import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    environment: 'node',
    testTimeout: 20_000,
    // Tidying up may have a thousand files to sync to a slow disk.
    hookTimeout: 60_000,
    // All processors: the default leaves one idle, which of two is half of them.
    maxWorkers: '100%',
  },
});
