import { basename } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { selectorAt, trimRange } from '../../core/anchoring/selector.ts';
import type { CommandContext } from '../../core/commands/command.ts';
import type { CommandCall } from '../../core/commands/registry.ts';
import { shorten } from '../../core/commands/words.ts';
import type { FileComment } from '../../core/formats/draft/package-document.ts';
import { plainNote } from '../../core/formats/note/plain-note.ts';
import { pastedFile, type PastedPage } from '../../core/formats/web-page/pasted-page.ts';
import { message, type Message } from '../../core/messages/messages.ts';
import { defaultHighlightColour } from '../../core/model/colour.ts';
import type { Citation } from '../../core/model/citation.ts';
import type { SourceDocument } from '../../core/model/document.ts';
import type { Highlight } from '../../core/model/highlight.ts';
import type { ProjectReader } from '../../core/model/project-state.ts';
import type { Source } from '../../core/model/source.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { ImportOutcome } from '../../ipc/contract.ts';
import { orAborted } from '../turns.ts';
import { noChoices, type ReadChoices } from './importer.ts';
import type { SourcePicture } from './pictures.ts';
import { readFileWithin, sizeProblem } from './read-file.ts';
import type { SourceReader } from './read-source.ts';
import { importerFor } from './registry.ts';

/** Something to be imported: a file of the disk, the bytes of one that was dropped, or text from the clipboard. */
export type ImportInput =
  | ({ readonly name: string; readonly path: string } & Chosen)
  | ({ readonly name: string; readonly bytes: Uint8Array } & Chosen)
  | { readonly pasted: string; /** The page that it was copied from, or the part of it. */ readonly page?: PastedPage };

interface Chosen {
  /** How it is read where that is not left to its importer. */
  readonly choices?: Partial<ReadChoices>;
  /** Opens it where it is locked. */
  readonly password?: string | undefined;
  /** What is known of it beside the file. */
  readonly citation?: Partial<Citation>;
}

/** What an import needs of an open project. */
export interface ImportTarget {
  readonly state: ProjectReader;
  readonly addSourceFiles: (
    sourceId: string,
    files: { readonly extension: string; readonly bytes: Uint8Array; readonly document: SourceDocument; readonly layout?: readonly string[] | undefined; readonly pictures?: readonly SourcePicture[] },
    signal: AbortSignal,
  ) => Promise<Result<void, Message>>;
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
  | { readonly kind: 'imported' | 'known'; readonly file: string; readonly sourceId: string; /** What of it could not be read. */ readonly warnings: readonly Message[] }
  | { readonly kind: 'failed'; readonly file: string; readonly problem: Message };

/** A file that was read and understood. */
interface ReadFile {
  readonly source: Source;
  readonly extension: string;
  readonly bytes: Uint8Array;
  readonly document: SourceDocument;
  readonly layout?: readonly string[] | undefined;
  readonly pictures: readonly SourcePicture[];
  readonly comments: readonly FileComment[];
  readonly warnings: readonly Message[];
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
    warnings: done.value.flatMap((outcome) => (outcome.kind === 'imported' ? outcome.warnings.map((problem) => ({ file: outcome.file, problem })) : [])),
  });
}

/**
 * Brings files into a project as {@link importFiles} does, and returns what became of each, in the order given. Each is read
 * and stored before the next, so that many need no more memory than one. Fails as a whole, with nothing imported or left
 * behind, when cancelled or when the project cannot be written.
 */
export async function importEach(
  project: ImportTarget,
  inputs: readonly ImportInput[],
  context: CommandContext,
  options: ImportOptions,
): Promise<Result<readonly InputOutcome[], Message>> {
  const before = lastImports.get(project) ?? Promise.resolve();
  const own = turnAfter(before, options.signal).then(() => importInTurn(project, inputs, context, options));
  lastImports.set(project, Promise.allSettled([before, own]));
  return own;
}

/** The imports into a project come one after the other: of two that bring the same file, the second finds it there. */
const lastImports = new WeakMap<ImportTarget, Promise<unknown>>();

/** Resolves when what was before has ended, or at once when that need not be waited for any more. */
const turnAfter = (before: Promise<unknown>, signal: AbortSignal | undefined): Promise<void> => new Promise((resolve) => {
  void before.then(() => resolve());
  signal?.addEventListener('abort', () => resolve(), { once: true });
});

async function importInTurn(
  project: ImportTarget,
  inputs: readonly ImportInput[],
  context: CommandContext,
  { read: readSource, signal = new AbortController().signal, onProgress }: ImportOptions,
): Promise<Result<readonly InputOutcome[], Message>> {
  if (signal.aborted) return err(message('import.cancelled'));
  const outcomes: InputOutcome[] = [];
  const stored: Source[] = [];
  const highlights: Highlight[] = [];
  const sourcesByHash = new Map([...project.state.sources.values()].map((source) => [source.file.sha256, source.id]));
  let kept = false;
  try {
    for (const [done, input] of inputs.entries()) {
      onProgress?.(done, inputs.length);
      await nextTurn();
      const content = await orAborted(readInput(input, context, readSource, signal, (part) => onProgress?.(done + part, inputs.length)), signal);
      if (content === 'aborted') return err(message('import.cancelled'));
      const file = 'pasted' in input ? nameOf(input) : input.name;
      if (!content.ok) {
        outcomes.push({ kind: 'failed', file, problem: content.error });
        continue;
      }
      const { source, extension, bytes, document, layout, pictures, comments, warnings } = content.value;
      const present = sourcesByHash.get(source.file.sha256);
      outcomes.push({ kind: present === undefined ? 'imported' : 'known', file, sourceId: present ?? source.id, warnings });
      if (present !== undefined) continue;
      sourcesByHash.set(source.file.sha256, source.id);
      stored.push(source);
      highlights.push(...comments.flatMap((comment) => highlightOf(comment, source.id, document.text, context)));
      const storing = await orAborted(project.addSourceFiles(source.id, { extension, bytes, document, layout, pictures }, signal), signal);
      if (storing === 'aborted') return err(message('import.cancelled'));
      if (!storing.ok) return storing;
    }
    onProgress?.(inputs.length, inputs.length);
    if (signal.aborted) return err(message('import.cancelled'));
    if (stored.length === 0) return ok(outcomes);
    const imported = await project.run({ name: 'source.import', input: { sources: stored, highlights } }, context);
    kept = imported.ok;
    return imported.ok ? ok(outcomes) : imported;
  } finally {
    if (!kept) for (const { id } of stored) await project.dropSourceFiles(id);
  }
}

const longestPastedName = 60;
/** Of a page, what was copied is what is wanted: no article is looked for in it. */
const pastedChoices: Partial<ReadChoices> = { reading: 'page' };

const nameOf = (input: ImportInput): string =>
  'pasted' in input ? `${shorten(input.pasted, longestPastedName).replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim()}.${input.page ? 'html' : 'txt'}` : basename(input.name);

/** Returns a file that was read and understood, with the record of the source that it would make; or in words why it cannot be. */
export async function readInput(
  input: ImportInput, context: CommandContext, readSource: SourceReader, signal: AbortSignal, onProgress?: (part: number) => void,
): Promise<Result<ReadFile, Message>> {
  const name = nameOf(input);
  if ('pasted' in input && input.pasted.trim() === '') return err(message('import.emptyPaste'));
  const importer = importerFor(name);
  if (!importer.ok) return importer;
  const bytes = await bytesOf(input, importer.value.limits.bytes);
  if (!bytes.ok) return bytes;
  const read = await readSource(name, bytes.value, signal, { ...noChoices, ...('pasted' in input ? pastedChoices : input.choices) }, {
    password: 'pasted' in input ? undefined : input.password,
    onProgress: (done, total) => onProgress?.(done / total),
  });
  if (!read.ok) return read;
  const { document, layout, citation, encoding, reading, pictures = [], comments = [], warnings = [], sha256, mediaType, extension } = read.value;
  const source: Source = {
    id: context.newId(),
    citation: { ...citation, ...('pasted' in input ? {} : input.citation) },
    file: {
      name: name.slice(-500),
      mediaType,
      encoding,
      ...(reading === undefined ? {} : { reading }),
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
  return ok({ source, extension, bytes: bytes.value, document, layout, pictures, comments, warnings });
}

/** Returns what was noted on a passage of a file as a highlight; none where the passage has nothing in it. */
function highlightOf({ text, author, at, ...range }: FileComment, sourceId: string, sourceText: string, { newId, now, author: user }: CommandContext): readonly Highlight[] {
  const passage = trimRange(sourceText, range);
  if (!passage) return [];
  return [{
    id: newId(), sourceId, selector: selectorAt(sourceText, passage), area: null, colour: defaultHighlightColour, tagIds: [], note: plainNote(text), review: null,
    author: author ?? user, createdAt: at ?? now, modifiedAt: at ?? now,
  }];
}

async function bytesOf(input: ImportInput, limit: number): Promise<Result<Uint8Array, Message>> {
  if ('path' in input) return readFileWithin(input.path, limit);
  const bytes = 'pasted' in input ? new TextEncoder().encode(input.page ? pastedFile(input.page) : input.pasted) : input.bytes;
  const problem = sizeProblem(bytes.length, limit);
  return problem ? err(problem) : ok(bytes);
}
