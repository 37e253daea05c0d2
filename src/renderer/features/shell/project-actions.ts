import { text, textOf, type Message } from '../../../core/messages/messages.ts';
import type { Result } from '../../../core/result.ts';
import type { Snapshot } from '../../../ipc/snapshot.ts';
import { bridge } from '../../state/bridge.ts';
import { showProject } from '../../state/project-store.ts';
import { refreshRecentProjects } from '../../state/recent-projects.ts';
import { showProblem, showToast } from '../notices/toasts.ts';

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

/** Opens a project that was open before; one that is gone is offered to be forgotten. */
export async function openRecent(folder: string): Promise<void> {
  leaveField();
  const answer = await bridge().openRecent({ folder });
  if (answer.ok) {
    if (answer.value) showProject(answer.value);
    return;
  }
  void refreshRecentProjects();
  showToast({ tone: 'problem', text: textOf(answer.error), topic: folder, action: { label: text('project.forget'), run: () => void forgetRecent(folder) } });
}

/** Takes a project off the list of those that were open before. */
export async function forgetRecent(folder: string): Promise<void> {
  const answer = await bridge().forgetRecent({ folder });
  if (!answer.ok) showProblem(answer.error);
  await refreshRecentProjects();
}

export async function openSample(): Promise<void> {
  leaveField();
  show(await bridge().openSample());
}

export async function createProject(name: string): Promise<void> {
  leaveField();
  show(await bridge().createProject({ name }));
}
