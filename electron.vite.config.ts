import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
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

const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Puts the maps of Adobe's character collections, by which PDFs in Chinese, Japanese and Korean are read, beside the built main process. */
const emitCharacterMaps = (): Plugin => ({
  name: 'character-maps',
  generateBundle() {
    const folder = join(pdfjs, 'cmaps');
    for (const name of readdirSync(folder)) this.emitFile({ type: 'asset', fileName: `cmaps/${name}`, source: readFileSync(join(folder, name)) });
  },
});

/** Puts the licences of pdf.js, and of the faces, maps and decoders that it brings, beside the built window, which holds them as modules. */
const emitPdfLicences = (): Plugin => ({
  name: 'pdf-licences',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'licences/pdfjs.txt', source: readFileSync(join(pdfjs, 'LICENSE')) });
    for (const part of ['cmaps', 'standard_fonts', 'wasm']) {
      for (const name of readdirSync(join(pdfjs, part)).filter((each) => each.startsWith('LICENSE'))) {
        this.emitFile({ type: 'asset', fileName: `licences/pdfjs-${part}-${name.replace(/^LICENSE_?/, '').toLowerCase() || 'all'}.txt`, source: readFileSync(join(pdfjs, part, name)) });
      }
    }
  },
});

interface Graph {
  readonly getModuleInfo: (id: string) => { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/** Returns whether a module is loaded with the page: imported by it, in however many steps, and not only when it is needed. */
function isAtStart(id: string, graph: Graph): boolean {
  const seen = new Set([id]);
  for (const each of seen) {
    const info = graph.getModuleInfo(each);
    if (info?.isEntry) return true;
    for (const importer of info?.importers ?? []) seen.add(importer);
  }
  return false;
}

export default defineConfig({
  main: {
    plugins: [emitDictionaries(), emitCharacterMaps()],
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
    plugins: [react(), emitPdfLicences()],
    build: {
      target: 'chrome130',
      minify: 'oxc',
      rollupOptions: {
        input: resolve('src/renderer/index.html'),
        // One file for what the window starts with: left alone, the bundler cuts it at every module that a late part shares.
        output: { codeSplitting: { groups: [{ name: (id, graph) => (isAtStart(id, graph) ? 'start' : null) }] } },
      },
    },
  },
});
