import type { CommandRequest } from '../../core/commands/registry.ts';
import { openWindow } from '../open-window.tsx';
import { MemoryHost, type MemoryProject } from './memory-host.ts';

declare global {
  interface Window {
    /** Put there by the test before the page loads. */
    readonly testProject: { readonly project: MemoryProject; readonly commands: readonly CommandRequest[] };
    /** The host of the page, for tests that act as another window would. */
    testHost: MemoryHost;
  }
}

const host = new MemoryHost(window.testProject.project);
for (const command of window.testProject.commands) {
  const answer = host.run(command);
  if (!answer.ok) throw new Error(`${command.name} was refused: ${answer.error.id}`);
}
window.testHost = host;
Object.defineProperty(window, 'claimwright', { value: host.bridge() });

void openWindow();
