import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from './process.mjs';

// What the app loads before its window shows anything grows with every feature that is imported the usual way. These tests hold
// what docs/adr/0020-a-start-pays-for-what-it-shows.md says.

const staticImport = /^(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?'([^']+)'/gm;
const lateImport = /\bimport\('([^']+)'\)/g;

/**
 * @param {string} file
 * @param {RegExp} pattern
 * @returns {string[]} what it imports, as files of the project or names of packages
 */
function importsOf(file, pattern) {
  const source = readFileSync(file, 'utf8').replaceAll(/^\s*(?:\*|\/\/|\/\*).*$/gm, '');
  return [...source.matchAll(pattern)].map(([, name = '']) => (name.startsWith('.') ? resolve(dirname(file), name.replace(/\?.*$/, '')) : name));
}

/**
 * @param {string} entry
 * @returns {{ files: Set<string>, packages: Set<string> }} all that is loaded with it
 */
function loadedWith(entry) {
  /** @type {Set<string>} */
  const files = new Set();
  /** @type {Set<string>} */
  const packages = new Set();
  const visit = (/** @type {string} */ file) => {
    if (files.has(file)) return;
    files.add(file);
    if (!/\.tsx?$/.test(file)) return;
    for (const name of importsOf(file, staticImport)) {
      if (name.startsWith('/')) visit(name);
      else packages.add(name);
    }
  };
  visit(join(projectRoot, 'src', entry));
  return { files, packages };
}

/** @param {Iterable<string>} files */
const named = (files) => [...files].map((file) => relative(join(projectRoot, 'src'), file)).sort();

/** @param {Iterable<string>} files */
const kilobytes = (files) => Math.ceil([...files].reduce((sum, file) => sum + statSync(file).size, 0) / 1000);

describe.each([
  // Own source, with comments, in kB; some room is left for small things. Where a feature needs more, let it be loaded when it is
  // shown: by `late` in the window, by `import()` in the main process. Raise the limit only for what every start shows.
  { what: 'the window', entry: 'renderer/main.ts', most: 1_560 },
  { what: 'the main process, before the window is there', entry: 'main/index.ts', most: 60 },
])('what $what starts with', ({ entry, most }) => {
  const { files } = loadedWith(entry);

  it(`is at most ${most} kB of our own`, () => {
    expect(kilobytes(files), 'more is loaded at the start than before').toBeLessThanOrEqual(most);
  });
});

it('holds nothing in the window that is meant to come late', () => {
  const { files } = loadedWith('renderer/main.ts');
  const sources = readdirSync(join(projectRoot, 'src', 'renderer'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name) && !/\.test\./.test(name));
  const late = sources.flatMap((name) => importsOf(join(projectRoot, 'src', 'renderer', name), lateImport)).filter((file) => file.startsWith('/'));
  expect(late.length).toBeGreaterThan(0);
  expect(named(late.filter((file) => files.has(file)))).toEqual([]);
});

it('holds neither the storage nor the contract in the main process, and of packages only the smallest', () => {
  const { files, packages } = loadedWith('main/index.ts');
  expect(named(files).filter((file) => /^(?:main\/(?:handlers|export|import|search|replace|spelling)|core\/commands)\/|ipc\/contract/.test(file))).toEqual([]);
  expect([...packages].filter((name) => !name.startsWith('node:')).sort()).toEqual(['electron', 'zod/mini']);
});
