import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, afterAll, expect, it } from 'vitest';
import { forEachLeaf } from '../../core/model/document.ts';
import { checkProject, createProject, type OpenProject } from '../storage/index.ts';
import { flawOf } from '../storage/document-file.ts';
import { value } from '../storage/test-support.ts';
import { importFiles } from './import-files.ts';
import { readAnnotations } from './pdf/read-annotations.ts';
import { readHere } from './read-source.ts';
import { importExtensions } from './registry.ts';
import { damaged, soundFiles } from './test-damage.ts';

/*
 * Each file is read or refused in words, in a second or two, in bounded memory, and what comes in leaves the project sound. CLAIMWRIGHT_FUZZ
 * says how many are tried in all; `npm run bench -- fuzz` tries 2,000 as the app does, each in a thread of its own, and measures them.
 */

const tries = Number(process.env['CLAIMWRIGHT_FUZZ'] ?? 400);
/** Megabytes that the process may come to take by it. */
const mostGrowth = 1_000;

const seeds = await soundFiles();
let ids = 0;
const context = { now: '2026-01-02T03:04:05.678Z', author: 'Fuzz', newId: () => `f${(++ids).toString(36)}` };
let folder: string;
let project: OpenProject;
const before = process.memoryUsage().rss;
let peak = before;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fuzz-'));
  project = value(await createProject(join(folder, 'project'), { name: 'Fuzz', now: context.now, newId: context.newId }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('has a sound file for every kind of file', () => {
  const covered = new Set(seeds.map(([name]) => name.split('.')[1]!));
  const alike: Readonly<Record<string, string>> = { text: 'txt', markdown: 'md', htm: 'html', xhtml: 'html', xht: 'html', mht: 'mhtml', docm: 'docx', dotx: 'docx', ott: 'odt' };
  expect(importExtensions.filter((extension) => !covered.has(alike[extension] ?? extension))).toEqual([]);
});

it.each(seeds)('damaged files like %s are imported or refused, and never break the reader', async (name, seed) => {
  expect((await readHere(name, seed, new AbortController().signal)).ok).toBe(true);
  for (let number = 0; number < Math.ceil(tries / seeds.length); number++) {
    const bytes = damaged([name, seed], number);
    const which = `${name}, number ${number}`;
    const started = performance.now();
    const done = await importFiles(project, [{ name, bytes }], context, {
      read: async (...given) => {
        const read = await readHere(...given);
        if (read.ok) {
          const { document, pictures = [] } = read.value;
          expect(flawOf(document), which).toBeNull();
          expect(document.text.length).toBeLessThan(2_000_000);
          const names = new Set(pictures.map((each) => each.name));
          forEachLeaf(document.blocks, (_, block) => { if (block.type === 'figure' && block.picture) expect(names).toContain(block.picture.name); });
        }
        return read;
      },
    }).catch((error: unknown) => { throw new Error(`${which}: ${String(error)}`, { cause: error }); });
    expect(done, which).toMatchObject({ ok: true });
    if (name.endsWith('.pdf')) await readAnnotations(bytes, null).catch((error: unknown) => { throw new Error(`annotations of ${which}: ${String(error)}`, { cause: error }); });
    // None hangs; how long they take is measured by the benchmarks.
    expect(performance.now() - started, which).toBeLessThan(20_000);
    peak = Math.max(peak, process.memoryUsage().rss);
  }
}, 120_000);

it('leaves the project sound and takes no more memory than it may', async () => {
  value(await project.close());
  expect(value(await checkProject(join(folder, 'project'))).findings).toEqual([]);
  expect((peak - before) / 2 ** 20).toBeLessThan(mostGrowth);
}, 120_000);
