import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import type { CommandContext } from '../src/core/commands/command.ts';
import { textOf, type Message } from '../src/core/messages/messages.ts';
import { forEachLeaf } from '../src/core/model/document.ts';
import { parsePlainText } from '../src/core/formats/plain-text/plain-text.ts';
import type { Result } from '../src/core/result.ts';
import { searchPageSchema } from '../src/ipc/search.ts';
import { ProjectSearch } from '../src/main/search/project-search.ts';
import type { FromThread } from '../src/main/search/protocol.ts';
import type { StartSearchThread } from '../src/main/search/search-thread.ts';
import { createProject, openProject, type OpenProject } from '../src/main/storage/index.ts';

/** What was measured; times in milliseconds. */
export interface SearchFigures {
  readonly sources: number;
  readonly words: number;
  readonly characters: number;
  /** From opening the project until every text can be searched. */
  readonly build: number;
  /** The longest that the main process could do nothing else meanwhile. */
  readonly held: number;
  /** Memory of the process, with the index in it, in megabytes. */
  readonly memory: number;
  readonly asked: readonly Asked[];
}

/** How long answers took: from asking to having the first hundred results, checked as a window checks them. */
export interface Asked {
  readonly kind: string;
  readonly times: number;
  readonly p50: number;
  readonly p95: number;
  readonly longest: number;
}

const sources = 1000;
const wordsPerSource = 10_000;
const vocabulary = 120_000;
const now = '2026-11-22T08:00:00.000Z';

let ids = 0;
const context: CommandContext = { now, author: 'Bench', newId: () => `b${(++ids).toString(36)}` };

/** A generator of numbers from 0 to 1 that gives the same ones each time (Park and Miller). */
function numbers(): () => number {
  let state = 20_261_122;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const random = numbers();
const syllables = 'a an ar ban ber ca ci com de di en er es fi for ga gov ha in is ka la le li ma men mi min na ne no of or pa pe pre ra re ro sa se si sta su ta te ti tion to tra un ve vi wa'.split(' ');

/** Made-up words, the common ones short, as in any language. */
const words = Array.from({ length: vocabulary }, (_, rank) => {
  const length = 1 + Math.floor(Math.log2(rank + 2) / 5) + Math.floor(random() * 2);
  return Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]!).join('') + (rank > 5000 ? syllables[rank % syllables.length]! : '');
});

/** Word number n of natural text comes about 1/n as often as the first (Zipf). */
const word = (): string => words[Math.min(vocabulary - 1, Math.floor(Math.exp(random() * Math.log(vocabulary))) - 1)]!;

function makeText(): string {
  const parts: string[] = [];
  for (let i = 1; i <= wordsPerSource; i++) {
    const plain = i % 60 === 0 ? `${Math.floor(random() * 90) + 10},${Math.floor(random() * 900) + 100}` : i % 97 === 0 ? `“${word()}”` : word();
    parts.push(plain + (i % 120 === 0 ? '.\n\n' : i % 18 === 0 ? '. ' : i % 11 === 0 ? ', ' : ' '));
  }
  return parts.join('');
}

function value<T>(result: Result<T, Message>): T {
  if (!result.ok) throw new Error(textOf(result.error));
  return result.value;
}

/** Measures the search of a large project through everything that the app's own search goes through but the window; `thread` is the script of its thread. */
export async function measureSearch(thread: string): Promise<SearchFigures> {
  const root = await mkdtemp(join(tmpdir(), 'claimwright-search-'));
  try {
    const characters = await fill(join(root, 'project'));
    const project = value(await openProject(join(root, 'project')));
    const delay = monitorEventLoopDelay({ resolution: 2 });
    delay.enable();
    const { search, time } = await opened(project, thread);
    delay.disable();
    const asked = await ask(search);
    const memory = process.memoryUsage().rss / 1e6;
    await search.close();
    value(await project.close());
    return { sources, words: sources * wordsPerSource, characters, build: time, held: delay.max / 1e6, memory, asked };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function opened(project: OpenProject, thread: string): Promise<{ readonly search: ProjectSearch; readonly time: number }> {
  const start: StartSearchThread = async (order, hear, fail) => {
    const worker = new Worker(thread, { workerData: order, resourceLimits: { maxOldGenerationSizeMb: 4096 } });
    worker.on('message', (said: FromThread) => hear(said));
    worker.on('error', fail);
    return { say: (said) => worker.postMessage(said, []), end: () => worker.terminate() };
  };
  const started = performance.now();
  return new Promise((resolve) => {
    const search = new ProjectSearch({
      start, delay: 0,
      progress: ({ done, total }) => { if (total > 0 && done === total) resolve({ search, time: performance.now() - started }); },
    });
    search.follow(project);
    // The thread starts with the first question, or by a timer that keeps no process alive.
    void search.ask({ kind: 'search', query: 'start', order: 'best', first: 0, count: 1 });
  });
}

async function ask(search: ProjectSearch): Promise<readonly Asked[]> {
  const rare = (): string => words[2000 + Math.floor(random() * 20_000)]!;
  const common = (): string => words[Math.floor(random() * 200)]!;
  const letters = (typed: string): readonly string[] => Array.from(typed, (_, i) => typed.slice(0, i + 1));
  const kinds: readonly (readonly [string, readonly string[]])[] = [
    ['a key of a word', Array.from({ length: 40 }, rare).flatMap(letters)],
    ['a key of a common word', Array.from({ length: 40 }, common).flatMap(letters)],
    ['a key of a second word', Array.from({ length: 20 }, () => `${common()} ${rare()}`).flatMap((typed) => letters(typed).slice(typed.indexOf(' ') + 1))],
    ['a phrase', Array.from({ length: 60 }, () => `"${common()} ${common()}"`)],
    ['either of two words, without a third', Array.from({ length: 60 }, () => `(${rare()} or ${common()}) -${rare()}`)],
    ['a word spelt wrong', Array.from({ length: 40 }, () => rare().replace(/^(.)(.)/, '$2$1') + 'x').filter((typed) => typed.length > 5)],
    ['a regular expression', ['/\\d{2},\\d{3}/', '/gov\\w+ (of|or) \\w+/', '/“[^”]+”/', '/\\bmin\\w*tion\\b/i', '/\\b(\\w+) \\1\\b/', '/[aeiou]{4}/']],
  ];
  for (const query of ['warm', 'wa', '/up/']) await search.ask({ kind: 'search', query, order: 'best', first: 0, count: 100 });
  const measured: Asked[] = [];
  for (const [kind, queries] of kinds) {
    const times: number[] = [];
    for (const query of queries) {
      const began = performance.now();
      searchPageSchema.parse(value(await search.ask({ kind: 'search', query, order: 'best', first: 0, count: 100 })));
      times.push(performance.now() - began);
    }
    times.sort((a, b) => a - b);
    const at = (part: number): number => times[Math.min(times.length - 1, Math.floor(times.length * part))]!;
    measured.push({ kind, times: times.length, p50: at(0.5), p95: at(0.95), longest: at(1) });
  }
  return measured;
}

async function fill(folder: string): Promise<number> {
  const project = value(await createProject(folder, { name: 'Bench', now, newId: context.newId }));
  let characters = 0;
  for (let index = 0; index < sources; index++) {
    const id = `s${index}`;
    const document = parsePlainText(makeText());
    forEachLeaf(document.blocks, ({ start, end }) => { characters += end - start; });
    const bytes = Buffer.from(document.text);
    value(await project.addSourceFiles(id, { extension: 'txt', bytes, document }));
    value(await project.run({ name: 'source.import', input: { sources: [{
      id, citation: { type: 'article', title: `${word()} ${word()} ${word()}` },
      file: { name: `${id}.txt`, mediaType: 'text/plain', encoding: 'utf-8', size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
      version: 1, formerVersions: [], textLength: document.text.length, note: null, importedAt: now, modifiedAt: now,
    }] } }, context));
  }
  value(await project.close());
  return characters;
}
