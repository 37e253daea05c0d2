import { useSettingsStore } from '../../state/settings-store.ts';
import { showProblem } from '../notices/toasts.ts';

/** Tells when settings could not be saved. Returns a function that stops. */
export const followSettingsProblems = (): (() => void) =>
  useSettingsStore.subscribe(({ problem }, before) => {
    if (problem && problem !== before.problem) showProblem(problem);
  });
