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

/** Lets a field that is being written save what it holds while its project is still open. */
function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

export async function openProject(): Promise<void> {
  leaveField();
  show(await bridge().openProject());
}

export async function openSample(): Promise<void> {
  leaveField();
  show(await bridge().openSample());
}

export async function createProject(name: string): Promise<void> {
  leaveField();
  show(await bridge().createProject({ name }));
}
