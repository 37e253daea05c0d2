import type { CommandContext } from '../../core/commands/command.ts';
import type { CommandCall } from '../../core/commands/registry.ts';
import { message, type Message } from '../../core/messages/messages.ts';
import type { SourceDocument } from '../../core/model/document.ts';
import type { Highlight } from '../../core/model/highlight.ts';
import type { ProjectReader } from '../../core/model/project-state.ts';
import type { Source, SourceContent } from '../../core/model/source.ts';
import { byVersion, passageOf, passagesAsTheyAre } from '../../core/replacement/plan-replacement.ts';
import type { ReplacedPassage, Replacement } from '../../core/replacement/replacement.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { readInput, type ImportInput } from '../import/import-files.ts';
import type { SourcePicture } from '../import/pictures.ts';
import type { SourceReader } from '../import/read-source.ts';
import { orAborted } from '../turns.ts';
import type { TextWork } from './text-work.ts';

/** What a replacement needs of an open project. */
export interface ReplaceTarget {
  readonly state: ProjectReader;
  readonly readDocument: (sourceId: string, version?: number) => Promise<Result<SourceDocument, Message>>;
  readonly addSourceVersion: (sourceId: string, files: {
    readonly extension: string; readonly bytes: Uint8Array; readonly document: SourceDocument; readonly layout?: readonly string[] | undefined; readonly pictures?: readonly SourcePicture[]; readonly replacement: Replacement;
  }) => Promise<Result<number, Message>>;
  readonly dropSourceVersion: (sourceId: string, version: number) => Promise<void>;
  readonly run: (call: CommandCall, context: CommandContext) => Promise<Result<unknown, Message>>;
}

export interface ReplaceOptions {
  /** How the file is read once its bytes are there. */
  readonly read: SourceReader;
  /** How its passages are found again. */
  readonly reanchor: TextWork['reanchor'];
  /** Find out only what would become of the highlights; nothing is stored or changed. */
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
  /** Told how much is done, in hundredths. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What a replacement did, or would do. */
export interface Replaced {
  /** The number of the new text; null when nothing was replaced: the bytes are those that the source has, or it was a trial. */
  readonly version: number | null;
  readonly identical: boolean;
  /** The new text. */
  readonly text: string;
  /** What became of the source's highlights, in the order of the older texts. */
  readonly passages: readonly ReplacedPassage[];
}

/** How often the passages are looked for anew because the user went on working. */
const mostAttempts = 5;
/** Hundredths of the whole at which the steps end. */
const steps = { read: 20, found: 85, stored: 100 } as const;

/**
 * Replaces a source's text by that of a file, in one step of undo; its highlights move with their passages, and those that
 * are doubtful or gone wait for a review. Bytes that the source has already, read in the same way, change nothing. Fails with nothing changed
 * when the file cannot be read, the project cannot be written, or `signal` is aborted.
 */
export async function replaceSource(
  project: ReplaceTarget, sourceId: string, input: ImportInput, context: CommandContext, options: ReplaceOptions,
): Promise<Result<Replaced, Message>> {
  const signal = options.signal ?? new AbortController().signal;
  const done = await orAborted(new Replacing(project, sourceId, context, { ...options, signal }).replace(input), signal);
  return done === 'aborted' ? err(message('replace.cancelled')) : done;
}

/** One replacement under way. An abort rejects with the signal's reason. */
class Replacing {
  private readonly project: ReplaceTarget;
  private readonly sourceId: string;
  private readonly context: CommandContext;
  private readonly options: ReplaceOptions & { readonly signal: AbortSignal };

  constructor(project: ReplaceTarget, sourceId: string, context: CommandContext, options: ReplaceOptions & { readonly signal: AbortSignal }) {
    this.project = project;
    this.sourceId = sourceId;
    this.context = context;
    this.options = options;
  }

  async replace(input: ImportInput): Promise<Result<Replaced, Message>> {
    const { read: readSource, dryRun, signal } = this.options;
    const file = await readInput(input, this.context, readSource, signal);
    if (!file.ok) return file;
    this.report(steps.read);
    const { source: read, document, layout, pictures, bytes, extension } = file.value;
    const { text } = document;
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      const source = this.project.state.sources.get(this.sourceId);
      if (!source) return err(message('problem.sourceMissing'));
      if (source.file.sha256 === read.file.sha256 && source.file.encoding === read.file.encoding && source.file.reading === read.file.reading) {
        return ok({ version: null, identical: true, text, passages: passagesAsTheyAre(source, this.highlights()) });
      }
      const passages = await this.findPassages(source, text);
      if (!passages.ok) return passages;
      if (dryRun) return ok({ version: null, identical: false, text, passages: passages.value });
      const replacement = { from: source.version, passages: passages.value };
      const content = { file: read.file, textLength: text.length, importedAt: this.context.now };
      const stored = await this.store({ extension, bytes, document, layout, pictures, replacement }, content);
      if (stored.ok) return ok({ version: stored.value, identical: false, text, passages: passages.value });
      if (stored.error.id !== 'problem.sourceChangedMeanwhile') return stored;
    }
    return err(message('problem.sourceChangedMeanwhile'));
  }

  private highlights(): readonly Highlight[] {
    return [...(this.project.state.highlights.get(this.sourceId)?.values() ?? [])];
  }

  private async findPassages(source: Source, newText: string): Promise<Result<readonly ReplacedPassage[], Message>> {
    const groups = [...byVersion(source, this.highlights())];
    const texts: string[] = [];
    for (const [version] of groups) {
      const document = await this.project.readDocument(this.sourceId, version);
      if (!document.ok) return document;
      texts.push(document.value.text);
    }
    const order = { newText, groups: groups.map(([, highlights], index) => ({ text: texts[index]!, selectors: highlights.map(({ selector }) => selector) })) };
    const found = await this.options.reanchor(order, this.options.signal, (done) => this.report(steps.read + (steps.found - steps.read) * done));
    return ok(groups.flatMap(([version, highlights], group) =>
      highlights.map((highlight, index) => passageOf(highlight, version, newText, found[group]![index]!))));
  }

  /** Writes the files of the new version, and then makes the change that refers to them. */
  private async store(
    files: Parameters<ReplaceTarget['addSourceVersion']>[1], content: Omit<SourceContent, 'version'>,
  ): Promise<Result<number, Message>> {
    this.options.signal.throwIfAborted();
    this.report(steps.found);
    const { project, sourceId, context } = this;
    const version = await project.addSourceVersion(sourceId, files);
    if (!version.ok) return version;
    const { from, passages } = files.replacement;
    if (this.options.signal.aborted) {
      await project.dropSourceVersion(sourceId, version.value);
      this.options.signal.throwIfAborted();
    }
    const done = await project.run({ name: 'source.replace', input: { sourceId, from, content: { ...content, version: version.value }, passages } }, context);
    if (done.ok) {
      this.report(steps.stored);
      return version;
    }
    // Refused before it was written: nothing will ever refer to these files. Of other failures nobody can be so sure.
    if (done.error.id === 'problem.sourceChangedMeanwhile') await project.dropSourceVersion(sourceId, version.value);
    return done;
  }

  private report(done: number): void {
    this.options.onProgress?.(Math.round(done), steps.stored);
  }
}
