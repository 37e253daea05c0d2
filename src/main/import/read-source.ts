import { createHash } from 'node:crypto';
import type { Message } from '../../core/messages/messages.ts';
import { ok, type Result } from '../../core/result.ts';
import { noChoices, type ImportedFile, type ReadChoices, type ReadTerms } from './importer.ts';
import { importerOf } from './registry.ts';

/** What a file holds, once it is read and understood. */
export interface ReadSource extends ImportedFile {
  readonly mediaType: string;
  /** The ending of the copy in the project, without the dot. */
  readonly extension: string;
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  readonly sha256: string;
}

/** Returns the source in a file's bytes, or in words why there is none; `name` is the file's. Its ending and the bytes tell the kind, and these the encoding unless it is chosen. */
export async function readSource(name: string, bytes: Uint8Array, choices: ReadChoices = noChoices, terms: ReadTerms = {}): Promise<Result<ReadSource, Message>> {
  const importer = importerOf(name, bytes);
  if (!importer.ok) return importer;
  const { mediaType, extensions: [extension] } = importer.value;
  const read = await importer.value.read(bytes, name, choices, terms);
  return read.ok ? ok({ ...read.value, mediaType, extension, sha256: createHash('sha256').update(bytes).digest('hex') }) : read;
}

/** Does what {@link readSource} does, wherever that is. Rejects with the signal's reason when it is aborted. */
export type SourceReader = (name: string, bytes: Uint8Array, signal: AbortSignal, choices?: ReadChoices, terms?: ReadTerms) => Promise<Result<ReadSource, Message>>;

/** Reads in this thread: for what is small, and where nothing else waits. */
export const readHere: SourceReader = async (name, bytes, signal, choices, terms) => {
  signal.throwIfAborted();
  return readSource(name, bytes, choices, terms);
};
