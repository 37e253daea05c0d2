import { create } from 'zustand';
import type { CommandCall } from '../../core/commands/registry.ts';
import type { Message } from '../../core/messages/messages.ts';
import { ok, type Result } from '../../core/result.ts';
import type { EventPayload } from '../../ipc/contract.ts';
import type { Snapshot } from '../../ipc/snapshot.ts';
import { bridge } from './bridge.ts';
import { startMemory } from './memory.ts';
import { afterAnswer, afterChange, predict, type Prediction } from './prediction.ts';
import { viewOf, withChange, withExpected, withSource, type OpenedSource, type ProjectView } from './project-view.ts';
import { useSettingsStore } from './settings-store.ts';

interface ProjectStore {
  /** `starting` until main has answered for the first time. */
  readonly status: 'starting' | 'closed' | 'open';
  /** What is shown: the project as main has confirmed it, with what is expected of the commands that are under way. */
  readonly view: ProjectView | null;
  readonly confirmed: ProjectView | null;
  /** What those commands will do, in the order in which they were sent. */
  readonly expected: readonly Prediction[];
  /** What was noticed when the project was opened and since, to be shown until dismissed. */
  readonly notices: readonly Message[];
  /** Changes sent to main that are not on disk yet; 0 means that all is saved. */
  readonly unsaved: number;
}

/** The project that this window shows: what main says, and for the moment until it does, what it will say. */
export const useProjectStore = create<ProjectStore>(() => ({ status: 'starting', view: null, confirmed: null, expected: [], notices: [], unsaved: 0 }));

const { setState, getState } = useProjectStore;

/** Returns whether a project is open that can be changed. */
export const isWritable = (): boolean => getState().view?.readOnly === false;

/** Shows another project, or none. */
export function showProject(snapshot: Snapshot | null): void {
  startMemory(snapshot);
  const view = snapshot && viewOf(snapshot);
  setState({ status: view ? 'open' : 'closed', view, confirmed: view, expected: [], notices: snapshot?.notices ?? [] });
}

/** Shows a confirmed view with what is still expected on top. */
function show(confirmed: ProjectView, expected: readonly Prediction[]): void {
  const view = expected.reduce((before, { operations }) => withExpected(before, operations), confirmed);
  setState({ confirmed, expected, view });
}

/** Takes in a change that main has made. */
export function takeChange(change: EventPayload<'changed'>): void {
  const { confirmed, expected } = getState();
  if (!confirmed) return;
  show(withChange(confirmed, change), afterChange(expected, change));
}

/** Starts following the main process: asks for the open project and applies every change. Returns a function that stops. */
export function followProject(): () => void {
  const stopChanges = bridge().on('changed', takeChange);
  const stopOpened = bridge().on('projectOpened', showProject);
  const stopNotices = bridge().on('noticed', (notice) => setState(({ notices }) => ({ notices: [...notices, notice] })));
  void bridge().getSnapshot().then((answer) => {
    if (answer.ok) showProject(answer.value);
    else setState({ status: 'closed', view: null, confirmed: null, expected: [], notices: [answer.error] });
  });
  return () => {
    stopChanges();
    stopOpened();
    stopNotices();
  };
}

/** A command that was sent to main. */
export interface Sent {
  /** The ids of the records that it will make, where that can be told at once; what it will do is shown already. */
  readonly created: readonly string[] | null;
  /** Answers once the change is on disk, with the ids of the records it made; when it is refused, nothing more is shown of it. */
  readonly done: Promise<Result<readonly string[], Message>>;
}

/** Sends a command to main, and shows at once what it will do where this window can tell. */
export function sendCommand(call: CommandCall): Sent {
  const { view, expected } = getState();
  const prediction = predict(view, call, useSettingsStore.getState().settings.author);
  setState(({ unsaved }) => (view && prediction
    ? { unsaved: unsaved + 1, expected: [...expected, prediction], view: withExpected(view, prediction.operations) }
    : { unsaved: unsaved + 1 }));
  return { created: prediction?.created ?? null, done: answerOf(call, prediction) };
}

async function answerOf(call: CommandCall, prediction: Prediction | null): Promise<Result<readonly string[], Message>> {
  let doneBy: number | null = null;
  try {
    const answer = await bridge().runCommand({ ...call, ids: prediction?.ids });
    if (!answer.ok) return answer;
    doneBy = answer.value.sequence;
    return ok(answer.value.created);
  } finally {
    const { confirmed, expected, unsaved } = getState();
    setState({ unsaved: unsaved - 1 });
    if (confirmed && prediction && expected.includes(prediction)) show(confirmed, afterAnswer(expected, prediction, doneBy, confirmed.sequence));
  }
}

/** Runs a command; answers once the change is on disk, with the ids of the records it made. */
export const runCommand = (call: CommandCall): Sent['done'] => sendCommand(call).done;

/**
 * Takes in a source that main has answered, with the changes made since it was asked. Returns false when it is about
 * another version of the text than the project now has: it must be asked for again.
 */
export function takeSource(sourceId: string, opened: OpenedSource, since: readonly EventPayload<'changed'>[]): boolean {
  const { confirmed, expected } = getState();
  const source = confirmed?.sources.get(sourceId);
  if (!confirmed || !source) return true;
  if (source.version !== opened.version) return false;
  show(withSource(confirmed, sourceId, opened, since), expected);
  return true;
}

/** Takes the notices away once the user has read them. */
export const dismissNotices = (): void => setState({ notices: [] });
