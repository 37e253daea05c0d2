import type { Message } from '../../../core/messages/messages.ts';
import type { Result } from '../../../core/result.ts';
import type { Snapshot } from '../../../ipc/snapshot.ts';
import { bridge } from '../../state/bridge.ts';
import { showProject } from '../../state/project-store.ts';
import { showProblem } from '../notices/toasts.ts';

/** Shows the project that main opened. An answer of null means that the user cancelled: nothing changes. */
function show(answer: Result<Snapshot | null, Message>): void {
  if (!answer.ok) showProblem(answer.error);
  else if (answer.value) showProject(answer.value);
}

export const openProject = async (): Promise<void> => show(await bridge().openProject());
export const openSample = async (): Promise<void> => show(await bridge().openSample());
export const createProject = async (name: string): Promise<void> => show(await bridge().createProject({ name }));
