import { join } from 'node:path';
import { selectorAt } from '../../core/anchoring/selector.ts';
import type { CommandContext } from '../../core/commands/command.ts';
import type { CommandCall } from '../../core/commands/registry.ts';
import type { NewTag } from '../../core/commands/tag-commands.ts';
import { textOf, type Message } from '../../core/messages/messages.ts';
import { defaultHighlightColour } from '../../core/model/colour.ts';
import type { SourceDocument } from '../../core/model/document.ts';
import type { HighlightRef } from '../../core/model/highlight.ts';
import type { Time } from '../../core/model/time.ts';
import { defaultScale, firstVerdict, verdictOf } from '../../core/model/verdict.ts';
import { ok, type Result } from '../../core/result.ts';
import { sayTime } from '../../core/time/say-time.ts';
import { importFiles, type ImportTarget } from '../import/import-files.ts';
import { readHere } from '../import/read-source.ts';
import { rangeOfQuote, readAnnotations, type SampleAnnotations } from './annotations.ts';
import { sampleBlock } from './report-blocks.ts';

/** What building the sample needs of a new project. */
export interface SampleTarget extends ImportTarget {
  readonly readDocument: (sourceId: string) => Promise<Result<SourceDocument, Message>>;
}

/**
 * Fills a new project with the sample's briefs, codebook, highlights, notes, claims and report, through the same commands that a
 * user's work goes through. Fails when the project cannot be written.
 */
export async function buildSample(project: SampleTarget, sampleFolder: string, context: CommandContext): Promise<Result<void, Message>> {
  const builder = new SampleBuilder(project, sampleFolder, await readAnnotations(sampleFolder), context);
  return builder.build();
}

/** A step of the building; a failed one ends it. */
type Step = () => Promise<Result<void, Message>>;

class SampleBuilder {
  private readonly tagIds = new Map<string, string>();
  private readonly highlights = new Map<string, HighlightRef>();
  /** Words of highlights by key, ids of sources by file and of claims by statement. */
  private readonly quotes = new Map<string, string>();
  private readonly sourceIds = new Map<string, string>();
  private readonly claimIds = new Map<string, string>();
  private readonly project: SampleTarget;
  private readonly folder: string;
  private readonly annotations: SampleAnnotations;
  private readonly context: CommandContext;

  constructor(project: SampleTarget, folder: string, annotations: SampleAnnotations, context: CommandContext) {
    this.project = project;
    this.folder = folder;
    this.annotations = annotations;
    this.context = context;
  }

  build(): Promise<Result<void, Message>> {
    const { codebook, claims, project } = this.annotations;
    return inOrder([
      () => this.run({ name: 'project.setNote', input: { note: project.note, editSession: null } }),
      ...codebook.map((tag) => () => this.addTag(tag)),
      () => this.addSources(),
      ...claims.map((claim) => () => this.addClaim(claim)),
      () => this.addReport(),
    ]);
  }

  private async addTag({ children = [], ...tag }: SampleAnnotations['codebook'][number]): Promise<Result<void, Message>> {
    const parent = await this.createTag({ ...tag, parentId: null });
    return parent.ok
      ? inOrder(children.map((child) => async () => discard(await this.createTag({ ...child, parentId: parent.value }))))
      : parent;
  }

  private async createTag(tag: NewTag): Promise<Result<string, Message>> {
    const made = await this.create({ name: 'tag.create', input: tag });
    if (made.ok) this.tagIds.set(tag.name, made.value);
    return made;
  }

  private async addSources(): Promise<Result<void, Message>> {
    const { sources } = this.annotations;
    const files = sources.map(({ file }) => ({ name: file, path: join(this.folder, file) }));
    const outcome = await importFiles(this.project, files, this.context, { read: readHere });
    if (!outcome.ok) return outcome;
    const [failure] = outcome.value.failed;
    if (failure) throw new Error(`${failure.file}: ${textOf(failure.problem)}`);
    sources.forEach(({ file }, index) => this.sourceIds.set(file, outcome.value.imported[index]!));
    return inOrder(sources.map((source, index) => () => this.annotate(source, outcome.value.imported[index]!)));
  }

  private async annotate({ note, highlights }: SampleAnnotations['sources'][number], sourceId: string): Promise<Result<void, Message>> {
    const document = await this.project.readDocument(sourceId);
    if (!document.ok) return document;
    return inOrder([
      ...(note === null ? [] : [() => this.run({ name: 'source.setNote', input: { sourceId, note, editSession: null } })]),
      ...highlights.map((highlight): Step => async () => {
        const selector = selectorAt(document.value.text, rangeOfQuote(document.value.text, highlight.quote, highlight.occurrence));
        const tagIds = highlight.tags.map((name) => known(this.tagIds, name));
        const made = await this.create({
          name: 'highlight.create',
          input: { sourceId, selector, colour: defaultHighlightColour, tagIds, newTag: null, note: highlight.note },
        });
        if (made.ok) this.highlights.set(highlight.key, { sourceId, id: made.value });
        this.quotes.set(highlight.key, highlight.quote);
        return discard(made);
      }),
    ]);
  }

  private async addClaim(given: SampleAnnotations['claims'][number]): Promise<Result<void, Message>> {
    const { statement, speaker, saidOn, about, place = '', tags, confidence = null, status, statedBy, note, evidence, verdicts } = given;
    const claim = await this.create({
      name: 'claim.create',
      input: {
        statement, speaker, saidOn: timeAt(saidOn), about: about === undefined ? null : timeAt(about), place, tagIds: tags.map((name) => known(this.tagIds, name)),
        confidence, status, note, statedBy: { highlight: known(this.highlights, statedBy) },
      },
    });
    if (!claim.ok) return claim;
    const claimId = claim.value;
    this.claimIds.set(statement, claimId);
    return inOrder([
      ...evidence.map(({ highlight, stance, strength = null, why }) => () =>
        this.run({ name: 'evidence.attach', input: { claimId, passage: { highlight: known(this.highlights, highlight) }, stance, strength, why } })),
      ...verdicts.map(({ verdict, reason }) => () => this.run({ name: 'claim.setVerdict', input: { claimIds: [claimId], verdict, reason } })),
    ]);
  }

  private addReport(): Promise<Result<void, Message>> {
    const { report: { title, style, blocks }, claims } = this.annotations;
    const names = {
      at: this.context.now,
      source: (file: string) => known(this.sourceIds, file),
      passage: (key: string) => ({ ref: known(this.highlights, key), words: known(this.quotes, key) }),
      claim: (statement: string) => ({
        id: known(this.claimIds, statement),
        verdict: verdictOf(defaultScale, claims.find((claim) => claim.statement === statement)?.verdicts.at(-1)?.verdict ?? firstVerdict(defaultScale).id).name,
      }),
    };
    return this.run({ name: 'report.create', input: { title, style, contents: blocks.map((block) => sampleBlock(block, names)) } });
  }

  private async run(call: CommandCall): Promise<Result<void, Message>> {
    return discard(await this.project.run(call, this.context));
  }

  /** Runs a command that makes one record, and returns its id. */
  private async create(call: CommandCall): Promise<Result<string, Message>> {
    const done = await this.project.run(call, this.context);
    return done.ok ? ok(done.value.created[0]!) : done;
  }
}

/** Returns a time as a person would have written it. */
const timeAt = (edtf: string): Time => ({ words: sayTime(edtf), edtf });

async function inOrder(steps: readonly Step[]): Promise<Result<void, Message>> {
  for (const step of steps) {
    const done = await step();
    if (!done.ok) return done;
  }
  return ok(undefined);
}

const discard = <T>(result: Result<T, Message>): Result<void, Message> => (result.ok ? ok(undefined) : result);

function known<T>(values: ReadonlyMap<string, T>, name: string): T {
  const value = values.get(name);
  if (value === undefined) throw new Error(`the sample names “${name}”, which is not in it`);
  return value;
}
