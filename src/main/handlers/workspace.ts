import { realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { message, textOf, type Message } from '../../core/messages/messages.ts';
import { withProjectName, withRecentProject } from '../../core/model/recent-projects.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Snapshot } from '../../ipc/snapshot.ts';
import { createProject, openProject, type OpeningWatch, type OpenOptions, type OpenProject } from '../storage/index.ts';
import type { Services } from './services.ts';
import { snapshotOf } from './snapshot.ts';

/** The project that is open, if one is. There is one per process; it gives way only to one that could be opened. */
export class Workspace {
  private current: OpenProject | null = null;
  private readonly services: Services;
  private notices: readonly Message[] = [];
  private stopListening: () => void = () => undefined;
  /** The end of the queue of openings and closings: two at a time would leave a project open that nobody closes. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(services: Services) {
    this.services = services;
  }

  /** Returns the open project, or the words for its absence. */
  project(): Result<OpenProject, Message> {
    return this.current ? ok(this.current) : err(message('problem.noProject'));
  }

  /** Returns the open project if it can be changed, else the words for why not. */
  writable(): Result<OpenProject, Message> {
    const project = this.project();
    return project.ok && project.value.readOnly ? err(message('problem.readOnly')) : project;
  }

  /**
   * Opens what the user had open last, else the sample project; that stays the one to open next time, as it may only be
   * on a disk that is not connected now. Returns the words for it when neither can be opened. Rejects with the reason of the watch's
   * signal when that is aborted: nothing is open then.
   */
  start(watch?: OpeningWatch): Promise<Result<null, Message>> {
    return this.inTurn(async () => {
      const { lastProject, notice } = this.services.profile;
      const known = notice ? [notice] : [];
      if (lastProject === null) return started(await this.showSample(known, true));
      const opened = await openProject(lastProject, { ...this.options, ...(watch ? { watch } : {}) });
      if (opened.ok) return started(ok(await this.show(opened.value, known, true)));
      return started(await this.showSample([...known, message('problem.projectNotOpened', { detail: textOf(opened.error) })], false));
    });
  }

  /** Opens the project in `folder`. On failure the open one stays open; so it does when the watch's signal is aborted, with whose reason this rejects. */
  open(folder: string, watch?: OpeningWatch): Promise<Result<Snapshot, Message>> {
    return this.inTurn(async () => {
      const here = await this.currentIn(folder);
      if (here) return ok(await this.remember(here));
      const opened = await openProject(folder, { ...this.options, ...(watch ? { watch } : {}) });
      return opened.ok ? ok(await this.show(opened.value, [], true)) : opened;
    });
  }

  /** Makes a project and opens it. On failure the open one stays open. */
  create(folder: string, name: string): Promise<Result<Snapshot, Message>> {
    return this.inTurn(async () => {
      const { now, newId } = this.services;
      const made = await createProject(folder, { name, now: now(), newId }, this.options);
      return made.ok ? ok(await this.show(made.value, [], true)) : made;
    });
  }

  /** Opens the user's copy of the sample project; makes one where there is none that can be opened. */
  openSample(): Promise<Result<Snapshot, Message>> {
    return this.inTurn(() => this.showSample([], true));
  }

  snapshotOfCurrent(): Snapshot | null {
    return this.current ? this.snapshot(this.current) : null;
  }

  /** Writes everything and gives the project free. */
  close(): Promise<void> {
    return this.inTurn(async () => {
      const closing = this.current;
      this.stopListening();
      this.current = null;
      await this.services.search.close();
      if (closing) await this.leave(closing);
    });
  }

  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const result = this.turn.then(task);
    this.turn = result.catch(() => undefined);
    return result;
  }

  private get options(): OpenOptions {
    const { readLong, loadLarge, upgrade } = this.services;
    let told = false;
    return {
      ...(readLong ? { readLong } : {}),
      ...(loadLarge ? { loadLarge } : {}),
      ...(upgrade ? { upgrade } : {}),
      report: (problem) => {
        console.error(textOf(problem));
        // It is tried again every few seconds. One notice is enough: no change is at risk.
        if (!told) this.notice(message('problem.filesBehind'));
        told = true;
      },
    };
  }

  private async showSample(notices: readonly Message[], remembered: boolean): Promise<Result<Snapshot, Message>> {
    const { documents, resources, now, newId } = this.services;
    for (let number = 1; ; number++) {
      const folder = join(documents, 'Claimwright', number === 1 ? 'Sample project' : `Sample project ${number}`);
      const here = await this.currentIn(folder);
      if (here) return ok(await this.remember(here));
      const opened = await exists(folder)
        ? await openProject(folder, this.options)
        : await (await import('../sample/sample.ts')).createSampleProject(folder, { resources, now, newId }, this.options);
      if (opened.ok) return ok(await this.show(opened.value, notices, remembered));
      if (!(await exists(folder))) return opened;
    }
  }

  private async currentIn(folder: string): Promise<OpenProject | null> {
    return this.current && await realPath(this.current.folder) === await realPath(folder) ? this.current : null;
  }

  private async show(opened: OpenProject, notices: readonly Message[], remembered: boolean): Promise<Snapshot> {
    await this.services.memories.load(opened.state.project.id);
    const former = this.current;
    this.stopListening();
    this.current = opened;
    this.notices = [...notices, ...opened.notices];
    this.stopListening = opened.onCommitted(({ sequence, operations, history }) => {
      this.services.broadcast('changed', { sequence, operations, history });
      if (operations.some(({ collection }) => collection === 'project')) this.followName(opened);
    });
    this.services.search.follow(opened);
    this.services.broadcast('projectOpened', this.snapshot(opened));
    if (former) await this.leave(former);
    return remembered ? this.remember(opened) : this.snapshot(opened);
  }

  private async leave(project: OpenProject): Promise<void> {
    const closed = await project.close();
    if (closed.ok) return;
    console.error(textOf(closed.error));
    this.notice(message('problem.closedBehind', { folder: project.folder }));
  }

  /** Makes `project` the one that the next start opens, and returns it as it is then. */
  private async remember(project: OpenProject): Promise<Snapshot> {
    try {
      const { profile, now } = this.services;
      const opened = { folder: project.folder, name: project.state.project.name, openedAt: now() };
      await profile.change({ lastProject: project.folder, recentProjects: [...withRecentProject(profile.recentProjects, opened)] });
    } catch (error) {
      this.notice(message('problem.settingsNotSaved', { detail: error instanceof Error ? error.message : String(error) }));
    }
    return this.snapshot(project);
  }

  /** Keeps the name by which the project is offered again. A failure is no matter: it is written again at the next opening. */
  private followName({ folder, state }: OpenProject): void {
    const { profile } = this.services;
    const recentProjects = withProjectName(profile.recentProjects, folder, state.project.name);
    if (recentProjects !== profile.recentProjects) void profile.change({ recentProjects: [...recentProjects] }).catch(() => undefined);
  }

  private snapshot(project: OpenProject): Snapshot {
    return snapshotOf(project, this.notices, this.services.memories.of(project.state.project.id));
  }

  private notice(notice: Message): void {
    this.notices = [...this.notices, notice];
    this.services.broadcast('noticed', notice);
  }
}

const started = (shown: Result<unknown, Message>): Result<null, Message> => (shown.ok ? ok(null) : shown);

const exists = (path: string): Promise<boolean> => stat(path).then(() => true, () => false);

const realPath = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));
