import type { Adapter } from 'lowdb';
import { join } from 'node:path';
import { writeDurably, type Disk } from './disk.ts';
import type { FolderReader } from './folder-reader.ts';
import type { FileKey } from './layout.ts';

/** How long serialising may hold up everything else in the process, in milliseconds. */
const sliceMilliseconds = 1;
const chunkLength = 128 * 1024;

/**
 * Reads and writes one checkpoint for lowdb, durably. Its own, because lowdb's presets never sync and write nothing
 * while NODE_ENV is `test`. Written with one record a line, so that version control shows what changed.
 */
export class CheckpointAdapter<T extends object> implements Adapter<T> {
  /** Bytes of the file as last read or written. */
  size = 0;
  /** Whether the last reading found a file. */
  found = false;

  constructor(
    private readonly disk: Disk,
    private readonly folder: string,
    private readonly key: FileKey,
    private readonly reader: FolderReader,
  ) {}

  /** Returns what the file holds, unchecked, or null when there is none. Throws SyntaxError when it is not JSON. */
  async read(): Promise<T | null> {
    const bytes = await this.reader.read(this.key);
    this.found = bytes !== null;
    this.size = bytes?.length ?? 0;
    return bytes && (JSON.parse(bytes.toString('utf8')) as T);
  }

  /** Replaces the file. `data` must not change until this is done. Throws system errors, leaving the old file. */
  async write(data: T): Promise<void> {
    this.size = await writeDurably(this.disk, join(this.folder, this.key), serialise(data));
  }
}

/** Yields the JSON of `data` in chunks, pausing often enough that a hundred thousand records stall nobody. */
export async function* serialise(data: object): AsyncGenerator<Buffer> {
  let pending = '';
  let sliceEnd = performance.now() + sliceMilliseconds;
  for (const piece of pieces(data)) {
    pending += piece;
    if (pending.length >= chunkLength) {
      yield Buffer.from(pending);
      pending = '';
    }
    if (performance.now() >= sliceEnd) {
      await new Promise((resume) => setImmediate(resume));
      sliceEnd = performance.now() + sliceMilliseconds;
    }
  }
  yield Buffer.from(pending);
}

function* pieces(data: object): Generator<string> {
  let separator = '{\n';
  for (const [name, value] of Object.entries(data) as [string, unknown][]) {
    yield `${separator}${JSON.stringify(name)}: `;
    if (Array.isArray(value)) yield* elements(value);
    else if (typeof value === 'string') yield* quoted(value);
    else yield JSON.stringify(value);
    separator = ',\n';
  }
  yield '\n}\n';
}

/** The JSON of a string, which may be the whole text of a book. */
function* quoted(text: string): Generator<string> {
  yield '"';
  for (let start = 0, end: number; start < text.length; start = end) {
    end = start + chunkLength;
    // A pair of surrogates that is parted would be written as escapes.
    if (/[\ud800-\udbff]/.test(text.charAt(end - 1))) end--;
    yield JSON.stringify(text.slice(start, end)).slice(1, -1);
  }
  yield '"';
}

function* elements(list: readonly unknown[]): Generator<string> {
  let separator = '[\n';
  for (const element of list) {
    yield `${separator}  ${JSON.stringify(element)}`;
    separator = ',\n';
  }
  yield list.length === 0 ? '[]' : '\n]';
}
