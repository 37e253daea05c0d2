import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { dictionaryFiles } from './src/main/spelling/packages.ts';

/** Puts what spelling is checked with, and its licences, into a folder beside the built main process. */
const emitDictionaries = (): Plugin => ({
  name: 'dictionaries',
  generateBundle() {
    for (const [name, file] of dictionaryFiles) this.emitFile({ type: 'asset', fileName: `dictionaries/${name}`, source: readFileSync(file) });
  },
});

export default defineConfig({
  main: {
    plugins: [emitDictionaries()],
    build: {
      // One bundle starts faster than a tree of packages, and a package then needs no node_modules.
      externalizeDeps: false,
      // The oldest engine the app runs on.
      target: 'node20',
      minify: 'oxc',
      rollupOptions: { input: resolve('src/main/index.ts'), external: ['electron'] },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      // A sandboxed preload can only be CommonJS.
      rollupOptions: { input: resolve('src/preload/index.ts'), external: ['electron'], output: { format: 'cjs', entryFileNames: 'index.cjs' } },
    },
  },
  renderer: {
    root: resolve('src/renderer'),
    plugins: [react()],
    build: {
      target: 'chrome130',
      minify: 'oxc',
      rollupOptions: { input: resolve('src/renderer/index.html') },
    },
  },
});
