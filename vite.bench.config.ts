import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page on which the reading surfaces are measured. */
export default defineConfig({
  root: resolve('bench/surfaces'),
  base: './',
  plugins: [react()],
  build: { target: 'chrome130', outDir: resolve('out/bench'), emptyOutDir: true, chunkSizeWarningLimit: 4096, rollupOptions: { input: resolve('bench/surfaces/index.html') } },
});
