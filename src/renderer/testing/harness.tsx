import type { CommandRequest } from '../../core/commands/registry.ts';
import { openWindow } from '../open-window.tsx';
import { MemoryHost, type MemoryProject } from './memory-host.ts';

declare global {
  interface Window {
    /** Put there by the test before the page loads. */
    readonly testProject: { readonly project: MemoryProject; readonly commands: readonly CommandRequest[]; /** Bytes of originals by source, as base64: what crosses is text. */ readonly originals?: Readonly<Record<string, string>> };
    /** The host of the page, for tests that act as another window would. */
    testHost: MemoryHost;
  }
}

const { project, originals = {} } = window.testProject;
const bytesOf = (base64: string | undefined): Uint8Array | undefined =>
  (base64 === undefined ? undefined : Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
const host = new MemoryHost({
  ...project,
  sources: project.sources.map((given) => {
    const original = bytesOf(originals[given.source.id]);
    return original ? { ...given, original } : given;
  }),
});
for (const command of window.testProject.commands) {
  const answer = host.run(command);
  if (!answer.ok) throw new Error(`${command.name} was refused: ${answer.error.id}`);
}
window.testHost = host;
Object.defineProperty(window, 'claimwright', { value: host.bridge() });

void openWindow();
