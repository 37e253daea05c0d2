import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import * as z from 'zod/mini';
import { message, type Message } from '../../core/messages/messages.ts';
import { pictureNamePattern, type SourceDocument } from '../../core/model/document.ts';
import type { PageLayout } from '../../core/model/page-layout.ts';
import { replacementSchema, type Replacement } from '../../core/replacement/replacement.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { documentPieces, PieceReader } from '../../ipc/pieces.ts';
import { inTurns } from '../turns.ts';
import { serialise } from './checkpoint-adapter.ts';
import { diskProblem, makeFolder, namesIn, syncFolder, systemCode, writeDurably, type Disk } from './disk.ts';
import { flawOf, parseDocument, type ReadLongDocument, type Watch } from './document-file.ts';
import { layoutBytes, layoutName, LayoutReader, readRange } from './layout-file.ts';
import { isId, sourceFolder, sourcesFolder, versionPath, versionsFolder } from './layout.ts';

/** What is stored of a source beside its record. */
export interface SourceFiles {
  /** The ending of the original's name, without the dot: lower-case letters and digits. */
  readonly extension: string;
  /** The original, exactly as it came. */
  readonly bytes: Uint8Array;
  readonly document: SourceDocument;
  /** Where its letters stand, of a source with pages: the JSON of one `PageLayout` for each. */
  readonly layout?: readonly string[] | undefined;
  /** The pictures that its figures name. */
  readonly pictures?: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** What is stored of a version that replaces an earlier one. */
export interface VersionFiles extends SourceFiles {
  readonly replacement: Replacement;
}

const documentName = 'document.json';
const picturesFolder = 'pictures';
const replacementName = 'replacement.json';
const originalStart = 'original.';
/** Texts kept in memory, and characters in them; a million with their structure take a few megabytes. The last one is always kept. */
const documentsKept = 8;
const charactersKept = 20_000_000;
/** Bytes of a stored text that is read elsewhere: less is read well before a thread would have started. */
const longFile = 200_000;

/** The originals and texts of a project's sources and of their versions, each written once and never changed. */
export class SourceStore {
  /** Texts read last, by their paths, the latest at the end. */
  private readonly documents = new Map<string, SourceDocument>();

  private readonly layouts: LayoutReader;

  /** Without `readLong` every text is read here, however long it is. */
  constructor(private readonly disk: Disk, private readonly folder: string, private readonly readLong?: ReadLongDocument) {
    this.layouts = new LayoutReader(disk, folder);
  }

  /**
   * Stores a source's files, durably, replacing what an interrupted import left. On failure nothing refers to them. Rejects
   * with the signal's reason when that is aborted: what was written until then is to be dropped.
   */
  async add(sourceId: string, files: SourceFiles, signal: AbortSignal): Promise<Result<void, Message>> {
    const flaw = isId(sourceId) ? flawIn(files) : `the id “${sourceId}”`;
    if (flaw !== null) return err(message('problem.badSourceFiles', { detail: flaw }));
    const path = versionPath(sourceId, 1);
    try {
      await makeFolder(this.disk, sourceFolder(this.folder, sourceId));
      await this.write(path, files, signal);
    } catch (error) {
      return err(diskProblem(error, path));
    }
    return ok(undefined);
  }

  /** Deletes all files of a source. What cannot be deleted stays, and is in nobody's way. */
  async drop(sourceId: string): Promise<void> {
    this.forget(versionPath(sourceId, 1));
    await this.disk.rm(sourceFolder(this.folder, sourceId), { recursive: true, force: true }).catch(() => undefined);
  }

  /**
   * Stores the files of a version, durably, in a folder of its own, and returns its number: `least` or the next that was
   * never taken, be it by a version that was undone or by one that a crash left unfinished.
   */
  async addVersion(sourceId: string, least: number, files: VersionFiles): Promise<Result<number, Message>> {
    const flaw = isId(sourceId) ? flawIn(files) : `the id “${sourceId}”`;
    if (flaw !== null) return err(message('problem.badSourceFiles', { detail: flaw }));
    try {
      const version = await this.takeNumber(sourceId, least);
      const path = versionPath(sourceId, version);
      await this.write(path, files, new AbortController().signal);
      await writeDurably(this.disk, join(this.folder, path, replacementName), serialise(files.replacement));
      return ok(version);
    } catch (error) {
      return err(diskProblem(error, `${sourcesFolder}/${sourceId}`));
    }
  }

  /** Deletes the files of a version. What cannot be deleted stays, and is in nobody's way. */
  async dropVersion(sourceId: string, version: number): Promise<void> {
    const path = versionPath(sourceId, version);
    if (version < 2) throw new Error(`not a later version: ${version}`);
    this.forget(path);
    await this.disk.rm(join(this.folder, path), { recursive: true, force: true }).catch(() => undefined);
  }

  /** Returns the text and structure of a version, checked, or the words for their absence or damage. */
  async readDocument(sourceId: string, version: number): Promise<Result<SourceDocument, Message>> {
    if (!isId(sourceId)) return err(message('problem.sourceMissing'));
    const path = versionPath(sourceId, version);
    const kept = this.documents.get(path);
    if (kept) {
      this.keep(path, kept);
      return ok(kept);
    }
    const document = await this.isLong(path) ? await this.readInPieces(path) : await this.readHere(path);
    if (document.ok) this.keep(path, document.value);
    return document;
  }

  /** Returns the same in pieces, as they cross to a window. Rejects with the signal's reason when that is aborted. */
  async readPieces(sourceId: string, version: number, watch: Watch): Promise<Result<readonly string[], Message>> {
    if (isId(sourceId)) {
      const path = versionPath(sourceId, version);
      if (!this.documents.has(path) && await this.isLong(path)) return this.readLongPieces(path, watch);
    }
    const document = await this.readDocument(sourceId, version);
    return document.ok ? ok(await inTurns(documentPieces(document.value), watch.signal)) : document;
  }

  /** Returns the bytes of a version's original, or the words for their absence. */
  async readOriginal(sourceId: string, version: number): Promise<Result<Uint8Array, Message>> {
    if (!isId(sourceId)) return err(message('problem.sourceMissing'));
    return this.readFile(await this.originalOf(sourceId, version));
  }

  /** Returns the bytes of a version's original from `start` to `end`, fewer where it ends before; or the words for its absence. */
  async readOriginalSlice(sourceId: string, version: number, start: number, end: number): Promise<Result<Uint8Array<ArrayBuffer>, Message>> {
    if (!isId(sourceId)) return err(message('problem.sourceMissing'));
    const file = await this.originalOf(sourceId, version);
    try {
      const handle = await this.disk.open(join(this.folder, file), 'r');
      try {
        return ok(await readRange(handle, start, end));
      } finally {
        await handle.close();
      }
    } catch (error) {
      return err(missingOrFailed(error, file));
    }
  }

  /** Returns where the letters of a version's pages stand, checked; none of a source without pages. Fails in words where the file is damaged or gone. */
  async readLayouts(sourceId: string, version: number, first: number, count: number): Promise<Result<readonly PageLayout[], Message>> {
    const document = await this.readDocument(sourceId, version);
    if (!document.ok) return document;
    if (!document.value.pages) return ok([]);
    const path = versionPath(sourceId, version);
    const file = `${path}/${layoutName}`;
    try {
      const pages = await this.layouts.read(path, first, count);
      return pages.ok ? pages : err(message('problem.sourceFileDamaged', { file, detail: pages.error }));
    } catch (error) {
      return err(missingOrFailed(error, file));
    }
  }

  /** Returns the path of a version's original inside the project. */
  private async originalOf(sourceId: string, version: number): Promise<string> {
    const path = versionPath(sourceId, version);
    const names = await namesIn(this.disk, join(this.folder, path));
    return `${path}/${names.find((name) => /^original\.[a-z0-9]{1,16}$/.test(name)) ?? `${originalStart}*`}`;
  }

  private forget(path: string): void {
    this.documents.delete(path);
    this.layouts.forget(path);
  }

  /** Returns the bytes of a picture that a version's figures name, or the words for its absence. */
  async readPicture(sourceId: string, version: number, name: string): Promise<Result<Uint8Array, Message>> {
    if (!isId(sourceId) || !pictureNamePattern.test(name)) return err(message('problem.sourceMissing'));
    return this.readFile(`${versionPath(sourceId, version)}/${picturesFolder}/${name}`);
  }

  /** Returns what became of a source's highlights when a version came, checked, or the words for its absence or damage. */
  async readReplacement(sourceId: string, version: number): Promise<Result<Replacement, Message>> {
    if (!isId(sourceId)) return err(message('problem.sourceMissing'));
    const file = `${versionPath(sourceId, version)}/${replacementName}`;
    const bytes = await this.readFile(file);
    if (!bytes.ok) return bytes;
    const replacement = parseAs(replacementSchema, bytes.value);
    return replacement.ok ? replacement : err(message('problem.sourceFileDamaged', { file, detail: replacement.error }));
  }

  private async isLong(path: string): Promise<boolean> {
    if (!this.readLong) return false;
    const stats = await this.disk.stat(join(this.folder, path, documentName)).catch(() => null);
    return (stats?.size ?? 0) > longFile;
  }

  private async readHere(path: string): Promise<Result<SourceDocument, Message>> {
    const file = `${path}/${documentName}`;
    const bytes = await this.readFile(file);
    if (!bytes.ok) return bytes;
    const document = parseDocument(bytes.value);
    return document.ok ? document : err(message('problem.sourceFileDamaged', { file, detail: document.error }));
  }

  private async readInPieces(path: string): Promise<Result<SourceDocument, Message>> {
    const pieces = await this.readLongPieces(path, { signal: new AbortController().signal, onProgress: () => undefined });
    if (!pieces.ok) return pieces;
    const reader = new PieceReader();
    for (const piece of pieces.value) {
      reader.takeUnchecked(piece);
      await nextTurn();
    }
    return ok(reader.document());
  }

  private async readLongPieces(path: string, watch: Watch): Promise<Result<readonly string[], Message>> {
    const file = `${path}/${documentName}`;
    try {
      const pieces = await this.readLong!(join(this.folder, file), watch);
      return pieces.ok ? pieces : err(message('problem.sourceFileDamaged', { file, detail: pieces.error }));
    } catch (error) {
      if (watch.signal.aborted) throw error;
      return err(missingOrFailed(error, file));
    }
  }

  private async write(path: string, { extension, bytes, document, layout, pictures = [] }: SourceFiles, signal: AbortSignal): Promise<void> {
    const folder = join(this.folder, path);
    await writeDurably(this.disk, join(folder, originalStart + extension), until(signal, inChunks(bytes)));
    if (pictures.length > 0) await makeFolder(this.disk, join(folder, picturesFolder));
    for (const picture of pictures) await writeDurably(this.disk, join(folder, picturesFolder, picture.name), until(signal, inChunks(picture.bytes)));
    await writeDurably(this.disk, join(folder, documentName), until(signal, serialise(document)));
    this.layouts.forget(path);
    if (layout) await writeDurably(this.disk, join(folder, layoutName), until(signal, layoutBytes(layout)));
    this.keep(path, document);
  }

  /** Makes the folder of a new version: whoever makes it has its number. */
  private async takeNumber(sourceId: string, least: number): Promise<number> {
    const folder = versionsFolder(this.folder, sourceId);
    await makeFolder(this.disk, folder);
    const taken = (await namesIn(this.disk, folder)).map(Number).filter(Number.isInteger);
    for (let version = Math.max(2, least, ...taken.map((each) => each + 1)); ; version++) {
      try {
        await this.disk.mkdir(join(folder, String(version)));
      } catch (error) {
        if (systemCode(error) === 'EEXIST') continue;
        throw error;
      }
      await syncFolder(this.disk, folder);
      return version;
    }
  }

  private async readFile(file: string): Promise<Result<Buffer, Message>> {
    try {
      return ok(await this.disk.readFile(join(this.folder, file)));
    } catch (error) {
      return err(missingOrFailed(error, file));
    }
  }

  private keep(path: string, document: SourceDocument): void {
    this.documents.delete(path);
    this.documents.set(path, document);
    let characters = [...this.documents.values()].reduce((sum, { text }) => sum + text.length, 0);
    for (const [oldest, { text }] of this.documents) {
      const fits = this.documents.size <= documentsKept && characters <= charactersKept;
      if (fits || oldest === path) break;
      this.documents.delete(oldest);
      characters -= text.length;
    }
  }
}

/** Bytes of an original written at once. */
const chunkBytes = 4 * 1024 * 1024;

function* inChunks(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += chunkBytes) yield bytes.subarray(start, start + chunkBytes);
}

/** Yields `chunks` until the signal is aborted, with whose reason it throws then. */
async function* until(signal: AbortSignal, chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    signal.throwIfAborted();
    yield chunk;
  }
}

/** Returns what is wrong with files that are to be stored, or null. */
function flawIn({ extension, document, layout, pictures = [] }: SourceFiles): string | null {
  if ((document.pages?.length ?? 0) !== (layout?.length ?? 0)) return 'the number of its pages';
  const misnamed = pictures.find(({ name }) => !pictureNamePattern.test(name));
  if (misnamed) return `the picture “${misnamed.name}”`;
  return /^[a-z0-9]{1,16}$/.test(extension) ? flawOf(document) : `the file ending “${extension}”`;
}

function parseAs<T>(schema: z.ZodMiniType<T>, bytes: Buffer): Result<T, string> {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch {
    return err('it is not JSON');
  }
  const checked = schema.safeParse(json);
  return checked.success ? ok(checked.data) : err(z.prettifyError(checked.error));
}

const missingOrFailed = (error: unknown, file: string): Message =>
  (systemCode(error) === 'ENOENT' ? message('problem.sourceFileMissing', { file }) : diskProblem(error, file));
