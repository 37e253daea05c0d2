import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { CommandContext } from '../src/core/commands/command.ts';
import { textOf, type Message } from '../src/core/messages/messages.ts';
import type { Result } from '../src/core/result.ts';
import { importFiles } from '../src/main/import/import-files.ts';
import { readerInThread } from '../src/main/import/read-in-thread.ts';
import { damaged, soundFiles } from '../src/main/import/test-damage.ts';
import { checkProject, createProject } from '../src/main/storage/index.ts';

/** What became of damaged files. */
export interface FuzzFigures {
  readonly files: number;
  readonly imported: number;
  readonly refused: number;
  /** Imports that threw, where words were due. */
  readonly crashed: number;
  /** The longest that one took, in milliseconds. */
  readonly longest: number;
  readonly seconds: number;
  /** The largest resident size of the process, its threads included, in megabytes. */
  readonly memory: number;
  /** What is found wrong with the project at the end. */
  readonly findings: number;
}

const now = '2026-11-27T08:00:00.000Z';

function value<T>(result: Result<T, Message>): T {
  if (!result.ok) throw new Error(textOf(result.error));
  return result.value;
}

/** Imports so many damaged files, each read by the thread that `thread` is the bundle of. */
export async function measureFuzz(thread: string, files: number): Promise<FuzzFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'claimwright-fuzz-'));
  let ids = 0;
  const context: CommandContext = { now, author: 'Bench', newId: () => `f${(++ids).toString(36)}` };
  const read = readerInThread(async () => ({ default: (options: WorkerOptions) => new Worker(thread, options) }));
  try {
    const project = value(await createProject(join(folder, 'project'), { name: 'Damaged', now, newId: context.newId }));
    const seeds = await soundFiles();
    const counts = { imported: 0, refused: 0, crashed: 0, longest: 0 };
    const started = performance.now();
    for (let number = 0; number < files; number++) {
      const seed = seeds[number % seeds.length]!;
      const begun = performance.now();
      try {
        const { imported, known } = value(await importFiles(project, [{ name: seed[0], bytes: damaged(seed, Math.floor(number / seeds.length)) }], context, { read }));
        if (imported.length + known.length > 0) counts.imported++;
        else counts.refused++;
      } catch (error) {
        console.error(`${seed[0]}, number ${Math.floor(number / seeds.length)}`, error);
        counts.crashed++;
      }
      counts.longest = Math.max(counts.longest, performance.now() - begun);
    }
    const seconds = (performance.now() - started) / 1000;
    value(await project.close());
    const { findings } = value(await checkProject(join(folder, 'project')));
    return { files, ...counts, seconds, memory: process.resourceUsage().maxRSS / 1024, findings: findings.length };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
