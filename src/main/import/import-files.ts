import { basename } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CommandContext } from '../../core/commands/command.ts';
import type { CommandCall } from '../../core/commands/registry.ts';
import { shorten } from '../../core/commands/words.ts';
import { message, type Message } from '../../core/messages/messages.ts';
import type { SourceDocument } from '../../core/model/document.ts';
import type { ProjectReader } from '../../core/model/project-state.ts';
import type { Source } from '../../core/model/source.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { ImportOutcome } from '../../ipc/contract.ts';
import { readFileWithin, sizeProblem } from './read-file.ts';
import type { SourceReader } from './read-source.ts';
import { importerFor } from './registry.ts';

/** Something to be imported: a file of the disk, the bytes of one that was dropped, or text from the clipboard. */
export type ImportInput =
  | { readonly name: string; readonly path: string }
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly pasted: string };

/** What an import needs of an open project. */
export interface ImportTarget {
  readonly state: ProjectReader;
  readonly addSourceFiles: (
    sourceId: string,
    files: { readonly extension: string; readonly bytes: Uint8Array; readonly document: SourceDocument },
  ) => Promise<Result<void, Message>>;
  /** Deletes the files of a source that was never added. */
  readonly dropSourceFiles: (sourceId: string) => Promise<void>;
  readonly run: (call: CommandCall, context: CommandContext) => Promise<Result<{ readonly created: readonly string[] }, Message>>;
}

export interface ImportOptions {
  /** How the files are read once their bytes are there. */
  readonly read: SourceReader;
  readonly signal?: AbortSignal | undefined;
  /** Told of the files done, of how many. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** What became of one file: the source that holds it, new or known before, or why there is none. */
export type InputOutcome =
  | { readonly kind: 'imported' | 'known'; readonly file: string; readonly sourceId: string }
  | { readonly kind: 'failed'; readonly file: string; readonly problem: Message };

/** A file that was read and understood. */
interface ReadFile {
  readonly source: Source;
  readonly extension: string;
  readonly bytes: Uint8Array;
  readonly document: SourceDocument;
}

/**
 * Brings files into a project, all good ones in one step of undo. Returns the ids of new sources, the files whose bytes
 * the project holds already, and those that could not be imported, in words. Fails as {@link importEach} does.
 */
export async function importFiles(
  project: ImportTarget,
  inputs: readonly ImportInput[],
  context: CommandContext,
  options: ImportOptions,
): Promise<Result<ImportOutcome, Message>> {
  const done = await importEach(project, inputs, context, options);
  if (!done.ok) return done;
  return ok({
    imported: done.value.flatMap((outcome) => (outcome.kind === 'imported' ? [outcome.sourceId] : [])),
    known: done.value.flatMap((outcome) => (outcome.kind === 'known' ? [{ file: outcome.file, sourceId: outcome.sourceId }] : [])),
    failed: done.value.flatMap((outcome) => (outcome.kind === 'failed' ? [{ file: outcome.file, problem: outcome.problem }] : [])),
  });
}

/**
 * Brings files into a project as {@link importFiles} does, and returns what became of each, in the order given. Fails as a
 * whole, with nothing imported, when cancelled or when the project cannot be written.
 */
export async function importEach(
  project: ImportTarget,
  inputs: readonly ImportInput[],
  context: CommandContext,
  { read: readSource, signal = new AbortController().signal, onProgress }: ImportOptions,
): Promise<Result<readonly InputOutcome[], Message>> {
  const outcomes: InputOutcome[] = [];
  const sources: Source[] = [];
  const sourcesByHash = new Map([...project.state.sources.values()].map((source) => [source.file.sha256, source.id]));
  const storing = new Storing(project);
  const giveUp = async (problem: Message): Promise<Result<never, Message>> => {
    await storing.undo();
    return err(problem);
  };

  for (const [done, input] of inputs.entries()) {
    onProgress?.(done, inputs.length);
    await nextTurn();
    const content = await orAborted(readInput(input, context, readSource, signal), signal);
    if (content === 'aborted' || signal.aborted) return giveUp(message('import.cancelled'));
    const file = 'pasted' in input ? nameOf(input) : input.name;
    if (!content.ok) {
      outcomes.push({ kind: 'failed', file, problem: content.error });
      continue;
    }
    const { source } = content.value;
    const present = sourcesByHash.get(source.file.sha256);
    outcomes.push({ kind: present === undefined ? 'imported' : 'known', file, sourceId: present ?? source.id });
    if (present !== undefined) continue;
    sourcesByHash.set(source.file.sha256, source.id);
    sources.push(source);
    const problem = await storing.add(content.value);
    if (problem) return giveUp(problem);
  }
  const problem = await storing.finished();
  if (problem) return giveUp(problem);
  onProgress?.(inputs.length, inputs.length);
  if (signal.aborted) return giveUp(message('import.cancelled'));
  if (sources.length === 0) return ok(outcomes);
  const imported = await project.run({ name: 'source.import', input: { sources } }, context);
  return imported.ok ? ok(outcomes) : giveUp(imported.error);
}

/** Files stored at a time: each waits for the disk, which does several at once. */
const storedAtOnce = 6;

/** Stores what was read while more is being read, so that no more than a few files are ever held in memory. */
class Storing {
  private readonly project: ImportTarget;
  private readonly begun: string[] = [];
  private readonly running = new Set<Promise<void>>();
  private problem: Message | null = null;

  constructor(project: ImportTarget) {
    this.project = project;
  }

  /** Begins to store a file once there is room for one more. Returns why an earlier one could not be stored, or null. */
  async add({ source, ...files }: ReadFile): Promise<Message | null> {
    while (this.running.size >= storedAtOnce) await Promise.race(this.running);
    if (this.problem) return this.problem;
    this.begun.push(source.id);
    const stored = this.project.addSourceFiles(source.id, files).then((answer) => {
      if (!answer.ok) this.problem ??= answer.error;
    }).finally(() => this.running.delete(stored));
    this.running.add(stored);
    return null;
  }

  /** Resolves once all is stored, to why something could not be, or null. */
  async finished(): Promise<Message | null> {
    await Promise.all(this.running);
    return this.problem;
  }

  /** Deletes what was stored. */
  async undo(): Promise<void> {
    await Promise.allSettled(this.running);
    for (const id of this.begun) await this.project.dropSourceFiles(id);
  }
}

/** Returns what `work` does; resolves to `aborted` where the work ended because of its signal. */
export async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T | 'aborted'> {
  try {
    return await work;
  } catch (error) {
    if (signal.aborted) return 'aborted';
    throw error;
  }
}

const longestPastedName = 60;

const nameOf = (input: ImportInput): string =>
  'pasted' in input ? `${shorten(input.pasted, longestPastedName).replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim()}.txt` : basename(input.name);

/** Returns a file that was read and understood, with the record of the source that it would make; or in words why it cannot be. */
export async function readInput(
  input: ImportInput, context: CommandContext, readSource: SourceReader, signal: AbortSignal,
): Promise<Result<ReadFile, Message>> {
  const name = nameOf(input);
  if ('pasted' in input && input.pasted.trim() === '') return err(message('import.emptyPaste'));
  const importer = importerFor(name);
  if (!importer.ok) return importer;
  const bytes = await bytesOf(input, importer.value.largest);
  if (!bytes.ok) return bytes;
  const read = await readSource(name, bytes.value, signal);
  if (!read.ok) return read;
  const { document, citation, encoding, sha256 } = read.value;
  const source: Source = {
    id: context.newId(),
    citation,
    file: {
      name: name.slice(-500),
      mediaType: importer.value.mediaType,
      encoding,
      size: bytes.value.length,
      sha256,
    },
    textLength: document.text.length,
    version: 1,
    formerVersions: [],
    note: null,
    importedAt: context.now,
    modifiedAt: context.now,
  };
  return ok({ source, extension: importer.value.extensions[0], bytes: bytes.value, document });
}

async function bytesOf(input: ImportInput, limit: number): Promise<Result<Uint8Array, Message>> {
  if ('path' in input) return readFileWithin(input.path, limit);
  const bytes = 'pasted' in input ? new TextEncoder().encode(input.pasted) : input.bytes;
  const problem = sizeProblem(bytes.length, limit);
  return problem ? err(problem) : ok(bytes);
}
