import { reanchor } from '../../core/anchoring/index.ts';
import { givenIds } from '../../core/commands/command.ts';
import { runCommand, type CommandRequest } from '../../core/commands/registry.ts';
import { shorten } from '../../core/commands/words.ts';
import { compareTexts, paragraphsOf } from '../../core/comparison/compare-texts.ts';
import { parsePlainText } from '../../core/formats/plain-text/plain-text.ts';
import { message, type Message } from '../../core/messages/messages.ts';
import { invert, type Operation } from '../../core/model/change.ts';
import type { SourceDocument } from '../../core/model/document.ts';
import type { PageLayout } from '../../core/model/page-layout.ts';
import { newProject } from '../../core/model/project.ts';
import { emptyMemory, type ProjectMemory } from '../../core/model/project-memory.ts';
import { ProjectState } from '../../core/model/project-state.ts';
import { defaultSettings, type Settings } from '../../core/model/settings.ts';
import type { Claim } from '../../core/model/claim.ts';
import type { Evidence } from '../../core/model/evidence.ts';
import type { Source } from '../../core/model/source.ts';
import type { Tag } from '../../core/model/tag.ts';
import { findHighlights } from '../../core/queries/find-highlights.ts';
import { everyHighlight, isWaiting, tagImpact } from '../../core/queries/highlights.ts';
import { countTagSets } from '../../core/queries/tag-counts.ts';
import { versionAfter } from '../../core/queries/source-versions.ts';
import { byVersion, passageOf } from '../../core/replacement/plan-replacement.ts';
import { countOutcomes, type Replacement } from '../../core/replacement/replacement.ts';
import { findLinkTargets } from '../../core/queries/find-link-targets.ts';
import { inOrder, noteFilter } from '../../core/queries/find-notes.ts';
import { foldedProject } from '../../core/queries/folded.ts';
import { mentionsOf } from '../../core/queries/mentions.ts';
import { notesOf } from '../../core/queries/notes.ts';
import { PassageLocator } from '../../core/reports/locate-passage.ts';
import { reportsShowing } from '../../core/reports/reports-showing.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Bridge } from '../../ipc/bridge.ts';
import type { EventName } from '../../ipc/channels.ts';
import type { CallRequest, CallResponse, EventPayload, ImportOutcome } from '../../ipc/contract.ts';
import type { SearchEngine } from '../../core/search/engine.ts';
import { documentPieces, highlightPieces } from '../../ipc/pieces.ts';
import type { HistoryView, Snapshot } from '../../ipc/snapshot.ts';
import { memoryClaims } from './memory-claims.ts';
import { memorySearch } from './memory-search.ts';
import type { ReplaceOutcome } from '../../ipc/versions.ts';

/** A source as a page in a browser has it; one with pages also has where its letters stand, and the bytes that they are drawn from. */
interface MemorySource {
  readonly source: Source;
  readonly document: SourceDocument;
  readonly layouts?: readonly PageLayout[];
  readonly original?: Uint8Array;
}

/** What a page in a browser starts with. */
export interface MemoryProject {
  readonly name: string;
  readonly sources: readonly MemorySource[];
  /** Records as they are, for more of them than commands could make in time. */
  readonly records?: { readonly tags: readonly Tag[]; readonly claims: readonly Claim[]; readonly evidence: readonly Evidence[] };
}

interface Committed {
  readonly created: readonly string[];
  readonly sequence: number;
}

interface Step {
  readonly operations: readonly Operation[];
  readonly label: Message;
  readonly group: string | null;
}

/** Runs steps to their end. */
function ended<T>(steps: Iterator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The calls that need a file system or a dialog, which a page in a browser does not have. */
type Unavailable =
  | 'exportSettings' | 'chooseSettings' | 'openRecent' | 'chooseCodebook' | 'exportCodebook' | 'openProject' | 'createProject' | 'openSample' | 'importChosen' | 'unlockImport' | 'chooseTable' | 'openTable' | 'importTable' | 'chooseLibrary' | 'replaceSource' | 'rereadSource' | 'readPicture' | 'findAnnotations' | 'importAnnotations' | 'tagMeetings' | 'meetingPassages' | 'tagsBySource' | 'countHighlights' | 'countWords' | 'wordLines' | 'exportProject' | 'previewExport' | 'saveFile' | 'showInFolder' | 'cancelJob' | 'draftReport' | 'ownTemplates' | 'saveTemplate' | 'renameTemplate' | 'removeTemplate' | 'restoreTemplate' | 'draftOwn' | 'passageAt' | 'addPicture' | 'choosePicture' | 'ownPicture';

/** The only word that is misspelt where there are no dictionaries. */
const misspelt = 'mispelt';

const versionKey = (sourceId: string, version: number): string => `${sourceId} ${version}`;
const sourceOf = (key: string): string => key.split(' ')[0]!;

/**
 * Stands in for the main process, so that the renderer can run alone in a browser (tests, benchmarks). It runs the same
 * commands on the same state and keeps nothing.
 */
export class MemoryHost {
  private readonly state: ProjectState;
  /** Texts by source and version. */
  private readonly documents = new Map<string, SourceDocument>();
  private readonly paged = new Map<string, MemorySource>();
  private readonly search: SearchEngine;
  private readonly replacements = new Map<string, Replacement>();
  private readonly listeners = new Map<EventName, Set<(payload: never) => void>>();
  private done: Step[] = [];
  private undone: Step[] = [];
  private sequence = 0;
  private ids = 0;
  private memory: ProjectMemory = emptyMemory;
  private settings: Settings = { ...defaultSettings, author: 'Tester' };

  constructor({ name, sources, records }: MemoryProject) {
    const now = this.now();
    this.state = new ProjectState(newProject('project', name, now));
    for (const given of sources) {
      const { source, document } = given;
      this.paged.set(source.id, given);
      this.state.sources.set(source.id, source);
      this.documents.set(versionKey(source.id, source.version), document);
    }
    for (const collection of ['tags', 'claims', 'evidence'] as const) {
      const into = this.state[collection] as Map<string, unknown>;
      for (const record of records?.[collection] ?? []) into.set(record.id, record);
    }
    this.search = memorySearch(this.state, (source) => this.textOf(source));
  }

  /** Returns what to put at `window.claimwright`. */
  bridge(): Bridge {
    const unavailable = (): Promise<never> => Promise.resolve(err(message('problem.unexpected', { detail: 'not in a browser' })) as never);
    const none: Pick<Bridge, Unavailable> = {
      openProject: unavailable, openRecent: unavailable, exportSettings: unavailable, chooseSettings: unavailable, createProject: unavailable, openSample: unavailable, importChosen: unavailable, unlockImport: unavailable, chooseTable: unavailable, openTable: unavailable, importTable: unavailable, chooseLibrary: unavailable, replaceSource: unavailable, rereadSource: unavailable, readPicture: unavailable, findAnnotations: unavailable, importAnnotations: unavailable,
      chooseCodebook: unavailable, exportCodebook: unavailable, tagMeetings: unavailable, meetingPassages: unavailable, tagsBySource: unavailable, countHighlights: unavailable, countWords: unavailable, wordLines: unavailable, exportProject: unavailable, previewExport: unavailable, saveFile: unavailable, showInFolder: unavailable, cancelJob: unavailable, draftReport: unavailable, passageAt: unavailable, ownTemplates: unavailable, saveTemplate: unavailable, renameTemplate: unavailable, removeTemplate: unavailable, restoreTemplate: unavailable, draftOwn: unavailable, addPicture: unavailable, choosePicture: unavailable, ownPicture: unavailable,
    };
    return {
      ...none,
      importDropped: async ({ files }) =>
        ok(this.importTexts(await Promise.all(files.map(async (file) => ({ name: file.name, text: new TextDecoder().decode(await file.arrayBuffer()) }))))),
      importPasted: async ({ text }) => ok(this.importTexts([{ name: shorten(text), text }])),
      getApp: async () => ok({ version: '0', platform: 'browser', systemLanguages: ['en-US'], settings: this.settings }),
      setSettings: async (settings) => ok((this.settings = settings)),
      setMenu: async () => ok(null),
      setMemory: async ({ memory }) => {
        this.memory = memory;
        return ok(null);
      },
      recentProjects: async () => ok([]),
      forgetRecent: async () => ok(null),
      getSnapshot: async () => ok(this.snapshot()),
      runCommand: async (call) => this.run(call),
      undo: async () => this.step(this.done, this.undone, 'problem.nothingToUndo', true),
      redo: async () => this.step(this.undone, this.done, 'problem.nothingToRedo', false),
      openSource: async ({ sourceId }) => {
        const version = this.state.sources.get(sourceId)?.version ?? 1;
        const document = this.documents.get(versionKey(sourceId, version));
        if (!document) return err(message('problem.sourceMissing'));
        return ok({ sequence: this.sequence, version, pieces: [...documentPieces(document), ...highlightPieces([...(this.state.highlights.get(sourceId)?.values() ?? [])])] });
      },
      openVersion: async ({ sourceId, version }) => {
        const document = this.documents.get(versionKey(sourceId, version));
        if (!document) return err(message('problem.versionMissing', { version }));
        const next = versionAfter(this.state.sources.get(sourceId)!, version);
        const passages = next === null ? [] : this.replacements.get(versionKey(sourceId, next))!.passages;
        return ok({ pieces: [...documentPieces(document)], passages: passages.map(({ id, before }) => ({ id, selector: before })) });
      },
      readReplacement: async ({ sourceId, version }) => {
        const replacement = this.replacements.get(versionKey(sourceId, version));
        return replacement ? ok(replacement) : err(message('problem.versionMissing', { version }));
      },
      compareVersions: async ({ sourceId, from, to }) => {
        const [before, after] = [from, to].map((version) => paragraphsOf(this.documents.get(versionKey(sourceId, version))!));
        return ok({ before: before!.text, after: after!.text, rows: compareTexts(before!, after!) });
      },
      pageLayouts: async ({ sourceId, first, count }) => ok(this.paged.get(sourceId)?.layouts?.slice(first, first + count) ?? []),
      originalSlice: async ({ sourceId, start, end }) => ok(this.paged.get(sourceId)?.original?.slice(start, end) ?? new Uint8Array()),
      tagImpact: async ({ tagIds }) => ok(tagImpact(this.state, tagIds)),
      findHighlights: async ({ query, limit }) => ok(ended(findHighlights(this.state, query, limit))),
      highlightsWithTag: async ({ tagId }) =>
        ok([...this.state.highlights.values()].flatMap((highlights) => [...highlights.values()]
          .filter((highlight) => highlight.tagIds.includes(tagId))
          .map(({ id, sourceId, selector }) => ({ ref: { id, sourceId }, quote: selector.exact })))),
      search: ({ query, order, first, count }) => this.search.search(query, order, first, count),
      findInSource: ({ sourceId, query }) => this.search.find(sourceId, query),
      matchClaims: ({ query }) => this.search.matchClaims(query),
      tagResults: (request) => this.tagResults(request),
      getHighlights: async ({ refs }) => ok(refs.map(({ sourceId, id }) => this.state.highlights.get(sourceId)?.get(id) ?? null)),
      findNotes: async (query) => {
        const found = [...notesOf(this.state)].filter(noteFilter(this.state, query, foldedProject()));
        return ok({ subjects: inOrder(found, query.order).map(({ subject }) => subject), total: found.length });
      },
      findMentions: async ({ subject }) => ok([...mentionsOf(this.state, subject)]),
      findLinkTargets: async ({ typed, only }) => ok([...findLinkTargets(this.state, typed, foldedProject(), only)]),
      openReport: async ({ reportId }) => ok({ sequence: this.sequence, blocks: [...(this.state.reportBlocks.get(reportId)?.values() ?? [])] }),
      findReports: async ({ subjects }) => ok([...reportsShowing(this.state, subjects)]),
      locatePassages: async ({ refs }) => ok(refs.map(({ sourceId, id }) => {
        const source = this.state.sources.get(sourceId);
        const [document, highlight] = [source && this.textOf(source), this.state.highlights.get(sourceId)?.get(id)];
        return document && highlight ? new PassageLocator(document).of(highlight) : null;
      })),
      checkWords: async ({ words }) => ok(words.filter((word) => word === misspelt)),
      suggestWords: async () => ok(['misspelt']),
      editField: async () => ok(null),
      markSpelling: () => undefined,
      ...memoryClaims(this.state, (source) => this.textOf(source)),
      on: (name, listener) => this.listen(name, listener),
    };
  }

  /** Runs a command at once, as the calls of a window do. */
  run(call: CommandRequest): Result<Committed, Message> {
    const newId = givenIds(call.ids ?? [], () => `id-${++this.ids}`);
    const draft = runCommand(this.state, call, { now: this.now(), author: this.settings.author, newId });
    if (!draft.ok) return draft;
    this.undone = [];
    return this.commit(draft.value, draft.value.created);
  }

  private async tagResults({ tag, leftOut, ...wanted }: CallRequest<'tagResults'>): Promise<Result<CallResponse<'tagResults'>, Message>> {
    const parts = { sources: new Set(leftOut.sources), results: new Set(leftOut.results) };
    const found = await this.search.passages({ ...wanted, leftOut: parts }, { wanted: () => true, progress: () => undefined });
    if (!found.ok) return found;
    const { passages, highlights, more } = found.value!;
    const done = this.run({ name: 'search.tag', input: { passages, highlights, tag, colour: this.settings.highlightColour } });
    if (!done.ok) return done;
    const changed = this.done.at(-1)?.operations ?? [];
    return ok({ tagged: changed.flatMap(({ collection, scope, id }) => (collection === 'highlights' && scope !== null ? [{ sourceId: scope, id }] : [])), more });
  }

  /** Replaces a source's text by a newer one, whose name counts as its file's. */
  replace(sourceId: string, name: string, text: string): ReplaceOutcome {
    const source = this.state.sources.get(sourceId)!;
    const highlights = [...(this.state.highlights.get(sourceId)?.values() ?? [])];
    const version = Math.max(...[...this.documents.keys()].filter((key) => sourceOf(key) === sourceId).map((key) => Number(key.split(' ')[1]))) + 1;
    const document = parsePlainText(text);
    const passages = [...byVersion(source, highlights)].flatMap(([older, group]) => {
      const found = reanchor(this.documents.get(versionKey(sourceId, older))!.text, document.text, group.map(({ selector }) => selector));
      return group.map((highlight, index) => passageOf(highlight, older, document.text, found[index]!));
    });
    this.documents.set(versionKey(sourceId, version), document);
    this.replacements.set(versionKey(sourceId, version), { from: source.version, passages });
    const file = { ...source.file, name, size: text.length };
    const done = this.run({
      name: 'source.replace',
      input: { sourceId, from: source.version, content: { version, file, textLength: document.text.length, importedAt: this.now() }, passages },
    });
    if (!done.ok) throw new Error(done.error.id);
    return { version, counts: countOutcomes(passages) };
  }

  /** Takes texts in as plain text; empty ones fail, and a text that is here already is known, as in the app. */
  private importTexts(files: readonly { readonly name: string; readonly text: string }[]): ImportOutcome {
    const imported: string[] = [];
    const known: ImportOutcome['known'][number][] = [];
    const failed: ImportOutcome['failed'][number][] = [];
    for (const { name, text } of files) {
      const document = parsePlainText(text);
      const present = [...this.documents].find(([key, { text: there }]) => there === document.text && this.state.sources.has(sourceOf(key)));
      if (document.text.trim() === '') failed.push({ file: name, problem: message('import.empty') });
      else if (present) known.push({ file: name, sourceId: sourceOf(present[0]) });
      else imported.push(this.addSource(name, document));
    }
    return { imported, known, failed, warnings: [] };
  }

  private addSource(name: string, document: SourceDocument): string {
    const id = `source-${++this.ids}`;
    this.documents.set(versionKey(id, 1), document);
    const source: Source = {
      id,
      citation: { type: 'document', title: name.replace(/\.\w+$/, '') },
      file: { name, mediaType: 'text/plain', encoding: 'utf-8', size: document.text.length, sha256: '0'.repeat(64) },
      textLength: document.text.length,
      version: 1,
      formerVersions: [],
      note: null,
      importedAt: this.now(),
      modifiedAt: this.now(),
    };
    this.run({ name: 'source.import', input: { sources: [source] } });
    return id;
  }

  private commit(step: Step, created: readonly string[]): Result<Committed, Message> {
    this.state.apply(step.operations);
    this.done.push(step);
    this.announce(step.operations);
    return ok({ created, sequence: this.sequence });
  }

  private step(from: Step[], to: Step[], nothing: 'problem.nothingToUndo' | 'problem.nothingToRedo', backwards: boolean): Result<Message, Message> {
    const step = from.pop();
    if (!step) return err(message(nothing));
    const operations = backwards ? invert(step.operations) : step.operations;
    this.state.apply(operations);
    to.push(step);
    this.announce(operations);
    return ok(step.label);
  }

  private textOf({ id, version }: Source): SourceDocument | undefined {
    return this.documents.get(versionKey(id, version));
  }

  private announce(operations: readonly Operation[]): void {
    this.sequence++;
    this.search.apply(operations);
    this.emit('changed', { sequence: this.sequence, operations, history: this.history() });
  }

  private history(): HistoryView {
    return { undo: this.done.at(-1)?.label ?? null, redo: this.undone.at(-1)?.label ?? null };
  }

  private snapshot(): Snapshot {
    const bySource: Record<string, number> = {};
    const byTag: Record<string, number> = {};
    const waiting: Record<string, number> = {};
    for (const [sourceId, highlights] of this.state.highlights) {
      bySource[sourceId] = highlights.size;
      for (const { tagIds } of highlights.values()) for (const id of tagIds) byTag[id] = (byTag[id] ?? 0) + 1;
      waiting[sourceId] = [...highlights.values()].filter(isWaiting).length;
    }
    const { project, sources, tags, claims, evidence, reports } = this.state;
    return {
      folder: '/memory', sequence: this.sequence, readOnly: false, project, notices: [], history: this.history(),
      counts: { bySource, byTag, byTagSet: Object.fromEntries(countTagSets(everyHighlight(this.state))), waiting }, memory: this.memory,
      sources: [...sources.values()], tags: [...tags.values()], claims: [...claims.values()], evidence: [...evidence.values()], reports: [...reports.values()],
    };
  }

  private listen<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void {
    const listeners = this.listeners.get(name) ?? new Set();
    this.listeners.set(name, listeners);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  private emit<Name extends EventName>(name: Name, payload: EventPayload<Name>): void {
    for (const listener of this.listeners.get(name) ?? []) listener(payload as never);
  }

  private now(): string {
    return new Date().toISOString();
  }
}
