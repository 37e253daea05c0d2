import { emptyMemory, mostPositions, type ProjectMemory, type ReadingPosition } from '../../core/model/project-memory.ts';
import type { HalfId } from '../../core/panes/panes.ts';
import type { Snapshot } from '../../ipc/snapshot.ts';
import { bridge } from './bridge.ts';

/*
 * What the user's profile remembers of the work on the open project. It changes with every scroll, so it is no store that
 * components follow: whoever shows a part of it keeps that part and tells of its changes here.
 */

/** Milliseconds from a change until it is sent to main. */
const pause = 400;

/** What tells that the window is about to go away: what is sent while a page is hidden for good can be lost, what is sent before is not. */
export const leaving = ['beforeunload', 'pagehide'] as const;

let current: { readonly projectId: string; readonly folder: string } | null = null;
let memory: ProjectMemory = emptyMemory;
let positions = new Map<string, ReadingPosition>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Returns what is remembered of the open project. */
export const remembered = (): ProjectMemory => memory;

/** Begins with what was remembered of another project; the one that is open keeps what it has. */
export function startMemory(snapshot: Pick<Snapshot, 'folder' | 'project' | 'memory'> | null): void {
  if (snapshot && current?.folder === snapshot.folder) return;
  flushMemory();
  current = snapshot && { projectId: snapshot.project.id, folder: snapshot.folder };
  memory = snapshot?.memory ?? emptyMemory;
  positions = new Map(memory.positions.map((position) => [keyOf(position.half, position.place), position]));
}

/** Remembers some of it anew, at this and at later starts. */
export function remember(changes: Partial<Omit<ProjectMemory, 'positions'>>): void {
  memory = { ...memory, ...changes };
  sendSoon();
}

/** Remembers where a text is, as the first line in view. */
export function rememberPosition(position: ReadingPosition): void {
  const key = keyOf(position.half, position.place);
  if (positions.get(key)?.offset === position.offset) return;
  // To the end: the first are those not visited for longest.
  positions.delete(key);
  positions.set(key, position);
  if (positions.size > mostPositions) positions.delete(positions.keys().next().value!);
  sendSoon();
}

/** Returns the offset at which a place was left in a half; else where it was left last in the other; null when it was never read. */
export function positionOf(half: HalfId, place: string): number | null {
  return (positions.get(keyOf(half, place)) ?? [...positions.values()].findLast((position) => position.place === place))?.offset ?? null;
}

/** Sends what is remembered to main now, because the window is about to go away. */
export function flushMemory(): void {
  if (timer === undefined) return;
  clearTimeout(timer);
  timer = undefined;
  memory = { ...memory, positions: [...positions.values()] };
  // Not waited for, and a failure not shown: nothing of the user's own is at stake.
  if (current) void bridge().setMemory({ projectId: current.projectId, memory });
}

/** Keeps main told also when the window goes away. Returns a function that stops. */
export function followMemory(): () => void {
  for (const name of leaving) window.addEventListener(name, flushMemory);
  return () => { for (const name of leaving) window.removeEventListener(name, flushMemory); };
}

const keyOf = (half: HalfId, place: string): string => `${half} ${place}`;

function sendSoon(): void {
  timer ??= setTimeout(flushMemory, pause);
}
