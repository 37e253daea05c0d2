import { join } from 'node:path';
import { stat } from 'node:fs/promises';
import { message, textOf, type Message } from '../../core/messages/messages.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Snapshot } from '../../ipc/snapshot.ts';
import { createSampleProject } from '../sample/sample.ts';
import { createProject, openProject, type OpenProject } from '../storage/index.ts';
import type { Services } from './services.ts';

/** The project that is open, if one is. There is one per process. */
export class Workspace {
  private current: OpenProject | null = null;
  private readonly services: Services;
  private notices: readonly Message[] = [];
  private stopListening: () => void = () => undefined;

  constructor(services: Services) {
    this.services = services;
  }

  /** Returns the open project, or the words for its absence. */
  project(): Result<OpenProject, Message> {
    return this.current ? ok(this.current) : err(message('problem.noProject'));
  }

  /** Opens what the user had open last, else the sample project. Returns the words for it when neither can be opened. */
  async start(): Promise<Result<null, Message>> {
    const last = this.services.profile.lastProject;
    const opened = last === null ? null : await this.open(last);
    if (opened?.ok) return ok(null);
    const sample = await this.openSample();
    if (!sample.ok) return sample;
    if (opened) this.notices = [...this.notices, message('problem.projectNotOpened', { detail: textOf(opened.error) })];
    return ok(null);
  }

  async open(folder: string): Promise<Result<Snapshot, Message>> {
    if (this.current?.folder === folder) return ok(this.snapshot(this.current));
    const opened = await openProject(folder);
    return opened.ok ? ok(await this.show(opened.value)) : opened;
  }

  async create(folder: string, name: string): Promise<Result<Snapshot, Message>> {
    const { now, newId } = this.services;
    const made = await createProject(folder, { name, now: now(), newId });
    return made.ok ? ok(await this.show(made.value)) : made;
  }

  /** Opens the user's copy of the sample project; makes it where there is none. */
  async openSample(): Promise<Result<Snapshot, Message>> {
    const { documents, resources, now, newId } = this.services;
    const folder = join(documents, 'Claimwright', 'Sample project');
    if (await exists(folder)) {
      const opened = await this.open(folder);
      if (opened.ok) return opened;
    }
    const made = await createSampleProject(await freeFolder(folder), { resources, now, newId });
    return made.ok ? ok(await this.show(made.value)) : made;
  }

  snapshotOfCurrent(): Snapshot | null {
    return this.current ? this.snapshot(this.current) : null;
  }

  /** Writes everything and gives the project free. */
  async close(): Promise<void> {
    this.stopListening();
    const closing = this.current;
    this.current = null;
    await closing?.close();
  }

  private async show(opened: OpenProject): Promise<Snapshot> {
    await this.close();
    this.current = opened;
    this.notices = opened.notices;
    this.stopListening = opened.onCommitted(({ sequence, operations, history }) =>
      this.services.broadcast('changed', { sequence, operations, history }));
    await this.services.profile.change({ lastProject: opened.folder }).catch(() => undefined);
    const snapshot = this.snapshot(opened);
    this.services.broadcast('projectOpened', snapshot);
    return snapshot;
  }

  private snapshot({ folder, sequence, readOnly, state, history }: OpenProject): Snapshot {
    const bySource: Record<string, number> = {};
    const byTag: Record<string, number> = {};
    for (const [sourceId, highlights] of state.highlights) {
      bySource[sourceId] = highlights.size;
      for (const { tagIds } of highlights.values()) for (const tagId of tagIds) byTag[tagId] = (byTag[tagId] ?? 0) + 1;
    }
    return {
      folder,
      sequence,
      readOnly,
      project: state.project,
      sources: [...state.sources.values()],
      tags: [...state.tags.values()],
      claims: [...state.claims.values()],
      evidence: [...state.evidence.values()],
      counts: { bySource, byTag },
      history,
      notices: this.notices,
    };
  }
}

const exists = (path: string): Promise<boolean> => stat(path).then(() => true, () => false);

async function freeFolder(wanted: string): Promise<string> {
  for (let number = 1; ; number++) {
    const folder = number === 1 ? wanted : `${wanted} ${number}`;
    if (!(await exists(folder))) return folder;
  }
}
