import { join } from 'node:path';
import * as z from 'zod/mini';
import { message, type Message } from '../../core/messages/messages.ts';
import { forEachLeaf, sourceDocumentSchema, type SourceDocument } from '../../core/model/document.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { serialise } from './checkpoint-adapter.ts';
import { diskProblem, makeFolder, namesIn, writeDurably, type Disk } from './disk.ts';
import { isId, sourceFolder, sourcesFolder } from './layout.ts';

/** What is stored of a source beside its record. */
export interface SourceFiles {
  /** The ending of the original's name, without the dot: lower-case letters and digits. */
  readonly extension: string;
  /** The original, exactly as it came. */
  readonly bytes: Uint8Array;
  readonly document: SourceDocument;
}

const documentName = 'document.json';
const originalStart = 'original.';
/** Texts kept in memory, and characters in them; a million with their structure take a few megabytes. The last one is always kept. */
const documentsKept = 8;
const charactersKept = 20_000_000;

/** The originals and texts of a project's sources, each written once and never changed. */
export class SourceStore {
  /** Texts read last, the latest at the end. */
  private readonly documents = new Map<string, SourceDocument>();

  constructor(private readonly disk: Disk, private readonly folder: string) {}

  /** Stores a source's files, durably, replacing what an interrupted import left. On failure nothing refers to them. */
  async add(sourceId: string, { extension, bytes, document }: SourceFiles): Promise<Result<void, Message>> {
    if (!isId(sourceId)) return err(message('problem.badSourceFiles', { detail: `the id “${sourceId}”` }));
    if (!/^[a-z0-9]{1,16}$/.test(extension)) return err(message('problem.badSourceFiles', { detail: `the file ending “${extension}”` }));
    const flaw = flawOf(document);
    if (flaw !== null) return err(message('problem.badSourceFiles', { detail: flaw }));
    const folder = sourceFolder(this.folder, sourceId);
    try {
      await makeFolder(this.disk, folder);
      await writeDurably(this.disk, join(folder, originalStart + extension), [bytes]);
      await writeDurably(this.disk, join(folder, documentName), serialise(document));
    } catch (error) {
      return err(diskProblem(error, `${sourcesFolder}/${sourceId}`));
    }
    this.keep(sourceId, document);
    return ok(undefined);
  }

  /** Returns a source's text and structure, checked, or the words for their absence or damage. */
  async readDocument(sourceId: string): Promise<Result<SourceDocument, Message>> {
    const kept = this.documents.get(sourceId);
    if (kept) {
      this.keep(sourceId, kept);
      return ok(kept);
    }
    const file = `${sourcesFolder}/${sourceId}/${documentName}`;
    const bytes = await this.readFile(sourceId, documentName);
    if (!bytes.ok) return bytes;
    const document = parseDocument(bytes.value);
    if (!document.ok) return err(message('problem.sourceFileDamaged', { file, detail: document.error }));
    this.keep(sourceId, document.value);
    return document;
  }

  /** Returns the bytes of a source's original, or the words for their absence. */
  async readOriginal(sourceId: string): Promise<Result<Uint8Array, Message>> {
    if (!isId(sourceId)) return err(message('problem.sourceMissing'));
    const names = await namesIn(this.disk, sourceFolder(this.folder, sourceId));
    return this.readFile(sourceId, names.find((name) => /^original\.[a-z0-9]{1,16}$/.test(name)) ?? `${originalStart}*`);
  }

  private async readFile(sourceId: string, name: string): Promise<Result<Buffer, Message>> {
    if (!isId(sourceId)) return err(message('problem.sourceMissing'));
    const file = `${sourcesFolder}/${sourceId}/${name}`;
    try {
      return ok(await this.disk.readFile(join(sourceFolder(this.folder, sourceId), name)));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return err(message('problem.sourceFileMissing', { file }));
      return err(diskProblem(error, file));
    }
  }

  private keep(sourceId: string, document: SourceDocument): void {
    this.documents.delete(sourceId);
    this.documents.set(sourceId, document);
    let characters = [...this.documents.values()].reduce((sum, { text }) => sum + text.length, 0);
    for (const [oldest, { text }] of this.documents) {
      const fits = this.documents.size <= documentsKept && characters <= charactersKept;
      if (fits || oldest === sourceId) break;
      this.documents.delete(oldest);
      characters -= text.length;
    }
  }
}

function parseDocument(bytes: Buffer): Result<SourceDocument, string> {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch {
    return err('it is not JSON');
  }
  const checked = sourceDocumentSchema.safeParse(json);
  if (!checked.success) return err(z.prettifyError(checked.error));
  const flaw = flawOf(checked.data);
  return flaw === null ? ok(checked.data) : err(flaw);
}

/** Returns what is wrong with the ranges of a document, or null: leaves lie in the text, in order, and never overlap. */
function flawOf({ text, blocks }: SourceDocument): string | null {
  let end = 0;
  let flaw: string | null = null;
  forEachLeaf(blocks, (leaf) => {
    if (leaf.start < end || leaf.end < leaf.start || leaf.end > text.length) flaw ??= `a block at ${leaf.start} does not fit the text`;
    end = leaf.end;
  });
  return flaw;
}
