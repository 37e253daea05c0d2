import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { textOf, type Message } from '../../core/messages/messages.ts';
import type { Result } from '../../core/result.ts';
import type { AppMenu } from '../../ipc/app-menu.ts';
import { calls, events, type CallRequest, type CallResponse, type EventPayload, type FieldCommand } from '../../ipc/contract.ts';
import type { CallName, EventName } from '../../ipc/channels.ts';
import type { SourceDocument } from '../../core/model/document.ts';
import type { Highlight } from '../../core/model/highlight.ts';
import { asCrossing, asText, fromCrossing } from '../../ipc/crossing.ts';
import type { PrintHtml } from '../export/print.ts';
import { PieceReader } from '../../ipc/pieces.ts';
import { annotationsHere } from '../import/pdf/read-annotations.ts';
import { readHere } from '../import/read-source.ts';
import { Spelling } from '../spelling/spelling.ts';
import { spellHere } from '../spelling/test-spelling.ts';
import { ProjectSearch } from '../search/project-search.ts';
import { searchHere } from '../search/search-thread.ts';
import { ProjectWords } from '../words/project-words.ts';
import { wordsHere } from '../words/words-thread.ts';
import { textsHere } from '../replace/text-work.ts';
import { readLongHere } from '../storage/document-file.ts';
import { loadLargeHere } from '../storage/load.ts';
import { ProjectMemories } from '../memory.ts';
import { UserProfile } from '../settings.ts';
import { createHandlers } from './handlers.ts';
import type { Dialogs, Services } from './services.ts';
import { Workspace } from './workspace.ts';

/** What the user answers in the system's dialogs; null is Cancel, which is also the answer to a dialog that no test expects. */
export interface Answers {
  sources: readonly string[] | null;
  replacement: string | null;
  project: string | null;
  newProject: string | null;
  export: string | null;
  codebook: string | null;
  table: string | null;
  library: string | null;
  picture: string | null;
  settings: string | null;
}

interface Seen<Name extends EventName> {
  readonly name: Name;
  readonly payload: EventPayload<Name>;
}

/** The app without its window: the real handlers, storage and profile in folders of their own, everything else in the test's hands. */
export interface TestApp {
  readonly root: string;
  readonly documents: string;
  readonly workspace: Workspace;
  readonly answers: Answers;
  /** What the dialogs suggested, latest last. */
  readonly suggested: string[];
  readonly shownInFolder: string[];
  /** The application menus put up, latest last. */
  readonly menus: AppMenu[];
  /** What was done to the field with the focus, latest last. */
  readonly edited: FieldCommand[];
  /** Stands in for the print; replaced by the tests that export PDFs. */
  print: PrintHtml;
  /** Calls as a window does; both shapes are checked against the contract. */
  readonly call: <Name extends CallName>(name: Name, request: CallRequest<Name>) => Promise<Result<CallResponse<Name>, Message>>;
  /** As {@link call}, for a call that must succeed. */
  readonly done: <Name extends CallName>(name: Name, request: CallRequest<Name>) => Promise<CallResponse<Name>>;
  /** As {@link call}, for a call that must fail: answers the words' id. */
  readonly refused: <Name extends CallName>(name: Name, request: CallRequest<Name>) => Promise<string>;
  /** What was sent to the windows since the last look. */
  readonly events: <Name extends EventName>(name: Name) => readonly EventPayload<Name>[];
  readonly forgetEvents: () => void;
  /** Told of every event as it is sent; replaced by the tests that act on one. */
  onEvent: (name: EventName, payload: unknown) => void;
  /** The calls that were answered with a value, and the events that were sent, so far. */
  readonly answered: Set<CallName>;
  readonly sent: Set<EventName>;
  readonly profile: UserProfile;
  readonly stop: () => Promise<void>;
}

const resources = join(import.meta.dirname, '../../../resources');

/** Returns a new folder, which is deleted when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'claimwright-app-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A picture of one pixel, for all that is painted. */
const onePixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** Starts the app without a window, for one test; with `root`, as at a later start of the same user. Nothing is open yet. */
export async function testApp(root?: string): Promise<TestApp> {
  const home = root ?? await temporaryFolder();
  const documents = join(home, 'Documents');
  const profile = UserProfile.load(join(home, 'profile'), 'Ada');
  const memories = new ProjectMemories(join(home, 'profile', 'projects'));
  let seen: Seen<EventName>[] = [];
  const suggested: string[] = [];
  const shownInFolder: string[] = [];
  const menus: AppMenu[] = [];
  const edited: FieldCommand[] = [];
  const answers: Answers = { sources: null, replacement: null, project: null, newProject: null, export: null, codebook: null, table: null, library: null, picture: null, settings: null };
  const suggest = (path: string): void => void suggested.push(path);
  const dialogs: Dialogs = {
    chooseSources: async () => answers.sources,
    chooseReplacement: async () => answers.replacement,
    chooseProject: async () => answers.project,
    chooseNewProject: async (path) => { suggest(path); return answers.newProject; },
    chooseExport: async (path) => { suggest(path); return answers.export; },
    chooseCodebook: async () => answers.codebook,
    chooseTable: async () => answers.table,
    chooseLibrary: async () => answers.library,
    choosePicture: async () => answers.picture,
    chooseSettings: async () => answers.settings,
    showInFolder: (path) => void shownInFolder.push(path),
  };
  const services: Services = {
    version: '1.2.3', platform: 'linux', profile, memories, dialogs, documents, resources, readSource: readHere, readAnnotations: annotationsHere, readLong: readLongHere, loadLarge: loadLargeHere, texts: textsHere,
    search: new ProjectSearch({ start: searchHere, progress: (state) => services.broadcast('searchIndexed', state) }),
    spelling: new Spelling({ folder: '', start: spellHere }),
    words: new ProjectWords(wordsHere),
    systemLanguages: () => ['en-GB', 'en'],
    editField: (command) => void edited.push(command),
    applyTheme: () => undefined,
    setMenu: (menu) => void menus.push(menu),
    print: (request) => app.print(request),
    paint: async () => onePixel,
    broadcast: (name, payload) => {
      expect(events[name].parse(fromCrossing(asText(payload)))).toEqual(payload);
      app.sent.add(name);
      seen.push({ name, payload });
      app.onEvent(name, payload);
    },
    now: () => new Date().toISOString(),
    newId: randomUUID,
  };
  const workspace = new Workspace(services);
  const { handlers, jobs } = createHandlers(services, workspace);
  const call: TestApp['call'] = async (name, request) => {
    const handler = handlers[name] as (given: unknown) => Promise<Result<never, Message>>;
    const answer = await handler(calls[name].request.parse(request));
    if (answer.ok) {
      // What crosses to the window is a copy, and there nothing that the contract does not name is left.
      const crossed = fromCrossing(asCrossing(answer)) as { readonly value: unknown };
      expect(calls[name].response.parse(crossed.value)).toEqual(answer.value);
      app.answered.add(name);
    }
    return answer;
  };
  const app: TestApp = {
    root: home, documents, workspace, answers, suggested, shownInFolder, menus, edited, call, profile, answered: new Set(), sent: new Set(),
    print: async () => { throw new Error('this test prints nothing'); },
    done: async (name, request) => {
      const answer = await call(name, request);
      if (!answer.ok) throw new Error(textOf(answer.error));
      return answer.value;
    },
    refused: async (name, request) => {
      const answer = await call(name, request);
      if (answer.ok) throw new Error(`${name} was not refused`);
      expect(textOf(answer.error)).not.toMatch(/\{|undefined/);
      return answer.error.id;
    },
    events: (name) => {
      const wanted = seen.filter((event) => event.name === name);
      seen = seen.filter((event) => event.name !== name);
      return wanted.map(({ payload }) => payload as never);
    },
    forgetEvents: () => { seen = []; },
    onEvent: () => undefined,
    stop: async () => {
      await jobs.stopAll();
      await workspace.close();
      await profile.settled();
      await memories.settled();
      await services.spelling.close();
      await services.words.close();
    },
  };
  onTestFinished(() => app.stop());
  return app;
}

/** Makes a project named `name` and leaves it open. Answers its folder. */
export async function newProject(app: TestApp, name: string): Promise<string> {
  const folder = join(app.root, name);
  app.answers.newProject = folder;
  await app.done('createProject', { name });
  return folder;
}

/** Imports a pasted text and answers the id of its source. */
export async function paste(app: TestApp, text: string): Promise<string> {
  const { imported } = await app.done('importPasted', { text });
  return imported[0]!;
}

/** Returns what a window shows of a source, or of the version asked for, once it has put the pieces together. */
export async function openText(app: TestApp, sourceId: string, version?: number): Promise<{ readonly document: SourceDocument; readonly highlights: readonly Highlight[] }> {
  const jobId = randomUUID();
  const { pieces } = version === undefined ? await app.done('openSource', { sourceId, jobId }) : await app.done('openVersion', { sourceId, version, jobId });
  const reader = new PieceReader();
  for (const piece of pieces) expect(reader.take(piece).ok).toBe(true);
  return { document: reader.document(), highlights: reader.highlights() };
}
