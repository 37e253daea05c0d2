import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The window's page with a host in memory, for tests in a plain browser. */
export default defineConfig({
  root: resolve('src/renderer/testing'),
  base: './',
  plugins: [react()],
  build: {
    target: 'chrome130',
    chunkSizeWarningLimit: 4096,
    rollupOptions: { input: resolve('src/renderer/testing/index.html') },
  },
});
