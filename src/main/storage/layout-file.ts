import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { pageLayoutSchema, type PageLayout } from '../../core/model/page-layout.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Disk } from './disk.ts';

/** The file beside a source's text that says where its letters stand: one page a line, as JSON, so that it is read page by page. */
export const layoutName = 'layout.jsonl';

/** Bytes read at once while the lines are looked for. */
const chunkBytes = 1_000_000;
/** Files whose lines are remembered. */
const filesKept = 16;
const newline = 0x0a;

/** Yields the bytes of a layout file. */
export function* layoutBytes(lines: readonly string[]): Generator<Uint8Array> {
  for (const line of lines) yield Buffer.from(`${line}\n`);
}

/** Reads pages out of layout files, which never change once written. */
export class LayoutReader {
  /** Where each line of a file begins, and where the last one ends, by the file's path inside the project. */
  private readonly starts = new Map<string, readonly number[]>();

  constructor(private readonly disk: Disk, private readonly folder: string) {}

  /**
   * Returns `count` pages from page `first` on, checked; fewer where the file ends before. The problem is what is wrong with the
   * file, in English. Rejects with system errors.
   */
  async read(path: string, first: number, count: number): Promise<Result<readonly PageLayout[], string>> {
    const handle = await this.disk.open(join(this.folder, path, layoutName), 'r');
    try {
      const starts = this.starts.get(path) ?? await lineStarts(handle);
      this.keep(path, starts);
      const last = Math.min(first + count, starts.length - 1);
      if (first >= last) return ok([]);
      const bytes = await readRange(handle, starts[first]!, starts[last]!);
      const pages: PageLayout[] = [];
      for (const line of bytes.toString('utf8').split('\n').slice(0, last - first)) {
        const page = parsePage(line);
        if (!page.ok) return err(`page ${first + pages.length + 1}: ${page.error}`);
        pages.push(page.value);
      }
      return ok(pages);
    } finally {
      await handle.close();
    }
  }

  /** Forgets a file that is deleted. */
  forget(path: string): void {
    this.starts.delete(path);
  }

  private keep(path: string, starts: readonly number[]): void {
    this.starts.delete(path);
    this.starts.set(path, starts);
    for (const oldest of this.starts.keys()) {
      if (this.starts.size <= filesKept) break;
      this.starts.delete(oldest);
    }
  }
}

function parsePage(line: string): Result<PageLayout, string> {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return err('it is not JSON');
  }
  const page = pageLayoutSchema.safeParse(json);
  return page.success ? ok(page.data) : err(z.prettifyError(page.error));
}

async function lineStarts(handle: FileHandle): Promise<readonly number[]> {
  const starts = [0];
  const chunk = Buffer.alloc(chunkBytes);
  for (let position = 0; ;) {
    const { bytesRead } = await handle.read(chunk, 0, chunkBytes, position);
    if (bytesRead === 0) return starts;
    for (let at = chunk.indexOf(newline); at >= 0 && at < bytesRead; at = chunk.indexOf(newline, at + 1)) starts.push(position + at + 1);
    position += bytesRead;
  }
}

/** Returns the bytes of a file from `start` to `end`, fewer where it ends before. */
export async function readRange(handle: FileHandle, start: number, end: number): Promise<Buffer<ArrayBuffer>> {
  const bytes = Buffer.alloc(end - start);
  let done = 0;
  while (done < bytes.length) {
    const { bytesRead } = await handle.read(bytes, done, bytes.length - done, start + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}
