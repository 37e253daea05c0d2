import { text } from '../../../core/messages/messages.ts';
import { highlightColours } from '../../../core/model/colour.ts';
import type { Verdict } from '../../../core/model/verdict.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { announce } from '../notices/announcer.ts';
import { runShown } from '../notices/run-shown.ts';
import { showToast } from '../notices/toasts.ts';
import { undoButton } from '../shell/history.ts';

const scaleNow = (): readonly Verdict[] => useProjectStore.getState().view?.project.verdicts ?? [];

/** Adds a verdict as the last of the scale, in a colour that none has. Answers its id, or null when it was refused, which the user is told. */
export async function addVerdict(name: string): Promise<string | null> {
  const taken = new Set(scaleNow().map(({ colour }) => colour));
  const colour = highlightColours.find((each) => !taken.has(each)) ?? 'grey';
  const made = await runShown({ name: 'verdict.create', input: { name, definition: '', colour, meaning: 'mixed' } });
  return made?.[0] ?? null;
}

/** Changes a verdict. A refusal, such as a name that another has, is shown in words. */
export const changeVerdict = (verdictId: string, changes: Partial<Omit<Verdict, 'id'>>): void => void runShown({ name: 'verdict.update', input: { verdictId, changes } });

/** Moves a verdict to a place of the scale, counted from 0 without itself, and says where it is then. */
export async function moveVerdict(verdictId: string, to: number): Promise<void> {
  const scale = scaleNow();
  const verdict = scale.find(({ id }) => id === verdictId);
  if (!verdict || to < 0 || to >= scale.length || scale.indexOf(verdict) === to) return;
  if (await runShown({ name: 'verdict.move', input: { verdictId, to } })) announce(text('scale.moved', { verdict: verdict.name, position: to + 1, total: scale.length }));
}

/** Deletes a verdict; claims that have it get another. Says so, and offers to undo it. */
export async function removeVerdict({ id, name }: Verdict, insteadId: string | null): Promise<void> {
  const reason = insteadId === null ? '' : text('scale.deletedReason', { verdict: name });
  if (!(await runShown({ name: 'verdict.remove', input: { verdictId: id, insteadId, reason } }))) return;
  showToast({ tone: 'info', text: text('scale.deleted', { verdict: name }), action: undoButton() });
}
