import type { FileComment } from '../../core/formats/draft/package-document.ts';
import type { Message } from '../../core/messages/messages.ts';
import type { Citation } from '../../core/model/citation.ts';
import type { SourceDocument } from '../../core/model/document.ts';
import type { Reading } from '../../core/model/reading.ts';
import type { Result } from '../../core/result.ts';
import type { SourcePicture } from './pictures.ts';

/** What an importer makes of a file. */
export interface ImportedFile {
  readonly document: SourceDocument;
  /** Where its letters stand, of a file with pages: the JSON of one `PageLayout` for each. */
  readonly layout?: readonly string[] | undefined;
  readonly citation: Citation;
  /** The encoding of the file's text, by the name that the WHATWG Encoding Standard gives it, in lower case. */
  readonly encoding: string;
  /** How it was read, where its kind can be read in several ways. */
  readonly reading?: Reading;
  /** What others noted on its passages, which becomes highlights with notes. */
  readonly comments?: readonly FileComment[];
  /** The pictures that its figures name. */
  readonly pictures?: readonly SourcePicture[];
  /** What could not be read of it, though the rest was. */
  readonly warnings?: readonly Message[] | undefined;
}

/** What reading a file may need, and whom it tells how far it is. */
export interface ReadTerms {
  /** Opens a file that is locked. */
  readonly password?: string | undefined;
  /** Told of the parts that are read, of how many. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** What is chosen for the reading of a file; null where it is left to the importer. */
export interface ReadChoices {
  /** The encoding that its text is read in. */
  readonly encoding: string | null;
  readonly reading: Reading | null;
}

export const noChoices: ReadChoices = { encoding: null, reading: null };

/** What the reading of one file may take. It ends in words where it would take more. */
export interface ImportLimits {
  readonly bytes: number;
  readonly seconds: number;
  /** Of the heap of the thread that reads. */
  readonly megabytes: number;
}

/** One kind of file that can become a source. Adding one to the registry is all that a new kind takes. */
export interface Importer {
  /** Endings of its files, lower case and without the dot; the first is given to the copy in the project. */
  readonly extensions: readonly [string, ...string[]];
  readonly mediaType: string;
  readonly limits: ImportLimits;
  /** True where reading even a small file takes long enough for a thread. */
  readonly heavy?: boolean;
  /** Returns whether a text that begins like this is of this kind, whatever the file is called. */
  readonly recognises: (start: string) => boolean;
  /**
   * Returns the source in a file's bytes; `name` is the file's. Its text is read as chosen, in an encoding that is guessed where none is.
   * Fails with words for bytes that hold none.
   */
  readonly read: (bytes: Uint8Array, name: string, choices: ReadChoices, terms: ReadTerms) => Result<ImportedFile, Message> | Promise<Result<ImportedFile, Message>>;
}

/** What plain text and what is as simple may take. */
export const textLimits: ImportLimits = { bytes: 50_000_000, seconds: 120, megabytes: 2048 };
