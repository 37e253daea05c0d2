import { runCommand, type CommandCall } from '../../core/commands/registry.ts';
import { shorten } from '../../core/commands/words.ts';
import { parsePlainText } from '../../core/formats/plain-text/plain-text.ts';
import { message, type Message } from '../../core/messages/messages.ts';
import { invert, type Operation } from '../../core/model/change.ts';
import type { SourceDocument } from '../../core/model/document.ts';
import { newProject } from '../../core/model/project.ts';
import { ProjectState } from '../../core/model/project-state.ts';
import { defaultSettings, type Settings } from '../../core/model/settings.ts';
import type { Source } from '../../core/model/source.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Bridge } from '../../ipc/bridge.ts';
import type { EventName } from '../../ipc/channels.ts';
import type { CallRequest, CallResponse, EventPayload, ImportOutcome } from '../../ipc/contract.ts';
import type { SearchEngine } from '../../core/search/engine.ts';
import type { HistoryView, Snapshot } from '../../ipc/snapshot.ts';
import { memorySearch } from './memory-search.ts';

/** What a page in a browser starts with. */
export interface MemoryProject {
  readonly name: string;
  readonly sources: readonly { readonly source: Source; readonly document: SourceDocument }[];
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

/** The calls that need a file system or a dialog, which a page in a browser does not have. */
type Unavailable =
  | 'openProject' | 'createProject' | 'openSample' | 'importChosen' | 'exportSources' | 'showInFolder' | 'cancelJob';

/**
 * Stands in for the main process, so that the renderer can run alone in a browser (tests, benchmarks). It runs the same
 * commands on the same state and keeps nothing.
 */
export class MemoryHost {
  private readonly state: ProjectState;
  private readonly documents = new Map<string, SourceDocument>();
  private readonly search: SearchEngine;
  private readonly listeners = new Map<EventName, Set<(payload: never) => void>>();
  private done: Step[] = [];
  private undone: Step[] = [];
  private sequence = 0;
  private ids = 0;
  private settings: Settings = { ...defaultSettings, author: 'Tester' };

  constructor({ name, sources }: MemoryProject) {
    const now = this.now();
    this.state = new ProjectState(newProject('project', name, now));
    for (const { source, document } of sources) {
      this.state.sources.set(source.id, source);
      this.documents.set(source.id, document);
    }
    this.search = memorySearch(this.state, this.documents);
  }

  /** Returns what to put at `window.claimwright`. */
  bridge(): Bridge {
    const unavailable = (): Promise<never> => Promise.resolve(err(message('problem.unexpected', { detail: 'not in a browser' })) as never);
    const none: Pick<Bridge, Unavailable> = {
      openProject: unavailable, createProject: unavailable, openSample: unavailable, importChosen: unavailable,
      exportSources: unavailable, showInFolder: unavailable, cancelJob: unavailable,
    };
    return {
      ...none,
      importDropped: async ({ files }) => ok(this.importTexts(files.map(({ name, bytes }) => ({ name, text: new TextDecoder().decode(bytes) })))),
      importPasted: async ({ text }) => ok(this.importTexts([{ name: shorten(text), text }])),
      getApp: async () => ok({ version: '0', platform: 'browser', settings: this.settings }),
      setSettings: async (settings) => ok((this.settings = settings)),
      setMenu: async () => ok(null),
      getSnapshot: async () => ok(this.snapshot()),
      runCommand: async (call) => this.run(call),
      undo: async () => this.step(this.done, this.undone, 'problem.nothingToUndo', true),
      redo: async () => this.step(this.undone, this.done, 'problem.nothingToRedo', false),
      openSource: async ({ sourceId }) => {
        const document = this.documents.get(sourceId);
        if (!document) return err(message('problem.sourceMissing'));
        return ok({ sequence: this.sequence, document, highlights: [...(this.state.highlights.get(sourceId)?.values() ?? [])] });
      },
      highlightsWithTag: async ({ tagId }) =>
        ok([...this.state.highlights.values()].flatMap((highlights) => [...highlights.values()]
          .filter((highlight) => highlight.tagIds.includes(tagId))
          .map(({ id, sourceId, selector }) => ({ ref: { id, sourceId }, quote: selector.exact })))),
      search: ({ query, first, count }) => this.search.search(query, first, count),
      findInSource: ({ sourceId, query }) => this.search.find(sourceId, query),
      tagResults: (request) => this.tagResults(request),
      on: (name, listener) => this.listen(name, listener),
    };
  }

  /** Runs a command at once, as the calls of a window do. */
  run(call: CommandCall): Result<Committed, Message> {
    const draft = runCommand(this.state, call, { now: this.now(), author: this.settings.author, newId: () => `id-${++this.ids}` });
    if (!draft.ok) return draft;
    this.undone = [];
    return this.commit(draft.value, draft.value.created);
  }

  private async tagResults({ query, extent, tag }: CallRequest<'tagResults'>): Promise<Result<CallResponse<'tagResults'>, Message>> {
    const found = await this.search.passages(query, extent);
    if (!found.ok) return found;
    const { passages, highlights } = found.value;
    const done = this.run({ name: 'search.tag', input: { passages, highlights, tag, colour: this.settings.highlightColour } });
    if (!done.ok) return done;
    const changed = this.done.at(-1)?.operations ?? [];
    return ok({ tagged: changed.flatMap(({ collection, scope, id }) => (collection === 'highlights' && scope !== null ? [{ sourceId: scope, id }] : [])) });
  }

  /** Takes texts in as plain text; empty ones fail, and a text that is here already is known, as in the app. */
  private importTexts(files: readonly { readonly name: string; readonly text: string }[]): ImportOutcome {
    const imported: string[] = [];
    const known: ImportOutcome['known'][number][] = [];
    const failed: ImportOutcome['failed'][number][] = [];
    for (const { name, text } of files) {
      const document = parsePlainText(text);
      const present = [...this.documents].find(([id, { text: there }]) => there === document.text && this.state.sources.has(id));
      if (document.text.trim() === '') failed.push({ file: name, problem: message('import.empty') });
      else if (present) known.push({ file: name, sourceId: present[0] });
      else imported.push(this.addSource(name, document));
    }
    return { imported, known, failed };
  }

  private addSource(name: string, document: SourceDocument): string {
    const id = `source-${++this.ids}`;
    this.documents.set(id, document);
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
    for (const [sourceId, highlights] of this.state.highlights) {
      bySource[sourceId] = highlights.size;
      for (const { tagIds } of highlights.values()) for (const id of tagIds) byTag[id] = (byTag[id] ?? 0) + 1;
    }
    const { project, sources, tags, claims, evidence } = this.state;
    return {
      folder: '/memory', sequence: this.sequence, readOnly: false, project, notices: [], history: this.history(), counts: { bySource, byTag },
      sources: [...sources.values()], tags: [...tags.values()], claims: [...claims.values()], evidence: [...evidence.values()],
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
