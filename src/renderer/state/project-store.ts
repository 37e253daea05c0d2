import { create } from 'zustand';
import type { CommandCall } from '../../core/commands/registry.ts';
import type { Message } from '../../core/messages/messages.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Snapshot } from '../../ipc/snapshot.ts';
import { bridge } from './bridge.ts';
import { startMemory } from './memory.ts';
import { viewOf, withChange, withSource, type ProjectView } from './project-view.ts';

interface ProjectStore {
  /** `starting` until main has answered for the first time. */
  readonly status: 'starting' | 'closed' | 'open';
  readonly view: ProjectView | null;
  /** What was noticed when the project was opened and since, to be shown until dismissed. */
  readonly notices: readonly Message[];
  /** Changes sent to main that are not on disk yet; 0 means that all is saved. */
  readonly unsaved: number;
}

/** The project that this window shows. Changed only by what main says. */
export const useProjectStore = create<ProjectStore>(() => ({ status: 'starting', view: null, notices: [], unsaved: 0 }));

const { setState, getState } = useProjectStore;

/** Returns whether a project is open that can be changed. */
export const isWritable = (): boolean => getState().view?.readOnly === false;

/** Shows another project, or none. */
export function showProject(snapshot: Snapshot | null): void {
  startMemory(snapshot);
  setState(snapshot
    ? { status: 'open', view: viewOf(snapshot), notices: snapshot.notices }
    : { status: 'closed', view: null, notices: [] });
}

/** Starts following the main process: asks for the open project and applies every change. Returns a function that stops. */
export function followProject(): () => void {
  const stopChanges = bridge().on('changed', (change) => {
    const { view } = getState();
    if (view) setState({ view: withChange(view, change) });
  });
  const stopOpened = bridge().on('projectOpened', showProject);
  const stopNotices = bridge().on('noticed', (notice) => setState(({ notices }) => ({ notices: [...notices, notice] })));
  void bridge().getSnapshot().then((answer) => {
    if (answer.ok) showProject(answer.value);
    else setState({ status: 'closed', view: null, notices: [answer.error] });
  });
  return () => {
    stopChanges();
    stopOpened();
    stopNotices();
  };
}

/** Runs a command; answers once the change is on disk, with the ids of the records it made. */
export async function runCommand(call: CommandCall): Promise<Result<readonly string[], Message>> {
  setState(({ unsaved }) => ({ unsaved: unsaved + 1 }));
  try {
    const answer = await bridge().runCommand(call);
    return answer.ok ? ok(answer.value.created) : answer;
  } finally {
    setState(({ unsaved }) => ({ unsaved: unsaved - 1 }));
  }
}

/** Loads a source's text and highlights unless they are here already. */
export async function loadSource(sourceId: string): Promise<Result<null, Message>> {
  if (getState().view?.loaded.has(sourceId)) return ok(null);
  const answer = await bridge().openSource({ sourceId });
  if (!answer.ok) return answer;
  const { view } = getState();
  if (!view?.sources.has(sourceId)) return ok(null);
  // A change overtook the answer: what it did to this source's highlights would be lost.
  if (answer.value.sequence < view.sequence) return loadSource(sourceId);
  setState({ view: withSource(view, sourceId, answer.value) });
  return ok(null);
}

/** Takes the notices away once the user has read them. */
export const dismissNotices = (): void => setState({ notices: [] });
