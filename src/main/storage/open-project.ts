import type { CommandContext } from '../../core/commands/command.ts';
import type { CommandCall } from '../../core/commands/registry.ts';
import type { Message } from '../../core/messages/messages.ts';
import type { Operation } from '../../core/model/change.ts';
import type { SourceDocument } from '../../core/model/document.ts';
import type { PageLayout } from '../../core/model/page-layout.ts';
import type { ProjectReader } from '../../core/model/project-state.ts';
import type { OwnPicture } from '../../core/model/report-block.ts';
import type { Replacement } from '../../core/replacement/replacement.ts';
import type { Result } from '../../core/result.ts';
import type { HistoryView } from '../../ipc/snapshot.ts';
import type { Watch } from './document-file.ts';
import type { SourceFiles, VersionFiles } from './source-files.ts';

/** A change that is on disk. */
export interface Committed {
  /** Its number; for a change that changes nothing, the last one's. */
  readonly sequence: number;
  readonly operations: readonly Operation[];
  /** Ids of the records that the command made, in order. */
  readonly created: readonly string[];
  readonly history: HistoryView;
}

/** Who makes a change, and when. */
export type ChangeContext = Pick<CommandContext, 'author' | 'now'>;

/** An undo or redo that is on disk, with the words of what it undid or redid. */
export type Stepped = Committed & { readonly label: Message };

/** A project whose folder this process has opened. */
export interface OpenProject {
  /** Absolute path of the folder. */
  readonly folder: string;
  /** True when it can be read and not changed: it was opened so, or a newer version of the app made it. */
  readonly readOnly: boolean;
  /** The records as they are after the last confirmed change. A live view. */
  readonly state: ProjectReader;
  /** Number of the last confirmed change; 0 in a new project. */
  readonly sequence: number;
  /** What was noticed on opening. */
  readonly notices: readonly Message[];
  readonly history: HistoryView;
  /** Runs a command on the state that earlier calls leave. Returns once the change is synced to disk, or why it was not made. */
  run(call: CommandCall, context: CommandContext): Promise<Result<Committed, Message>>;
  /** Takes back the last step, all of its changes at once. */
  undo(context: ChangeContext): Promise<Result<Stepped, Message>>;
  /** Makes the step undone last again. */
  redo(context: ChangeContext): Promise<Result<Stepped, Message>>;
  /** Empties undo and redo, for good: for a project that was built rather than edited. Records stay as they are. */
  forgetHistory(): Promise<Result<void, Message>>;
  /**
   * Stores the files of a source that is about to be imported: call it before the command `source.import`. Rejects with the
   * signal's reason when that is aborted.
   */
  addSourceFiles(sourceId: string, files: SourceFiles, signal?: AbortSignal): Promise<Result<void, Message>>;
  /** Deletes the files of a source that no change ever referred to. */
  dropSourceFiles(sourceId: string): Promise<void>;
  /**
   * Stores the files of a newer version of a source and returns its number, which no version had before: call it before
   * the command `source.replace`.
   */
  addSourceVersion(sourceId: string, files: VersionFiles): Promise<Result<number, Message>>;
  /** Deletes the files of a version that no change ever referred to. */
  dropSourceVersion(sourceId: string, version: number): Promise<void>;
  /** Returns the text and structure of a source's present version, or of the one asked for. */
  readDocument(sourceId: string, version?: number): Promise<Result<SourceDocument, Message>>;
  /** Returns the same in pieces, as they cross to a window. Rejects with the signal's reason when that is aborted. */
  readPieces(sourceId: string, version: number, watch: Watch): Promise<Result<readonly string[], Message>>;
  /** Returns the bytes of a source's present version, or of the one asked for, as they were imported. */
  readOriginal(sourceId: string, version?: number): Promise<Result<Uint8Array, Message>>;
  /** Returns the same from byte `start` to `end`; fewer where the file ends before. */
  readOriginalSlice(sourceId: string, start: number, end: number, version?: number): Promise<Result<Uint8Array<ArrayBuffer>, Message>>;
  /** Returns where the letters of `count` pages from page `first` on stand; of fewer where the source has no more, or no pages at all. */
  readLayouts(sourceId: string, first: number, count: number, version?: number): Promise<Result<readonly PageLayout[], Message>>;
  /** Returns the bytes of a picture that the figures of a version name. */
  readPicture(sourceId: string, version: number, name: string): Promise<Result<Uint8Array, Message>>;
  /** Stores a picture of the user's own, to be shown by a report: call it before the command that names it. */
  addOwnPicture(bytes: Uint8Array): Promise<Result<OwnPicture, Message>>;
  /** Returns the bytes of a picture of the user's own. */
  readOwnPicture(name: string): Promise<Result<Uint8Array, Message>>;
  /** Returns what became of a source's highlights when `version` replaced the one before. */
  readReplacement(sourceId: string, version: number): Promise<Result<Replacement, Message>>;
  /** Calls `listener` after every confirmed change, in order; returns a function that stops it. */
  onCommitted(listener: (change: Committed) => void): () => void;
  /** Writes what is confirmed to the checkpoints. Changes need no flush to be safe. */
  flush(): Promise<Result<void, Message>>;
  /** Flushes and lets go of the folder, even when the flush fails. Later changes are refused. */
  close(): Promise<Result<void, Message>>;
}
