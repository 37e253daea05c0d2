import type { CommandCall } from '../../../core/commands/registry.ts';
import { runCommand, sendCommand } from '../../state/project-store.ts';
import { showProblem } from './toasts.ts';

/** Runs a command; a failure is shown in words. Answers the ids of the records it made, or null when it failed. */
export async function runShown(call: CommandCall): Promise<readonly string[] | null> {
  const answer = await runCommand(call);
  if (answer.ok) return answer.value;
  showProblem(answer.error);
  return null;
}

/**
 * Runs a command and does not wait: what it does is shown at once, where this window can tell. Answers the ids of the
 * records that it will make, or null when that can't be told. If it fails, what was shown goes again, with words.
 */
export function sendShown(call: CommandCall): readonly string[] | null {
  const { created, done } = sendCommand(call);
  void done.then((answer) => {
    if (!answer.ok) showProblem(answer.error);
  });
  return created;
}
