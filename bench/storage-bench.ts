import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { selectorAt } from '../src/core/anchoring/selector.ts';
import type { CommandContext } from '../src/core/commands/command.ts';
import type { Message } from '../src/core/messages/messages.ts';
import { textOf } from '../src/core/messages/messages.ts';
import type { Result } from '../src/core/result.ts';
import { createProject, openProject, type OpenProject } from '../src/main/storage/index.ts';

/** What was measured of one project; times in milliseconds. */
export interface StorageRow {
  readonly highlights: number;
  readonly sources: number;
  /** From asking for a change to its being confirmed, synced to disk: median, 95th percentile, longest. */
  readonly p50: number;
  readonly p95: number;
  readonly longest: number;
  /** From asking for the project to having it. */
  readonly open: number;
  /** Growth of the heap by opening it, in megabytes; NaN unless node runs with --expose-gc. */
  readonly heap: number;
}

const sizes = [
  { highlights: 10, sources: 1 },
  { highlights: 10_000, sources: 1 },
  { highlights: 10_000, sources: 20 },
  { highlights: 100_000, sources: 1 },
  { highlights: 100_000, sources: 20 },
];
const changesPerProject = 300;
const batch = 5_000;
const text = 'More than 67,100 people, within 72 hours, it was said on Monday. '.repeat(2_000);
const now = '2026-11-22T08:00:00.000Z';

let ids = 0;
const context: CommandContext = { now, author: 'Bench', newId: () => `b${(++ids).toString(36)}` };

function value<T>(result: Result<T, Message>): T {
  if (!result.ok) throw new Error(textOf(result.error));
  return result.value;
}

/**
 * Measures how long changes take in projects of different sizes, on the disk of the system's temporary folder. The
 * projects take turns, one change each, so that whatever else the machine does meets all of them alike.
 */
export async function measureStorage(): Promise<readonly StorageRow[]> {
  const root = await mkdtemp(join(tmpdir(), 'claimwright-bench-'));
  const opened = [];
  for (const [index, size] of sizes.entries()) {
    const folder = join(root, String(index));
    await fill(folder, size.highlights, size.sources);
    opened.push({ ...size, ...await timedOpen(folder), times: [] as number[] });
  }
  for (let change = -20; change < changesPerProject; change++) {
    for (const { project, times } of opened) {
      const started = performance.now();
      await makeChange(project, change);
      if (change >= 0) times.push(performance.now() - started);
    }
  }
  for (const { project } of opened) value(await project.close());
  await rm(root, { recursive: true });
  return opened.map(({ highlights, sources, open, heap, times }) => {
    const sorted = times.toSorted((a, b) => a - b);
    const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
    return { highlights, sources, p50: at(0.5), p95: at(0.95), longest: at(1), open, heap };
  });
}

async function makeChange(project: OpenProject, number: number): Promise<void> {
  const start = Math.abs(number * 37) % (text.length - 60);
  value(await project.run({
    name: 'highlight.create',
    input: { sourceId: 's0', selector: selectorAt(text, { start, end: start + 40 }), colour: 'amber', tagIds: [], newTag: null, note: 'A short note.' },
  }, context));
}

async function timedOpen(folder: string): Promise<{ readonly project: OpenProject; readonly open: number; readonly heap: number }> {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const started = performance.now();
  const project = value(await openProject(folder));
  const open = performance.now() - started;
  globalThis.gc?.();
  return { project, open, heap: globalThis.gc ? (process.memoryUsage().heapUsed - before) / 1e6 : NaN };
}

async function fill(folder: string, highlights: number, sources: number): Promise<void> {
  const project = value(await createProject(folder, { name: 'Bench', now, newId: context.newId }));
  const bytes = Buffer.from(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  for (let index = 0; index < sources; index++) {
    const id = `s${index}`;
    value(await project.addSourceFiles(id, { extension: 'txt', bytes, document: { text, blocks: [{ type: 'paragraph', start: 0, end: text.length, spans: [] }] } }));
    value(await project.run({ name: 'source.import', input: { sources: [{
      id, citation: { type: 'article', title: id }, file: { name: 'a.txt', mediaType: 'text/plain', encoding: 'utf-8', size: bytes.length, sha256 },
      version: 1, formerVersions: [], textLength: text.length, note: null, importedAt: now, modifiedAt: now,
    }] } }, context));
    const share = highlights / sources;
    for (let done = 0; done < share; done += batch) {
      const annotations = Array.from({ length: Math.min(batch, share - done) }, (_, offset) => {
        const start = ((done + offset) * 31) % (text.length - 60);
        return {
          selector: selectorAt(text, { start, end: start + 40 }), colour: 'teal' as const, tagNames: ['Figure'], note: null,
          author: null, createdAt: null, modifiedAt: null,
        };
      });
      value(await project.run({ name: 'highlight.import', input: { sourceId: id, annotations } }, context));
    }
  }
  value(await project.close());
}
