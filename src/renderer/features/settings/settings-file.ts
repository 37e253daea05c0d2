import { text } from '../../../core/messages/messages.ts';
import { bridge } from '../../state/bridge.ts';
import { changeSettings, useSettingsStore } from '../../state/settings-store.ts';
import { showProblem, showToast } from '../notices/toasts.ts';

/** Writes the settings to a file that the user chooses. */
export async function exportSettings(): Promise<void> {
  const answer = await bridge().exportSettings();
  if (!answer.ok) return showProblem(answer.error);
  if (answer.value === null) return;
  const { path } = answer.value;
  showToast({ tone: 'done', text: text('settingsFile.written', { path }), action: { label: text('exportUi.show'), run: () => void bridge().showInFolder({ path }) } });
}

/** Takes over the settings of a file that the user chooses; all of it can be taken back at once. */
export async function importSettings(): Promise<void> {
  const answer = await bridge().chooseSettings();
  if (!answer.ok) return showProblem(answer.error);
  if (answer.value === null) return;
  const { file, settings, unread } = answer.value;
  const before = useSettingsStore.getState().settings;
  await changeSettings(settings);
  const back = { label: text('shell.undo'), run: () => void changeSettings(before) };
  if (unread.length === 0) showToast({ tone: 'done', text: text('settingsFile.read', { file }), action: back });
  else showToast({ tone: 'problem', text: text('settingsFile.readPartly', { file, list: unread.join(', ') }), action: back });
}
