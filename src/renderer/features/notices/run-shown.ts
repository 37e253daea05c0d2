import type { CommandCall } from '../../../core/commands/registry.ts';
import { runCommand } from '../../state/project-store.ts';
import { showProblem } from './toasts.ts';

/** Runs a command; a failure is shown in words. Answers the ids of the records it made, or null when it failed. */
export async function runShown(call: CommandCall): Promise<readonly string[] | null> {
  const answer = await runCommand(call);
  if (answer.ok) return answer.value;
  showProblem(answer.error);
  return null;
}
